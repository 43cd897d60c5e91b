import type { MessageChecks } from '@mailmedic/contract/looks/message-checks.ts';
import { readAuthentication } from '../authentication/read.ts';
import type { Header } from '../mime/header.ts';
import { readSpamVerdicts } from '../spam/read.ts';

/** What servers on the way wrote down of a message's origin and content. */
export function readChecks(header: Header): MessageChecks {
  return { authentication: readAuthentication(header), spam: readSpamVerdicts(header) };
}

import { clientErrorIn, type KnownError } from '@mailmedic/knowledge/clients/client-error.ts';
import type { Evidence } from '../evidence.ts';

/** What the mail program's message means; undefined when there is none or it is not a known one. */
export function clientMessage(evidence: Evidence): KnownError | undefined {
  return evidence.fact(computeMessage);
}

/** The message that the person saw is one to which this cause gives rise. */
export function speaksFor(evidence: Evidence, cause: string): boolean {
  return clientMessage(evidence)?.causes.includes(cause) ?? false;
}

function computeMessage({ complaint: { clientError, clientVersion } }: Evidence): KnownError | undefined {
  return clientError === undefined ? undefined : clientErrorIn(clientError, clientVersion);
}

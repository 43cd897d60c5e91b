import type { Setting } from '@mailmedic/contract/settings.ts';
import { formatOf, readClientWords, readExchange, readSettings, readUsername, type Request } from '../check/request.ts';
import type { Asked } from '../command.ts';
import { readCredentialSource, type CredentialSource } from '../credentials.ts';
import { nearest } from '../nearest.ts';
import { quoted, UsageError } from '../usage-error.ts';

/** What `guide` is asked to walk through. */
export interface GuideRequest extends Pick<Request, 'client' | 'clientError' | 'clientVersion'> {
  /** left out: asked for, where a person sits there */
  readonly address?: string;
  readonly configured: readonly Setting[];
  readonly username?: string;
  readonly exchange?: string;
  readonly answers: readonly string[];
  readonly credentials?: CredentialSource;
  readonly report?: NonNullable<Request['report']>;
  readonly configuration?: string;
}

const OFFERED = 'connection';
const LATER = ['incoming', 'outgoing', 'domain'];

export function readGuideRequest(asked: Asked): GuideRequest {
  const [about, address, further] = asked.words;
  if (about === undefined) throw new UsageError(`Say what to be guided through: mailmedic guide ${OFFERED} you@example.org`);
  if (about !== OFFERED) throw unknownGuide(about);
  if (further !== undefined) throw new UsageError('guide goes through one address; give one.');
  const username = asked.value('username');
  const credentials = readCredentialSource(asked);
  const path = asked.value('report');
  const configuration = asked.value('config');
  return {
    ...(address === undefined ? {} : { address }),
    configured: readSettings(asked),
    ...(username === undefined ? {} : { username: readUsername(username) }),
    ...readExchange(asked),
    answers: asked.values('answer'),
    ...(credentials === undefined ? {} : { credentials }),
    ...(path === undefined ? {} : { report: { path, format: formatOf(path) } }),
    ...(configuration === undefined ? {} : { configuration }),
    ...readClientWords(asked),
  };
}

function unknownGuide(about: string): UsageError {
  if (LATER.includes(about)) return new UsageError(`guide ${about} is not offered yet; there is: mailmedic guide ${OFFERED}`);
  if (about.includes('@')) return new UsageError(`Say what to be guided through: mailmedic guide ${OFFERED} ${about}`);
  const near = nearest(about, [OFFERED]);
  return new UsageError(`There is no guide ${quoted(about)}; ${near === undefined ? `there is ${OFFERED}.` : `did you mean ${near}?`}`);
}

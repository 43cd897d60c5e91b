import type { Service } from '@mailmedic/contract/settings.ts';
import { signInLimits } from '../probes/mail/patience.ts';
import type { UnderWay } from './turns.ts';

/** A server that has let a sign-in wait for some time. */
export interface SignInWait {
  readonly service: Service;
  readonly host: string;
  /** `asks` it has not asked for name and secret yet · `answers` it has them and has not answered */
  readonly until: 'asks' | 'answers';
  readonly waitedMs: number;
  /** it is waited for so long at most, all together */
  readonly mostMs: number;
}

/** Sound servers have answered by then, refusals included that are held back for the usual two seconds. */
const WORTH_TELLING_MS = 2500;

/** The wait that lasts longest, once it lasts for long. */
export function signInWait(underWay: readonly UnderWay[], nowMs: number): SignInWait | undefined {
  const waits = underWay.map(({ place: { service, host }, sinceMs, sentMs, again, open }): SignInWait => {
    const { askMs, answerMs } = signInLimits(again, open);
    if (sentMs === undefined) return { service, host, until: 'asks', waitedMs: nowMs - sinceMs, mostMs: askMs };
    return { service, host, until: 'answers', waitedMs: nowMs - sentMs, mostMs: answerMs };
  });
  return waits.filter(({ waitedMs }) => waitedMs >= WORTH_TELLING_MS).toSorted((a, b) => b.waitedMs - a.waitedMs)[0];
}

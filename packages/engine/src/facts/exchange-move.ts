import type { Look } from '@mailmedic/contract/look.ts';
import type { Exchange } from '@mailmedic/contract/looks/exchange.ts';
import type { Evidence } from '../evidence.ts';
import { isAbnormal } from './symptoms.ts';
import { hasNoAddress } from './missing-names.ts';
import { addressesSeen } from './same-service.ts';

/** The Exchange server that the mail program was told fails, while another, to which Autodiscover leads, answers as it should. */
export interface ExchangeMove {
  readonly old: string;
  readonly right: string;
  /** the name that the mail program was told does not exist, or has no address */
  readonly missing: Look | undefined;
  /** the looks at the old server that failed */
  readonly failing: readonly Look[];
  /** the new server's answer */
  readonly shown: Look<Exchange>;
}

export function exchangeMove(evidence: Evidence): ExchangeMove | undefined {
  const { exchange: old } = evidence.complaint;
  if (old === undefined) return undefined;
  const failing = evidence.looks.filter((look) => look.role === 'path' && look.subject.name === old && isAbnormal(look));
  const own = addressesSeen(evidence, old);
  const shown = evidence
    .of('web/exchange')
    .find(
      ({ outcome, assuming, data: { host, address, endpoints } }) =>
        outcome === 'ok' &&
        assuming === undefined &&
        host !== old &&
        !own.includes(address) &&
        endpoints.some(({ status }) => status === 401),
    );
  if (failing.length === 0 || !shown) return undefined;
  return { old, right: shown.data.host, missing: hasNoAddress(evidence, old), failing, shown };
}

/** What to do in the mail program: Outlook finds the server by itself, and keeps the old one in its profile. */
export function addAccountAnew(right: string): readonly string[] {
  return [
    `In Outlook let the account find its settings anew: File, Account Settings, Repair. If it keeps the old server, make a new profile (Control Panel, Mail, Show Profiles, Add); it asks Autodiscover, which leads to ${right}.`,
    `On a telephone remove the account and add it again; where a server is asked for, enter ${right}.`,
  ];
}

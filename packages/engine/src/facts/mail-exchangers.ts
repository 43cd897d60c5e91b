import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';

/** Who receives the domain's mail, as the resolver says; undefined until that was asked. */
export interface MailExchangers {
  /** the preferred one first; none where the domain names nobody or refuses mail (RFC 7505) */
  readonly hosts: readonly string[];
  /** filters and forwarders hand mail on: they say nothing of where the mailbox is */
  readonly gateway: boolean;
  readonly look: Look;
}

export function mailExchangers(evidence: Evidence): MailExchangers | undefined {
  const look = evidence.of('discovery').find(({ data }) => data.origin === 'mx-provider' && data.mx !== undefined);
  const hosts = look?.data.mx;
  return look && hosts && { hosts, gateway: hosts.some((host) => operatorOf(host)?.kind === 'gateway'), look };
}

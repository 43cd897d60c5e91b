import { MX_OPERATORS, operatorOf, type MxOperator } from '@mailmedic/knowledge/mx-operators.ts';
import type { Evidence } from '../evidence.ts';
import { entrances } from './goals.ts';
import { mailExchangers } from './mail-exchangers.ts';

/** The pages of the provider that keeps the mailbox: web mail, administration, status, help. Undefined for one that is not known. */
export function providerPages(evidence: Evidence): MxOperator | undefined {
  const mx = mailExchangers(evidence)?.hosts[0];
  const hosts = [...entrances(evidence).map(({ host }) => host), ...(mx === undefined ? [] : [mx])];
  const operators = hosts.flatMap((host) => operatorOf(host) ?? []).filter(({ kind }) => kind === 'mailboxes');
  const providers = evidence
    .of('discovery')
    .flatMap(({ outcome, data }) => (outcome === 'ok' && data.provider !== undefined ? [data.provider] : []));
  return (
    operators[0] ??
    MX_OPERATORS.find(({ id, provider }) => providers.includes(id) || (provider !== undefined && providers.includes(provider)))
  );
}

/** Mail can mostly be read on the web while a program cannot connect. */
export function meanwhileOnTheWeb(evidence: Evidence): readonly string[] {
  const pages = providerPages(evidence);
  return pages?.webmail === undefined ? [] : [`Until then mail can be read on the web: ${pages.webmail}`];
}

/** Where the provider says whether something of its own is out of order. */
export function statusPage(evidence: Evidence): string | undefined {
  return providerPages(evidence)?.status;
}

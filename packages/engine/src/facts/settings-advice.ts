import type { Publication, Setting } from '@mailmedic/contract/settings.ts';
import { fillTemplate } from '@mailmedic/wire/autoconfig/template.ts';
import type { Evidence } from '../evidence.ts';
import { ENCRYPTION_NAMES, SERVICE_NAMES } from './comparison.ts';
import { meanwhileOnTheWeb } from './provider-pages.ts';

type Told = Setting & Partial<Publication>;

/** What to enter in a mail program for these settings, one step each, and where the provider explains it. */
export function enterSettings(evidence: Evidence, settings: readonly Told[]): readonly string[] {
  return [
    WHERE,
    ...settings.map((setting) => `For ${SERVICE_NAMES[setting.service]} enter: ${entries(evidence, setting)}.`),
    ...documentationSteps(evidence),
    ...meanwhileOnTheWeb(evidence),
  ];
}

const WHERE =
  "Open the account's server settings in your mail program (Thunderbird: Account Settings, Server Settings and Outgoing Server; Outlook: File, Account Settings; Apple Mail: Settings, Accounts, Server Settings; a phone: the account's settings, advanced).";

/** `server mail.example.org, port 993, encryption SSL/TLS, user name ann@example.org` */
export function entries(evidence: Evidence, { host, port, encryption, username }: Told): string {
  const name = username === undefined ? [] : [`user name ${fillTemplate(username, evidence.complaint.address)}`];
  return [`server ${host}`, `port ${port}`, `encryption ${ENCRYPTION_NAMES[encryption]}`, ...name].join(', ');
}

/** Where the provider itself describes its settings, at most two places. */
export function documentationSteps(evidence: Evidence): readonly string[] {
  const links = [...new Set(evidence.of('discovery').flatMap(({ outcome, data }) => (outcome === 'ok' ? data.documentation : [])))].slice(
    0,
    2,
  );
  return links.length === 0 ? [] : [`The provider's own instructions: ${links.join(' and ')}`];
}

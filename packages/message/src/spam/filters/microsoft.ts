import type { SpamReason, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber } from '../fields.ts';
import type { ReadVerdict } from '../read-verdict.ts';

const NAMES = [
  'x-forefront-antispam-report',
  'x-microsoft-antispam-mailbox-delivery',
  'x-ms-exchange-organization-scl',
  'x-microsoft-antispam',
];
const FOLDERS: Readonly<Record<string, NonNullable<SpamVerdict['folder']>>> = {
  I: 'inbox',
  J: 'junk',
  D: 'deleted',
  C: 'other',
  Q: 'quarantine',
};
const PHISHING = new Set(['PHSH', 'HPHSH', 'HPHISH', 'SPOOF', 'UIMP', 'DIMP', 'GIMP', 'BIMP', 'INTOS']);
const VIRUS = new Set(['MALW', 'AMP', 'SAP', 'FTBP']);
const SPAM = new Set(['SPM', 'HSPM', 'OSPM']);

/** Microsoft 365's and Outlook.com's fields, in which each value has a code. */
export function readMicrosoft(fields: Fields): ReadVerdict | undefined {
  const position = fields.place(...NAMES);
  if (position === -1) return undefined;
  const report = pairs(fields.value('x-forefront-antispam-report'));
  const delivery = pairs(fields.value('x-microsoft-antispam-mailbox-delivery'));
  const bulk = leadingNumber(pairs(fields.value('x-microsoft-antispam')).get('bcl'));
  const score = leadingNumber(report.get('scl') ?? fields.value('x-ms-exchange-organization-scl'));
  const folder = FOLDERS[(delivery.get('dest') ?? '').toUpperCase()];
  const verdict = verdictOf(report, score);
  const sending = report.get('dir')?.toUpperCase() === 'OUT';
  return {
    filter: 'microsoft',
    position,
    verdict,
    ...known({ score, threshold: score === undefined ? undefined : 5, folder }),
    ...(sending ? { sending } : {}),
    // Where the filter found nothing and it was put aside all the same, the recipient's own lists and rules weigh most.
    reasons: [
      ...(folder === 'junk' && verdict === 'not-spam' ? own(delivery).toReversed() : []),
      ...coded(report, 'cat', (value) => value !== 'NONE'),
      ...coded(report, 'sfty'),
      ...coded(report, 'sfv'),
      ...custom(fields),
      ...coded(report, 'srv'),
      ...(bulk === undefined || bulk < 4 ? [] : [{ code: `BCL:${bulk}` }]),
      ...coded(report, 'ipv', (value) => value !== 'NLI'),
      ...(score === undefined ? [] : [{ code: `SCL:${score}` }]),
      ...(folder === 'junk' && verdict === 'not-spam' ? [] : own(delivery)),
    ],
  };
}

function verdictOf(report: ReadonlyMap<string, string>, score: number | undefined): SpamVerdict['verdict'] {
  const category = report.get('cat')?.toUpperCase() ?? '';
  if (VIRUS.has(category)) return 'virus';
  if (PHISHING.has(category)) return 'phishing';
  if (category === 'BULK') return 'bulk';
  const filtered = report.get('sfv')?.toUpperCase() ?? '';
  if (SPAM.has(category) || ['SPM', 'SKS', 'SKB', 'BLK'].includes(filtered) || (score ?? 0) >= 5) return 'spam';
  return filtered === '' && score === undefined ? 'unknown' : 'not-spam';
}

/** What decided where in the mailbox it was put: the person's own lists and rules. */
function own(delivery: ReadonlyMap<string, string>): readonly SpamReason[] {
  return [
    ...['dest', 'ofr', 'rf'].flatMap((name) => {
      const value = delivery.get(name) ?? '';
      return value === '' ? [] : [{ code: `${name}:${value.slice(0, 60)}` }];
    }),
    ...['ucf', 'jmr', 'wl', 'pcwl', 'kl', 'dwl', 'dkl', 'abwl'].flatMap((name) =>
      delivery.get(name) === '1' ? [{ code: `${name}:1` }] : [],
    ),
  ];
}

/** Rules of the organisation's own (`X-CustomSpam`). */
function custom(fields: Fields): readonly SpamReason[] {
  const told = fields.value('x-customspam');
  return told === undefined || told === '' ? [] : [{ code: 'X-CustomSpam', text: told.slice(0, 200) }];
}

function coded(report: ReadonlyMap<string, string>, name: string, wanted: (value: string) => boolean = () => true): readonly SpamReason[] {
  const value = (report.get(name) ?? '').toUpperCase();
  return value === '' || !wanted(value) ? [] : [{ code: `${name.toUpperCase()}:${value.slice(0, 60)}` }];
}

/** `CIP:192.0.2.1;CTRY:DE;SCL:5;…` */
function pairs(text = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(';').slice(0, 100)) {
    const colon = part.indexOf(':');
    const name = part.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !found.has(name)) found.set(name, part.slice(colon + 1).trim());
  }
  return found;
}

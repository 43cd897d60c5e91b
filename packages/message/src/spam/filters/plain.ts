import type { SpamFilter, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber } from '../fields.ts';
import type { ReadVerdict } from '../read-verdict.ts';

/** A filter that says everything in one field. */
interface Plain {
  readonly filter: SpamFilter;
  /** fields, the telling one first */
  readonly fields: readonly string[];
  readonly says: readonly (readonly [pattern: RegExp, verdict: SpamVerdict['verdict']])[];
  /** the field that holds a score */
  readonly score?: string;
  readonly folder?: readonly [pattern: RegExp, folder: NonNullable<SpamVerdict['folder']>];
}

const PLAIN: readonly Plain[] = [
  {
    filter: 'google',
    fields: ['x-gmail-labels'],
    says: [
      [/(?:^|,)\s*"?spam"?\s*(?:,|$)/i, 'spam'],
      [/./, 'not-spam'],
    ],
    folder: [/(?:^|,)\s*"?spam"?\s*(?:,|$)/i, 'junk'],
  },
  { filter: 'google', fields: ['x-gm-phishy'], says: [[/^\s*1/, 'phishing']] },
  {
    filter: 'google',
    fields: ['x-gm-spam'],
    says: [
      [/^\s*1/, 'spam'],
      [/^\s*0/, 'not-spam'],
    ],
  },
  {
    filter: 'gmx',
    fields: ['x-ui-filterresults', 'x-ui-out-filterresults'],
    says: [
      [/^\s*(?:junk|spam)/i, 'spam'],
      [/^\s*(?:notjunk|clean)/i, 'not-spam'],
      [/^\s*unknown/i, 'unsure'],
    ],
  },
  { filter: 'yahoo', fields: ['x-yahoofilteredbulk', 'x-yahoo-filtered-bulk'], says: [[/./, 'spam']], folder: [/./, 'junk'] },
  {
    filter: 'cisco',
    fields: ['x-ipas-result', 'x-ironport-anti-spam-result', 'x-ironport-anti-spam-filtered'],
    says: [],
    score: 'x-sbrs',
  },
  {
    filter: 'mimecast',
    fields: ['x-mimecast-spam-score', 'x-mimecast-spam-signature', 'x-mimecast-bulk-signature'],
    says: [[/^\s*-?\d+\s*$/, 'unknown']],
    score: 'x-mimecast-spam-score',
  },
  {
    filter: 'amavis',
    fields: ['x-amavis-alert'],
    says: [
      [/infected|virus/i, 'virus'],
      [/spam/i, 'spam'],
    ],
  },
  {
    filter: 'proton',
    fields: ['x-pm-spam-action', 'x-pm-spamscore'],
    says: [
      [/^\s*spam/i, 'spam'],
      [/^\s*phish/i, 'phishing'],
      [/^\s*(?:inbox|dunno|ham)/i, 'not-spam'],
    ],
    score: 'x-pm-spamscore',
  },
  {
    filter: 'vade',
    fields: ['x-vade-spamstate', 'x-vr-spamstate', 'x-vade-status', 'x-vadesecure-status'],
    says: [
      [/^\s*(?:ok|clean|legit|not_?spam)/i, 'not-spam'],
      [/^\s*(?:virus|malware)/i, 'virus'],
      [/phish|scam/i, 'phishing'],
      [/^\s*(?:spam|suspect)/i, 'spam'],
      [/^\s*(?:commercial|marketing|community|bulk|transactional)/i, 'bulk'],
    ],
    score: 'x-vr-spamscore',
  },
  {
    filter: 'kaspersky',
    fields: ['x-ksmg-antispam-status', 'x-klms-antispam-status'],
    says: [
      [/^\s*not[_ ]?(?:scanned|detected)|clean/i, 'not-spam'],
      [/probable/i, 'unsure'],
      [/phish/i, 'phishing'],
      [/^\s*(?:spam|blacklisted)/i, 'spam'],
      [/mass/i, 'bulk'],
    ],
    score: 'x-ksmg-antispam-rate',
  },
  {
    filter: 'kaspersky',
    fields: ['x-kse-antispam-status'],
    says: [
      [/not_?(?:scanned|detected)|clean/i, 'not-spam'],
      [/probable/i, 'unsure'],
      [/phish/i, 'phishing'],
      [/spam|blacklisted/i, 'spam'],
      [/mass/i, 'bulk'],
    ],
    score: 'x-kse-antispam-rate',
  },
  {
    filter: 'amazon',
    fields: ['x-ses-spam-verdict'],
    says: [
      [/^\s*pass/i, 'not-spam'],
      [/^\s*fail/i, 'spam'],
      [/^\s*gray/i, 'unsure'],
    ],
  },
  { filter: 'amazon', fields: ['x-ses-virus-verdict'], says: [[/^\s*fail/i, 'virus']] },
  {
    filter: 'cyren',
    fields: ['x-ctch-spam'],
    says: [
      [/^\s*confirmed/i, 'spam'],
      [/^\s*(?:bulk|suspect)/i, 'unsure'],
      [/^\s*(?:non-?spam|unknown)/i, 'not-spam'],
    ],
  },
  {
    filter: 'trend-micro',
    fields: ['x-tm-as-result', 'x-tmase-result'],
    says: [
      [/^\s*yes/i, 'spam'],
      [/^\s*no/i, 'not-spam'],
    ],
  },
  {
    filter: 'expurgate',
    fields: ['x-purgate-type', 'x-purgate'],
    says: [
      [/virus|dangerous/i, 'virus'],
      [/^\s*(?:spam|clean\.empty)/i, 'spam'],
      [/^\s*bulk/i, 'bulk'],
      [/^\s*suspect/i, 'unsure'],
      [/^\s*clean/i, 'not-spam'],
    ],
  },
  {
    filter: 'spamexperts',
    fields: ['x-spamexperts-class', 'x-mailassure-class', 'x-antispamcloud-class'],
    says: [
      [/^\s*spam/i, 'spam'],
      [/^\s*(?:ham|whitelisted)/i, 'not-spam'],
      [/^\s*unsure/i, 'unsure'],
      [/^\s*phish/i, 'phishing'],
      [/^\s*virus/i, 'virus'],
    ],
  },
  {
    filter: 'mail-ru',
    fields: ['x-mras'],
    says: [
      [/^\s*ok/i, 'not-spam'],
      [/^\s*(?:spam|bad)/i, 'spam'],
      [/^\s*prob/i, 'unsure'],
    ],
  },
  {
    filter: 'yandex',
    fields: ['x-yandex-spam'],
    says: [
      [/^\s*1\b/, 'not-spam'],
      [/^\s*[34]\b/, 'spam'],
    ],
  },
  {
    filter: 'sophos',
    fields: ['x-sophos-email-spam', 'x-sea-spam', 'x-pmx-spam'],
    says: [[/^\s*(?:yes|spam)/i, 'spam']],
  },
];

/** Reads the filters that say everything in one field. */
export function readPlain(fields: Fields): readonly ReadVerdict[] {
  return PLAIN.flatMap(({ filter, fields: names, says, score, folder }) => {
    const field = fields.like(new RegExp(`^(?:${names.join('|')})$`));
    if (!field) return [];
    const telling = names.find((name) => fields.value(name) !== undefined) ?? field.name;
    const value = fields.value(telling) ?? '';
    const points = score === undefined ? undefined : leadingNumber(fields.value(score));
    return [
      {
        filter,
        position: field.position,
        verdict: says.find(([pattern]) => pattern.test(value))?.[1] ?? 'unknown',
        ...known({ score: points, folder: folder?.[0].test(value) ? folder[1] : undefined }),
        reasons: [{ code: telling, text: value.slice(0, 120) }],
      },
    ];
  });
}

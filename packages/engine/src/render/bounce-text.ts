import type { BouncedRecipient, BounceReport } from '@mailmedic/contract/bounce.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import type { Page } from './station-line.ts';
import { wrap } from './wrap.ts';

/** Bounces gathered by cause: what is alike is told once, however many there are. */
export interface Tally {
  add(report: BounceReport): void;
  readonly groups: ReadonlyMap<string, Group>;
  readonly count: () => number;
}

interface Group {
  readonly cause: string;
  readonly permanent: boolean;
  readonly first: BouncedRecipient;
  readonly report: BounceReport;
  /** the first few addresses */
  readonly addresses: string[];
  readonly says: string[];
  readonly contradictions: Set<string>;
  messages: number;
}

const SHOWN = 8;
const OTHERS: Readonly<Record<string, string>> = {
  success: 'delivered',
  autoreply: 'automatic replies',
  disposition: 'receipts',
  feedback: 'complaints of readers',
  'not-a-bounce': 'no returned message',
};

export function tallied(): Tally {
  const groups = new Map<string, Group>();
  let count = 0;
  return {
    groups,
    count: () => count,
    add(report) {
      count += 1;
      const recipients = report.recipients.length > 0 ? report.recipients : [nobody(report)];
      for (const recipient of recipients) {
        const key = `${report.kind}|${recipient.cause ?? ''}|${recipient.permanent}|${recipient.fix.steps.join('|').replaceAll(recipient.address, '')}`;
        const group = groups.get(key) ?? begin(recipient, report);
        groups.set(key, group);
        group.messages += 1;
        if (group.addresses.length < SHOWN && recipient.address !== '' && !group.addresses.includes(recipient.address))
          group.addresses.push(recipient.address);
        if (group.says.length < 3 && recipient.says !== '' && !group.says.includes(recipient.says)) group.says.push(recipient.says);
        if (group.contradictions.size < 3) for (const one of report.contradictions) group.contradictions.add(one);
      }
    },
  };
}

function begin(first: BouncedRecipient, report: BounceReport): Group {
  return {
    cause: first.cause ?? '',
    permanent: first.permanent,
    first,
    report,
    addresses: [],
    says: [],
    contradictions: new Set(),
    messages: 0,
  };
}

function nobody(report: BounceReport): BouncedRecipient {
  const failed = report.kind === 'failure' || report.kind === 'delay';
  return {
    address: '',
    permanent: report.kind === 'failure',
    says: '',
    summary: failed ? 'The message says that something was not delivered, and not to whom.' : 'This message reports no failed delivery.',
    fix: { who: 'you', steps: failed ? ['Show the whole message to your mail provider.'] : ['Nothing has to be done.'] },
  };
}

/** The bounces for a person, the commonest cause first. */
export function bouncesText(tally: Tally, page: Page): string {
  const groups = [...tally.groups.values()].toSorted((a, b) => Number(isQuiet(a)) - Number(isQuiet(b)) || b.messages - a.messages);
  return groups.map((group) => groupText(group, page, tally.count() > 1)).join('\n');
}

function isQuiet({ report }: Group): boolean {
  return report.kind !== 'failure' && report.kind !== 'delay';
}

function groupText(
  { first, report, cause, permanent, addresses, says, contradictions, messages }: Group,
  page: Page,
  several: boolean,
): string {
  const { paint, width } = page;
  const kind = OTHERS[report.kind];
  const state = kind ?? (permanent ? 'not delivered, for good' : 'not delivered yet');
  const head = several ? `${messages} ${messages === 1 ? 'time' : 'times'}: ${state}` : `${state.charAt(0).toUpperCase()}${state.slice(1)}`;
  const lines = [
    ...wrap(`${head}${cause === '' ? '' : ` (${cause}${first.confidence === undefined ? '' : `, ${first.confidence}`})`}`, width).map(
      paint.strong,
    ),
    ...wrap(printable(messages > 1 && several ? general(first, addresses) : first.summary), width),
    ...(several && addresses.length > 0 ? section('Recipients', listed(addresses, messages), page) : []),
    ...section(
      'What the server said',
      says.map((one) => printable(one)),
      page,
    ),
    ...section(
      'Looked up now',
      (first.verified ?? []).map(({ says: found }) => printable(found)),
      page,
    ),
    ...section(
      'What does not fit together',
      [...contradictions].map((one) => printable(one)),
      page,
    ),
    ...section(
      `What to do (${WHO[first.fix.who]})`,
      first.fix.steps.map((step) => printable(step)),
      page,
    ),
    ...(report.original.subject !== undefined && !several
      ? section('The message that came back', [printable(report.original.subject)], page)
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Told of the first address, where the others have the same. */
function general({ summary }: BouncedRecipient, addresses: readonly string[]): string {
  return addresses.length > 1 ? `${summary} (and likewise for the others)` : summary;
}

function listed(addresses: readonly string[], messages: number): readonly string[] {
  const shown = addresses.map((one) => printable(one));
  return messages > addresses.length && addresses.length === SHOWN ? [...shown, 'and more'] : shown;
}

const WHO: Readonly<Record<BouncedRecipient['fix']['who'], string>> = {
  you: 'you',
  administrator: 'the administrator of your mail',
  network: 'whoever runs the network',
  provider: 'the mail provider',
  sender: 'the sender',
  recipient: 'the recipient',
};

function section(title: string, items: readonly string[], { width }: Page): readonly string[] {
  if (items.length === 0) return [];
  return [
    '',
    title,
    ...items.flatMap((item) => {
      const [head = '', ...rest] = wrap(item, width - 4);
      return [`  • ${head}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

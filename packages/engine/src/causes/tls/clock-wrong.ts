import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import { askAboutDates } from '../../facts/certificate-controls.ts';
import { accountedFor, affectedBy, dateFault, dayText, localDateFault, problemsOf, shownCertificates } from '../../facts/certificates.ts';
import { isTimeSettled, trustedTime } from '../../facts/trusted-time.ts';

interface Detail {
  readonly offsetMs: number | undefined;
  readonly localNow: string;
}

const VANTAGE = { kind: 'vantage' } as const;

export default defineCause<Detail>({
  id: 'tls/clock-wrong',
  claim: 'The clock of this computer is so wrong that it judges a good certificate by the wrong date.',
  explanation:
    "Mail programs compare the dates in a server's certificate with the clock of the computer. This computer's clock is off, " +
    'so a certificate that is in order looks as if it had ended, or had not begun yet. Nothing is wrong at the mail server.',
  proof: 'Several unrelated web servers tell another time than this computer, and by their time the certificate is valid.',
  neighbours: ['tls/certificate-expired', 'tls/certificate-not-yet-valid'],
  frequency: 2,
  references: ['RFC 5280 section 4.1.2.5', 'RFC 9110 section 6.6.1'],
  asks: (evidence) => askAboutDates(evidence, ['tls/clock-wrong', 'tls/certificate-expired', 'tls/certificate-not-yet-valid']),

  judge(evidence): readonly Finding<Detail>[] {
    const doubtful = shownCertificates(evidence).filter((shown) => localDateFault(shown) && problemsOf(evidence, shown).includes('dates'));
    const [first] = doubtful;
    if (!first) return [];
    const time = trustedTime(evidence);
    if (!time && !isTimeSettled(evidence)) return [undecided(VANTAGE, 'What time is it really? Two unrelated web servers would tell.')];
    const misjudged = doubtful.filter((shown) => dateFault(evidence, shown)?.is !== localDateFault(shown)?.is);
    if (time && misjudged.length === 0)
      return [ruledOut(VANTAGE, "Other computers' clocks agree with this one as far as it matters here.")];
    // Without another clock only a date still to come speaks against this one.
    const blamed = time ? misjudged : doubtful.filter((shown) => localDateFault(shown)?.is === 'not-yet-valid');
    if (blamed.length === 0) return [];
    return [
      found({
        subject: VANTAGE,
        certainty: time?.agreed ? 'certain' : time ? 'likely' : 'possible',
        impact: 'blocks',
        accountsFor: blamed.flatMap((shown) => accountedFor(evidence, shown, 'dates')),
        evidence: [
          ...blamed.flatMap(({ looks, leaf }) =>
            looks.map((look) =>
              cite(
                look,
                `This certificate is valid from ${dayText(leaf.notBefore)} to ${dayText(leaf.notAfter)}; the clock here says ${dayText(look.startedAt)}.`,
              ),
            ),
          ),
          ...(time?.looks ?? []).map((look) =>
            cite(look, `This server's clock differs from the one here by ${spanText(time?.offsetMs ?? 0)}.`),
          ),
        ],
        affects: affectedBy(blamed.flatMap(({ looks }) => looks)),
        detail: { offsetMs: time?.offsetMs, localNow: first.looks[0]?.startedAt ?? evidence.startedAt },
      }),
    ];
  },

  words({ detail: { offsetMs, localNow } }) {
    const by = offsetMs === undefined ? 'seems to be behind' : `is ${spanText(offsetMs)} ${offsetMs > 0 ? 'behind' : 'ahead'}`;
    return {
      summary: `The clock of this computer ${by} (it says ${dayText(localNow)}), so good certificates look as if their time were over or still to come.`,
      fix: {
        who: 'you',
        steps: [
          'Open the date and time settings of this computer and turn on "set time automatically". Look at the time zone and the year too.',
          'Start the mail program again.',
          'If the clock is wrong again after the computer was off, the small battery inside it is empty: have it replaced.',
        ],
        difficulty: 'easy',
        takes: '5 minutes',
        tools: [],
        prevention: 'Leave "set time automatically" on.',
      },
    };
  },
});

function spanText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Certificate } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBy, dayText, shownCertificates, trustOf } from '../../facts/certificates.ts';
import { askForTime, localTime, trueTime, trustedTime } from '../../facts/trusted-time.ts';

interface Detail {
  readonly host: string;
  readonly notAfter: string;
  readonly days: number;
}

const DAY = 86_400_000;
const AT_MOST_DAYS = 14;

export default defineCause<Detail>({
  id: 'tls/certificate-expires-soon',
  claim: "The mail server's certificate is about to end and has not been renewed.",
  explanation:
    'A certificate is made for a limited time. Most servers renew theirs when a third of that time is left. This one is closer to its end, ' +
    'so the renewal may have stopped working. Nothing fails yet.',
  proof: "Less than a third of the certificate's time, and at most 14 days, are left.",
  neighbours: ['tls/certificate-expired'],
  frequency: 3,
  references: ['RFC 5280 section 4.1.2.5'],
  asks: (evidence) => (soon(evidence).length > 0 ? askForTime(evidence, ['tls/certificate-expires-soon']) : []),

  judge(evidence): readonly Finding<Detail>[] {
    return soon(evidence).flatMap(({ shown, leftMs }): readonly Finding<Detail>[] => {
      const [look] = shown.looks;
      if (!look) return [];
      const days = Math.floor(leftMs / DAY);
      return [
        found({
          subject: look.subject,
          certainty: trustedTime(evidence) ? 'certain' : 'likely',
          impact: 'none',
          accountsFor: [],
          evidence: shown.looks.map((one) => cite(one, `The certificate shown here ends on ${dayText(shown.leaf.notAfter)}.`)),
          affects: affectedBy(shown.looks),
          detail: { host: look.data.host, notAfter: shown.leaf.notAfter, days },
        }),
      ];
    });
  },

  words({ detail: { host, notAfter, days } }) {
    const left = days < 1 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`;
    return {
      summary: `The certificate of ${host} ends on ${dayText(notAfter)}, in ${left}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Renew the certificate for ${host} and reload the mail server. If it was renewed already, the reload is what is missing.`,
          'See why the renewal did not run by itself (with certbot: certbot renew --dry-run).',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['access to the mail server'],
        prevention: 'Let the renewal run by itself, reload the mail server after each one, and watch the end date.',
      },
    };
  },
});

function soon(evidence: Evidence): readonly { readonly shown: ReturnType<typeof shownCertificates>[number]; readonly leftMs: number }[] {
  return shownCertificates(evidence).flatMap((shown) => {
    const [look] = shown.looks;
    if (!look || trustOf(evidence, shown).is !== 'trusted') return [];
    const leftMs = Date.parse(shown.leaf.notAfter) - trueTime(evidence, localTime(look));
    return leftMs > 0 && leftMs < limitOf(shown.leaf) ? [{ shown, leftMs }] : [];
  });
}

/** A third of its life, at most 14 days. */
function limitOf({ notBefore, notAfter }: Certificate): number {
  return Math.min((Date.parse(notAfter) - Date.parse(notBefore)) / 3, AT_MOST_DAYS * DAY);
}

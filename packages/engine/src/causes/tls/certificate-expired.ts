import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutDates } from '../../facts/certificate-controls.ts';
import {
  accountedFor,
  affectedBy,
  dateFault,
  dayText,
  problemsOf,
  shownCertificates,
  timeCertainty,
  type DateFault,
  type Shown,
} from '../../facts/certificates.ts';
import { trustedTime } from '../../facts/trusted-time.ts';

interface Detail extends DateFault {
  readonly host: string;
}

export default defineCause<Detail>({
  id: 'tls/certificate-expired',
  claim: 'The mail server shows a certificate that is past its end date, its own or that of an intermediate authority.',
  explanation:
    'A certificate proves to your mail program that it talks to the right server. It is made for a limited time and has to be replaced before its end. ' +
    'This one was not replaced in time, so mail programs stop before they send the password: they cannot tell an old certificate from a forged one.',
  proof:
    'The end date in the certificate lies before the time that several unrelated web servers tell. The clock of this computer does not count: ' +
    'if only that clock says so, the clock is wrong and not the certificate. A superfluous expired certificate that no path needs breaks nothing.',
  neighbours: ['tls/clock-wrong', 'tls/certificate-not-yet-valid', 'tls/chain-incomplete'],
  frequency: 5,
  references: ['RFC 5280 section 4.1.2.5', 'RFC 8314 section 3.1'],
  asks: (evidence) => askAboutDates(evidence, ['tls/certificate-expired', 'tls/clock-wrong']),

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown) => judgeShown(evidence, shown));
  },

  words({ detail: { host, certificate, which } }) {
    const end = dayText(certificate.notAfter);
    const whose =
      which === 'leaf'
        ? `The certificate of ${host}`
        : `A certificate in the chain of ${host}, that of the authority "${certificate.subject}",`;
    return {
      summary: `${whose} expired on ${end}.`,
      fix: {
        who: 'administrator',
        steps:
          which === 'leaf'
            ? [
                `Renew the certificate for ${host} (with certbot: certbot renew).`,
                'Reload the mail server so that it reads the new file; a renewal alone does not do that.',
                'Until then do not accept the certificate in the mail program: nobody can tell whether it is still the right server.',
              ]
            : [
                `Put the authority's current intermediate certificate into the file the mail server sends for ${host}, in place of "${certificate.subject}".`,
                'Reload the mail server so that it reads the new file.',
              ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['access to the mail server', 'the tool that fetched the certificate'],
        prevention: 'Let the renewal run by itself, reload the mail server after each one, and watch the end date.',
      },
    };
  },
});

function judgeShown(evidence: Evidence, shown: Shown): readonly Finding<Detail>[] {
  const [look] = shown.looks;
  if (!look || !problemsOf(evidence, shown).includes('dates')) return ruledOutBy(evidence, shown);
  const fault = dateFault(evidence, shown);
  const certainty = timeCertainty(evidence);
  if (certainty === undefined)
    return [
      undecided(
        look.subject,
        'What time is it really? Two unrelated web servers would tell whether the certificate has ended or this clock is wrong.',
      ),
    ];
  if (fault?.is !== 'expired') return ruledOutBy(evidence, shown);
  const end = dayText(fault.certificate.notAfter);
  return [
    found({
      subject: look.subject,
      certainty,
      impact: 'blocks',
      accountsFor: accountedFor(evidence, shown, 'dates'),
      evidence: [
        ...shown.looks.map((one) =>
          cite(
            one,
            fault.which === 'leaf'
              ? `The certificate shown here ended on ${end}.`
              : `The certificate of "${fault.certificate.subject}", sent along here, ended on ${end}.`,
          ),
        ),
        ...(trustedTime(evidence)?.looks ?? []).map((one) => cite(one, 'Unrelated web servers say what day it really is.')),
      ],
      affects: affectedBy(shown.looks),
      detail: { ...fault, host: look.data.host },
    }),
  ];
}

function ruledOutBy(evidence: Evidence, shown: Shown): readonly Finding<Detail>[] {
  const [look] = shown.looks;
  if (!look || dateFault(evidence, shown)?.is === 'expired') return [];
  return [ruledOut(look.subject, `The certificate of ${look.data.host} is good until ${dayText(shown.leaf.notAfter)}.`)];
}

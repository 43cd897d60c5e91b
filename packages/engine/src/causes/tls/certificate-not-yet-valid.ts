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
  type DateFault,
  type Shown,
} from '../../facts/certificates.ts';
import { isTimeSettled, trustedTime } from '../../facts/trusted-time.ts';

interface Detail extends DateFault {
  readonly host: string;
}

export default defineCause<Detail>({
  id: 'tls/certificate-not-yet-valid',
  claim: 'The mail server shows a certificate whose time has not begun yet.',
  explanation:
    'A certificate proves to your mail program that it talks to the right server. It carries the day from which it counts, and that day is still to come. ' +
    'Usually it was made on a computer with a wrong clock, or installed too early.',
  proof:
    "The begin date in the certificate lies after the time that several unrelated web servers tell. If only this computer's clock says so, the clock is behind and the certificate is in order.",
  neighbours: ['tls/clock-wrong', 'tls/certificate-expired'],
  frequency: 1,
  references: ['RFC 5280 section 4.1.2.5'],
  asks: (evidence) => askAboutDates(evidence, ['tls/certificate-not-yet-valid', 'tls/clock-wrong']),

  judge(evidence): readonly Finding<Detail>[] {
    return shownCertificates(evidence).flatMap((shown) => judgeShown(evidence, shown));
  },

  words({ detail: { host, certificate, which } }) {
    const whose =
      which === 'leaf'
        ? `The certificate of ${host}`
        : `A certificate in the chain of ${host}, that of the authority "${certificate.subject}",`;
    return {
      summary: `${whose} is valid only from ${dayText(certificate.notBefore)} on.`,
      fix: {
        who: 'administrator',
        steps: [
          'Look at the clock of the computer that made or fetched the certificate, and set it right.',
          `Install a certificate for ${host} that is valid now, the previous one if it has not ended, and reload the mail server.`,
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['access to the mail server'],
        prevention: 'Keep the clocks of servers right by themselves (NTP), and look at a new certificate before it is installed.',
      },
    };
  },
});

function judgeShown(evidence: Evidence, shown: Shown): readonly Finding<Detail>[] {
  const [look] = shown.looks;
  if (!look || !problemsOf(evidence, shown).includes('dates')) return [];
  const time = trustedTime(evidence);
  const fault = dateFault(evidence, shown);
  if (!time && !isTimeSettled(evidence)) return [undecided(look.subject, 'What time is it really? Two unrelated web servers would tell.')];
  if (fault?.is !== 'not-yet-valid')
    return [ruledOut(look.subject, `The certificate of ${look.data.host} has been valid since ${dayText(shown.leaf.notBefore)}.`)];
  return [
    found({
      subject: look.subject,
      // a clock that is behind is far commoner: without another clock nothing speaks for either
      certainty: time?.agreed ? 'certain' : time ? 'likely' : 'possible',
      impact: 'blocks',
      accountsFor: accountedFor(evidence, shown, 'dates'),
      evidence: [
        ...shown.looks.map((one) => cite(one, `The certificate shown here is valid from ${dayText(fault.certificate.notBefore)} on.`)),
        ...(time?.looks ?? []).map((one) => cite(one, 'Unrelated web servers say what day it really is.')),
      ],
      affects: affectedBy(shown.looks),
      detail: { ...fault, host: look.data.host },
    }),
  ];
}

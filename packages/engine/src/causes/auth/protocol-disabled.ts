import { strangersCheck, type StrangersCheck } from '@mailmedic/knowledge/replies/strangers.ts';
import { cite, defineCause, type Finding, type Words } from '../../cause.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../../evidence.ts';
import { SERVICE_NAMES } from '../../facts/comparison.ts';
import { listedInVain } from '../../facts/listed-in-vain.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { isForStrangers, refusedSenders, senderFound } from '../../facts/refused-senders.ts';
import { acceptedSignIns, judgeRefusals, referralIn, refusalFound, refusedSignIns, type SignInDetail } from '../../facts/sign-in.ts';

interface Detail extends SignInDetail {
  /** the sign-in is accepted and counts for nothing: what is asked of this computer as of any stranger */
  readonly asStranger?: StrangersCheck | 'relay';
}

export default defineCause<Detail>({
  id: 'auth/protocol-disabled',
  claim: 'This mailbox may not be used by this protocol, although the server offers it.',
  explanation:
    'Providers let each way into a mailbox (IMAP, POP3, sending with a mail program) be switched on and off for itself. The one that the mail program uses is off for this mailbox, so the server refuses it although name and password are right.',
  proof:
    'The server says so when it refuses the sign-in, or a sender after it; or the same name and password are accepted by another protocol of the account, which makes it likely. ' +
    'A server that accepts the sign-in and then refuses mail for what it asks of strangers (a list, the name in the DNS or in EHLO, the network) lets the sign-in count for nothing: likely, as the list or rule may be meant for everybody; certain where it wants a name in the DNS, which computers of people need not have.',
  neighbours: ['auth/bad-credentials', 'auth/account-disabled', 'auth/oauth-required'],
  frequency: 3,
  references: ['RFC 5530 section 3', 'RFC 6409 section 4.3', 'RFC 5321 section 4.1.4'],

  judge(evidence): readonly Finding<Detail>[] {
    const sending = [...notForSending(evidence), ...asStrangers(evidence)];
    if (sending.length > 0) return sending;
    const said = judgeRefusals(evidence, 'auth/protocol-disabled');
    const byDifference = refusedWhileAccepted(evidence);
    return said.some(({ state }) => state === 'found') || byDifference.length === 0 ? said : byDifference;
  },

  words({ detail, affects }, evidence) {
    if (detail.asStranger !== undefined) return wordsForStrangers(detail, detail.asStranger, evidence);
    const services = [...new Set(affects.map(({ service }) => SERVICE_NAMES[service as Service]))].join(' and ');
    return {
      summary: `${services} is switched off for the mailbox ${detail.username} at ${detail.host}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Sign in to the mailbox on the web and look in its settings for ${services} or "access by mail programs"; where the switch is there, turn it on.`,
          `Where there is none, the administrator of the mailboxes switches it on (Microsoft 365: Users, Mail, Manage email apps; Google Workspace: Apps, Gmail, End user access; Dovecot: what passdb and userdb say for this service).`,
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
          'It can take up to an hour until a change holds, at Google Workspace up to a day.',
          ...meanwhileOnTheWeb(evidence),
        ],
        difficulty: 'easy',
        takes: '15 minutes',
        tools: ['a web browser'],
        prevention: 'Switch protocols off only for mailboxes that really do not use them, and tell their owners before.',
      },
    };
  },
});

/** It lets people in, and then asks what it asks of computers that it does not know. */
function asStrangers(evidence: Evidence): readonly Finding<Detail>[] {
  return refusedSenders(evidence).flatMap((sender): readonly Finding<Detail>[] => {
    const { asks, look } = sender;
    if (asks === undefined) return [];
    // nobody's computer at home need have a name of its own; a list or a network may be meant
    const isPlain = strangersCheck(look.data.text ?? '') === 'reverse-dns' && look.data.status?.startsWith('5');
    const certainty = isPlain ? 'certain' : 'likely';
    const finding = senderFound(sender, certainty);
    return [{ ...finding, detail: { ...finding.detail, asStranger: asks } }];
  });
}

/** The account may not send, or is let send to nobody elsewhere, as strangers are. */
function notForSending(evidence: Evidence): readonly Finding<Detail>[] {
  return refusedSenders(evidence)
    .filter(({ why }) => why === 'auth/protocol-disabled')
    .map((sender) => {
      const finding = senderFound(sender, 'likely');
      const { refusedAt, text = '' } = sender.look.data;
      return isForStrangers(refusedAt, text) ? { ...finding, detail: { ...finding.detail, asStranger: 'relay' } } : finding;
    });
}

function wordsForStrangers({ host, username, said }: Detail, asks: StrangersCheck | 'relay', evidence: Evidence): Words {
  return {
    summary: `${host} lets ${username} sign in and then refuses mail as from a stranger: "${said}"`,
    fix: {
      who: 'administrator',
      steps: [
        MEANWHILE[asks],
        ...meanwhileOnTheWeb(evidence),
        `Send this report to the administrator of ${host}. Name, password and settings are right: the server accepts them.`,
        asks === 'relay'
          ? 'For the administrator: let signed-in users send to every address (Postfix: permit_sasl_authenticated in smtpd_relay_restrictions, and before any reject in smtpd_recipient_restrictions; Exim: accept authenticated = *, Exchange: the connector for clients on port 587).'
          : 'For the administrator: let whoever has signed in through before strangers are asked anything (Postfix: permit_sasl_authenticated first in smtpd_client_restrictions, smtpd_helo_restrictions, smtpd_sender_restrictions and smtpd_recipient_restrictions of the submission entrances; Exim: accept authenticated = * before the conditions on dnslists, host names and HELO; Exchange: the connector for clients, with the permission to bypass the anti-spam filter).',
      ],
      difficulty: 'moderate',
      takes: '15 minutes for the administrator',
      tools: ['administration access to the server'],
      prevention:
        'Keep the rules for other servers (port 25) apart from those for people (ports 465 and 587), and try sending from a mobile network.',
    },
  };
}

/** What whoever wants to send can do until then, and what tells whether it is about the place. */
const MEANWHILE: Readonly<Record<StrangersCheck | 'relay', string>> = {
  relay: 'Nothing has to be changed in the mail program, unless the provider names another server or port for sending.',
  'reverse-dns':
    'Try to send from another network, for example by a mobile phone: the server wants a name in the DNS that the address of this network does not have.',
  name: "Try to send from another computer or mail program: the server dislikes the name by which it calls itself (EHLO). Where the computer's own name holds spaces, umlauts or underscores, a plain one may get through.",
  list: 'Try to send from another network, for example by a mobile phone. If that works, the address of this network is on the list that the server names: look it up there. Lists of home connections (such as the PBL of Spamhaus) rightly name it; a list of infected computers (XBL, CBL) means that one here may send spam.',
  network:
    'Try to send from another network, for example by a mobile phone, or through the VPN of the company: the server may take mail from certain networks only.',
};

/** Another service of the account accepts what this one refuses as wrong, or without a reason that is known. */
function refusedWhileAccepted(evidence: Evidence): readonly Finding<SignInDetail>[] {
  const [accepted] = acceptedSignIns(evidence);
  const inVain = listedInVain(evidence)?.refused ?? [];
  const refused = refusedSignIns(evidence).filter(
    ({ look, refusal }) =>
      look.outcome === 'refused' &&
      look.data.attempted &&
      !look.data.sentAway &&
      referralIn(look) === undefined &&
      look.data.username === accepted?.data.username &&
      !inVain.some((one) => one.look.id === look.id) &&
      (refusal.meaning === 'auth/bad-credentials' || refusal.meaning === 'unknown'),
  );
  if (!accepted || refused.length === 0) return [];
  const name = SERVICE_NAMES[accepted.data.service as Service];
  return [
    refusalFound(evidence, refused, 'likely', [
      cite(accepted, `${name} of ${accepted.data.host} accepts the same name and ${accepted.data.kind}.`),
    ]),
  ];
}

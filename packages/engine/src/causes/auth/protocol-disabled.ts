import { cite, defineCause, type Finding } from '../../cause.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../../evidence.ts';
import { SERVICE_NAMES } from '../../facts/comparison.ts';
import { listedInVain } from '../../facts/listed-in-vain.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { judgeSenders, RELAY_DENIED } from '../../facts/refused-senders.ts';
import { acceptedSignIns, judgeRefusals, referralIn, refusalFound, refusedSignIns, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/protocol-disabled',
  claim: 'This mailbox may not be used by this protocol, although the server offers it.',
  explanation:
    'Providers let each way into a mailbox (IMAP, POP3, sending with a mail program) be switched on and off for itself. The one that the mail program uses is off for this mailbox, so the server refuses it although name and password are right.',
  proof:
    'The server says so when it refuses the sign-in, or a sender after it; or the same name and password are accepted by another protocol of the account, which makes it likely.',
  neighbours: ['auth/bad-credentials', 'auth/account-disabled', 'auth/oauth-required'],
  frequency: 3,
  references: ['RFC 5530 section 3'],

  judge(evidence): readonly Finding<SignInDetail>[] {
    const sending = judgeSenders(evidence, 'auth/protocol-disabled');
    if (sending.length > 0) return sending;
    const said = judgeRefusals(evidence, 'auth/protocol-disabled');
    const byDifference = refusedWhileAccepted(evidence);
    return said.some(({ state }) => state === 'found') || byDifference.length === 0 ? said : byDifference;
  },

  words({ detail, affects }, evidence) {
    const services = [...new Set(affects.map(({ service }) => SERVICE_NAMES[service as Service]))].join(' and ');
    return {
      summary: `${services} is switched off for the mailbox ${detail.username} at ${detail.host}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Sign in to the mailbox on the web and look in its settings for ${services} or "access by mail programs"; where the switch is there, turn it on.`,
          `Where there is none, the administrator of the mailboxes switches it on (Microsoft 365: Users, Mail, Manage email apps; Google Workspace: Apps, Gmail, End user access; Dovecot: what passdb and userdb say for this service).`,
          ...(detail.sending && RELAY_DENIED.test(detail.said)
            ? [
                'The server treats whoever has signed in as a stranger. For the administrator: let signed-in users send to every address (Postfix: permit_sasl_authenticated in smtpd_relay_restrictions, Exim: accept authenticated = *, Exchange: the connector for clients on port 587).',
              ]
            : []),
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

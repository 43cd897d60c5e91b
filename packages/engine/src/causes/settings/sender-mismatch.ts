import type { Service } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { refusedSenders, SENDER, type RefusedSender } from '../../facts/refused-senders.ts';

interface Detail {
  readonly host: string;
  readonly username: string;
  readonly sender: string;
  readonly said: string;
}

export default defineCause<Detail>({
  id: 'settings/sender-mismatch',
  claim: 'The server does not let this account send with the address that the mail program puts as the sender.',
  explanation:
    'The sign-in works, but the address under which mail is to be sent does not belong to this account in the eyes of the server. It is meant to keep people from writing in the name of others; an alias, a second address or the wrong outgoing server in the mail program meet it too.',
  proof:
    'After an accepted sign-in the server refuses the sender (MAIL FROM), or a recipient with words about the sender: 553 5.7.1, 5.7.60, "not owned by user". The same account with its own address would be accepted.',
  neighbours: ['auth/bad-credentials', 'settings/wrong-host'],
  frequency: 3,
  references: ['RFC 6409 section 6.1', 'RFC 5321 section 3.3'],

  judge(evidence): readonly Finding<Detail>[] {
    const taken = evidence.of('mail/sender').filter(({ role, outcome }) => role === 'path' && outcome === 'ok');
    // a server that is still being tried out puts off what it will refuse (Postfix: soft_bounce), in the same words
    const refused = refusedSenders(evidence).filter(
      ({ look: { data }, why }) => why === 'sender' && (!data.status?.startsWith('4') || SENDER.test(data.text ?? '')),
    );
    return [
      ...taken.map((look) => ruledOut(look.subject, `${look.data.host} takes ${look.data.sender} as the sender.`)),
      ...refused.map(senderFound),
    ];
  },

  words({ detail: { host, username, sender, said } }) {
    return {
      summary: `${host} does not let ${username} send as ${sender}: "${said}"`,
      fix: {
        who: 'you',
        steps: [
          `In the mail program see that the account with the address ${sender} sends by its own outgoing server, with its own user name and password, and not by another account's (Thunderbird: Account Settings, Outgoing Server (SMTP) of this account).`,
          `If ${sender} is an alias or a shared mailbox, let the administrator allow ${username} to send as it.`,
        ],
        difficulty: 'moderate',
        takes: '10 minutes',
        tools: ['the mail program'],
        prevention: 'Give each account in the mail program its own outgoing server.',
      },
    };
  },
});

function senderFound({ look, said }: RefusedSender): Finding<Detail> {
  const { host, port, service, username, sender, text = '' } = look.data;
  return found({
    subject: look.subject,
    certainty: SENDER.test(`${look.data.code ?? ''} ${text}`) ? 'certain' : 'likely',
    impact: 'blocks',
    accountsFor: [look.id],
    evidence: [cite(look, `${host} answered to the sender ${sender}: "${said}"`)],
    affects: [{ service: service as Service, host, port }],
    detail: { host, username, sender, said },
  });
}

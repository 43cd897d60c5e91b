import { turningAway, type Answered } from '../../facts/acceptance.ts';
import { worksIn } from '../../facts/answers.ts';
import type { EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, ruledOut, undecided, type Finding } from '../../cause.ts';
import {
  acceptedSignIns,
  isSameAccount,
  judgeRefusals,
  referralIn,
  refusalFound,
  refusedSignIns,
  wordsOf,
  type RefusedSignIn,
  type SignInDetail,
} from '../../facts/sign-in.ts';
import { withFullStop } from '../../facts/full-stop.ts';
import { askEntranceAgain } from '../../facts/shut-out.ts';
import { mayBeTheMethod } from '../../facts/listed-in-vain.ts';
import { providerPages } from '../../facts/provider-pages.ts';
import { nameForm } from '../../facts/username-form.ts';
import type { Evidence } from '../../evidence.ts';

export default defineCause<SignInDetail>({
  id: 'auth/bad-credentials',
  claim: 'The server refuses the user name or the password.',
  explanation:
    'The way to the server is in order, and the server answers that name and password do not belong together. Mostly the password was changed, or is an old one that the mail program still keeps. ' +
    'Servers do not say which of the two is wrong, so that nobody can try out names.',
  proof:
    'The server refuses the sign-in with words or a code that mean a wrong name or password ([AUTHENTICATIONFAILED], 535 5.7.8); in no protocol is the same secret accepted, and no answer gives a rarer or a temporary reason. Two services that refuse it make it certain.',
  neighbours: [
    'settings/wrong-username',
    'auth/app-password-required',
    'auth/protocol-disabled',
    'auth/account-locked',
    'auth/unavailable',
  ],
  frequency: 5,
  references: ['RFC 5530 section 3', 'RFC 4954 section 6', 'RFC 3206 section 5'],
  asks: (evidence) => askEntranceAgain(evidence, ['auth/bad-credentials', 'auth/unavailable']),

  judge(evidence): readonly Finding<SignInDetail>[] {
    const refused = refusedSignIns(evidence);
    const plain = refused.filter(({ refusal }) => refusal.meaning === 'auth/bad-credentials');
    const [first] = plain;
    // a service that offers no way of signing in has not judged the password
    const rarer = refused.find(
      ({ look, refusal: { meaning } }) =>
        meaning !== 'auth/bad-credentials' && meaning !== 'unknown' && look.data.attempted && first && isSameAccount(first.look, look),
    );
    if (!first) return [...unknownWords(evidence), ...judgeRefusals(evidence, 'auth/bad-credentials')];
    const form = nameForm(evidence, first.look.data).is;
    const [accepted] = acceptedSignIns(evidence);
    const which = accepted?.data.username === first.look.data.username ? 'same' : 'other';
    if (accepted && (which === 'same' || form !== 'other-name'))
      return [
        ruledOut(
          first.look.subject,
          `${accepted.data.host} accepts ${which === 'same' ? 'the same name' : accepted.data.username} and the same ${accepted.data.kind} for another service.`,
        ),
      ];
    // no answer is no reason, and who hangs may have said "no" for the same one
    if (rarer?.look.outcome === 'silent') return [refusalFound(evidence, plain, 'possible')];
    if (rarer) return [ruledOut(first.look.subject, `${rarer.look.data.host} gives another reason: "${wordsOf(rarer.look)}"`)];
    const areBothFormsRefused = plain.some(({ look }) => look.data.username !== first.look.data.username);
    if (areBothFormsRefused) return [refusalFound(evidence, plain, 'likely')];
    if (form === 'other-form' || form === 'slip') return [refusalFound(evidence, plain, 'possible')];
    const isJudged = plain.some(({ look }) => !mayBeTheMethod(look.data));
    return [
      refusalFound(evidence, plain, plain.length > 1 && form === 'as-it-should' && isJudged ? 'certain' : 'likely', [
        ...unasked(plain),
        ...unknownAtDoor(evidence),
      ]),
    ];
  },

  words({ detail: { host, username, kind } }, evidence) {
    const pages = providerPages(evidence);
    const isToken = kind === 'token';
    const web = pages?.webmail;
    return {
      summary: isToken
        ? `${host} refuses the access token for ${username}: it has expired, or it is not for mail.`
        : `${host} refuses the user name ${username} with this password.`,
      fix: {
        who: 'you',
        steps: isToken
          ? [
              'Sign in again where the token comes from, so that it gives a new one; tokens last about an hour.',
              'See that the token was asked for with the right to read and send mail.',
            ]
          : [
              ...unknownAddress(evidence).map(
                ({ host: door, look }) =>
                  `Look at ${look.data.recipient} letter by letter: ${door}, which takes the mail of the domain, does not know this address. If it is right, the mailbox is gone or was never made; ask whoever runs it.`,
              ),
              `Sign in to the mailbox on the web with the same name and password${web === undefined ? '' : `: ${web}`}. If that works, look there under security: two-step verification may want an app password for programs, or programs may be switched off. See too that the password was typed here without a slip.`,
              'If only another password works there, type that one in the mail program; it keeps an old one.',
              'If none works there, set a new password with "Forgotten password?", or let the administrator of your mailboxes set one.',
              `See that the user name is ${username === evidence.complaint.address ? 'really the whole address, without a slip' : `really ${username} and not the whole address ${evidence.complaint.address}`}.`,
              'After that enter the new password in every device, because a forgotten one goes on trying and can lock the account.',
            ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: ['a web browser', 'the mail program'],
        prevention: 'Keep the password in a password manager, and change it in all devices on the same day.',
      },
    };
  },
});

/** Whoever takes the domain's mail does not know the address: then it is rather the name that is wrong. */
function unknownAddress(evidence: Evidence): readonly Answered[] {
  return turningAway(evidence, 'recipient-unknown').slice(0, 1);
}

function unknownAtDoor(evidence: Evidence): readonly EvidenceLine[] {
  return unknownAddress(evidence).map(({ host, look, said }) =>
    cite(look, `${host}, which takes mail for the domain, asked to take something for ${look.data.recipient}, answers: "${said}"`),
  );
}

/** SCRAM has the server ask for a proof of the password, and this one did not come to that. */
function unasked(plain: readonly RefusedSignIn[]): readonly EvidenceLine[] {
  const early = plain.find(({ look }) => look.data.beforeProof);
  if (!early) return [];
  const { host, mechanism = 'this method' } = early.look.data;
  return [
    cite(
      early.look,
      `${host} refused before it asked for a proof of the password: it does not know the name, or it keeps the password in a form that ${mechanism} cannot use, which its administrator can see.`,
    ),
  ];
}

/** Words that nobody knows are quoted, and not taken for a wrong password. */
function unknownWords(evidence: Evidence): readonly Finding<SignInDetail>[] {
  const unanswered = refusedSignIns(evidence).find(({ look }) => look.outcome === 'cut' || look.outcome === 'silent');
  if (unanswered && acceptedSignIns(evidence).length === 0)
    return [
      undecided(
        unanswered.look.subject,
        `${unanswered.look.data.host} gives no answer to the sign-in. Do the same name and ${unanswered.look.data.kind} work on the provider's web page?`,
      ),
    ];
  const [unknown] = refusedSignIns(evidence).filter(
    ({ refusal, look }) => refusal.meaning === 'unknown' && look.outcome === 'refused' && referralIn(look) === undefined,
  );
  if (!unknown) return [];
  const { look } = unknown;
  const said = withFullStop(`${look.data.host} refuses the sign-in with words that are not known here: "${wordsOf(look)}"`);
  return [
    undecided(
      look.subject,
      worksIn(evidence, 'webmail')
        ? `${said} As the mailbox works on the web, its name and password are right there; what do these words mean? The provider knows.`
        : `${said} Do the same name and password work on the provider's web page?`,
    ),
  ];
}

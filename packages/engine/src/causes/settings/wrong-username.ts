import { defineCause, ruledOut, type Finding } from '../../cause.ts';
import { acceptedSignIns, refusalFound, refusedSignIns, type SignInDetail } from '../../facts/sign-in.ts';
import { nameForm } from '../../facts/username-form.ts';

interface Detail extends SignInDetail {
  readonly right: string;
  readonly slip: boolean;
  readonly published: boolean;
}

export default defineCause<Detail>({
  id: 'settings/wrong-username',
  claim: 'The user name in the mail program is not in the form that the server wants, or holds a slip.',
  explanation:
    'Some servers want the whole e-mail address as the user name, others only the part before the @. The mail program was told the other form, or a letter in it is wrong, and the server refuses it as it refuses a wrong password.',
  proof:
    'The name differs from the one that is published for the server (or, where none is, from the address) only in its form or by a letter or two, and the server refuses it; a server that asks for the whole address in its answer says it plainly. Where another service accepts the same name, it is right.',
  neighbours: ['auth/bad-credentials'],
  frequency: 4,
  references: ['RFC 6186 section 4', 'RFC 5248 section 2.4'],

  judge(evidence): readonly Finding<Detail>[] {
    const [accepted] = acceptedSignIns(evidence);
    const refused = refusedSignIns(evidence).filter(({ refusal: { meaning } }) => MEANS.has(meaning));
    const [first] = refused;
    if (!first) return [];
    if (accepted?.data.username === first.look.data.username)
      return [ruledOut(first.look.subject, `${accepted.data.host} accepts the same name for another service.`)];
    const form = nameForm(evidence, first.look.data);
    const isSaid = refused.some(({ refusal: { meaning } }) => meaning === 'settings/wrong-username');
    if (form.is === 'as-it-should')
      return [ruledOut(first.look.subject, 'The user name is the one that is published, or the whole address.')];
    if (form.is === 'other-name' && !isSaid) return [];
    // an unpublished form is only suspected, where the reply does not ask for another
    const certainty = isSaid || form.published || form.is === 'slip' ? 'likely' : 'possible';
    const finding = refusalFound(evidence, refused, certainty);
    return [{ ...finding, detail: { ...finding.detail, right: form.right, slip: form.is === 'slip', published: form.published } }];
  },

  words({ detail: { host, username, right, slip, published } }) {
    return {
      summary: `The user name ${username} is refused by ${host}; ${published ? `its provider publishes ${right}` : `it is likely to be ${right}`}.${slip ? ' It looks like a slip of the keyboard.' : ''}`,
      fix: {
        who: 'you',
        steps: [
          `Enter the user name ${right} in the account's settings in the mail program, for receiving and for sending (Thunderbird: Account Settings, Server Settings, and Outgoing Server).`,
          'Check again with it: mailmedic check … --username NAME',
        ],
        difficulty: 'easy',
        takes: '5 minutes',
        tools: ['the mail program'],
        prevention: 'Let the mail program find the settings by itself when an account is added.',
      },
    };
  },
});

const MEANS: ReadonlySet<string> = new Set(['auth/bad-credentials', 'settings/wrong-username', 'unknown']);

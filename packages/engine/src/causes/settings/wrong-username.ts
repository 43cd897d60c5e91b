import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { SERVICE_NAMES } from '../../facts/comparison.ts';
import {
  acceptedSignIns,
  isSameOperator,
  refusalFound,
  refusedSignIns,
  type RefusedSignIn,
  type SignInDetail,
} from '../../facts/sign-in.ts';
import { nameForm } from '../../facts/username-form.ts';

interface Detail extends SignInDetail {
  readonly right: string;
  readonly slip: boolean;
  readonly published: boolean;
  /** the other form was accepted, with the person's leave to try it */
  readonly proved: boolean;
}

export default defineCause<Detail>({
  id: 'settings/wrong-username',
  claim: 'The user name in the mail program is not in the form that the server wants, or holds a slip.',
  explanation:
    'Some servers want the whole e-mail address as the user name, others only the part before the @. The mail program was told the other form, or a letter in it is wrong, and the server refuses it as it refuses a wrong password.',
  proof:
    'The name differs from the one that is published for the server (or, where none is, from the address) only in its form or by a letter or two, and the server refuses it; a server that asks for the whole address in its answer says it plainly. Where another service accepts the same name, it is right; where, with the leave of the person, another service accepts the other form, that is certain.',
  neighbours: ['auth/bad-credentials'],
  frequency: 4,
  references: ['RFC 6186 section 4', 'RFC 5248 section 2.4'],

  judge(evidence): readonly Finding<Detail>[] {
    const refused = refusedSignIns(evidence).filter(({ refusal: { meaning }, look }) => MEANS.has(meaning) && look.data.attempted);
    const [first] = refused;
    if (!first) return [];
    const { look } = first;
    const accepted = acceptedSignIns(evidence).find((one) => isSameOperator(one, look));
    const isSaid = refused.some(({ refusal: { meaning } }) => meaning === 'settings/wrong-username');
    const isTakenElsewhere = accepted?.data.username === look.data.username;
    if (isTakenElsewhere && !isSaid) return [ruledOut(look.subject, `${accepted.data.host} accepts the same name for another service.`)];
    const form = nameForm(evidence, look.data);
    const isTried = evidence.complaint.answers?.tryOtherName === 'yes';
    if (accepted && !isTakenElsewhere && (isTried || form.is === 'other-form' || form.is === 'slip'))
      return [proved(evidence, refused, accepted)];
    if (refused.some((other) => other.look.data.username !== look.data.username && isSameOperator(other.look, look)))
      return [ruledOut(look.subject, 'The other form of the name is refused as well.')];
    if (form.is === 'as-it-should') return [ruledOut(look.subject, 'The user name is the one that is published, or the whole address.')];
    if (form.is === 'other-name' && !isSaid) return [];
    // an unpublished form is only suspected, where the reply does not ask for another
    const certainty = isSaid || form.published || form.is === 'slip' ? 'likely' : 'possible';
    const finding = refusalFound(evidence, refused, certainty);
    const { right, published } = form;
    return [{ ...finding, detail: { ...finding.detail, right, slip: form.is === 'slip', published, proved: false } }];
  },

  words({ detail: { host, username, right, slip, published, proved: isProved } }) {
    const rightly = isProved
      ? `${right} is accepted with the same password`
      : published
        ? `its provider publishes ${right}`
        : `it is likely to be ${right}`;
    return {
      summary: `The user name ${username} is refused by ${host}; ${rightly}.${slip ? ' It looks like a slip of the keyboard.' : ''}`,
      fix: {
        who: 'you',
        steps: [
          `Enter the user name ${right} in the account's settings in the mail program, for receiving and for sending (Thunderbird: Account Settings, Server Settings, and Outgoing Server).`,
          ...(isProved ? [] : ['Check again with it: mailmedic check … --username NAME']),
        ],
        difficulty: 'easy',
        takes: '5 minutes',
        tools: ['the mail program'],
        prevention: 'Let the mail program find the settings by itself when an account is added.',
      },
    };
  },
});

/** Another service of the account took the other form with the same secret. */
function proved(evidence: Evidence, refused: readonly RefusedSignIn[], accepted: Look<SignIn>): Finding<Detail> {
  const { host, service, username, kind } = accepted.data;
  const finding = refusalFound(evidence, refused, 'certain', [
    cite(accepted, `${SERVICE_NAMES[service as Service]} of ${host} accepts ${username} with the same ${kind}.`),
  ]);
  return { ...finding, detail: { ...finding.detail, right: username, slip: false, published: false, proved: true } };
}

const MEANS: ReadonlySet<string> = new Set(['auth/bad-credentials', 'settings/wrong-username', 'unknown']);

import { defineCause } from '../../cause.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';

export default defineCause<SignInDetail>({
  id: 'auth/account-locked',
  claim: 'The account is locked for a while after too many failed sign-ins.',
  explanation:
    'After several wrong passwords the server refuses even the right one for some time, to stop people who guess. Often it is a forgotten phone or tablet that goes on trying with an old password.',
  proof: 'The server says so when it refuses the sign-in: its words speak of a lock, or of too many failed tries.',
  neighbours: ['auth/rate-limited', 'auth/bad-credentials', 'auth/account-disabled'],
  frequency: 3,
  references: ['RFC 5248 section 2.4'],

  judge: (evidence) => judgeRefusals(evidence, 'auth/account-locked'),

  words({ detail }) {
    return {
      summary: `${detail.host} has locked ${detail.username} after failed sign-ins${detail.wait === undefined ? '' : `, for ${detail.wait}`}.`,
      fix: {
        who: 'administrator',
        steps: [
          'Switch off all devices that use this account, or set them to flight mode: any that has an old password keeps the lock closed.',
          detail.wait === undefined
            ? 'Wait half an hour without trying, then sign in once on the web page. The server does not say how long the lock lasts; 15 to 60 minutes are usual.'
            : `Wait ${detail.wait} without trying, then sign in once on the web page.`,
          'The administrator of your mailboxes can open the lock at once, and see from which address the wrong passwords came.',
          'Then enter the right password in one device after the other.',
          ...(detail.page === undefined ? [] : [`The provider describes it here: ${detail.page}`]),
        ],
        difficulty: 'easy',
        takes: 'an hour',
        tools: ['a web browser'],
        prevention:
          'After a change of password enter it in all devices at once; let the server lock single addresses rather than accounts.',
      },
    };
  },
});

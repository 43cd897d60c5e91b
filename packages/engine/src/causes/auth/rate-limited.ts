import { cite, defineCause, found, type Cause, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt } from '../../facts/dialogues.ts';
import { affected, pathPlaces } from '../../facts/endpoints.ts';
import { judgeSenders } from '../../facts/refused-senders.ts';
import { judgeRefusals, type SignInDetail } from '../../facts/sign-in.ts';
import { turnedAway } from '../../facts/turned-away.ts';

export default defineCause<SignInDetail>({
  id: 'auth/rate-limited',
  claim: 'The server takes no more connections, sign-ins or messages from here, or of this account, for now.',
  explanation:
    'Servers serve only so many connections of one account or one address at a time. Several devices together, or a program that opens many connections, use them up; then the next one is turned away until some are closed. Many also limit how much an account may send in an hour or a day.',
  proof:
    'The server says so, in its greeting or when it refuses the sign-in: [LIMIT], [IN-USE], or words that speak of too many connections or sign-ins, and not of wrong passwords; or, after an accepted sign-in, when the sender is named, with words about too many messages. This look itself holds at most two connections to an address.',
  neighbours: ['auth/account-locked', 'server/unavailable', 'auth/unavailable'],
  frequency: 3,
  references: ['RFC 5530 section 3', 'RFC 2449 section 8'],

  judge(evidence) {
    const sending = judgeSenders(evidence, 'auth/rate-limited');
    return [...(sending.length > 0 ? sending : judgeRefusals(evidence, 'auth/rate-limited')), ...turnedAwayAtOnce(evidence)];
  },

  words({ detail }) {
    if (detail.sending) return wordsOfSending(detail);
    return {
      summary: `${detail.host} takes no more connections or sign-ins ${detail.username === '' ? 'from here' : `of ${detail.username}`} for now: "${detail.said}"`,
      fix: {
        who: 'you',
        steps: [
          'Close the mail programs on all devices but one, and wait a quarter of an hour.',
          'Lower the number of connections that a program keeps (Thunderbird: Account Settings, Server Settings, Advanced, "Maximum number of server connections to cache": 2 or 3).',
          'If several people share one internet address, the provider may have to raise the limit for it (Dovecot: `mail_max_userip_connections`).',
          ...(detail.page === undefined ? [] : [`The provider describes its limits here: ${detail.page}`]),
        ],
        difficulty: 'easy',
        takes: 'a quarter of an hour',
        tools: ['the mail program'],
        prevention: 'Let each device keep few connections, and remove accounts from devices that are not used any more.',
      },
    };
  },
});

function wordsOfSending({ host, username, said, wait }: SignInDetail): ReturnType<Cause<SignInDetail>['words']> {
  return {
    summary: `${host} takes no more mail from ${username} for now: "${said}"`,
    fix: {
      who: 'you',
      steps: [
        `Wait ${wait ?? 'an hour (a day, if the limit is one for a day)'} and send again; each further try can make it longer.`,
        'If you did not send that much, somebody else uses the account: set a new password from a computer that you trust, and look into Sent.',
        'For many recipients at once use a service for newsletters, or ask the provider for a higher limit.',
      ],
      difficulty: 'easy',
      takes: 'an hour to a day of waiting',
      tools: [],
      prevention: 'Spread large mailings over several days.',
    },
  };
}

/** Turned away before anything could be said. */
function turnedAwayAtOnce(evidence: Evidence): readonly Finding<SignInDetail>[] {
  const told = pathPlaces(evidence).flatMap((place) =>
    breaksAt(evidence, place).flatMap(({ at }) => {
      const words = at.probe === 'mail/greeting' && 'text' in at.data && at.outcome === 'refused' ? at.data : undefined;
      return words && turnedAway(words) === 'too-many' ? [{ place, at, said: (words.text ?? '').split('\n', 1)[0] ?? '' }] : [];
    }),
  );
  const [first] = told;
  if (!first) return [];
  return [
    found({
      subject: { kind: 'endpoint', name: first.place.host },
      certainty: 'likely',
      impact: 'sometimes',
      accountsFor: told.map(({ at }) => at.id),
      evidence: told.slice(0, 4).map(({ at, place, said }) => cite(at, `Port ${place.port} answered: "${said.slice(0, 200)}"`)),
      affects: affected(told.map(({ place }) => place)),
      detail: { host: first.place.host, service: first.place.service, username: '', kind: 'password', said: first.said.slice(0, 200) },
    }),
  ];
}

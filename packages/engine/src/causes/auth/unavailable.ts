import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { inspectionProductOf } from '@mailmedic/knowledge/inspection-products.ts';
import { cite, defineCause, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { SERVICE_NAMES } from '../../facts/comparison.ts';
import { statusPage } from '../../facts/provider-pages.ts';
import { askEntranceAgain, entranceAfter, isStuck } from '../../facts/shut-out.ts';
import { acceptedSignIns, judgeRefusals, refusalFound, refusedSignIns, type SignInDetail } from '../../facts/sign-in.ts';

interface Detail extends SignInDetail {
  /** another service of the account takes the same name and secret, so these are right */
  readonly acceptedBy?: string;
  /** a product here opens the encryption and reads along */
  readonly inspectedBy?: string;
}

export default defineCause<Detail>({
  id: 'auth/unavailable',
  claim: 'The server cannot check passwords at the moment.',
  explanation:
    'The mail server answers, but the part behind it that knows the accounts does not. Name and password may be right; nobody can say so now.',
  proof:
    'The refusal is a temporary one (454, [UNAVAILABLE], [SYS/TEMP]) or its words say that checking failed; a temporary refusal is never a wrong password. ' +
    'Where the server breaks the connection off, or is silent, once name and password were sent, while the same entrance speaks again without them, it is likely: a sound server answers a wrong password too. ' +
    'Where another service of the account refuses in words, that refusal counts; where another accepts, name and password are right.',
  neighbours: ['auth/bad-credentials', 'server/unavailable', 'auth/rate-limited', 'firewall/protocol-filtered'],
  frequency: 3,
  references: ['RFC 5530 section 3', 'RFC 4954 section 6', 'RFC 3206 section 4', 'RFC 9051 section 7.1.5'],
  asks: (evidence) => askEntranceAgain(evidence, ['auth/unavailable', 'auth/bad-credentials']),

  judge(evidence): readonly Finding<Detail>[] {
    const told = refusedSignIns(evidence).filter(({ refusal }) => refusal.meaning === 'auth/unavailable');
    const unanswered = told.filter(({ look }) => look.outcome !== 'refused');
    if (unanswered.length === 0 || unanswered.length < told.length) return judgeRefusals(evidence, 'auth/unavailable');
    const [accepted] = acceptedSignIns(evidence);
    const inspectedBy = inspectorOf(evidence, unanswered[0]?.look);
    const afterwards = unanswered.flatMap(({ look }) => {
      const after = entranceAfter(evidence, look);
      return after ? [{ after, hangs: isStuck(look, after) }] : [];
    });
    const speaks = afterwards.flatMap(({ after }) => (after.outcome === 'ok' ? [after] : []));
    const hangs = afterwards.flatMap(({ after, hangs }) => (hangs ? [after] : []));
    const isSilentSince = afterwards.length > 0 && speaks.length === 0 && hangs.length === 0;
    const finding = refusalFound(evidence, told, inspectedBy !== undefined || isSilentSince ? 'possible' : 'likely', [
      ...(accepted
        ? [cite(accepted, `${nameOf(accepted)} of ${accepted.data.host} accepts the same name and ${accepted.data.kind}.`)]
        : []),
      ...speaks.slice(0, 2).map((look) => cite(look, `Asked again without a sign-in, ${look.target} speaks as before.`)),
      ...hangs.slice(0, 2).map((look) => cite(look, `Asked again, ${look.target} takes the connection and says nothing: all of it hangs.`)),
    ]);
    const acceptedBy = accepted && nameOf(accepted);
    return [
      {
        ...finding,
        detail: {
          ...finding.detail,
          ...(acceptedBy === undefined ? {} : { acceptedBy }),
          ...(inspectedBy === undefined ? {} : { inspectedBy }),
        },
      },
    ];
  },

  words({ detail }, evidence) {
    const { unanswered, acceptedBy, inspectedBy } = detail;
    return {
      summary: summaryOf(detail),
      fix: {
        who: 'provider',
        steps: [
          ...(inspectedBy === undefined
            ? []
            : [
                `The encryption is opened here by ${inspectedBy}, which may be what breaks off: try once without it, or in another network.`,
              ]),
          acceptedBy === undefined
            ? 'Wait a quarter of an hour and check again. Do not change the password or the settings: they have not been judged.'
            : `Wait a quarter of an hour and check again. Do not change the password: ${acceptedBy} has just accepted it.`,
          ...(detail.service === 'pop3' && unanswered === 'silent'
            ? [
                'Close every other program and device that fetches this mailbox by POP3: some servers let the next one wait until the first has gone.',
              ]
            : []),
          ...(statusPage(evidence) === undefined
            ? []
            : [`The provider says here whether something is out of order: ${statusPage(evidence)}`]),
          ...(unanswered === undefined || acceptedBy !== undefined
            ? []
            : [
                'Sign in once to the mailbox on the web with the same name and password. If that is refused, they are wrong, and this server only does not say so.',
              ]),
          'If it lasts longer, send this report to the provider: its authentication service (LDAP, database, auth worker) does not answer the mail server.',
        ],
        difficulty: 'easy',
        takes: 'a quarter of an hour of waiting',
        tools: [],
        prevention: 'Watch the sign-in itself from outside, not only the port; keep two authentication servers.',
      },
    };
  },
});

function summaryOf({ host, service, said, unanswered, acceptedBy }: Detail): string {
  if (unanswered === undefined) return `${host} cannot check passwords at the moment${said === '' ? '' : `: "${said}"`}`;
  const does = unanswered === 'cut' ? 'breaks the connection off' : 'says nothing more';
  const name = SERVICE_NAMES[service as Service];
  // with POP3 the answer waits for the mailbox too, which one program alone may hold (RFC 1939 section 4)
  const what = service === 'pop3' && unanswered === 'silent' ? 'name and password, or open the mailbox,' : 'name and password';
  const known = acceptedBy === undefined ? '' : ` Both are right: ${acceptedBy} accepts them.`;
  return `${host} ${does} where it should answer the sign-in to ${name}: it cannot check ${what} at the moment.${known}`;
}

/** What opens the encryption on the way, where the certificate at the place of a sign-in shows it. */
function inspectorOf(evidence: Evidence, look: Look<SignIn> | undefined): string | undefined {
  const shown = evidence.of('tls/handshake').find(({ data }) => data.address === look?.data.address && data.port === look?.data.port);
  return shown && inspectionProductOf(shown.data.chain.map(({ issuer }) => issuer))?.name;
}

function nameOf({ data }: Look<SignIn>): string {
  return SERVICE_NAMES[data.service as Service];
}

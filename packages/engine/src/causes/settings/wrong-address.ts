import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { domainOf, type Evidence } from '../../evidence.ts';
import { configuredResolvers } from '../../facts/addresses.ts';
import { mailExchangers } from '../../facts/mail-exchangers.ts';
import { candidates, domainState, nearMisses, type NearMiss } from '../../facts/near-misses.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { control, type Ask } from '../../probe.ts';
import question from '../../probes/dns/question.ts';

interface Detail {
  readonly domain: string;
  readonly exists: boolean;
  readonly meant: readonly string[];
}

export default defineCause<Detail>({
  id: 'settings/wrong-address',
  claim: 'The e-mail address itself is mistyped: its domain takes no mail, and one that differs by a letter or two does.',
  explanation:
    'What stands after the @ of an address is a domain. A single wrong or missing letter makes it another domain, which mostly does not exist, and then no server is to be found for it.',
  proof: 'The name servers say that the domain does not exist or takes no mail, and that a domain a slip of the keyboard away does.',
  neighbours: ['dns/name-not-found', 'settings/not-found', 'dns/domain-expired'],
  frequency: 3,
  references: ['RFC 5321 section 5.1', 'RFC 7505'],

  asks(evidence): readonly Ask[] {
    const [server] = configuredResolvers(evidence) ?? [];
    if (server === undefined || mailExchangers(evidence)?.hosts.length !== 0) return [];
    const ask = (name: string, type: string) => ({
      ...control(question, { server, serverRole: 'resolver' as const, name, type, purpose: 'discovery' as const }, [
        'settings/wrong-address',
      ]),
      awaited: true,
    });
    const domain = domainOf(evidence);
    const state = domainState(evidence);
    const own = [ask(domain, 'MX'), ask(domain, 'A'), ask(domain, 'AAAA')];
    return state.is === 'missing' || state.is === 'takes-no-mail'
      ? [...own, ...candidates(evidence).map((one) => ask(one.domain, 'MX'))]
      : own;
  },

  judge(evidence): readonly Finding<Detail>[] {
    const state = domainState(evidence);
    if (state.is !== 'missing' && state.is !== 'takes-no-mail') return [];
    const domain = domainOf(evidence);
    const meant = nearMisses(evidence);
    const [first] = meant;
    if (!first) return [];
    const failing = failingFor(evidence, domain);
    return [
      found({
        subject: { kind: 'domain', name: domain },
        certainty: certaintyOf(meant, state.is === 'missing'),
        impact: 'blocks',
        accountsFor: failing,
        invalidates: failing,
        standsAlone: true,
        evidence: [
          cite(state.look, state.is === 'missing' ? `The domain ${domain} does not exist.` : `The domain ${domain} takes no mail.`),
          ...meant.slice(0, 3).map(({ domain: other, look }) => cite(look, `The domain ${other} does take mail.`)),
        ],
        affects: [{ service: 'mailbox' }],
        detail: { domain, exists: state.is !== 'missing', meant: meant.slice(0, 3).map((one) => one.domain) },
      }),
    ];
  },

  words({ detail: { domain, exists, meant } }, evidence) {
    const local = evidence.complaint.address.slice(0, evidence.complaint.address.lastIndexOf('@'));
    const right = meant.map((one) => `${local}@${one}`).join(' or ');
    return {
      summary: `The domain ${domain} ${exists ? 'takes no mail' : 'does not exist'}; the address meant is probably ${right}.`,
      fix: {
        who: 'you',
        steps: [
          `Compare the address letter by letter with one that works, for example in a message that was received.`,
          `Enter ${right} as address, and as user name where that is the address, in the account's settings.`,
        ],
        difficulty: 'easy',
        takes: '5 minutes',
        tools: ['the mail program'],
        prevention: 'Copy addresses instead of typing them, and send a test message to yourself when an account is new.',
      },
    };
  },
});

/** What fails because nothing can be found for such a domain: the sources of settings, and hosts of that very domain. */
function failingFor(evidence: Evidence, domain: string): readonly string[] {
  const registered = registrableDomain(domain) ?? domain;
  const concerns = ({ probe, subject }: Look): boolean =>
    probe === 'discovery' ||
    ((subject.kind === 'name' || subject.kind === 'zone') &&
      subject.name !== undefined &&
      (subject.name === registered || subject.name.endsWith(`.${registered}`)));
  return evidence.looks.filter((look) => look.role === 'path' && isAbnormal(look) && concerns(look)).map(({ id }) => id);
}

/** What is known by name is surely meant; among mere neighbours only a single one is likely. */
function certaintyOf(meant: readonly NearMiss[], missing: boolean): Certainty {
  if (meant[0]?.known === true && missing) return 'certain';
  return meant[0]?.known === true || meant.length === 1 ? 'likely' : 'possible';
}

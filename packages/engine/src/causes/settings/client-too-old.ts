import type { Look, Subject } from '@mailmedic/contract/look.ts';
import type { MailCapabilities } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { Hello, HelloLimits, TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Abilities } from '@mailmedic/knowledge/clients/abilities.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBy, isService } from '../../facts/certificates.ts';
import { clientAbilities, HELLO_OF, soundEntrances, type SoundEntrance } from '../../facts/client-abilities.ts';
import { exchangeOffer } from '../../facts/exchange.ts';
import { isAgreed, versionText } from '../../facts/entrances.ts';
import { meanwhileOnTheWeb } from '../../facts/provider-pages.ts';
import { control, type Ask } from '../../probe.ts';
import handshake from '../../probes/tls/handshake.ts';

interface Detail {
  readonly host: string;
  readonly client: string;
  readonly lacks: 'versions' | 'ciphers' | 'mechanisms';
  /** what the program can do, for a person: `TLS 1.0`, `older ciphers`, `PLAIN and LOGIN` */
  readonly can: string;
  /** what the server takes: `TLS 1.2` */
  readonly takes: string;
  readonly remedy: string | undefined;
}

export default defineCause<Detail>({
  id: 'settings/client-too-old',
  claim: 'The server is in order, but the mail program is so old that the two share no encryption or no way of signing in.',
  explanation:
    'Programs and servers agree on a version of the encryption before they talk. Servers gave up the oldest versions because they can be broken into. A program that knows nothing newer no longer finds a common language with them, although nothing about the account or the server is wrong.',
  proof:
    'Current programs find the server in order; offered only the versions and ciphers that this program knows, the server refuses. Or the server offers no way of signing in that this program knows.',
  neighbours: ['tls/version-mismatch', 'tls/cipher-mismatch', 'auth/mechanism-mismatch'],
  frequency: 3,
  references: ['RFC 8996', 'RFC 9325 section 3.1.1'],
  asks: (evidence) => soundEntrances(evidence).flatMap((entrance) => askVersions(entrance, clientAbilities(evidence))),

  judge(evidence): readonly Finding<Detail>[] {
    const abilities = clientAbilities(evidence);
    if (!abilities) return [];
    const atExchange = judgeExchange(evidence, abilities);
    if (atExchange) return [atExchange];
    return soundEntrances(evidence).map((entrance) => {
      const byVersion = judgeVersions(evidence, entrance, abilities);
      return byVersion.state === 'ruled-out' ? (judgeMechanisms(entrance, abilities) ?? byVersion) : byVersion;
    });
  },

  words({ detail: { host, client, lacks, can, takes, remedy } }, evidence) {
    const why =
      lacks === 'mechanisms'
        ? `it signs in by ${can}, and the server offers ${takes}`
        : `it encrypts with ${can}, which the server does not take; current programs agree with it on ${takes}`;
    return {
      summary: `The mail program (${client}) is too old for ${host}: ${why}.`,
      fix: {
        who: 'you',
        steps: [
          'Update the mail program; where it uses the encryption of the system (Outlook, Apple Mail, the programs on telephones), update the system too.',
          'Where no update is to be had, use a current program on the same computer: Thunderbird brings its own encryption.',
          ...(remedy === undefined ? [] : [remedy]),
          ...meanwhileOnTheWeb(evidence),
        ],
        difficulty: 'moderate',
        takes: 'half an hour',
        tools: ['the computer or telephone with the mail program'],
        prevention: 'Let the mail program and the system update themselves.',
      },
    };
  },
});

/**
 * One version at a time, of those that the program has, or its whole offer where its ciphers are known too. Nothing is asked
 * when the channel came about with something that it has anyway.
 */
function askVersions({ handshake: { data } }: SoundEntrance, abilities: Abilities | undefined): readonly Ask[] {
  const { service, host, address, port, entrance } = data;
  if (!abilities || !isService(service) || isShared(data, abilities)) return [];
  const at = { service, host, address, port, entrance };
  const limits = limitsOf(abilities);
  const offers = limits
    ? [{ ...at, hello: 'limited' as const, limits }]
    : abilities.tls.map((version) => ({ ...at, hello: HELLO_OF[version] }));
  // Nothing on the path fails: the answer alone says whether this program gets in.
  return offers.map((offer) => ({ ...control(handshake, offer, ['settings/client-too-old']), awaited: true }));
}

/** What the server chose is something that the program has. */
function isShared({ protocol, cipher }: TlsHandshake, { tls, ciphers }: Abilities): boolean {
  return (
    tls.some((version) => version === protocol) && (ciphers === undefined || (cipher !== undefined && ciphers.split(':').includes(cipher)))
  );
}

function limitsOf({ tls, ciphers }: Abilities): HelloLimits | undefined {
  const newest = tls.at(-1);
  return ciphers === undefined || newest === undefined || newest === 'TLSv1.3' ? undefined : { newest, ciphers };
}

function judgeVersions(evidence: Evidence, entrance: SoundEntrance, abilities: Abilities): Finding<Detail> {
  const { handshake: sound, handshakes, answers } = entrance;
  const { host, protocol } = sound.data;
  const subject = placeOf(entrance);
  const limits = limitsOf(abilities);
  const agreed = [...answers.values()].find((look) => isAgreed(look) && isShared(look.data, abilities));
  const shared = isShared(sound.data, abilities) ? protocol : agreed?.data.protocol;
  if (shared !== undefined) return ruledOut(subject, `${host} and ${abilities.name} share ${versionText(shared)}.`);
  const hellos: readonly Hello[] = limits ? ['limited'] : abilities.tls.map((version) => HELLO_OF[version]);
  const refusals = hellos.flatMap((hello) => answers.get(hello) ?? []).filter(isRefusal);
  if (refusals.length < hellos.length)
    return undecided(subject, `Does ${host} take ${versionsText(abilities)}, which is what ${abilities.name} offers?`);
  const byCipher = abilities.tls.some((version) => version === protocol);
  const takes = byCipher ? (sound.data.cipher ?? 'another cipher') : versionText(protocol ?? 'a newer version');
  return found({
    subject,
    // What a program can do is known by its version; where it can be changed it may have been.
    certainty: abilities.remedy === undefined ? 'certain' : 'likely',
    impact: 'blocks',
    accountsFor: [],
    standsAlone: true,
    evidence: [
      ...handshakes.map((look) => cite(look, `Current programs agree with the server on ${takes}.`)),
      ...refusals.map((look) => cite(look, `Offered ${helloText(look)}, as ${abilities.name} would, the server refuses.`)),
    ],
    affects: affectedBy(handshakes),
    detail: {
      host,
      client: abilities.name,
      lacks: byCipher ? 'ciphers' : 'versions',
      can: byCipher ? 'older ciphers' : versionsText(abilities),
      takes,
      remedy: abilities.remedy,
    },
  });
}

/** A server turns an old version down with an alert, or by hanging up. */
function isRefusal(look: Look<TlsHandshake>): boolean {
  return (
    !isAgreed(look) && (look.outcome === 'refused' || look.outcome === 'cut' || look.outcome === 'denied' || look.outcome === 'malformed')
  );
}

function judgeMechanisms(
  { handshake: { data }, handshakes, offer }: SoundEntrance,
  { name, mechanisms, remedy }: Abilities,
): Finding<Detail> | undefined {
  const service = data.service === 'smtp' ? 'submission' : data.service;
  const can = service === 'imap' || service === 'pop3' || service === 'submission' ? mechanisms?.[service] : undefined;
  if (!can || !offer || offer.data.mechanisms.length === 0) return undefined;
  const offered = [...offer.data.mechanisms, ...commandsOf(offer)];
  if (offered.some((mechanism) => can.includes(mechanism.toUpperCase()))) return undefined;
  return found({
    subject: { kind: 'endpoint', name: data.host, port: data.port },
    certainty: 'likely',
    impact: 'blocks',
    accountsFor: [],
    standsAlone: true,
    evidence: [cite(offer, `The server offers ${listed(offer.data.mechanisms)}; ${name} knows ${listed(can)}.`)],
    affects: affectedBy(handshakes),
    detail: { host: data.host, client: name, lacks: 'mechanisms', can: listed(can), takes: listed(offer.data.mechanisms), remedy },
  });
}

/** An Exchange server that takes OAuth 2.0 alone, and a program that does not know it. */
function judgeExchange(evidence: Evidence, { name, mechanisms, remedy }: Abilities): Finding<Detail> | undefined {
  const can = mechanisms?.exchange;
  const offer = exchangeOffer(evidence);
  if (!can || !offer || offer.methods.some((method) => can.includes(method))) return undefined;
  const { host, port } = offer.look.data;
  return found({
    subject: { kind: 'endpoint', name: host, port },
    certainty: 'likely',
    impact: 'blocks',
    accountsFor: [],
    standsAlone: true,
    evidence: [cite(offer.look, `The Exchange server offers ${listed(offer.methods)}; ${name} knows ${listed(can)}.`)],
    affects: [{ service: 'exchange', host, port }],
    detail: { host, client: name, lacks: 'mechanisms', can: listed(can), takes: listed(offer.methods), remedy },
  });
}

/** Ways of signing in that are commands of their own: LOGIN of IMAP unless it is switched off (RFC 9051 section 6.2.3), USER of POP3. */
function commandsOf({ data: { service, capabilities } }: Look<MailCapabilities>): readonly string[] {
  const has = (name: string): boolean => capabilities.some((capability) => capability.toUpperCase() === name);
  if (service === 'imap') return has('LOGINDISABLED') ? [] : ['LOGIN'];
  return service === 'pop3' && has('USER') ? ['USER'] : [];
}

function placeOf({ handshake: { data } }: SoundEntrance): Subject {
  return { kind: 'endpoint', name: data.host, port: data.port };
}

function helloText({ data: { hello } }: Look<TlsHandshake>): string {
  return hello === 'limited' ? 'exactly the versions and ciphers' : `${hello.replace(/^tls/, 'TLS ')} alone`;
}

function versionsText({ tls }: Abilities): string {
  return listed(tls.map(versionText));
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

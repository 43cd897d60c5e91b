import type { Look } from '@mailmedic/contract/look.ts';
import type { Hello, TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { MailCapabilities } from '@mailmedic/contract/looks/mail-dialogue.ts';
import { abilitiesOf, EXAMPLES, withSystem, type Abilities, type TlsVersion } from '@mailmedic/knowledge/clients/abilities.ts';
import type { Evidence } from '../evidence.ts';
import { isAgreed } from './entrances.ts';

/** What a person may call their mail program so that its abilities are known. */
export const CLIENT_EXAMPLES: readonly string[] = EXAMPLES;

/** Whether the abilities of a program are known by the name that a person gave it. */
export function isKnownClient(said: string): boolean {
  return abilitiesOf(said) !== undefined;
}

/** The same with a system as an example, where a program was named that can do what its system can. */
export function clientWithSystem(said: string): string | undefined {
  return withSystem(said);
}

/** What the mail program in use can do; undefined when nobody said which one it is, or it is not known. */
export function clientAbilities(evidence: Evidence): Abilities | undefined {
  return evidence.fact(computeAbilities);
}

/** An entrance on the path that is sound for current programs. */
export interface SoundEntrance {
  /** the handshakes that went well, one for each address */
  readonly handshakes: readonly Look<TlsHandshake>[];
  readonly handshake: Look<TlsHandshake>;
  /** answers at this entrance to a hello with one version alone */
  readonly answers: ReadonlyMap<Hello, Look<TlsHandshake>>;
  /** what the service offers over the encrypted channel */
  readonly offer: Look<MailCapabilities> | undefined;
}

/** Every encrypted entrance on the path at which current programs find all in order. */
export function soundEntrances(evidence: Evidence): readonly SoundEntrance[] {
  return evidence.fact(computeSound);
}

/** The hello that offers one version alone. */
export const HELLO_OF: Readonly<Record<TlsVersion, Hello>> = {
  TLSv1: 'tls1.0',
  'TLSv1.1': 'tls1.1',
  'TLSv1.2': 'tls1.2',
  'TLSv1.3': 'tls1.3',
};

function computeAbilities({ complaint: { clientVersion } }: Evidence): Abilities | undefined {
  return clientVersion === undefined ? undefined : abilitiesOf(clientVersion);
}

function computeSound(evidence: Evidence): readonly SoundEntrance[] {
  const all = evidence.of('tls/handshake');
  const path = all.filter((look) => look.role === 'path' && look.data.hello === 'default');
  return [...Map.groupBy(path, placeOf).values()].flatMap((looks) => {
    const handshakes = looks.filter((look) => look.outcome === 'ok' && isAgreed(look));
    const [handshake] = handshakes;
    if (!handshake) return [];
    const single = all.filter(
      (look) => placeOf(look) === placeOf(handshake) && look.data.hello !== 'default' && look.outcome !== 'unlooked',
    );
    const { host, port } = handshake.data;
    const offer = evidence
      .of('mail/capabilities')
      .find(
        ({ role, outcome, data }) =>
          role === 'path' && outcome === 'ok' && data.stage === 'encrypted' && data.host === host && data.port === port,
      );
    return [{ handshakes, handshake, answers: new Map(single.map((look) => [look.data.hello, look])), offer }];
  });
}

function placeOf({ data: { host, port, entrance } }: Look<TlsHandshake>): string {
  return `${host} ${port} ${entrance}`;
}

import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import firewall from '../probes/link/firewall.ts';
import gateway from '../probes/link/gateway.ts';
import portalPage from '../probes/web/portal.ts';
import { configuredResolvers } from './addresses.ts';
import { waiting } from './port-controls.ts';
import { contacts, type Contact } from './reach.ts';
import { isAbnormal } from './symptoms.ts';
import { beyond, stoppedHere } from './vantage.ts';

/** So many failing places are tried for this computer's own rules. */
const PLACES_TRIED = 4;

/** Unanswered for so long, the gateway is looked at while it is still waited for what lies beyond. */
const HANGING_MS = 1_200;

const DECIDES = ['network/offline', 'network/gateway-unreachable', 'network/no-internet', 'network/captive-portal', 'firewall/local'];

/** What tells apart where the way out ends, once something on the path failed: gateway, own rules, a page of known content. */
export function wayControls(evidence: Evidence): readonly Ask[] {
  return evidence.fact(computeControls);
}

function computeControls(evidence: Evidence): readonly Ask[] {
  const failing = contacts(evidence).filter(({ look, came }) => look.role === 'path' && came !== 'answered' && isAbnormal(look));
  const symptom = evidence.looks.some(
    (look) =>
      look.role === 'path' && isAbnormal(look) && (look.subject.kind === 'endpoint' || look.step === 'name' || look.step === 'resolver'),
  );
  return [
    ...(failing.length > 0 || isHanging(evidence) ? gateways(evidence) : []),
    ...ownRules(evidence, failing),
    ...(symptom ? portals(evidence) : []),
  ];
}

/** Nothing beyond has answered for a while although questions are out. */
function isHanging(evidence: Evidence): boolean {
  return evidence.elapsedMs > HANGING_MS && !contacts(evidence).some(({ came, distance }) => came === 'answered' && distance !== 'here');
}

/** A gateway that is only remembered is looked at again, patiently, while nothing beyond it answers. */
function gateways(evidence: Evidence): readonly Ask[] {
  return evidence.of('link/routes').flatMap(({ data: { family, defaultGateway: address, defaultInterface } }) => {
    if (address === undefined || beyond(evidence, family).is === 'reaches' || stoppedHere(evidence, family).length > 0) return [];
    const input = {
      family,
      address,
      heardWithinMs: Math.round(evidence.elapsedMs),
      ...(defaultInterface === undefined ? {} : { interface: defaultInterface }),
    };
    const seen = evidence.of('link/gateway').find(({ data }) => data.address === address);
    const again = seen !== undefined && !seen.data.answered && seen.data.neighbour === 'stale';
    return [
      control(gateway, input, DECIDES),
      ...(again ? [{ ...control(gateway, { ...input, patient: true }, DECIDES), awaited: true }] : []),
    ];
  });
}

/** One try for each port first, then for further addresses; what hangs is tried while it is still waited for. */
function ownRules(evidence: Evidence, failing: readonly Contact[]): readonly Ask[] {
  const hanging = waiting(evidence).map(({ address, port }) => ({ address, port, transport: 'tcp' as const }));
  const failed = failing.flatMap(({ look, address }) => {
    if (look.probe === 'dns/query')
      return [{ address, port: 53, transport: look.data['transport'] === 'tcp' ? ('tcp' as const) : ('udp' as const) }];
    return look.subject.port === undefined ? [] : [{ address, port: look.subject.port, transport: 'tcp' as const }];
  });
  const places = [...hanging, ...failed];
  const byPort = [...new Map(places.map((place) => [`${place.transport} ${place.port}`, place])).values()];
  const byPlace = [
    ...new Map([...byPort, ...places].map((place) => [`${place.transport} ${place.address} ${place.port}`, place])).values(),
  ];
  return byPlace.slice(0, PLACES_TRIED).map((place) => ({ ...control(firewall, { trials: [place] }, ['firewall/local']), awaited: true }));
}

function portals(evidence: Evidence): readonly Ask[] {
  const resolvers = configuredResolvers(evidence) ?? [];
  return evidence.configuration.referenceWeb === '' || resolvers.length === 0
    ? []
    : [control(portalPage, { resolvers }, ['network/captive-portal'])];
}

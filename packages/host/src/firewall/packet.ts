import { familyOf, type Family } from '../address.ts';

/** The first packet of something this computer wants to send out. */
export interface Packet {
  readonly family: Family;
  readonly transport: 'tcp' | 'udp';
  readonly port: number;
  /** left out: any address; a rule for one address then does not surely match */
  readonly address?: string;
}

/** The rule that stops a packet. */
export interface Stop {
  readonly rule: string;
}

/** What is asked about: every port at every address, or at any. */
export interface Trials {
  readonly ports: readonly number[];
  readonly addresses: readonly string[];
}

/** True, false, or undefined where the rule looks at something that is not known here. */
export type Truth = boolean | undefined;

export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

export function some(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

export function packetsOf({ ports, addresses }: Trials): readonly Packet[] {
  const places =
    addresses.length === 0
      ? [{ family: 4 as const }, { family: 6 as const }]
      : addresses.map((address) => ({ family: familyOf(address), address }));
  return places.flatMap((place) => (['tcp', 'udp'] as const).flatMap((transport) => ports.map((port) => ({ ...place, transport, port }))));
}

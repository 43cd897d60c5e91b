import { plainAddress, familyOf, prefixOf, scopeOf, type Family } from '../address.ts';
import { read, type Reading } from '../reading.ts';
import type { System } from '../system.ts';
import { parseIfconfig } from './ifconfig.ts';
import { kindByName, type Kind } from './kind.ts';
import { linuxStates } from './linux.ts';
import type { State } from './state.ts';

export interface Interface {
  readonly name: string;
  /** up and with carrier, as far as the system says */
  readonly up: boolean;
  readonly loopback: boolean;
  readonly kind: Kind;
  readonly addresses: readonly {
    readonly family: Family;
    readonly address: string;
    readonly prefix: number;
    readonly scope: 'global' | 'link' | 'host';
  }[];
}

/** Every network interface, also those that are down or have no address where the platform tells of them. */
export async function readInterfaces(system: System): Promise<Reading<readonly Interface[]>> {
  const addressed = addressesByName(system);
  const states = await statesOf(system);
  const names = new Set([...addressed.keys(), ...(states.readable ? states.value.map(({ name }) => name) : [])]);
  const interfaces = [...names].map((name): Interface => {
    const addresses = addressed.get(name) ?? [];
    const state = states.readable ? states.value.find((one) => one.name === name) : undefined;
    const kind = state?.kind ?? kindByName(name);
    // The operating system lists addresses only of interfaces that are up and running.
    return { name, up: state?.up ?? addresses.length > 0, loopback: kind === 'loopback', kind, addresses };
  });
  return read(states.readable ? states.source : 'the operating system', interfaces);
}

function addressesByName(system: System): Map<string, Interface['addresses'][number][]> {
  const byName = new Map<string, Interface['addresses'][number][]>();
  for (const [name, infos] of Object.entries(system.interfaces())) {
    const addresses = (infos ?? []).flatMap((info) => {
      const address = plainAddress(info.address);
      return address === undefined ? [] : [{ family: familyOf(address), address, prefix: prefixOf(info.netmask), scope: scopeOf(address) }];
    });
    byName.set(name, addresses);
  }
  return byName;
}

async function statesOf(system: System): Promise<Reading<readonly State[]>> {
  if (system.platform === 'linux') return linuxStates(system);
  if (system.platform === 'win32')
    return { readable: false, source: 'the operating system', because: 'Windows lists only connected interfaces here' };
  const ifconfig = await system.command('ifconfig', ['-a']);
  return ifconfig.readable ? read('ifconfig -a', parseIfconfig(ifconfig.value)) : ifconfig;
}

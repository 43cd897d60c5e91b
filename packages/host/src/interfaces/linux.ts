import { parsed, read, type Reading } from '../reading.ts';
import type { System } from '../system.ts';
import { kindByName, type Kind } from './kind.ts';
import type { State } from './state.ts';

const IFF_UP = 0x1;
const IFF_LOOPBACK = 0x8;
/** ARPHRD_* of <linux/if_arp.h>: what lies under an interface without a hardware address of its own. */
const TUNNEL_TYPES: readonly number[] = [512, 768, 769, 776, 778, 65534];
const WIFI_TYPES: readonly number[] = [801, 802, 803];

/** Names from /proc/net/dev, which always shows this network namespace; states from /sys/class/net, where it is the same. */
export async function linuxStates(system: System): Promise<Reading<readonly State[]>> {
  const names = parsed(await system.file('/proc/net/dev'), parseDeviceNames);
  if (!names.readable) return names;
  const states = await Promise.all(names.value.map((name) => stateOf(system, name)));
  return read('/sys/class/net', states);
}

/** The interface names of /proc/net/dev. */
export function parseDeviceNames(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon === -1 ? [] : [line.slice(0, colon).trim()];
    })
    .filter((name) => name !== '');
}

/** What the small files of one interface's folder say. */
export function judgeLinuxState(
  name: string,
  files: { readonly flags?: string; readonly operstate?: string; readonly type?: string; readonly wireless: boolean },
): State {
  const flags = Number(files.flags ?? NaN);
  const type = Number(files.type ?? NaN);
  const state = files.operstate?.trim() ?? 'unknown';
  // `unknown` is what loopback and tunnels say of themselves (RFC 2863, ifOperStatus).
  const up = (Number.isNaN(flags) || (flags & IFF_UP) !== 0) && (state === 'up' || state === 'unknown');
  return { name, up, kind: kindOf(name, { flags, type, wireless: files.wireless }) };
}

function kindOf(name: string, { flags, type, wireless }: { flags: number; type: number; wireless: boolean }): Kind {
  if ((flags & IFF_LOOPBACK) !== 0) return 'loopback';
  if (wireless || WIFI_TYPES.includes(type)) return 'wifi';
  if (TUNNEL_TYPES.includes(type)) return 'tunnel';
  const named = kindByName(name);
  return type === 1 && named === 'other' ? 'ethernet' : named;
}

async function stateOf(system: System, name: string): Promise<State> {
  const folder = `/sys/class/net/${name}`;
  const [flags, operstate, type, entries] = await Promise.all([
    system.file(`${folder}/flags`),
    system.file(`${folder}/operstate`),
    system.file(`${folder}/type`),
    system.folder(folder),
  ]);
  return judgeLinuxState(name, {
    ...(flags.readable ? { flags: flags.value } : {}),
    ...(operstate.readable ? { operstate: operstate.value } : {}),
    ...(type.readable ? { type: type.value } : {}),
    wireless: entries.readable && (entries.value.includes('wireless') || entries.value.includes('phy80211')),
  });
}

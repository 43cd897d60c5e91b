import { kindByName } from './kind.ts';
import type { State } from './state.ts';
import { lines } from '../lines.ts';

/** `ifconfig -a` of macOS and the BSDs: a header line per interface, then indented lines, one of them `status: active`. */
export function parseIfconfig(text: string): readonly State[] {
  const states: State[] = [];
  let current: { name: string; flags: readonly string[]; status?: string } | undefined;
  for (const line of lines(text)) {
    const header = /^([^\s:]{1,32}): flags=[0-9a-f]+<([^>]*)>/i.exec(line);
    if (header) {
      if (current) states.push(stateOf(current));
      current = { name: header[1] ?? '', flags: (header[2] ?? '').split(',') };
    }
    const status = /^\s+status:\s*(.{1,40}?)\s*$/.exec(line);
    if (status && current) current.status = status[1] ?? '';
  }
  if (current) states.push(stateOf(current));
  return states;
}

function stateOf({ name, flags, status }: { name: string; flags: readonly string[]; status?: string }): State {
  const running = flags.includes('UP') && flags.includes('RUNNING');
  const kind = flags.includes('LOOPBACK') ? 'loopback' : flags.includes('POINTOPOINT') ? 'tunnel' : kindByName(name);
  return { name, up: running && (status === undefined || status === 'active' || status === 'associated'), kind };
}

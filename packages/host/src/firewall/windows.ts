import { within } from '../address.ts';
import { jsonObjects, listOf, textOf } from '../json.ts';
import { all, some, type Packet, type Stop, type Truth } from './packet.ts';

/** The enabled outgoing rules that block, with their filters, and whether a profile blocks whatever no rule allows. */
export const WINDOWS_SCRIPT = [
  'Get-NetFirewallProfile -PolicyStore ActiveStore | Where-Object {$_.Enabled -eq "True" -and $_.DefaultOutboundAction -eq "Block"} | ' +
    'ForEach-Object {[pscustomobject]@{DisplayName="profile "+$_.Name+" blocks outgoing connections";Protocol="Any";RemotePort="Any";RemoteAddress="Any";Program="Default"}}',
  'Get-NetFirewallRule -PolicyStore ActiveStore -Direction Outbound -Action Block -Enabled True -ErrorAction SilentlyContinue | ' +
    'ForEach-Object {$p=$_|Get-NetFirewallPortFilter;$a=$_|Get-NetFirewallAddressFilter;$n=$_|Get-NetFirewallApplicationFilter;' +
    '[pscustomobject]@{DisplayName=$_.DisplayName;Protocol=$p.Protocol;RemotePort=$p.RemotePort;RemoteAddress=$a.RemoteAddress;Program=$n.Program}}',
].reduce((first, second) => `@(${first};${second}) | ConvertTo-Json -Compress -Depth 3`);

/** A rule that blocks wins over one that allows; rules for one program are left out, since it is not this one. */
export function windowsStops(text: string): (packet: Packet) => Stop | undefined {
  const rules = jsonObjects(text).filter((rule) => textOf(rule['Program']) === 'Any');
  return (packet) => {
    const rule = rules.find((one) => matches(one, packet) === true);
    return rule === undefined ? undefined : { rule: textOf(rule['DisplayName']) };
  };
}

function matches(rule: Readonly<Record<string, unknown>>, packet: Packet): Truth {
  const protocol = textOf(rule['Protocol']).toLowerCase();
  return all([
    protocol === 'any' || protocol === packet.transport || protocol === (packet.transport === 'tcp' ? '6' : '17'),
    some([false, ...values(rule['RemotePort']).map((value) => portIn(packet.port, value))]),
    some([false, ...values(rule['RemoteAddress']).map((value) => addressIn(packet.address, value))]),
  ]);
}

function values(value: unknown): readonly string[] {
  return listOf(value).map(textOf);
}

function portIn(port: number, value: string): Truth {
  if (value === 'Any') return true;
  const [from = NaN, to = from] = value.split('-').map(Number);
  return Number.isNaN(from) ? undefined : from <= port && port <= to;
}

/** `Any`, an address, `192.0.2.0/24`, `192.0.2.0/255.255.255.0`; ranges and words such as `Internet` stay unsure. */
function addressIn(address: string | undefined, value: string): Truth {
  if (value === 'Any') return true;
  const [network = '', length = '128'] = value.split('/');
  const prefix = Number(length);
  return address === undefined || Number.isNaN(prefix) || value.includes('-') ? undefined : within(address, network, prefix);
}

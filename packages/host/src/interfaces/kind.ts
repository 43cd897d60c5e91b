/** What lies under an interface. */
export type Kind = 'ethernet' | 'wifi' | 'tunnel' | 'loopback' | 'other';

/** What a name alone says: `wlan0`, `Wi-Fi`, `utun3`, `Ethernet 2`. */
export function kindByName(name: string): Kind {
  if (/^(lo\d*$|loopback)/i.test(name)) return 'loopback';
  if (/^(tun|tap|utun|wg|ppp|ipsec|gif|stf|zt|tailscale|nordlynx|proton|vpn)|vpn|wireguard|teredo|isatap|tunnel/i.test(name))
    return 'tunnel';
  if (/^(wl|ath|ra\d)|wi-?fi|wlan|wireless|drahtlos|sans fil|inal[aá]mbric|senza fili|draadloos/i.test(name)) return 'wifi';
  if (/^(eth|en|em\d|p\dp)|ethernet|lan-verbindung|local area|réseau local|área local/i.test(name)) return 'ethernet';
  return 'other';
}

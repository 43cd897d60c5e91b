/**
 * Where a cause sits, as far as a person's answers can tell: in this computer and its mail program, in what that program
 * signs in with, in the network here, in the account itself, at the server or its domain, or in a mailbox that moved,
 * which changes what everybody has to set.
 */
export type Place = 'computer' | 'sign-in' | 'network' | 'account' | 'server' | 'moved';

/** How each place is called in a sentence. */
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  computer: 'this computer and its mail program',
  'sign-in': 'what the mail program signs in with',
  network: 'the network here',
  account: 'the account itself',
  server: 'the mail server or its domain',
  moved: 'a mailbox that was moved',
};

/** The place of a whole layer of the catalogue. */
const LAYERS: Readonly<Record<string, Place>> = {
  network: 'network',
  dns: 'server',
  domain: 'server',
  settings: 'computer',
  firewall: 'network',
  tls: 'server',
  server: 'server',
  auth: 'sign-in',
  mailbox: 'account',
};

/** The causes that sit elsewhere than the rest of their layer. */
const EXCEPTIONS: Readonly<Record<string, Place>> = {
  'network/offline': 'computer',
  'dns/answers-rewritten': 'network',
  'dns/port-53-blocked': 'network',
  'dns/resolver-failing': 'network',
  'dns/resolver-unreachable': 'network',
  'dns/split-horizon': 'network',
  'settings/not-found': 'server',
  'settings/previous-provider': 'moved',
  'settings/previous-server': 'moved',
  'firewall/application-filtered': 'computer',
  'firewall/local': 'computer',
  'tls/clock-wrong': 'computer',
  'tls/interception': 'network',
  'auth/account-disabled': 'account',
  'auth/account-locked': 'account',
  'auth/password-expired': 'account',
  'auth/unavailable': 'server',
};

/** The place of a cause by its id; undefined for one that answers say nothing of. */
export function placeOf(id: string): Place | undefined {
  return EXCEPTIONS[id] ?? LAYERS[id.split('/')[0] ?? ''];
}

import type { Look } from '@mailmedic/contract/look.ts';

type Seen = Pick<Look, 'probe' | 'role' | 'outcome' | 'assuming' | 'data'>;

/** Whether sending fails while reading works, at the sign-in too where one was made. */
export type Sending = { readonly is: 'works' | 'fails' | 'reading-fails' | 'unknown'; readonly says: string };

/** `known`: the person or a publication named a server for sending. */
export function sendingSeen(observations: readonly Seen[], known: boolean): Sending {
  const path = observations.filter(({ role }) => role === 'path');
  const signedIn = (services: readonly string[]) => sums(path, 'mail/sign-in', services);
  const [reads, sends] = [signedIn(READING), signedIn(SENDING)];
  if (reads === 'ok' && sends === 'fails') return { is: 'fails', says: 'Reading takes the sign-in, and sending refuses it.' };
  if (reads === 'fails' && sends === 'fails')
    return { is: 'reading-fails', says: 'Reading and sending both refuse the sign-in, so it is no matter of sending alone.' };
  const [reached, handsOver] = [sums(path, 'mail/capabilities', READING), sums(path, 'mail/capabilities', SENDING)];
  if (path.some(({ probe, outcome }) => probe === 'mail/sender' && outcome === 'refused'))
    return { is: 'fails', says: 'The sign-in for sending works, and the address to send from is refused.' };
  if (handsOver === 'ok')
    return { is: 'works', says: sends === 'ok' ? 'Sending takes the sign-in too.' : 'The server for sending was reached too.' };
  if (reached !== 'ok') return { is: 'reading-fails', says: 'Reading fails too, or was not looked at, so it is no matter of sending.' };
  if (!known && !path.some(({ data }) => SENDING.includes(String(data['service']))))
    return { is: 'unknown', says: 'No server for sending is known.' };
  return { is: 'fails', says: 'Reading works, and the server for sending was not reached.' };
}

const READING = ['imap', 'pop3'];
const SENDING = ['submission', 'smtp'];

function sums(path: readonly Seen[], probe: string, services: readonly string[]): 'ok' | 'fails' | 'unseen' {
  const here = path.filter((one) => one.probe === probe && services.includes(String(one.data['service'])) && one.outcome !== 'unlooked');
  if (here.some(({ outcome, assuming }) => outcome === 'ok' && assuming === undefined)) return 'ok';
  return here.length === 0 ? 'unseen' : 'fails';
}

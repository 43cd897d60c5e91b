import type { VerifiedClaim } from '@mailmedic/contract/bounce.ts';
import type { MessageClaims } from '@mailmedic/contract/looks/message-claims.ts';
import { blocklistOf } from '@mailmedic/knowledge/blocklists.ts';
import type { Evidence } from '../evidence.ts';
import { dkimClaims, dmarcClaims, spfClaims } from './authentication/origin-claims.ts';
import { returnedOrigin } from './authentication/returned-origin.ts';

/** What is so now of what the message to this address was refused for. */
export function verifiedClaims(evidence: Evidence, address: string, means: string): readonly VerifiedClaim[] {
  const look = evidence.of('message/claims').find(({ subject }) => (subject.name ?? '') === address);
  if (!look) return [];
  const { recipient, sender, reverse, blocklist } = look.data;
  const origin = returnedOrigin(evidence, address);
  return [
    recipient && ABOUT_RECIPIENT.has(means) ? recipientClaim(recipient, means) : undefined,
    means === 'sender-rejected' ? (sender ? senderClaim(sender) : UNTOLD.sender) : undefined,
    ...(origin && ABOUT_SENDER.has(means)
      ? [
          ...(means === 'dkim-fail' ? [] : spfClaims(origin, means)),
          ...(origin.spf || (means !== 'spf-fail' && means !== 'dmarc-fail') ? [] : [nobodysSpf(sender, means)]),
          ...(means === 'dkim-fail' || means === 'dmarc-fail' ? dkimClaims(origin, means) : []),
          ...dmarcClaims(origin, means, sender?.dmarc),
        ]
      : []),
    reverse && ABOUT_ADDRESS.has(means) ? reverseClaim(reverse, means) : means === 'reverse-dns' ? UNTOLD.address : undefined,
    blocklist ? blocklistClaim(blocklist) : means === 'sender-blocklisted' ? UNTOLD.list : undefined,
  ].filter((one) => one !== undefined);
}

/** What a bounce claims without saying of whom cannot be looked up, which has to be said: it speaks neither for nor against it. */
const UNTOLD: Readonly<Record<'sender' | 'address' | 'list', VerifiedClaim>> = {
  sender: { result: 'unchecked', says: 'Which domain of the sender is meant, the bounce does not say, so that it could not be checked.' },
  address: { result: 'unchecked', says: 'Which address is meant, the bounce does not say, so that its name (PTR) could not be checked.' },
  list: { result: 'unchecked', says: 'Which list, or which address on it, the bounce does not say, so that it could not be checked.' },
};

/** SPF where nobody says which server handed the message over: only that there is no record would tell something. */
function nobodysSpf(sender: MessageClaims['sender'], means: string): VerifiedClaim {
  if (sender === undefined)
    return { result: 'unchecked', says: 'Which domain of the sender is meant, the bounce does not say, so that SPF could not be checked.' };
  const { domain, spf } = sender;
  if (spf?.is === 'none') return { result: means === 'spf-fail' ? 'confirmed' : 'unchecked', says: `${domain} has no SPF record.` };
  const record = spf?.is === 'record' ? ` (its record is "${spf.text}")` : '';
  return {
    result: 'unchecked',
    says: `Which server handed the message over, the bounce does not say, so that SPF of ${domain} could not be checked${record}.`,
  };
}

const ABOUT_RECIPIENT: ReadonlySet<string> = new Set([
  'recipient-unknown',
  'recipient-domain-unknown',
  'network-failure',
  'remote-error',
  'relay-denied',
]);
const ABOUT_SENDER: ReadonlySet<string> = new Set([
  'spf-fail',
  'dmarc-fail',
  'dkim-fail',
  'sender-rejected',
  'poor-reputation',
  'policy-rejected',
  'marked-as-spam',
]);
const ABOUT_ADDRESS: ReadonlySet<string> = new Set(['reverse-dns', 'poor-reputation', 'policy-rejected']);

function recipientClaim(recipient: NonNullable<MessageClaims['recipient']>, means: string): VerifiedClaim | undefined {
  const { domain, exists, exchangers, refusesAll, hasAddress, unresolved = [] } = recipient;
  const claimed = means === 'recipient-domain-unknown';
  if (exists === 'unknown')
    return { result: 'unchecked', says: `Nobody answers for ${domain} now, so that it cannot be said whether it exists.` };
  if (exists === 'no') return { result: 'confirmed', says: `The domain ${domain} does not exist.` };
  if (refusesAll) return { result: 'confirmed', says: `The domain ${domain} says that it takes no mail (a null MX record).` };
  if (exchangers.length === 0 && !hasAddress)
    return { result: 'confirmed', says: `The domain ${domain} names no server that takes its mail.` };
  if (unresolved.length > 0 && unresolved.length === exchangers.length)
    return {
      result: 'confirmed',
      says: `The mail of ${domain} goes to ${unresolved.slice(0, 3).join(', ')}, ${unresolved.length === 1 ? 'which has no address' : 'none of which has an address'}.`,
    };
  const takes = exchangers.length > 0 ? exchangers.slice(0, 3).join(', ') : `${domain} itself (it has no MX record)`;
  return claimed
    ? {
        result: 'contradicted',
        says: `The domain ${domain} exists now, and its mail goes to ${takes}: it was a passing fault, or has been repaired since.`,
      }
    : {
        result: 'unchecked',
        says: `The domain ${domain} exists, and its mail goes to ${takes}; ${means === 'network-failure' || means === 'remote-error' ? 'what went wrong there, name servers do not tell' : 'whether the mailbox does, only that server knows'}.`,
      };
}

function senderClaim({ domain, exists }: NonNullable<MessageClaims['sender']>): VerifiedClaim {
  if (exists === 'no') return { result: 'confirmed', says: `The sender's domain ${domain} does not exist.` };
  return exists === 'yes'
    ? { result: 'unchecked', says: `The sender's domain ${domain} exists, so that it is refused for something else.` }
    : { result: 'unchecked', says: `Nobody answers for the sender's domain ${domain} now.` };
}

function reverseClaim({ ip, names, confirmed }: NonNullable<MessageClaims['reverse']>, means: string): VerifiedClaim {
  const claimed = means === 'reverse-dns';
  if (confirmed === 'unknown') return { result: 'unchecked', says: `The name of ${ip} could not be asked for.` };
  const found = claimed ? 'confirmed' : 'unchecked';
  if (names.length === 0) return { result: found, says: `${ip} has no name (no PTR record).` };
  if (confirmed === 'no') return { result: found, says: `${ip} has the name ${names[0] ?? ''}, which does not lead back to it.` };
  return claimed
    ? { result: 'contradicted', says: `${ip} has the name ${names[0] ?? ''} now, which leads back to it: it has been repaired since.` }
    : { result: 'unchecked', says: `${ip} has the name ${names[0] ?? ''}, which leads back to it: that is not the reason.` };
}

function blocklistClaim({ name, zone, asked, result, codes }: NonNullable<MessageClaims['blocklist']>): VerifiedClaim {
  const list = blocklistOf(name) ?? blocklistOf(zone);
  if (list?.closed !== undefined)
    return {
      result: 'contradicted',
      says: `${list.name} was closed on ${list.closed} and lists nobody: the server that refused the message asks a list that no longer exists.`,
    };
  const words = codes.flatMap((code) => list?.codes[code] ?? []);
  const removal = list?.removal === undefined ? '' : ` It is looked up and taken out at ${list.removal}.`;
  switch (result) {
    case 'listed':
      return {
        result: 'confirmed',
        says: `${asked} is on ${name} now (${words.length > 0 ? words.join('; ') : codes.join(', ')}).${removal}`,
      };
    case 'not-listed':
      return { result: 'contradicted', says: `${asked} is not on ${name} (${zone}) now: the entry has gone since.` };
    case 'everything':
      return {
        result: 'confirmed',
        says: `${name} (${zone}) lists everything now, also what no list may hold (127.0.0.1): it is out of order, and whoever asks it refuses all mail.`,
      };
    case 'refused':
      return {
        result: 'unchecked',
        says: `${name} does not answer the resolver that was asked (${codes.join(', ')}), as lists do with large public ones: that says nothing about ${asked}.`,
      };
    case 'unknown':
      return { result: 'unchecked', says: `${name} (${zone}) could not be asked about ${asked}: it does not answer here as lists do.` };
  }
}

import { pattern } from '../../../lexicon/pattern.ts';
import type { ClientError } from '../../client-error.ts';
import { NOT_CONNECTED, NAME_NOT_FOUND } from '../causes.ts';
import { UNCONNECTED, TIMED_OUT, NAMELESS, NO_WAY, HELD_BACK_HERE, CUT_WHILE_ENCRYPTING, TURNED_AWAY, STRANGE_ANSWER } from '../reasons.ts';

/** … of names, of sockets, and of being offline. */
export const OF_REACHING: readonly ClientError[] = [
  // names
  {
    words: pattern('i')`
        \b(?:remote|server|host|mail ?server) ?name\b.{0,30}(?:\bnot|n't) (?:be )?(?:resolved?|found|translated|looked up)|\b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:look ?up|resolve|locate|find)\b.{0,40}\b(?:name|host|server|dns|domain|address of)\b|
        \b(?:dns|name) (?:lookup|look-up|resolution|query)\b.{0,30}\b(?:fail\w*|error|timed out|problem|unsuccessful)|\bno such host\b|\bcanonical dns name\b|
        \bname (?:can ?not|cannot|could not|couldn't) be resolved\b(?!.{0,40}\baddress (?:list|book))
      `,
    step: 'name',
    means: 'no address was found for the name of the server',
    causes: NAME_NOT_FOUND,
  },
  // sentences of Winsock and of .NET
  { words: /\bforbidden by its access permissions\b/i, ...HELD_BACK_HERE },
  { words: /\bunreachable (?:network|host)\b|\bhost is down\b|\bnetwork is down\b/i, ...NO_WAY },
  { words: /(?:\bnot|n't) properly respond(?:ed)? after\b|\bhost has failed to respond\b/i, ...TIMED_OUT },
  { words: /\bclosed the transport stream\b|\bhandshake\b.{0,40}\b(?:closed|aborted|reset|eof)\b/i, ...CUT_WHILE_ENCRYPTING },
  // fetchmail's ends
  { words: /\bquery status ?= ?(?:3\b|\d+ \(AUTHFAIL)/i, ...TURNED_AWAY },
  {
    words: /\bquery status ?= ?(?:2\b|\d+ \(SOCKET)/i,
    ...UNCONNECTED,
    causes: [...UNCONNECTED.causes.slice(0, 5), 'network/unstable', ...UNCONNECTED.causes.slice(5)],
  },
  { words: /\bquery status ?= ?(?:4\b|\d+ \(PROTOCOL)/i, ...STRANGE_ANSWER },
  { words: /\bquery status ?= ?(?:11\b|\d+ \(DNS)/i, ...NAMELESS },
  {
    words: /\bquery status ?= ?(?:9\b|14\b|\d+ \((?:LOCKBUSY|SERVBUSY))/i,
    means: 'the mailbox or the server is busy',
    causes: ['auth/rate-limited', 'server/unavailable'],
  },
  // offline
  {
    words:
      /\bworking offline\b|\b(?:account|resource|outlook|mail|program|computer|device|phone|you(?:'re| are)?|servers?) (?:is |are |is now |appears? (?:to be )?|seems? (?:to be )?)?offline\b|\b(?:isn't|not|aren't) online\b|\bno (?:network|data|internet) (?:connection|access|available)\b|\bno internet\b/i,
    step: 'link',
    means: 'the program is offline, or the server is',
    causes: ['network/offline', 'network/no-internet', ...NOT_CONNECTED.slice(0, 2), 'server/unavailable', 'network/captive-portal'],
  },
  {
    words:
      /\b(?:greeting|banner|welcome message)\b.{0,20}\b(?:never|not|\w+n't) (?:be )?(?:received|sent|seen|arriv\w+|come|came)\b|\bno (?:greeting|banner)\b/i,
    step: 'greet',
    means: 'the server said nothing after the connection was there',
    causes: ['server/not-responding', 'settings/wrong-encryption', 'settings/wrong-port', 'firewall/protocol-filtered', 'server/slow'],
  },
  {
    words:
      /\b(?:configuration|settings|account) (?:auto-?)?(?:discovery|detection|lookup|search)\b.{0,20}\b(?:fail\w*|unsuccessful|(?:not|\w+n't) (?:work|find|found)|error)/i,
    step: 'settings',
    means: 'the settings could not be found by themselves',
    causes: ['settings/not-found', 'settings/wrong-address'],
  },
  {
    words:
      /\bport \d{2,5}\b.{0,24}\b(?:blocked|closed|filtered|firewalled)\b|\b(?:blocked|closed|filtered) port\b|\bblock(?:s|ed|ing)? (?:outgoing )?port \d/i,
    step: 'connect',
    means: 'something on the way keeps the port shut',
    causes: ['firewall/port-blocked', 'firewall/local', 'settings/wrong-port', 'server/down'],
  },
];

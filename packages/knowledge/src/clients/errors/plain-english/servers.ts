import { pattern } from '../../../lexicon/pattern.ts';
import type { ClientError } from '../../client-error.ts';
import { NOT_CONNECTED, OUT_OF_SERVICE, REFUSED } from '../causes.ts';
import { UNCONNECTED, TURNED_AWAY, FAULT_THERE } from '../reasons.ts';

/** … of servers that cannot, and of sign-ins and connections that did not come about. */
export const OF_SERVERS: readonly ClientError[] = [
  // the server itself
  {
    words: pattern('i')`
        \b(?:server|service|system|mail ?host)\b.{0,30}\b(?:is |was |are )?(?:too |currently |temporarily |very )?(?:busy|overloaded|under maintenance|down for|
        not available|unavailable|out of (?:order|service))\b|\binternal (?:server )?error\b|\breported an internal error\b|\bserver\b.{0,20}\binternal error\b|
        \bserver error\b(?=.{0,10}\b5\d\d\b)
      `,
    ...FAULT_THERE,
    causes: OUT_OF_SERVICE,
  },
  {
    words: /\bcommand did not succeed\b.{0,60}\b(?:error|mail server)|\berror (?:retrieving|getting) (?:a )?message\b/i,
    means: 'a command in the middle of the dialogue failed',
    causes: ['server/unavailable', 'server/protocol-error', 'network/unstable', 'firewall/protocol-filtered', 'mailbox/inbox-unavailable'],
  },
  {
    words: /\bsending the (?:message )?content\b.{0,30}\bfailed\b/i,
    means: 'the message broke off on its way, or the server refused its content',
    causes: [
      'network/unstable',
      'firewall/application-filtered',
      'delivery/content-rejected',
      'server/unavailable',
      'network/mtu',
      'delivery/message-too-large',
    ],
  },
  {
    words: /\bcannot send (?:the )?message\b.{0,30}\bverify the e-?mail address\b/i,
    isSupposed: true,
    means: 'the server for sending does not take this sender, usually because no sign-in for sending is set',
    causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'auth/mechanism-mismatch'],
  },
  {
    words: /\bcan(?:no|')t (?:send (?:the |this )?(?:message|mail|e-?mail) using|use)\b.{0,20}\bserver\b|\bselect a different outgoing\b/i,
    means: 'the server for sending could not be reached, or refused the sign-in',
    causes: [...NOT_CONNECTED.slice(0, 4), ...REFUSED.slice(0, 3), 'delivery/relay-denied'],
  },
  {
    words:
      /\bunable to verify (?:your |the )?(?:account|credentials|e-?mail)|\b(?:could not|couldn't|cannot|can't|failed to) verify (?:your |the )?(?:account|credentials|log-?in|password|sign-?in)|\bname (?:cannot|can't|could not|couldn't) be matched to a name\b|\btrouble (?:logging|signing) in/i,
    step: 'sign-in',
    means: 'the program could not sign in: the server refused name or password, or the settings are wrong',
    causes: [...REFUSED.slice(0, 4), ...NOT_CONNECTED.slice(0, 4), ...REFUSED.slice(4)],
  },
  {
    words: /\bauthori[sz]ation (?:failure|failed|error)\b|\bauthentication (?:has )?(?:failure|unsuccessful)\b/i,
    step: 'sign-in',
    means: 'the server refused name or password',
    causes: REFUSED,
  },
  {
    words: /(?:\bnot|n't) (?:be )?logged in\b|\blog(?:ged|ging)? ?(?:in|on)\b.{0,30}\bfail|\bsign(?:ed|ing)? ?in\b.{0,30}\bfail/i,
    ...TURNED_AWAY,
  },
  {
    words:
      /\b(?:no|missing) (?:\w+ )?connection\b(?! (?:problems?|errors?|issues?))|\bconnection to (?:the )?(?:\w+ ){0,3}(?:exchange|server)? ?is unavailable\b/i,
    ...UNCONNECTED,
  },
  {
    words: /\bconnection to microsoft exchange\b.{0,30}\bunavailable\b/i,
    step: 'connect',
    means: 'Exchange cannot be reached',
    causes: [...NOT_CONNECTED.slice(0, 2), 'server/unavailable', 'network/offline', 'settings/not-found', ...NOT_CONNECTED.slice(2)],
  },
];

import { pattern } from '../../../lexicon/pattern.ts';
import type { ClientError } from '../../client-error.ts';
import { UNCONNECTED } from '../reasons.ts';

/** … of mailboxes, messages and those who send and receive them. */
export const OF_MAIL: readonly ClientError[] = [
  // the mailbox, the message
  {
    words: pattern('i')`
        ^(?!.*\b(?:almost|nearly|soon|device|phone|disk on this|this computer|file)\b|.*(?<![\d.,])[1-8]?\d ?%).*\b(?:(?:mail ?box|inbox|account|you)\b.{0,30}\b(?:exceed(?:ed|s)|over|reached|run out of|out of|no more|no)\b.{0,20}\b(?:limit|quota|storage|space|room)|
        (?:not enough|insufficient|no) (?:storage|space|room)\b.{0,40}\bmail ?box|(?:quota|storage limit)\b.{0,20}\b(?:exceeded|reached|full|used up)|mail ?box (?:is |was )?(?:completely |too )?full)
      `,
    step: 'mailbox',
    means: 'the mailbox is full',
    causes: ['mailbox/over-quota'],
  },
  {
    words:
      /\b(?:message|attachments?|e-?mail|mail)\b.{0,60}\b(?:too (?:large|big)|larger than|bigger than|exceeds? .{0,30}(?:size|limit|maximum))|\bsize (?:limit )?(?:exceeded|exceeds|too (?:large|big))|\bmessage size\b.{0,30}\b(?:exceed\w*|over|limit|too)\b/i,
    means: 'the message is larger than the server takes',
    causes: ['delivery/message-too-large'],
  },
  {
    words:
      /\brecipients?(?: address(?:es)?)? (?:(?:was|were|is|are|has been|have been) )?(?:rejected|refused|not accepted|denied|unknown)\b|\brejected (?:one or more|some|all) (?:of the )?recipients\b/i,
    means: 'the server for sending refused a recipient, who is unknown there or for whom it wants a sign-in first',
    causes: ['delivery/relay-denied', 'delivery/recipient-unknown', 'settings/sender-mismatch'],
  },
  {
    words:
      /\b(?:sender|from|return|envelope)(?: (?:from )?address)?(?: \S+@\S+)? (?:(?:was|is|has been) )?(?:rejected|refused|not accepted|not allowed|denied)\b/i,
    means: 'the server for sending does not take this sender',
    causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'delivery/sender-rejected'],
  },
  {
    words:
      /\b(?:unable to|could not|couldn't|cannot|can't|failed to) (?:open|select|access|read) (?:this |the |your )?(?:mail ?box|inbox)\b/i,
    step: 'mailbox',
    means: 'the mailbox could not be opened',
    causes: ['mailbox/inbox-unavailable', 'server/unavailable', 'auth/protocol-disabled', 'auth/account-disabled'],
  },
  {
    words: /\bsession\b.{0,20}\b(?:expired|timed out|is over|ended|no longer valid)\b/i,
    step: 'sign-in',
    means: 'what was once given to sign in is no longer valid',
    causes: ['auth/oauth-required', 'auth/bad-credentials', 'auth/password-expired'],
  },
  {
    words:
      /\b(?:wants|needs|requires|expects|asks for) (?:\w+ ){0,2}(?:credentials|(?:a |your )?(?:user ?name|sign-?in|log-?in|authentication))\b/i,
    step: 'sign-in',
    means: 'the server wants a sign-in, and none is set',
    causes: ['delivery/relay-denied', 'auth/bad-credentials', 'auth/mechanism-mismatch', 'settings/wrong-encryption'],
  },
  // Roundcube says why a login failed behind it
  { words: /\bcould not connect to (?:ssl|tls|tcp):\/\//i, ...UNCONNECTED, causes: [...UNCONNECTED.causes] },
  {
    words:
      /^(?!.*\b(?:device|phone|disk|drive|computer|local|tablet)\b).*\b(?:used up|out of|run out of|no more|exceeded|filled)\b.{0,30}\b(?:storage|space|quota)\b/i,
    step: 'mailbox',
    means: 'the mailbox is full',
    causes: ['mailbox/over-quota'],
  },
  {
    words:
      /\b(?:verif|confirm|authenticat|log|sign)\w*\b.{0,30}\b(?:in|with|through|on|via|using) (?:a |your |the |our )?(?:web ?)?(?:browser|web ?site|web ?mail|web page)\b/i,
    step: 'sign-in',
    means: 'the provider wants a sign-in on its page, or a password for programs',
    causes: ['auth/app-password-required', 'auth/oauth-required', 'auth/account-locked', 'auth/account-disabled'],
  },
  {
    words:
      /\b(?:sender|from|return|envelope)\b["']?(?: address)?.{0,40}\b(?:not|isn't|wasn't) (?:one of|allowed|permitted|accepted|yours|mine|authori[sz]ed)\b/i,
    means: 'the server for sending does not take this sender',
    causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'delivery/sender-rejected'],
  },
  {
    words: /\bdata (?:was |were )?not accepted\b/i,
    means: 'the server for sending refused the message',
    causes: ['delivery/content-rejected', 'delivery/policy-rejected', 'delivery/message-too-large'],
  },
  {
    words:
      /\b(?:not (?:be )?(?:allowed|permitted|authori[sz]ed|entitled)|may not|cannot|can't|(?:no|not have|\w+n't have) (?:the )?(?:permission|right)s?)\b.{0,20}\bsend(?:ing)? (?:mail |messages? |e-?mails? )?(?:from|as|on behalf of) (?:this|that|the|an?|another|other)\b/i,
    means: 'the server for sending does not take this sender',
    causes: ['settings/sender-mismatch', 'delivery/sender-rejected', 'delivery/relay-denied'],
  },
];

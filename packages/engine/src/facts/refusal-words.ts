import { inEnglish } from '@mailmedic/knowledge/lexicon/in-english.ts';
import { withoutWhatIsKept } from '@mailmedic/knowledge/lexicon/machines.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { withoutMarks } from '@mailmedic/knowledge/lexicon/without-marks.ts';

import {
  BY_PROTOCOL,
  OF_A_PLACE,
  OF_MACHINES,
  OR_ELSE,
  PLAINLY_WRONG,
  SIGN_IN_REFUSED,
} from '@mailmedic/knowledge/replies/sign-in/languages.ts';

/** The words of a refusal, made ready to be read for their reason. */
export interface RefusalWords {
  /** as they were said */
  readonly all: string;
  /** without addresses and pages, and without what may be done or may follow */
  readonly reason: string;
  /** … and without the "authentication failed:" before it */
  readonly why: string;
  /** a reason of its own stands behind "login failed:", and names neither a name nor a password */
  readonly isToldWhy: boolean;
  /** they speak of where the sign-in comes from, which is no matter of name and password */
  readonly isOfAPlace: boolean;
  /** it is closed for a place, not for the account */
  readonly isFromAPlace: boolean;
  /** they speak of how the command was written, which is a matter between programs */
  readonly isOfGrammar: boolean;
  /** they speak of what is wrong within the server */
  readonly isOfMachines: boolean;
  /** they hold something by which the reason is not the name or password, whose code servers give to every refusal */
  readonly isOfSomethingElse: boolean;
}

export function readRefusal(all: string): RefusalWords {
  const reason = withoutAdvice(all);
  const isFromAPlace = FROM_A_PLACE.test(reason);
  const why = behindColon(reason.replace(REFUSED, '$1'));
  return {
    all,
    reason,
    why,
    isToldWhy: TOLD_WHY.test(reason) && !OF_CREDENTIALS.test(why),
    isOfAPlace: !PLAINLY_WRONG.test(why) && (OF_A_PLACE.test(reason) || (isFromAPlace && CLOSED.test(reason)) || BY_ANOTHER_SIGN.test(all)),
    isFromAPlace,
    isOfGrammar: OF_GRAMMAR.test(reason),
    isOfMachines: OF_MACHINES.test(why),
    isOfSomethingElse: OF_SOMETHING_ELSE.test(all.replaceAll('_', ' ')) || RIGHT_BUT.test(all),
  };
}

/** "Authentication failed: " before the words that say why. */
const REFUSED = pattern('i')`
  ^(\S+ (?:\[[A-Z/-]+\] |[245]\.\d+\.\d+ )?)(?:error: ?)?(?:sasl |ldap |user |account |password )?(?:login|log-?in|log-?on|logon|
  sign-?in|sign-?on|auth\w*|bind|look-?up|check)(?: login| plain)? (?:failed|failure|unsuccessful|refused|rejected|denied|error|
  in+cor+ect|invalid)(?:[:,.;]| -)\s*(?=\S+ \S)
`;

/** "Die Anmeldung ist nicht möglich: " before them, in whatever language. */
function behindColon(reason: string): string {
  const [, before = '', refused = '', after = ''] =
    /^(\S+ (?:\[[A-Z/-]+\] |[245]\.\d+\.\d+ )?)([^:;]{4,60}): (\S+ \S.*)$/.exec(reason) ?? [];
  return refused !== '' && SIGN_IN_REFUSED.test(refused) ? before + after : reason;
}

const OF_GRAMMAR = pattern('i')`
  \b(?:syntax|parse|parsing) error|\berror in (?:imap|pop3?|smtp) command|\b(?:cannot|can't|could not|failed to|unable to) (?:parse|decode)\b|
  \b(?:invalid|bad|malformed) (?:base ?-?64|encoding|sasl (?:argument|response|data)|initial response)|
  \b(?:missing|unexpected|too many|extra|wrong number of) (?:arguments?|parameters?)\b|\bcommand syntax\b
`;

const TOLD_WHY = /^\S+ (?:\[[A-Z/-]+\] |[245]\.\d+\.\d+ )?[\w ]{4,30}(?:fail|reject|refus|deni)\w*: ?\S+ \S+ \S+/i;
const OF_CREDENTIALS =
  /\b(?:users?|(?:user ?)?name|pass|pass(?:word|phrase|code|wd)|log-?in|sign-?in|credentials?|identity|account|mailbox|token|secret|key|auth\w*)\b/i;

/** It is not the way to the mailbox that is closed, but the place from which it is gone. */
const FROM_A_PLACE = pattern('i')`
  \bfrom\b.{0,25}\b(?:ip|country|countries|network|location|region|address|hosts?|abroad)\b|
  \b[Gg]eo-?(?:block|fenc|restrict|ip|filter)|\b(?:log|sign) ?-?ins? from \w+ (?:\w+ )?(?:is|are|was|were|has been)\b
`;

const CLOSED = /\b(?:not|denied|refused|blocked|rejected|forbidden)\b/i;

/** Numbers of Entra ID that are not known, and names of checks of the sending host. */
const BY_ANOTHER_SIGN = /\bAADSTS\d|\b(?:HELO|EHLO|PTR|RBL|DNSBL)\b/;

const OF_SOMETHING_ELSE = pattern('i')`
  \b(?:ip(?:v[46])?|countr(?:y|ies)|location|region|geo\w*|network|quota|limit(?:s|ed)?|source|plan|upgrade|policy|policies|
  certificate|device|client|browser|(?:has|have|been) (?:moved|migrated|transferred)|restrict(?:ed|ions?)|helo|ehlo|r?dns|ptr|spf|
  rbl|dnsbl|(?:black|block|deny)-?list\w*|vpn|intranet)\b
`;

/** Addresses, pages and IMAP's own NO are no words; beside a plain "wrong password", what may be done or may follow is no reason. */
function withoutAdvice(words: string): string {
  const said = inEnglish(withoutMarks(words))
    .replace(CANNED, ' ')
    .replace(/^(?:NO|BAD|BYE)\b/, '-')
    .replaceAll(/https?:\/\/\S{1,1000}/gi, ' ')
    .replaceAll(/[\w.+-]{1,64}@[\w.-]{0,252}\w/g, 'ann@there')
    .replaceAll(/\b(?:[a-z\d-]{1,63}\.){1,10}[a-z]{2,24}\b/gi, 'there')
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ')
    .replaceAll(BY_PROTOCOL, '')
    .replace(RIGHT_BUT, ' ');
  const bare = withoutWhatIsKept(said);
  const [first = '', ...later] = bare.split(SENTENCE_END);
  if (!PLAINLY_WRONG.test(first)) return bare;
  // "wrong password": what may be done about it, or may follow, is no reason; what has happened already is one
  return [
    first.replaceAll(ADVICE, ' ').replaceAll(OR_ELSE, ' '),
    ...later.filter((sentence) => HAPPENED.test(sentence) && !MODAL.test(sentence)),
  ].join('. ');
}

/** What RFC 5321 section 4.2.3 has in its list for the number of the reply: it says no more than the number. */
const CANNED =
  /\brequested (?:mail )?action (?:not taken|aborted): (?:mailbox (?:unavailable|name not allowed)|(?:local )?error in processing)\b/i;

/** What was given is right; the reason comes behind it. */
const RIGHT_BUT = pattern('i')`
  \b(?:passwords?|credentials|log-?in|user(?: ?name)?|name) (?:and password )?(?:is |are |was |were )?(?:accepted|correct|valid|
  right|ok(?:ay)?|fine|verified|good)\b,? (?:but|however|yet|though)\b
`;

const SENTENCE_END = pattern('iu')`
  [.;!?](?=\s|$)|[。！？；，]|\s[-–—]\s|\s\(|,\s(?=(?:please|try|bitte|versuch|veuillez|merci|reessay|por favor|tente|intente|pruebe|
  riprov|per favore|si prega|probeer|prosz|prosim|zkuste|sprobuj|forsok|prov|lutfen|попробуйте|пожалуйста|повторите|спробуйте))
`;
const HAPPENED =
  /\btoo many\b|\b(?:is|are|was|has been|have been) (?:now |currently |temporarily )?(?:locked|blocked|banned|disabled|suspended)\b/i;
const MODAL = /\b(?:will|would|may|might|can|could|if|once|after|before|until)\b/i;

const ADVICE = pattern('gi')`
  \b(?:ldap|sql|pam|radius|database|directory)\b[^:;.]{0,30}:|\b(?:please )?contact\b[^.;]{0,200}|\bforg[eo]t\b[^.;?]{0,100}\?|
  \b(?:reset|change|recover) (?:your|the) password\b[^.;]{0,200}|
  \bor\b[^.;]{0,80}\b(?:blocked|locked|disabled|inactive|suspended|expired)\b|
  \btoo many\b[^.;]{0,200}\b(?:will|may|can)\b[^.;]{0,200}|\b\d+ (?:more )?(?:attempts?|tries) (?:left|
  remain(?:s|ing)?)\b[^.;]{0,200}
`;

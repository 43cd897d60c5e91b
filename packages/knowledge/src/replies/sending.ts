import { LIMIT, REACHED, TOO_MANY } from '../lexicon/amounts.ts';
import { any, either, inOneSentence, or, phrases, without } from '../lexicon/combined.ts';
import { NOT_ALLOWED } from '../lexicon/refusing.ts';
import { SENDER_ADDRESS, SENDING, PERIOD } from '../lexicon/sending.ts';
import { DISABLED, LOCKED } from '../lexicon/states.ts';
import { ACCOUNT, MESSAGE as MESSAGES } from '../lexicon/things.ts';
import { withoutMarks } from '../lexicon/without-marks.ts';

/**
 * What servers say to somebody who has signed in and hands over mail, whichever part of the envelope they say it to (RFC 6409
 * section 6): access rules, policy services and filters have words of their administrator, in whatever language.
 */
export interface SaidOfSending {
  /** so much was sent that no more is taken */
  readonly tooMuch: boolean;
  /** the account, or its sending, is closed or locked */
  readonly stopped: boolean;
  /** it is not given to this account to send with a mail program */
  readonly notGiven: boolean;
  /** the address with which it is sent is spoken of */
  readonly ofSender: boolean;
}

export function readSending(text: string): SaidOfSending {
  const said = withoutMarks(text.replace(BEFORE_REASON, '').replaceAll(ADDRESS, ' ')).slice(0, 1000);
  return { tooMuch: TOO_MUCH.test(said), stopped: STOPPED.test(said), notGiven: NOT_GIVEN.test(said), ofSender: OF_SENDER.test(said) };
}

/**
 * A recipient is refused and nobody says why: as a rule refuses everybody that nothing let through before (Postfix: `reject` at the end of
 * smtpd_recipient_restrictions; Exim: `deny` without a message).
 */
export const REFUSED_WITHOUT_REASON =
  /(?:^|recipient address rejected: |>[:.]* )(?:\d\.\d{1,3}\.\d{1,3} )?(?:(?:recipient )?(?:access|permission) denied|administrative prohibition)\W*$/i;

/** What Postfix and others put before every reason. */
const BEFORE_REASON =
  /^(?:\s*(?:error|warning|policy rejection|<[^>]{0,320}>|(?:sender|recipient) address rejected|sasl login name rejected|end-of-message rejected)\s*:)+/i;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,252}/g;

const MESSAGE = or(
  MESSAGES,
  '\\bdestinataires?|empfanger|ontvanger|geadresseerd|odbiorc|prijemc|mottagar|modtager|mottaker|\\balici|получател|одержувач|收件人|宛先|수신자',
);

/** How large a message is, and how full a mailbox. */
const SIZE =
  '\\b(?:sizes?|large|bytes|octets|big)\\b|\\d ?[kmg]i?b\\b|gro(?:ss|ß)|taille|tamano|tamanho|dimension|grootte|rozmiar|velikost|storlek|storrelse|boyut|размер|розмір|大小|サイズ|크기';
const STORE =
  '\\b(?:mail ?box|in-?box|storage|disk|space)\\b|postfach|boite|buzon|casella|caixa|postvak|skrzynk|schrank|postlada|inkorg|indbakke|ящик|скриньк|邮箱|信箱|受信箱|容量|편지함';
/** It is the recipient who gets too much. */
const RECEIVING = '\\breceiv|\\bthe (?:recipient|user you)\\b|\\binbound\\b|\\bincoming\\b';

/** The way by which programs send. */
const WAY =
  '\\bsmtp(?:[ -]?auth)?\\b|\\b(?:e-?mail |mail )(?:clients?|programs?|apps?)\\b|mail-?programm|(?:logiciel|client|programme)s? de messagerie|(?:programa|cliente)s? de correo|програм|программ|メールソフト|客户端';

const TOO_MUCH = either(
  without(phrases('rate[ -]?limit\\w*', 'throttl\\w+', 'sending too (?:fast|quickly)', 'slow down'), RECEIVING),
  without(
    inOneSentence(PERIOD, or(MESSAGE, SENDING), or(TOO_MANY, REACHED, LIMIT, '\\b(?:only|up to|no more|allowed)\\b|nur|erlaubt')),
    SIZE,
    RECEIVING,
  ),
  without(inOneSentence(or(TOO_MANY, REACHED), LIMIT, SENDING), SIZE, RECEIVING),
  without(inOneSentence(TOO_MANY, MESSAGE), SIZE, STORE, RECEIVING),
);

const STOPPED = inOneSentence(or(ACCOUNT, SENDING), or(DISABLED, LOCKED));

const NOT_GIVEN = either(
  phrases('receive[ -]only', 'only (?:to )?receive', 'not (?:a )?sending account'),
  without(inOneSentence(WAY, or(DISABLED, NOT_ALLOWED)), SENDER_ADDRESS, '\\bsend(?:ing)? (?:\\w+ )?(?:as|from|on behalf)\\b'),
);

const OF_SENDER = any(SENDER_ADDRESS);

const MARK = '[secret]';

/**
 * Makes a function that takes a secret out of a text in every form in which a server could give it back: as it is, escaped in the
 * ways of mail, web and programs, in other letter cases, and in base64. What could as well be a part of another word is left there:
 * cut out of innocent words, it would be told by the gaps.
 */
export function cutterFor(username: string, secret: string): (text: string) => string {
  if (secret === '') return (text) => text;
  // as long as a token, it is looked for as it is, and its beginning in every form
  const whole = secret.length > BEGINNING ? secret : /(?!)/g;
  const forms = [...plainForms(username, secret), ...encodedForms(secret)];
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, MARK), withoutMessages(text, secret).replaceAll(whole, MARK));
}

/** True of a secret that stands in no text by chance: long, no word, and not the name of a host or an account. */
export function isUnmistakable(secret: string): boolean {
  return secret.length >= LONG && !/^\p{L}+$/u.test(secret) && !/^[\w+-]+(?:[.@][\w-]+)+$/.test(secret);
}

/** So many letters stand together in another word by chance hardly ever. */
const LONG = 8;
/** What begins with so many letters of a longer secret is it, wherever a server broke it off. */
const BEGINNING = 100;

/** As it is written, in either letter case (some words of a reply are kept in capitals), with any of its letters escaped. */
function plainForms(username: string, secret: string): readonly RegExp[] {
  // the name is no secret, and whoever takes it for a password has none
  if (username.toLowerCase() === secret.toLowerCase()) return [];
  const texts = [secret, secret.normalize('NFC'), secret.normalize('NFD'), secret.toUpperCase()];
  return [...new Set(texts)].map((text) => new RegExp(surrounded(secret, anyFormOf(text)), 'giu'));
}

function anyFormOf(text: string): string {
  const letters = Array.from(text);
  const forms = letters.slice(0, BEGINNING).map(letter).join('');
  return letters.length > BEGINNING ? `${forms}\\S*` : forms;
}

/** One letter, and how it is written in quoted strings, web addresses, web pages, programs, and where bytes were misread. */
function letter(text: string): string {
  const bytes = Buffer.from(text.toWellFormed(), 'utf8');
  const point = text.codePointAt(0) ?? 0;
  const units = Array.from({ length: text.length }, (_, at) => `\\\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`);
  const entity = ENTITIES[text];
  const misread = bytes.toString('latin1');
  const forms = [
    escaped(text),
    `\\\\${escaped(text)}`,
    Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    `&#(?:${point}|x0*${point.toString(16)});`,
    ...(entity === undefined ? [] : [`&${entity};`]),
    ...(text === ' ' ? ['\\+'] : []),
    ...(point > 0x7e ? [units.join('')] : []),
    ...(misread === text ? [] : [escaped(misread)]),
  ];
  return `(?:${forms.join('|')})`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** With what has to stand before and after a secret for it to be meant. */
function surrounded(secret: string, form: string): string {
  const isOrdinary = ORDINARY.has(secret.toLowerCase());
  const isMixed = secret.length >= 5 && /\p{L}/u.test(secret) && /[^\p{L}]/u.test(secret);
  if ((secret.length >= LONG || isMixed) && !isOrdinary) return form;
  if (secret.length > 1 && !isOrdinary) return `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`;
  return `(?<=["'\`“„«<(\\[{] ?)${form}(?= ?["'\`”“»>)\\]}])|(?<==)${form}(?![\\p{L}\\p{N}])`;
}

/** Words that mail servers say anyway, and that serve as passwords now and then. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'password passwort username user name login logout account mail email mailbox inbox server service host client domain address sender message messages ' +
    'authentication authenticate authorization authenticated credentials failed failure failing error errors denied invalid incorrect wrong rejected ' +
    'refused accepted disabled enabled locked blocked expired suspended unavailable unknown temporary temporarily internal access permission ' +
    'please try again later later. retry too many connections connection limit quota exceeded plain scram oauth token secret security system ready ' +
    'welcome hello test admin administrator root guest public private closed timeout completed capability select examine list fetch imap imaps pop3 ' +
    'smtp submission tls ssl sieve dovecot postfix exim cyrus courier exchange outlook google gmail yahoo microsoft apple thunderbird ' +
    'authenticationfailed authorizationfailed privacyrequired contactadmin noperm inuse serverbug clientbug overquota alert referral sys temp auth perm ' +
    'ok no on in is it to of or as at be by do if an me my so up us we id ip bad bye err the and for not with from this that your you was has have been are can cannot yes'
  ).split(' '),
);

/** A sign-in as it goes over the wire (RFC 4616, RFC 7628, XOAUTH2), whatever name it is for. */
function withoutMessages(text: string, secret: string): string {
  return text.replaceAll(/[\w+/-]{8,}={0,2}/g, (word) => {
    const fields = Buffer.from(word, 'base64')
      .toString('utf8')
      .split(/[\0\u0001]/);
    return fields.length > 1 && fields.some((field) => field === secret || field.endsWith(`Bearer ${secret}`)) ? MARK : word;
  });
}

/** In base64 of either alphabet (RFC 4648 sections 4 and 5), alone or as a part of something longer, and in hexadecimal. */
function encodedForms(secret: string): readonly RegExp[] {
  const alone = base64Of(secret).replace(/=+$/, '');
  const somewhere = inner(secret).map((text) => new RegExp(inEitherAlphabet(text), 'gu'));
  // few letters could be anything, unless their padding says what they are
  const padding = alone.length >= 4 ? '={0,2}' : '={1,2}';
  const itself = new RegExp(`(?<![\\w+/-])${inEitherAlphabet(alone)}${padding}(?![\\w+/=-])`, 'gu');
  const hex = Buffer.from(secret, 'utf8').toString('hex');
  return [
    itself,
    ...somewhere,
    ...(hex.length >= LONG ? [new RegExp(`${hex.slice(0, BEGINNING)}${hex.length > BEGINNING ? '[0-9a-f]*' : ''}`, 'giu')] : []),
  ];
}

function inEitherAlphabet(base64: string): string {
  const longer = base64.length > BEGINNING ? '[\\w+/-]*' : '';
  return base64.slice(0, BEGINNING).replaceAll('+', '[+-]').replaceAll('/', '[/_]') + longer;
}

/** `RegExp.escape`, which Node.js 22 has not. */
function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function base64Of(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** The middle of the base64 text at each of the three places at which the secret can begin in its group of three bytes. */
function inner(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = before === 0 ? 0 : 4;
    const whole = Math.floor((before + bytes.length) / 3) * 4;
    const middle = text.slice(first, whole);
    // what is shorter would be found in innocent words
    return middle.length >= 4 ? [middle] : [];
  });
}

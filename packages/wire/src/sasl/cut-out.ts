const MARK = '[secret]';

/**
 * Makes a function that takes a secret out of a text in every form in which a server could give it back: as it is, quoted,
 * percent-encoded, in other letter cases, and in base64 wherever it begins in the encoded bytes. What could as well be a part of
 * another word is left there: cut out of innocent words, it would be told by the gaps.
 */
export function cutterFor(username: string, secret: string): (text: string) => string {
  if (secret === '') return (text) => text;
  const forms = [...new Set([...plainForms(username, secret), ...encodedForms(username, secret)])];
  const longestFirst = forms.toSorted((a, b) => b.source.length - a.source.length);
  return (text) => longestFirst.reduce((rest, form) => rest.replaceAll(form, MARK), text);
}

/** True of a secret that stands in no text by chance: long, no word, and not the name of a host or an account. */
export function isUnmistakable(secret: string): boolean {
  return secret.length >= LONG && !/^\p{L}+$/u.test(secret) && !/^[\w+-]+(?:[.@][\w-]+)+$/.test(secret);
}

/** So many letters stand together in another word by chance hardly ever. */
const LONG = 8;

/** As it is written, in either letter case: some words of a reply are kept in capitals. */
function plainForms(username: string, secret: string): readonly RegExp[] {
  // the name is no secret, and whoever takes it for a password has none
  if (username.toLowerCase() === secret.toLowerCase()) return [];
  const texts = [secret, quoted(secret), encodeURIComponent(secret.toWellFormed()), secret.normalize('NFC'), secret.normalize('NFD')];
  const [before, after] = surroundings(secret);
  return [...new Set(texts)].map((text) => new RegExp(`${before}${escaped(text)}${after}`, 'giu'));
}

/** What has to stand before and after a secret for it to be meant. */
function surroundings(secret: string): readonly [before: string, after: string] {
  const isOrdinary = ORDINARY.has(secret.toLowerCase());
  if (secret.length < 3 || isOrdinary) return ['(?<=["\'`“„«<(\\[{=] ?)', '(?= ?["\'`”“»>)\\]}])'];
  return secret.length >= LONG ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
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
    'the and for not with from this that your you was has have been are can cannot yes'
  ).split(' '),
);

/** As it goes over the wire in a sign-in (RFC 4616, RFC 4954), whole or as a part of something longer, and in hexadecimal. */
function encodedForms(username: string, secret: string): readonly RegExp[] {
  const messages = [`\0${username}\0${secret}`, `${username}\0${username}\0${secret}`].map(base64Of);
  const alone = base64Of(secret);
  const bare = (text: string): string => text.replace(/=+$/, '');
  const somewhere = [...messages, ...messages.map(bare), ...inner(secret)].map((text) => new RegExp(escaped(text), 'gu'));
  const itself = [alone, bare(alone)]
    .filter((text) => text.length >= 4)
    .map((text) => new RegExp(`(?<![A-Za-z0-9+/])${escaped(text)}(?![A-Za-z0-9+/=])`, 'gu'));
  const hex = Buffer.from(secret, 'utf8').toString('hex');
  return [...somewhere, ...itself, ...(hex.length >= LONG ? [new RegExp(hex, 'giu')] : [])];
}

/** `RegExp.escape`, which Node.js 22 has not. */
function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function base64Of(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function quoted(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&');
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

import type { Look } from '@mailmedic/contract/look.ts';
import type { MailboxRules, Rule } from '@mailmedic/contract/looks/rules.ts';
import { PORTS } from '@mailmedic/contract/settings.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import dialogue, { type DialogueInput } from '../probes/mail/dialogue.ts';
import addresses from '../probes/dns/addresses.ts';
import { addressesOf, configuredResolvers, families } from './addresses.ts';
import { entrances } from './goals.ts';
import { publications } from './publications.ts';
import { symptoms } from './symptoms.ts';

/** What makes one think that a rule was not made by the person whose mailbox it is. */
export interface Doubt {
  /** `break-in`: mail leaves or vanishes as nobody wants it; `unsure`: it may well be wanted */
  readonly is: 'break-in' | 'unsure';
  /** a clause: `sends every message on to eve@example.net and keeps none` */
  readonly does: string;
  /** nothing reaches the person any more */
  readonly swallowsAll: boolean;
}

/** The rules of mailboxes that could be seen. */
export function seenRules(evidence: Evidence): readonly Look<MailboxRules>[] {
  return evidence.of('mail/rules').filter(({ outcome }) => outcome === 'ok');
}

/**
 * Asks for the rules where the mailbox is read, or where the domain's own record says that they are kept (RFC 5804 section 2.4,
 * `_sieve._tcp`): once every sign-in of the path has been made, one of them for reading was accepted, and nothing fails.
 */
export function askForRules(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const path = evidence.of('mail/sign-in').filter(({ role }) => role === 'path');
  const reading = path.find(({ outcome, data }) => outcome === 'ok' && (data.service === 'imap' || data.service === 'pop3'));
  if (!reading || symptoms(evidence).length > 0) return [];
  const goals = entrances(evidence).filter(({ service }) => service !== 'smtp');
  if (goals.some(({ service }) => service === 'managesieve')) return [];
  if (!goals.every(({ service }) => path.some(({ data }) => data.service === service))) return [];
  const { host, address, username } = reading.data;
  const named = publications(evidence).filter((one) => one.service === 'managesieve' && one.encryption !== 'plain');
  const published = named.find((one) => one.host === host) ?? named.find((one) => one.trust !== 'guess');
  const { port, encryption } = published ?? { port: PORTS.managesieve.starttls, encryption: 'starttls' as const };
  const signIn = { username, sender: evidence.complaint.address };
  const at = { service: 'managesieve' as const, port, encryption, signIn, purpose: 'sibling' as const };
  if (published === undefined || published.host === host)
    return [{ ...control(dialogue, { ...at, host, address }, decides), awaited: true }];
  return atAnotherHost(evidence, { ...at, host: published.host }, decides);
}

/** The name is looked up first, at each resolver; one address is enough. */
function atAnotherHost(evidence: Evidence, at: Omit<DialogueInput, 'address'>, decides: readonly string[]): readonly Ask[] {
  const ask = { serverRole: 'resolver' as const, name: at.host, purpose: 'name' as const };
  const lookups = (configuredResolvers(evidence) ?? [])
    .slice(0, 1)
    .map((server) => ({ ...control(addresses, { ...ask, server }, decides), awaited: true }));
  const usable = families(evidence) ?? [];
  const [first] = (addressesOf(evidence, at.host) ?? []).filter(({ family }) => usable.includes(family));
  return first === undefined ? lookups : [...lookups, { ...control(dialogue, { ...at, address: first.address }, decides), awaited: true }];
}

/** What a rule in use does with every message so that none stays: a clause, `sends every message on to …`. */
export function swallowing(rules: readonly Rule[]): string | undefined {
  const rule = rules.find((one) => one.everything && !isKept(one));
  if (!rule) return undefined;
  const to = redirects(rule);
  if (to.length > 0) return `sends every message on to ${to.slice(0, 3).join(', ')} and keeps none`;
  const folders = foldersOf(rule);
  if (folders.length === 0 && rule.actions.some(({ does }) => does === 'reject' || does === 'ereject')) return SENDS_BACK;
  return folders.length > 0 ? `puts every message into the folder ${folders.slice(0, 3).join(', ')}` : 'throws every message away unseen';
}

const SENDS_BACK = 'sends every message back to its sender';

/** What is doubtful about a rule of the mailbox of `address`; undefined for what people do every day. */
export function doubtOf(rule: Rule, address: string): Doubt | undefined {
  const outside = redirects(rule).filter((to) => isOutside(to, address));
  const strangers = outside.filter((to) => !isOwnName(to, address));
  const said = sensitiveKeys(rule);
  const isToOwner = isForOwner(rule, address);
  const which = whichOf(rule, said, isToOwner ? address : undefined);
  if (strangers.length > 0 && (rule.everything || isToOwner || rule.nearlyEverything || said.length > 0)) {
    const to = strangers.slice(0, 3).join(', ');
    const isForBooks = strangers.every((one) => BOOKKEEPING.test(one));
    if (isKept(rule) && isForBooks && said.length > 0 && said.every((key) => OF_BILLS.test(key))) return undefined;
    const isWanted = isKept(rule) || isForBooks;
    const does = `sends ${which} on to ${to}${isKept(rule) ? '' : ' and keeps none'}`;
    return { is: isWanted ? 'unsure' : 'break-in', does, swallowsAll: (rule.everything || isToOwner) && !isKept(rule) };
  }
  if (redirects(rule).length > 0) return undefined;
  return hiding({ ...rule, everything: rule.everything || isToOwner }, which, said);
}

/** The messages that a rule is about, as the object of a sentence. */
function whichOf({ everything, nearlyEverything }: Rule, said: readonly string[], owner: string | undefined): string {
  if (everything) return 'every message';
  if (owner !== undefined) return `whatever is addressed to ${owner}`;
  if (said.length === 0) return nearlyEverything ? 'nearly every message' : 'some messages';
  const keys = said.slice(0, 4).map((key) => `"${key}"`);
  return `messages about ${keys.join(', ')}`;
}

/** It asks for nothing but the owner's own address, or its domain, as the one to whom a message goes. */
function isForOwner({ fields, keys }: Rule, address: string): boolean {
  const own = address.toLowerCase();
  const names = new Set([own, localPartOf(own), domainIn(own), `@${domainIn(own)}`, `*@${domainIn(own)}`, `<${own}>`, `*${own}*`]);
  return fields.length > 0 && fields.every((field) => OF_RECIPIENT.test(field)) && keys.some((key) => names.has(key.toLowerCase()));
}

function localPartOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}

const OF_RECIPIENT = /^(?:to|cc|bcc|delivered-to|x-original-to|envelope-to|x-envelope-to)$/;

/** Mail vanishes or goes where nobody looks. */
function hiding(rule: Rule, which: string, said: readonly string[]): Doubt | undefined {
  const folders = foldersOf(rule);
  const hidden = folders.filter((folder) => UNSEEN.test(folder) || (rule.everything && JUNK.test(folder)));
  const isDiscarded = rule.actions.some(({ does }) => does === 'discard');
  const isRefused = rule.everything && !isDiscarded && rule.actions.some(({ does }) => does === 'reject' || does === 'ereject');
  // whoever gives up an address does so; whoever wonders why nothing comes has to know
  if (isRefused && foldersOf(rule).length === 0) return { is: 'unsure', does: SENDS_BACK, swallowsAll: true };
  if (isKept(rule) || (!isDiscarded && hidden.length === 0)) return undefined;
  const does =
    isDiscarded && hidden.length === 0 ? `throws ${which} away unseen` : `puts ${which} into the folder ${hidden.slice(0, 3).join(', ')}`;
  const answers = rule.actions.some((action) => action.does === 'vacation' || action.does === 'reject' || action.does === 'ereject');
  if (rule.everything) return { is: answers ? 'unsure' : 'break-in', does, swallowsAll: true };
  // a list of those who may write, perhaps; nobody else gets through
  if (rule.nearlyEverything && isDiscarded && said.length === 0 && !isSpamFilter(rule)) return { is: 'unsure', does, swallowsAll: false };
  if (said.length === 0 || isSpamFilter(rule)) return undefined;
  // one sender's mail, or bounces of messages never sent: people put such things aside
  const isNarrow = rule.keys.some((key) => key.includes('@'));
  return { is: isNarrow ? 'unsure' : 'break-in', does, swallowsAll: false };
}

function redirects({ actions }: Rule): readonly string[] {
  return actions.flatMap(({ does, to }) => (does === 'redirect' && to !== undefined ? [to] : []));
}

function foldersOf({ actions }: Rule): readonly string[] {
  return actions.flatMap(({ does, to }) => (does === 'fileinto' && to !== undefined ? [to] : []));
}

/** The message, or a copy of it, stays where its owner sees it (RFC 5228 section 2.10.2, RFC 3894). */
function isKept(rule: Rule): boolean {
  const { actions } = rule;
  if (actions.some(({ does }) => does === 'keep')) return true;
  if (foldersOf(rule).some((folder) => !UNSEEN.test(folder) && !JUNK.test(folder))) return true;
  const cancelling = actions.filter(({ does }) => CANCELLING.has(does));
  return cancelling.every(({ copy }) => copy === true);
}

const CANCELLING: ReadonlySet<string> = new Set(['redirect', 'fileinto', 'discard', 'reject', 'ereject']);

/** Folders that people do not look into, and those whose messages are deleted before long. */
const UNSEEN = pattern('iu')`
  ^(?:[^./]{1,60}[./]){0,4}(?:trash|bin|deleted(?: (?:items|messages))?|papierkorb|gel(?:ö|oe)schte? \w+|corbeille|poubelle|papelera|cestino|
  prullenbak|rss(?:[ -]?(?:feeds?|subscriptions?))?|conversation history|sync issues|journal|[^\p{L}\p{N}]{1,5})$
`;
const JUNK = /^(?:INBOX[./])?(?:junk(?: ?e-?mail)?|spam|bulk(?: mail)?|quarantine|unerwünscht|indésirables)$/iu;

/** Who forwards bills to whoever keeps the books does so on purpose. */
const BOOKKEEPING = /invoice|receipt|account(?:ing|s)|bookkeep|rechnung|beleg|buchhaltung|datev|factur|fattur|expens/i;
const OF_BILLS = /invoice|payments?\b|rechnung|zahlung|mahnung|factur|paiement|fattura|purchase order/i;

/** Words that intruders look for: money, and what would give them away. */
const SENSITIVE = pattern('iu')`
  \b(?:invoices?|payments?|(?!daten|data|know)\p{L}{0,12}banks?|banking|banque|banco|banca|sparkasse|paypal|stripe|klarna|revolut|iban|swift|wire|transfers?|remittance|payroll|payable|purchase order|password|
  security alert|hacked|phish(?:ing)?|fraud|scam|compromised|suspicious|rechnung(?:en)?|zahlung(?:en)?|überweisung(?:en)?|konto|
  kontodaten|mahnung|passwort|gehackt|betrug|facture|virement|paiement|fattura|bonifico|factura|transferencia)\b
`;

function sensitiveKeys({ keys, fields }: Rule): readonly string[] {
  const isOfSubject = fields.includes('subject');
  return keys.filter((key) => {
    const said = key.replaceAll(/[*?_.]/g, ' ');
    return !key.includes('@') && (SENSITIVE.test(said) || (isOfSubject && ANSWER.test(said)));
  });
}

/** What mail programs put before the subject of an answer (RFC 5322 section 3.6.5), in several languages. */
const ANSWER = /^\s*(?:re|aw|antw|sv|vs|rif|res|odp|ynt|ответ|回复|答复)\s*[:：]\s*$/iu;

function isSpamFilter({ fields, keys, actions }: Rule): boolean {
  const byHeader = fields.some((field) => /^x-.*(?:spam|virus|junk|dspam|bogosity)|^x-spam/i.test(field));
  return byHeader || keys.some((key) => /spam|junk/i.test(key)) || actions.some(({ to }) => to !== undefined && JUNK.test(to));
}

function isOutside(to: string, address: string): boolean {
  const [mine, theirs] = [domainIn(address), domainIn(to)];
  if (theirs === '' || theirs === mine) return false;
  return (registrableDomain(theirs) ?? theirs) !== (registrableDomain(mine) ?? mine);
}

/** `ann.miller@example.org` and `amiller77@example.net`: the same person's other mailbox, as far as names tell. */
function isOwnName(to: string, address: string): boolean {
  const [mine, theirs] = [partsOf(address), partsOf(to)];
  const whole = [mine.join(''), theirs.join('')] as const;
  if (whole[0] === whole[1]) return true;
  return (
    mine.some((part) => part.length >= 3 && whole[1].includes(part)) || theirs.some((part) => part.length >= 4 && whole[0].includes(part))
  );
}

function partsOf(address: string): readonly string[] {
  const [local = ''] = address.toLowerCase().split('@');
  return (local.split('+')[0] ?? '').split(/[^\p{L}]+/u).filter((part) => part !== '');
}

function domainIn(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/[>.\s]+$/, '');
}

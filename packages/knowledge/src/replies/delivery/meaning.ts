import { atStage } from './at-stage.ts';
import { basic, byCode, byRegistry, codedBy } from './by-code.ts';
import { byWording } from './by-wording.ts';
import { withoutHeading, withoutQuestion } from './concepts/frame.ts';
import { understood } from './concepts/understood.ts';
import { parsed } from './grammar.ts';
import { issuerOf } from './issuer-of.ts';
import { BASE, REGISTRY, type Known, type Reply, type Scored } from './known.ts';
import type { Issuer } from './wording.ts';

const OF_GRAMMAR = 104;
/** More than the registry's meaning of a code; a known wording and its grammar are surer. */
const OF_CONCEPTS = 112;

/** Says what a reply means: the most specific known wording beats the code, and its issuer's code beats the registry. */
export function meaningOf(reply: Reply): Known | undefined {
  return saidByProgram(reply) ?? saidByServer(reply);
}

const OUTPUT = 'command output: ';

/** What a local program printed that a mail server runs (Postfix): a network that fails there is that server's own fault. */
function saidByProgram(reply: Reply): Known | undefined {
  const at = reply.words.indexOf(OUTPUT);
  if (at === -1) return undefined;
  const known = saidByServer({ ...reply, words: reply.words.slice(at + OUTPUT.length), context: () => '' });
  if (known?.by === 'wording' && known.means !== 'network-failure' && known.strength !== 'bare') return known;
  return { means: 'remote-error', by: 'wording', phrase: OUTPUT, strength: 'plain' };
}

function saidByServer(given: Reply): Known | undefined {
  const reply = { ...given, words: withoutHeading(given.words) };
  const issuer = issuerOf(reply);
  const worded = byWording(reply.words, issuer, reply);
  const clause = worded !== undefined && worded.score >= BASE.exact ? undefined : byGrammar(reply.words);
  const sure = [worded, clause, byCode(reply, issuer)].flatMap((one) => one ?? []);
  const sense = sure.some(({ score }) => score > OF_CONCEPTS) ? undefined : byConcepts(reply);
  const said = [...sure, sense, byRegistry(reply)].flatMap((one) => one ?? []);
  const best = said.toSorted((a, b) => b.score - a.score)[0];
  const isWeak = best !== undefined && best.score < REGISTRY + 20 && (best.known.strength !== 'bare' || best === sense);
  const isUnsaid = best === undefined || reply.words === '' || isWeak;
  const context = isUnsaid ? (reply.context?.() ?? '') : '';
  const around = context === '' ? undefined : saidAround(context, issuer, reply);
  // Where a server said no, it was reached: that the queue gave up is then no reason.
  const isAnswered = around?.known.means === 'network-failure' && (reply.reply ?? '').startsWith('5');
  // Where its own words say something, however little, the words around them have to say one thing only.
  const least = best !== undefined && best === sense ? BASE.exact : BASE.plain;
  const chosen = around && !isAnswered && around.score >= least && around.score > (best?.score ?? 0) ? around : (best ?? basic(reply));
  if (!chosen) return undefined;
  const known = atStage(chosen, reply);
  return issuer === undefined ? known : { ...known, issuer: issuer.name, ...(issuer.help === undefined ? {} : { help: issuer.help }) };
}

/** What is said around a reply: a word that says hardly anything does not count there. */
function saidAround(context: string, issuer: Issuer | undefined, reply: Reply): Scored | undefined {
  const worded = byWording(context, issuer ?? issuerOf({ words: context }), reply);
  return worded !== undefined && worded.score >= BASE.plain ? worded : (byGrammar(context) ?? worded);
}

/** What no table knows, its grammar may still say. */
function byGrammar(words: string): Scored | undefined {
  const said = parsed(withoutQuestion(words));
  return said && { known: { ...said, by: 'wording', strength: 'plain' }, score: OF_GRAMMAR + Math.min(said.phrase.length, 60) };
}

/** What nobody has written down, what it speaks of may still say. */
function byConcepts({ words, status }: Reply): Scored | undefined {
  const said = understood(words, codedBy(status));
  if (said === undefined) return undefined;
  const { means, phrase, isBare } = said;
  return {
    known: { means, phrase, by: 'wording', strength: isBare ? 'bare' : 'plain', isSense: true },
    score: isBare ? BASE.bare + 1 : OF_CONCEPTS,
  };
}

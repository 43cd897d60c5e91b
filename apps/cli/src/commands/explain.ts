import { CAUSES } from '@mailmedic/engine/causes.gen.ts';
import type { Cause } from '@mailmedic/engine/cause.ts';
import { causeText, overviewText, termText } from '@mailmedic/engine/render/explanation-text.ts';
import { findTerm, GLOSSARY, TERMS } from '@mailmedic/engine/terms/glossary.ts';
import type { Term } from '@mailmedic/engine/terms/term.ts';
import { pageOf } from '../check/output.ts';
import type { Command } from '../command.ts';
import { nearestFew } from '../nearest.ts';
import { quoted, UsageError } from '../usage-error.ts';

const explain: Command = {
  name: 'explain',
  summary: 'say what a cause or a term means',
  usage: 'mailmedic explain [CAUSE|TERM] [--json]',
  about: ['Explains a cause that a diagnosis named, or a technical term. Without either it lists all there are.'],
  options: [{ name: 'json', help: 'print JSON alone' }],
  examples: ['mailmedic explain tls/certificate-expired', 'mailmedic explain STARTTLS', 'mailmedic explain'],
  async run({ words, has }, io) {
    const page = pageOf(io.out);
    if (words.length === 0) {
      io.out.write(
        has('json')
          ? json({
              schema: 'mailmedic.explanations/1',
              causes: CAUSES.map(causeRecord),
              terms: GLOSSARY.flatMap(({ about, terms }) => terms.map((term) => ({ about, ...termRecord(term) }))),
            })
          : overviewText(CAUSES, page),
      );
      return 0;
    }
    const name = words.join(' ');
    const cause = findCause(name);
    if (cause) {
      io.out.write(has('json') ? json({ schema: 'mailmedic.explanation/1', cause: causeRecord(cause) }) : causeText(cause, page));
      return 0;
    }
    const term = findTerm(name);
    if (!term) throw unknown(name);
    io.out.write(has('json') ? json({ schema: 'mailmedic.explanation/1', term: termRecord(term) }) : termText(term, page));
    return 0;
  },
};
export default explain;

/** By its id, or by its name alone where only one cause has it. */
function findCause(name: string): Cause | undefined {
  const wanted = name.trim().toLowerCase().replaceAll(/\s+/g, '-');
  const byId = CAUSES.find(({ id }) => id === wanted);
  if (byId) return byId;
  const named = CAUSES.filter(({ id }) => id.split('/')[1] === wanted);
  return named.length === 1 ? named[0] : undefined;
}

function unknown(name: string): UsageError {
  const code = codeAdvice(name);
  if (code !== undefined) return new UsageError(`There is no cause or term ${quoted(name)}; ${code}`);
  const names = [...CAUSES.flatMap(({ id }) => [id, id.split('/')[1] ?? id]), ...TERMS.flatMap(({ term, also }) => [term, ...also])];
  const near = nearestFew(name, [...new Set(names)], 3);
  const within =
    near.length > 0 || name.length < 3 ? near : names.filter((known) => known.toLowerCase().includes(name.toLowerCase())).slice(0, 3);
  const advice =
    within.length === 0 ? 'mailmedic explain lists all there are.' : `did you mean ${within.map((known) => `"${known}"`).join(' or ')}?`;
  return new UsageError(`There is no cause or term ${quoted(name)}; ${advice}`);
}

/** A number out of a message: what it means hangs on who says it, and where. */
function codeAdvice(name: string): string | undefined {
  if (/^[245]\.\d{1,3}\.\d{1,3}$|^[2-5]\d\d\b/.test(name))
    return `give what the server said to mailmedic bounce: echo "${name.replaceAll(/[^\w .]/g, '')} …" | mailmedic bounce -`;
  if (/^(?:0x)?8[0-9a-f]{7}$/i.test(name)) return `give the number of a mail program to mailmedic check ADDRESS --error ${name}`;
  return undefined;
}

function causeRecord({ id, claim, explanation, proof, neighbours, frequency, references }: Cause) {
  return { id, claim, explanation, proof, neighbours, frequency, references };
}

function termRecord({ term, also, short, more, see, references }: Term) {
  return { term, also, short, more, see, references };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

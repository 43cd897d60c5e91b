import type { EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { cite } from '../../cause.ts';
import { tracesOfRewriting, type Trace } from '../rewriting.ts';
import type { Broken, Judged } from './filtered.ts';

/** The server's words bear a filter's marks. */
export function judgeRewritten({ evidence, place, at }: Broken): Judged {
  const traces = tracesOfRewriting(evidence, place).filter(({ look }) => look.role === 'path');
  if (traces.length === 0) return undefined;
  const how = traces.some(({ is }) => is === 'taken-out') ? 'stripped' : 'rewritten';
  return { place, at, how, certainty: 'certain', proof: traces.map(tell) };
}

function tell({ look, is, text }: Trace): EvidenceLine {
  const quote = text.split('\n', 1)[0]?.slice(0, 100) ?? '';
  if (is === 'masked') return cite(look, `The greeting is masked, as firewalls do: "${quote}"`);
  if (is === 'taken-out') return cite(look, 'STARTTLS is not offered, and yet the server honours it: the offer was taken out on the way.');
  return cite(look, `Something was overwritten on the way: "${quote}"`);
}

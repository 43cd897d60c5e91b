import type { SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';

/** Proofpoint's details: the rule that was decisive, and a score from 0 to 100 for each kind of unwanted mail. */
export function readProofpoint(fields: Fields): ReadVerdict | undefined {
  const position = fields.place('x-proofpoint-spam-details');
  if (position === -1) return undefined;
  const details = fields.value('x-proofpoint-spam-details') ?? '';
  const rule = /\brule=([\w-]{1,60})/i.exec(details)?.[1]?.toLowerCase() ?? '';
  const score = leadingNumber(/(?:^|\s)score=(\d{1,3})/i.exec(details)?.[1]);
  const reasons = [...details.matchAll(/\b([a-z]{2,30}score)=(\d{1,4})/gi)]
    .map(([, code = '', points]) => ({ code: code.toLowerCase(), points: Number(points) }))
    .filter(({ code, points }) => points > 0 && code !== 'score' && code !== 'priorityscore' && code !== 'lowpriorityscore')
    .slice(0, 30);
  return {
    filter: 'proofpoint',
    position,
    verdict: verdictOf(rule),
    ...known({ score }),
    ...(rule.includes('outbound') ? { sending: true } : {}),
    reasons: [...(rule === '' ? [] : [{ code: `rule=${rule}` }]), ...strongestFirst(reasons)],
  };
}

function verdictOf(rule: string): SpamVerdict['verdict'] {
  if (/not_?spam|safe|allow/.test(rule)) return 'not-spam';
  if (/phish|imposter|spoof/.test(rule)) return 'phishing';
  if (/malware|virus/.test(rule)) return 'virus';
  if (/bulk/.test(rule)) return 'bulk';
  if (/suspect/.test(rule)) return 'unsure';
  return /spam|block|adult/.test(rule) ? 'spam' : 'unknown';
}

import type { Look } from '@mailmedic/contract/look.ts';
import { OUTCOME_WORDS, ROLE_WORDS, span } from '../outcome-words.ts';
import { withoutSecrets } from '../safe-text.ts';
import { markup, type Markup } from './escape.ts';

/** Everything that was seen, each look with its transcript and its record, to be opened one by one. */
export function observations(looks: readonly Look[], anchorOf: (id: string) => string | undefined, cited: ReadonlySet<string>): Markup {
  return markup`${looks.map((look) => observation(look, anchorOf(look.id), cited.has(look.id)))}`;
}

function observation(look: Look, anchor: string | undefined, isCited: boolean): Markup {
  const { id, target, outcome, because, role, startedAt, durationMs, assuming, vantage, transcript = [] } = look;
  return markup`<details id="${anchor}" class="${isCited ? 'cited' : 'further'}"><summary><span class="id">${id}</span> ${target}: <strong class="${classOf(look)}">${OUTCOME_WORDS[outcome]}</strong>${because === undefined ? '' : markup` <span>(${because})</span>`}</summary><div>
<dl class="facts"><dt>Seen</dt><dd>${startedAt}, within ${span(durationMs)}, from ${vantage}</dd><dt>Role</dt><dd>${ROLE_WORDS[role]}</dd>${assuming === undefined ? '' : markup`<dt>Assuming</dt><dd>${assuming}</dd>`}</dl>
${transcript.length === 0 ? '' : markup`<h3>What was said</h3><pre>${transcript.map(({ atMs, from, text }) => `${String(Math.round(atMs)).padStart(6)} ms  ${SPEAKERS[from]}  ${text}`).map((line) => markup`${line}\n`)}</pre>`}
<h3 class="record">Record</h3><pre class="record">${JSON.stringify(withoutSecrets(look.data), undefined, 1)
    .split('\n')
    .map((line) => markup`${line}\n`)}</pre>
</div></details>
`;
}

const SPEAKERS = { us: 'we  ', them: 'they', note: 'note' } as const;

/** Only what fails on the way is bad; that somebody publishes nothing, or a control says no, is not. */
function classOf({ outcome, role }: Look): string {
  if (outcome === 'ok') return 'ok';
  return outcome === 'unlooked' || role !== 'path' ? 'unlooked' : 'fails';
}

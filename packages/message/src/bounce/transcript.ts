/** A reply that a transcript of the conversation shows, with the command it answers. */
export interface Answer {
  readonly command: string;
  readonly text: string;
}

/** What was said to the other side: `>>> RCPT To:…`, or with a time before it (MDaemon). */
const SENT = /^\s*(?:>>>|[^<>]{0,60}-->)\s*(.*)$/;
/** What it answered, if that is a no; some print the reply line alone. */
const CAME = /^(?:\s*|\s*<<<\s*|[^<>\n]{0,60}<--\s*|\s*\.\.\. while talking to.*)([45]\d\d[ -].*)$/;

/** Reads the negative replies of a transcript as Sendmail and its relatives print it (`>>> RCPT To:<…>`, `<<< 550 …`, or bare reply lines). */
export function answersIn(text: string): readonly Answer[] {
  const answers: { command: string; text: string }[] = [];
  let command = '';
  let open = false;
  for (const line of text.slice(0, 60_000).split('\n').slice(0, 2000)) {
    const sent = line.includes('>') ? SENT.exec(line) : null;
    if (sent) {
      command = sent[1] ?? '';
      open = false;
      continue;
    }
    const came = CAME.exec(line) ?? (line.includes('<<<') ? /^\s*<<<\s*(.*)$/.exec(line) : null);
    if (came) {
      const said = came[1] ?? '';
      const last = answers.at(-1);
      if (open && last && /^\d{3}/.exec(said)?.[0] === /^\d{3}/.exec(last.text)?.[0] && /\b\d{3}-[^\n]*$/.test(last.text))
        last.text += `\n${said}`;
      else if (/^[45]\d\d/.test(said)) answers.push({ command, text: said });
      open = true;
    } else if (open && /^\s+\S/.test(line)) {
      const last = answers.at(-1);
      if (last) last.text += ` ${line.trim()}`;
    } else open = false;
  }
  return answers;
}

/** Addresses that the transcript's own verdicts name: `550 5.1.1 <ann@example.org>... User unknown` (Sendmail). */
export function addressesAnswered(text: string): readonly { readonly address: string; readonly words: string }[] {
  const bounded = text.slice(0, 60_000);
  return [...bounded.matchAll(/^[45]\d\d (?:[45]\.\d+\.\d+ )?[<(]?([^\s<>()@]{1,100}@[^\s<>()@]{1,200}?)[>)]?\.\.\. (.*)$/gm)].map(
    (match) => ({
      address: match[1] ?? '',
      // What the other side answered is the reason; the verdict that follows from it may only say how the conversation ended.
      words: heardBefore(bounded.slice(0, match.index)) || match[0],
    }),
  );
}

/** What the other side said in the same conversation, before the verdict that follows from it. */
function heardBefore(text: string): string {
  const since = text.slice(
    Math.max(
      0,
      text.lastIndexOf('talking to'),
      text.search(/(?:^[45]\d\d [^\n]*@[^\n]*\.\.\. [^\n]*\n(?![^]*^[45]\d\d [^\n]*@[^\n]*\.\.\. ))/m),
    ),
  );
  return [...since.matchAll(/^\s*<<<\s*([45]\d\d[ -].*)$/gm)].map(([, said = '']) => said).join('\n');
}

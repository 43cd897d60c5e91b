/** One word of a settings line, as a shell-like language quotes it. */
export interface Word {
  readonly text: string;
  /** it holds a command in backticks or $( ), which is never run: what it gives is not known */
  readonly isCommand: boolean;
}

/**
 * Takes a line apart into commands (at `;`) and words. Quotes are taken off; in single quotes nothing has a meaning.
 * `expand` gives the value of a `$variable` outside of single quotes.
 */
export function splitWords(line: string, expand: (variable: string) => string | undefined = () => undefined): readonly (readonly Word[])[] {
  const commands: Word[][] = [[]];
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (/\s/.test(character)) at += 1;
    else if (character === '#') break;
    else if (character === ';') {
      commands.push([]);
      at += 1;
    } else {
      const { word, next } = readWord(line, at, expand);
      commands.at(-1)?.push(word);
      at = next;
    }
    if (commands.length > 200) break;
  }
  return commands.filter((words) => words.length > 0);
}

/** Whether a line ends inside a quotation, as the last one of a file that was cut does. */
export function endsInQuotes(line: string): boolean {
  const rest = line.replaceAll(/\\.|"(?:[^"\\]|\\.)*"|'[^']*'/g, 'x').replace(/(^|\s)#.*$/, '');
  return /["']/.test(rest);
}

function readWord(
  line: string,
  start: number,
  expand: (variable: string) => string | undefined,
): { readonly word: Word; readonly next: number } {
  let text = '';
  let isCommand = false;
  let quote = '';
  let at = start;
  for (; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (quote === '' && (/[\s;]/.test(character) || (character === '#' && at === start))) break;
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === '\\' && quote !== "'" && at + 1 < line.length) {
      at += 1;
      text += line[at] ?? '';
    } else if (character === '`' && quote !== "'") {
      isCommand = true;
      const end = line.indexOf('`', at + 1);
      at = end === -1 ? line.length : end;
    } else if (character === '$' && quote !== "'") {
      const name = /^\$(?:\{(\w{1,100})\}|(\w{1,100}))/.exec(line.slice(at, at + 110));
      if (name) {
        text += expand(name[1] ?? name[2] ?? '') ?? '';
        at += name[0].length - 1;
      } else {
        isCommand ||= line[at + 1] === '(';
        text += character;
      }
    } else text += character;
  }
  return { word: { text: text.slice(0, 4000), isCommand }, next: at };
}

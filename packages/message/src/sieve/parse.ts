import { SieveProblem, tokensOf, type Token } from './tokens.ts';

export type Argument =
  | { readonly is: 'tag'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'strings'; readonly values: readonly string[] };

export interface Test {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly tests: readonly Test[];
}

export interface Command extends Test {
  readonly line: number;
  readonly block: readonly Command[] | undefined;
}

/** Blocks and tests stand in each other no deeper than this; 15 is the least a server has to bear (RFC 5228 section 2.10.5). */
const DEEPEST = 40;

/** Reads a script by its grammar (RFC 5228 section 8.2). Throws a SieveProblem for anything else. */
export function parseSieve(text: string): readonly Command[] {
  const reader = new Reader(tokensOf(text));
  const commands = reader.commands(0);
  reader.end();
  return commands;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  commands(depth: number): readonly Command[] {
    const commands: Command[] = [];
    while (this.#peek()?.is === 'identifier') commands.push(this.#command(depth));
    return commands;
  }

  end(): void {
    const token = this.#peek();
    if (token) throw new SieveProblem('a command is expected here', token.line);
  }

  #command(depth: number): Command {
    const { line } = this.#tokens[this.#at] as Token;
    const { name, arguments: given, tests } = this.#test(depth);
    if (this.#takes(';')) return { name, arguments: given, tests, line, block: undefined };
    this.#need('{', 'a semicolon or a block is missing');
    const block = this.commands(depth + 1);
    this.#need('}', 'a block without an end');
    return { name, arguments: given, tests, line, block };
  }

  #test(depth: number): Test {
    const token = this.#tokens[this.#at];
    if (depth > DEEPEST) throw new SieveProblem('it is nested deeper than any script needs', this.#line());
    if (token?.is !== 'identifier') throw new SieveProblem('a name is expected here', this.#line());
    this.#at += 1;
    const given = this.#arguments();
    return { name: token.value, arguments: given, tests: this.#tests(depth + 1) };
  }

  #arguments(): readonly Argument[] {
    const given: Argument[] = [];
    for (let token = this.#peek(); token; token = this.#peek()) {
      if (token.is === 'tag') given.push({ is: 'tag', value: token.value });
      else if (token.is === 'number') given.push({ is: 'number', value: token.value });
      else if (token.is === 'string') given.push({ is: 'strings', values: [token.value] });
      else if (token.is === 'mark' && token.value === '[') {
        given.push({ is: 'strings', values: this.#list() });
        continue;
      } else break;
      this.#at += 1;
    }
    return given;
  }

  #list(): readonly string[] {
    this.#need('[', 'a list is expected here');
    const values: string[] = [];
    while (!this.#takes(']')) {
      const token = this.#peek();
      if (token?.is !== 'string') throw new SieveProblem('a list holds strings only', this.#line());
      values.push(token.value);
      this.#at += 1;
      if (!this.#takes(',') && !this.#isMark(']')) throw new SieveProblem('a list without an end', this.#line());
    }
    return values;
  }

  #tests(depth: number): readonly Test[] {
    if (this.#peek()?.is === 'identifier') return [this.#test(depth)];
    if (!this.#takes('(')) return [];
    const tests = [this.#test(depth)];
    while (this.#takes(',')) tests.push(this.#test(depth));
    this.#need(')', 'a list of tests without an end');
    return tests;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #line(): number {
    return (this.#peek() ?? this.#tokens.at(-1))?.line ?? 1;
  }

  #isMark(mark: string): boolean {
    const token = this.#peek();
    return token?.is === 'mark' && token.value === mark;
  }

  #takes(mark: string): boolean {
    if (!this.#isMark(mark)) return false;
    this.#at += 1;
    return true;
  }

  #need(mark: string, problem: string): void {
    if (!this.#takes(mark)) throw new SieveProblem(problem, this.#line());
  }
}

import { readFile } from 'node:fs/promises';
import type { SignInProtocol } from './sign-in-line.ts';

/** What the program is told of where to note what, by environment variables. */
export const NOTES = 'LAB_NOTES';
export const SECRET_FILE = 'LAB_SECRET_FILE';
export const TRUE_TIME = 'LAB_TRUE_TIME';

/** One line of the notes that are taken inside the program, before anything is encrypted. */
export type Note =
  | {
      readonly is: 'sign-in';
      readonly id: number;
      readonly protocol: SignInProtocol;
      readonly by: string;
      /** the name that the channel was opened for; empty for an address literal */
      readonly host: string;
      /** what is wrong with the channel it went over; left out where nothing is */
      readonly over?: string;
    }
  | { readonly is: 'answer'; readonly id: number; readonly answer: 'yes' | 'no' }
  /** the secret itself was sent over a channel that does not deserve it */
  | { readonly is: 'leak'; readonly host: string; readonly over: string };

/** A sign-in with its answer; without one, none came. */
export type OverheardSignIn = Omit<Extract<Note, { is: 'sign-in' }>, 'is' | 'id'> & { readonly answer?: 'yes' | 'no' };

export interface Overheard {
  readonly signIns: readonly OverheardSignIn[];
  readonly leaks: readonly Omit<Extract<Note, { is: 'leak' }>, 'is'>[];
}

/** Reads the notes of one run. No file: nothing was noted. */
export async function readNotes(file: string): Promise<Overheard> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const notes = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Note);
  const answers = new Map(notes.flatMap((note) => (note.is === 'answer' ? [[note.id, note.answer] as const] : [])));
  return {
    signIns: notes.flatMap((note) => {
      if (note.is !== 'sign-in') return [];
      const { is: _is, id, ...rest } = note;
      const answer = answers.get(id);
      return [{ ...rest, ...(answer === undefined ? {} : { answer }) }];
    }),
    leaks: notes.flatMap((note) => (note.is === 'leak' ? [{ host: note.host, over: note.over }] : [])),
  };
}

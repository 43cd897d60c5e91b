import { type Answers, LookupError, type Resolve } from '../../authentication/name-lookup.ts';

/** What the name servers say of one question. */
export type Found = { readonly is: 'answers'; readonly answers: readonly string[] } | { readonly is: 'absent' | 'no-name' | 'unknown' };

/** Asks for a name's records of one type. */
export async function look(name: string, type: string, resolve: Resolve): Promise<Found> {
  try {
    return { is: 'answers', answers: texts(await resolve(name, type)) };
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    return { is: !error.absent ? 'unknown' : error.code === 'ENODATA' ? 'absent' : 'no-name' };
  }
}

function texts(answers: Answers): readonly string[] {
  return answers.map((one) => (typeof one === 'string' ? one : 'exchange' in one ? one.exchange : one.join('')));
}

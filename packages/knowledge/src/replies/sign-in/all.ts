import { GENERAL } from './general.ts';
import type { SignInRow } from './row.ts';

/** Every wording known, of every issuer. */
export const SIGN_IN_REPLIES: readonly SignInRow[] = [...GENERAL];

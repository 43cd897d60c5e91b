import type { Format } from '../opened.ts';
import { amazonNotification } from './amazon-notification.ts';
import { aol } from './aol.ts';
import { kddi } from './kddi.ts';
import { mlmmj } from './mlmmj.ts';
import { SOFTWARE } from './software.ts';

/** Every format that is known. The order does not matter: each says how surely it recognises a message. */
export const FORMATS: readonly Format[] = [amazonNotification, aol, kddi, mlmmj, ...SOFTWARE];

import { DIAGNOSIS_TERMS } from './diagnosis.ts';
import { ENCRYPTION_TERMS } from './encryption.ts';
import { MAIL_TERMS } from './mail.ts';
import { NAME_TERMS } from './names.ts';
import { NETWORK_TERMS } from './network.ts';
import { SIGN_IN_TERMS } from './signing-in.ts';
import type { Term } from './term.ts';

/** All terms, by what they are about, in the order in which a mail client meets them. */
export const GLOSSARY: readonly { readonly about: string; readonly terms: readonly Term[] }[] = [
  { about: 'the network', terms: NETWORK_TERMS },
  { about: 'names and the DNS', terms: NAME_TERMS },
  { about: 'mail services', terms: MAIL_TERMS },
  { about: 'encryption', terms: ENCRYPTION_TERMS },
  { about: 'signing in', terms: SIGN_IN_TERMS },
  { about: 'the diagnosis itself', terms: DIAGNOSIS_TERMS },
];

export const TERMS: readonly Term[] = GLOSSARY.flatMap(({ terms }) => terms);

/** The term of that name, however it is spelled. */
export function findTerm(name: string): Term | undefined {
  const wanted = name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return (
    TERMS.find(({ term }) => term.toLowerCase() === wanted) ??
    TERMS.find(({ also }) => also.some((other) => other.toLowerCase() === wanted))
  );
}

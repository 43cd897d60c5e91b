import type { Certainty, Diagnosis, Fix, Impact, Who } from '@mailmedic/contract/diagnosis.ts';

/** Who can repair it, as the beginning of a line. */
export const WHO_WORDS: Readonly<Record<Who, string>> = {
  you: 'you',
  administrator: 'the administrator of the mail domain or server',
  network: 'whoever runs the network here (at home the router or internet provider, else the network administrator)',
  provider: 'the mail provider',
  sender: 'the sender',
  recipient: 'the recipient',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: 'certain',
  likely: 'likely, other explanations remain',
  possible: 'possible, not shown',
};

export const IMPACT_WORDS: Readonly<Record<Impact, string>> = {
  blocks: 'what it concerns does not work until it is repaired',
  sometimes: 'what it concerns fails at times, or takes long',
  none: 'what it concerns works all the same',
};

export const VERDICT_WORDS: Readonly<Record<Diagnosis['verdict'], string>> = {
  healthy: 'In order',
  problem: 'Problem',
  inconclusive: 'Could not tell',
};

/** `easy, 5 minutes, with an SSH client` */
export function effortOf({ difficulty, takes, tools }: Pick<Fix, 'difficulty' | 'takes' | 'tools'>): string {
  return [DIFFICULTY_WORDS[difficulty], takes, tools.length === 0 ? '' : `with ${tools.join(', ')}`]
    .filter((part) => part !== '')
    .join(' · ');
}

const DIFFICULTY_WORDS: Readonly<Record<Fix['difficulty'], string>> = {
  easy: 'easy',
  moderate: 'needs some experience',
  expert: 'for experts',
};

/** A sentence for the middle of a line; dots that stand for something left out stay. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/(?<!\.)\.$/, '');
}

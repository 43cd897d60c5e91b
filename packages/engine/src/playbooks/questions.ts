import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Place } from './places.ts';

/** A key as it is written on the command line: `--answer KEY=VALUE`. */
export type QuestionKey = 'started' | 'changed' | 'others-affected' | 'works-elsewhere' | 'try-other-name';

/** What an answer speaks for and against, by where causes sit. */
export interface Weight {
  readonly for: readonly Place[];
  readonly against: readonly Place[];
}

export interface Choice {
  readonly value: string;
  /** the answer in a person's words */
  readonly says: string;
  /** the answer as a sentence of the report */
  readonly told: string;
  readonly weight: Weight;
}

/** A question that no look can decide. Questions are data: what is asked, what can be answered, and what that speaks for. */
export interface Question {
  readonly key: QuestionKey;
  readonly asks: string;
  /** what it helps to tell apart, for whoever wonders why it is asked */
  readonly why: string;
  /** empty: a day is asked for */
  readonly choices: readonly Choice[];
  /** more than one choice may hold */
  readonly several: boolean;
}

const NOTHING: Weight = { for: [], against: [] };

/** The questions, the most telling first. */
export const QUESTIONS: readonly Question[] = [
  {
    key: 'works-elsewhere',
    asks: 'Does this mailbox work anywhere else?',
    why: 'What works elsewhere is sound; the difference between the two places is where the trouble is.',
    several: true,
    choices: [
      {
        value: 'webmail',
        says: 'on the web (webmail)',
        told: 'The mailbox works on the web.',
        // The web page is another door to the same mailbox: it says nothing about the mail ports of the server.
        weight: { for: ['sign-in'], against: ['account'] },
      },
      {
        value: 'other-computer',
        says: 'on another computer or phone in the same network',
        told: 'The mailbox works on another computer in the same network.',
        weight: { for: ['computer', 'sign-in'], against: ['network', 'server', 'account'] },
      },
      {
        value: 'other-network',
        says: 'in another network (at home, at work, by mobile phone)',
        told: 'The mailbox works in another network.',
        weight: { for: ['network'], against: ['server', 'account', 'sign-in'] },
      },
      {
        value: 'nowhere',
        says: 'no, it was tried elsewhere and fails there too',
        told: 'The mailbox works nowhere else either.',
        weight: { for: ['server', 'account', 'moved'], against: ['network', 'computer'] },
      },
      { value: 'unknown', says: 'it was not tried', told: 'Whether the mailbox works elsewhere was not tried.', weight: NOTHING },
    ],
  },
  {
    key: 'others-affected',
    asks: 'Do other people with an address of the same domain have the same trouble?',
    why: 'What stops everybody sits at the server or its domain; what stops one person sits with that person.',
    several: false,
    choices: [
      {
        value: 'yes',
        says: 'yes',
        told: 'Others on the domain are affected too.',
        weight: { for: ['server', 'moved'], against: ['computer', 'account'] },
      },
      {
        value: 'no',
        says: 'no, only this person',
        told: 'Nobody else on the domain is affected.',
        weight: { for: ['computer', 'sign-in', 'network', 'account'], against: ['server'] },
      },
      { value: 'unknown', says: 'not known', told: 'Whether others on the domain are affected is not known.', weight: NOTHING },
    ],
  },
  {
    key: 'changed',
    asks: 'What was changed shortly before it began?',
    why: 'Trouble that begins with a change mostly comes from it.',
    several: true,
    choices: [
      { value: 'password', says: 'the password', told: 'The password was changed.', weight: { for: ['sign-in'], against: [] } },
      {
        value: 'network',
        says: 'the network, the router or the internet provider',
        told: 'The network was changed.',
        weight: { for: ['network'], against: [] },
      },
      {
        value: 'provider',
        says: 'the mail provider, or the mailbox was moved',
        told: 'The mail provider was changed.',
        weight: { for: ['moved'], against: [] },
      },
      {
        value: 'device',
        says: 'the computer, the phone or the mail program',
        told: 'The device was changed.',
        weight: { for: ['computer'], against: [] },
      },
      { value: 'update', says: 'software was updated', told: 'Software was updated.', weight: { for: ['computer'], against: [] } },
      {
        value: 'nothing',
        says: 'nothing here',
        told: 'Nothing was changed here.',
        // What was set once and worked was right then; networks and servers change without anybody here.
        weight: { for: [], against: ['computer'] },
      },
      { value: 'unknown', says: 'not known', told: 'What was changed is not known.', weight: NOTHING },
    ],
  },
  {
    key: 'started',
    asks: 'On which day did it begin?',
    why: 'A certificate or record that changed on that day is the likelier cause.',
    several: false,
    choices: [],
  },
];

/** What may be done only if the person agrees. It decides between no causes by itself, and is asked before the looking. */
export const CONSENTS: readonly Question[] = [
  {
    key: 'try-other-name',
    asks: 'If the server refuses the user name, may mailmedic sign in once with the other form of it (the whole address, or the part before the @)?',
    why: 'Some servers want the whole address as the user name, others only the part before the @. Where the other form is accepted, that is proved. If it is refused as well, that is no more than one refused sign-in at each service.',
    several: false,
    choices: [
      { value: 'yes', says: 'yes', told: 'The other form of the user name may be tried.', weight: NOTHING },
      { value: 'no', says: 'no', told: 'The other form of the user name is not to be tried.', weight: NOTHING },
    ],
  },
];

/** What was answered to a question, as on the command line. */
export function answered(key: QuestionKey, answers: Answers): readonly string[] {
  switch (key) {
    case 'started':
      return answers.started === undefined ? [] : [answers.started];
    case 'changed':
      return answers.changed ?? [];
    case 'others-affected':
      return answers.othersAffected === undefined ? [] : [answers.othersAffected];
    case 'works-elsewhere':
      return answers.worksElsewhere ?? [];
    case 'try-other-name':
      return answers.tryOtherName === undefined ? [] : [answers.tryOtherName];
  }
}

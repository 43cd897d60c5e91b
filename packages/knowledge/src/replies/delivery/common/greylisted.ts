import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/greylisted that mean the same whoever writes them. */
export const greylisted: readonly Wording[] = [
  saysExactly(
    'greylisted',
    'gray list',
    'graylist',
    'grey list',
    'grey-list',
    'greylist',
    'greylisted by',
    'please retry in',
    'please wait * and then try again',
    'postgrey',
    'temporarily greylisted',
    'temporary greylisted',
    'try again in * minutes',
    'try again in * seconds',
  ),
];

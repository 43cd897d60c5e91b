import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/greylisted that mean the same whoever writes them. */
export const greylisted: readonly Wording[] = [
  saysExactly(
    'greylisted',
    'come back in',
    'first time sender',
    'first-time sender',
    'gray list',
    'graylist',
    'grey list',
    'grey-list',
    'greylist',
    'greylisted by',
    'not yet authorized to deliver',
    'please come back later',
    'please retry in',
    'please wait * and then try again',
    'postgrey',
    'tempfailed',
    'temporarily greylisted',
    'temporary greylisted',
    'try again in * minutes',
    'try again in * seconds',
  ),
];

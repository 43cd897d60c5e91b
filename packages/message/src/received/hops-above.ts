import type { Header } from '../mime/header.ts';
import { readReceived } from './read.ts';

const MOST_LINES = 500;

/** For each field of a header, how many hops stand above it: whose line a field stands beside tells who may have written it. */
export function hopsAbove({ fields }: Header): readonly number[] {
  let hops = 0;
  let lines = 0;
  return fields.map(([name, value]) => {
    const above = hops;
    if (/^(?:x-)?received$/i.test(name)) {
      lines += 1;
      if (lines <= MOST_LINES && readReceived(value).is === 'hop') hops += 1;
    }
    return above;
  });
}

import type { Header } from '../mime/header.ts';
import { readReceived } from './read.ts';

const MOST_LINES = 500;

/** For each field of a header, how many hops stand above it: whose line a field stands beside tells who may have written it. */
export function hopsAbove(header: Header): readonly number[] {
  const counted = known.get(header) ?? count(header);
  known.set(header, counted);
  return counted;
}

/** Several readers ask for the same header, and reading a trace line takes its time. */
const known = new WeakMap<Header, readonly number[]>();

function count({ fields }: Header): readonly number[] {
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

import type { Look } from '@mailmedic/contract/look.ts';
import { stationLine, stationLines, type Page } from '@mailmedic/engine/render/station-line.ts';
import { stationsSoFar, type Station } from '@mailmedic/engine/render/station.ts';
import { clip, wrap } from '@mailmedic/engine/render/wrap.ts';
import type { Output } from '../command.ts';

/** Shows the path while it is looked at. */
export interface Live {
  asked(doing: string): void;
  seen(look: Look): void;
  /** where a sign-in is under way, which is said before all that is done beside it; nowhere when that has ended */
  signsIn(hosts: readonly string[]): void;
  /** a server lets this program wait: for what and why; nothing when that has ended */
  waits(text: string | undefined): void;
  /** takes away what was only for the time of looking; the path as it is judged follows */
  end(judged: readonly Station[]): void;
}

/** Nobody watches. */
export const NO_LIVE: Live = { asked() {}, seen() {}, signsIn() {}, waits() {}, end() {} };

/** A screen is redrawn; anything else (a file, a pipe, a reader for the blind, a simple terminal) gets one line after the other. */
export function liveOn(output: Output, page: Page, signsIn: boolean): Live {
  return output.isTerminal ? redrawn(output, page, signsIn) : written(output, page);
}

const REDRAW_MS = 100;

/** The path at its place on the screen, drawn again at most ten times a second, and below it what is being done. */
function redrawn(output: Output, page: Page, signsIn: boolean): Live {
  const looks: Look[] = [];
  let doing = '';
  let signing = '';
  let waiting: string | undefined;
  let drawn = 0;
  const draw = () => {
    const width = output.columns();
    const lines = [
      ...stationsSoFar(looks, signsIn).map((station) => stationLine(station, { ...page, width })),
      ...(waiting === undefined
        ? [clip(signing === '' ? doing : signing, width - 3, page.unicode ? '…' : '...')]
        : wrap(waiting, width - 3)
      ).map((line) => page.paint.faint(`  ${line}`)),
    ];
    output.write(`${back(drawn)}${lines.map((line) => `${line}${ERASE_REST}\n`).join('')}`);
    drawn = lines.length;
  };
  const timer = setInterval(draw, REDRAW_MS);
  draw();
  return {
    asked: (text) => void (doing = text),
    seen: (look) => void looks.push(look),
    signsIn: (hosts) => void (signing = hosts.length === 0 ? '' : `Signing in to ${hosts.join(' and ')}`),
    waits: (text) => void (waiting = text),
    end(judged) {
      clearInterval(timer);
      output.write(
        `${back(drawn)}${judged
          .flatMap((station) => stationLines(station, page))
          .map((line) => `${line}\n`)
          .join('')}\n`,
      );
    },
  };
}

/** Control functions of ECMA-48: cursor up, erase to the end of the screen or line. */
const ERASE_REST = '\u001b[K';
function back(lines: number): string {
  return lines === 0 ? '' : `\u001b[${lines}A\r\u001b[J`;
}

/** One line for each station, once a later one was reached; what the judgement changes is said again. */
function written(output: Output, page: Page): Live {
  const looks: Look[] = [];
  const said = new Map<string, string>();
  const waits = new Set<string>();
  const say = (station: Station) => {
    const text = stationLines(station, page)
      .map((line) => `${line}\n`)
      .join('');
    if (said.get(station.id) === station.state) return;
    said.set(station.id, station.state);
    output.write(text);
  };
  return {
    asked() {},
    signsIn() {},
    waits(text) {
      if (text === undefined || waits.has(text)) return;
      waits.add(text);
      output.write(`${wrap(text, page.width).join('\n')}\n`);
    },
    seen(look) {
      looks.push(look);
      for (const station of settled(stationsSoFar(looks, false))) say(station);
    },
    end(judged) {
      for (const station of judged) say(station);
      output.write('\n');
    },
  };
}

/**
 * The stations that a later one was reached from, with no gap before them. What is said of servers and encryption waits
 * for the end: several servers are looked at side by side.
 */
function settled(stations: readonly Station[]): readonly Station[] {
  const server = stations.findIndex(({ id }) => id === 'server');
  const furthest = stations.findLastIndex(({ looks }) => looks.length > 0);
  const before = stations.slice(0, Math.max(0, Math.min(furthest, server)));
  // While its detail is still missing, more is being looked at there.
  const gap = before.findIndex(({ state, says }) => state === 'looking' || (says === '' && furthest < server));
  return gap === -1 ? before : before.slice(0, gap);
}

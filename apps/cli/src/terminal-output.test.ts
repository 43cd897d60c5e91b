import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { terminalOutput } from './terminal-output.ts';

type Environment = Readonly<Record<string, string>>;

describe('terminalOutput', () => {
  test.each<[boolean, Environment, boolean, boolean]>([
    [true, {}, true, true],
    [false, {}, false, false],
    [true, { NO_COLOR: '1' }, true, false],
    [true, { NO_COLOR: '' }, true, true],
    [false, { FORCE_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '' }, false, true],
    [true, { FORCE_COLOR: '0' }, true, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, true],
    [true, { TERM: 'dumb' }, false, false],
  ])('a stream that is a terminal: %s, with %j: redrawn %s, coloured %s', (isTTY, environment, isTerminal, colour) => {
    expect(output({ isTTY }, environment)).toMatchObject({ isTerminal, colour });
  });

  test.each<[Environment, NodeJS.Platform, boolean]>([
    [{ LANG: 'en_GB.UTF-8' }, 'linux', true],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, 'linux', false],
    [{ LANG: 'de_DE@euro' }, 'linux', false],
    [{}, 'linux', true],
    [{ LANG: 'en_GB.UTF-8', TERM: 'linux' }, 'linux', false],
    [{ WT_SESSION: 'x' }, 'win32', true],
    [{}, 'win32', false],
  ])('with %j on %s, signs beyond ASCII: %s', (environment, platform, unicode) => {
    expect(output({}, environment, platform).unicode).toBe(unicode);
  });

  test.each<[number | undefined, Environment, number]>([
    [120, {}, 100],
    [57, {}, 57],
    [5, {}, 32],
    [undefined, { COLUMNS: '40' }, 40],
    [undefined, { COLUMNS: 'wide' }, 80],
    [undefined, {}, 80],
  ])('%s columns with %j are %i', (columns, environment, used) => {
    expect(output({ columns }, environment).columns()).toBe(used);
  });

  test('tells what keeps it from writing, and writes no more', async () => {
    const stream = Object.assign(new PassThrough(), { isTTY: false });
    const out = terminalOutput(stream as unknown as NodeJS.WriteStream, {}, 'linux');
    expect(out.trouble()).toBeUndefined();
    stream.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    await out.flushed();
    expect([out.closed(), out.trouble()]).toEqual([true, 'does not fit: the disk is full']);
  });

  test('says nothing of a reader that has gone, and writes no more', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: false });
    const out = terminalOutput(stream as unknown as NodeJS.WriteStream, {}, 'linux');
    stream.emit('error', Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
    expect([out.closed(), out.trouble()]).toEqual([true, undefined]);
    out.write('more');
    expect(stream.readableLength).toBe(0);
    expect(() => stream.emit('error', new Error('something else'))).toThrow('something else');
  });
});

function output(of: { isTTY?: boolean; columns?: number | undefined }, environment: Environment, platform: NodeJS.Platform = 'linux') {
  return terminalOutput(Object.assign(new PassThrough(), of) as unknown as NodeJS.WriteStream, environment, platform);
}

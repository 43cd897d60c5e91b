import { expect, test } from 'vitest';
import { cacheFolder, configurationFolder, stateFolder } from './folders.ts';

test.each<[NodeJS.Platform, Record<string, string>, string, string, string]>([
  ['linux', {}, '/home/ann', '/home/ann/.config/mailmedic', '/home/ann/.local/state/mailmedic'],
  ['linux', { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s' }, '/home/ann', '/c/mailmedic', '/s/mailmedic'],
  ['linux', { XDG_CONFIG_HOME: 'c', XDG_STATE_HOME: '' }, '/home/ann', '/home/ann/.config/mailmedic', '/home/ann/.local/state/mailmedic'],
  ['darwin', {}, '/Users/ann', '/Users/ann/Library/Application Support/mailmedic', '/Users/ann/Library/Application Support/mailmedic'],
  ['darwin', { XDG_STATE_HOME: '/s' }, '/Users/ann', '/Users/ann/Library/Application Support/mailmedic', '/s/mailmedic'],
  ['win32', { APPDATA: 'C:\\R', LOCALAPPDATA: 'C:\\L' }, 'C:\\Users\\ann', 'C:\\R\\mailmedic', 'C:\\L\\mailmedic'],
  ['win32', {}, 'C:\\Users\\ann', 'C:\\Users\\ann\\AppData\\Roaming\\mailmedic', 'C:\\Users\\ann\\AppData\\Local\\mailmedic'],
])('on %s with %j and home %s', (platform, environment, home, configuration, state) => {
  expect(configurationFolder({ platform, environment, home })).toBe(configuration);
  expect(stateFolder({ platform, environment, home })).toBe(state);
});

test.each<[NodeJS.Platform, Record<string, string>, string, string]>([
  ['linux', {}, '/home/ann', '/home/ann/.cache/mailmedic'],
  ['linux', { XDG_CACHE_HOME: '/k' }, '/home/ann', '/k/mailmedic'],
  ['darwin', {}, '/Users/ann', '/Users/ann/Library/Caches/mailmedic'],
  ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\Users\\ann', 'C:\\L\\mailmedic\\cache'],
])('on %s with %j and home %s compiled code is kept in %s', (platform, environment, home, cache) => {
  expect(cacheFolder({ platform, environment, home })).toBe(cache);
});

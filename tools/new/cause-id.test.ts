import { expect, test } from 'vitest';
import { faultOf } from './cause-id.ts';

const LAYERS = ['dns', 'tls'];

test.for([
  ['cause', '', 'needs an id'],
  ['probe', 'tls/some-state', 'not "probe"'],
  ['cause', 'some-state', '"some-state" is not layer/some-state'],
  ['cause', 'tls/Some-State', '"tls/Some-State" is not layer/some-state'],
  ['cause', 'tls/some--state', 'is not layer/some-state'],
  ['cause', 'tls/../../x', 'is not layer/some-state'],
  ['cause', 'weather/too-hot', 'no layer "weather". The layers are dns, tls.'],
] as const)('npm run new %s %s is refused', ([kind, id, sentence]) => {
  expect(faultOf(kind, id, [], LAYERS)).toContain(sentence);
});

test('a second id is refused, a sound one is not', () => {
  expect(faultOf('cause', 'tls/a', ['tls/b'], LAYERS)).toContain('"tls/b"');
  expect(faultOf('cause', 'tls/some-state2', [], LAYERS)).toBeUndefined();
});

import type { Answers } from '@mailmedic/contract/answers.ts';
import { expect, test } from 'vitest';
import { stillOpen } from './answered-questions.ts';
import { whatTells } from './what-tells.ts';

const ask = (id: string) => whatTells({ id, claim: '' });

test.each<[string, Answers, string | undefined]>([
  ['firewall/address-blocked', { worksElsewhere: ['other-network'] }, undefined],
  ['firewall/port-blocked', { worksElsewhere: ['webmail', 'nowhere'] }, undefined],
  ['server/unreachable', { worksElsewhere: ['other-network'] }, 'Does the provider know of an outage?'],
  ['auth/bad-credentials', { worksElsewhere: ['webmail'] }, undefined],
  ['settings/previous-provider', { changed: ['nothing'] }, undefined],
])('of %s, %o leaves %s', (id, answers, rest) => {
  expect(stillOpen(ask(id), answers)).toBe(rest);
});

test.each<[string, Answers | undefined]>([
  ['firewall/address-blocked', undefined],
  ['firewall/address-blocked', { worksElsewhere: ['webmail', 'other-computer'] }],
  ['firewall/address-blocked', { worksElsewhere: ['unknown'], othersAffected: 'no' }],
  ['server/unreachable', { othersAffected: 'yes' }],
  ['auth/protocol-disabled', { worksElsewhere: ['webmail'] }],
  ['settings/previous-provider', { changed: ['network'] }],
])('the question of %s is open after %o', (id, answers) => {
  expect(stillOpen(ask(id), answers)).toBe(ask(id));
});

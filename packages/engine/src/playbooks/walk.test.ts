import type { Answers } from '@mailmedic/contract/answers.ts';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Certainty, DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '../causes.gen.ts';
import { STATIONS, STATION_NAMES, type StationState } from '../render/station.ts';
import { settingOf, STARTED_AT } from '../testing/looks.ts';
import connection from './connection.ts';
import { stepOf } from './playbook.ts';
import type { QuestionKey } from './questions.ts';
import { walk, type StepState } from './walk.ts';

interface Given {
  readonly causes?: readonly (readonly [id: string, confidence: Certainty])[];
  readonly rivals?: readonly string[];
  readonly ruledOut?: Diagnosis['ruledOut'];
  readonly states?: Partial<Record<(typeof STATIONS)[number], StationState>>;
  readonly answers?: Answers;
  readonly configured?: Setting[];
  readonly open?: readonly QuestionKey[];
  readonly asked?: readonly QuestionKey[];
  readonly reached?: readonly string[];
  readonly webmail?: string;
}

function walked(id: string, given: Given = {}) {
  const step = connection.steps.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  const { causes = [], states = {}, answers, configured = [], open = [], asked = [], reached = ['imap', 'submission'], webmail } = given;
  const diagnosis: Diagnosis = {
    schema: 'mailmedic.diagnosis/1',
    address: 'ann@example.org',
    vantage: { name: 'this computer' },
    startedAt: STARTED_AT,
    durationMs: 1000,
    verdict: causes.length > 0 ? 'problem' : 'healthy',
    summary: '',
    causes: causes.map(
      ([cause, confidence]) =>
        ({ id: cause, confidence, summary: `${cause} is it.`, fix: { who: 'administrator' } }) as unknown as DiagnosedCause,
    ),
    consequences: [],
    warnings: [],
    ruledOut: given.ruledOut ?? [],
    unknown: given.rivals ? [{ question: 'Does it answer elsewhere?', key: 'k', wouldTell: given.rivals }] : [],
    notLookedAt: [],
    observations: reached.map((service, index) => ({
      id: `c${index}`,
      probe: 'mail/capabilities',
      target: service,
      vantage: 'this computer',
      startedAt: STARTED_AT,
      durationMs: 1,
      role: 'path',
      outcome: 'ok',
      data: { service },
    })),
  };
  return walk(step, {
    playbook: connection,
    run: {
      schema: 'mailmedic.run/1',
      id: 'r',
      complaint: { address: 'ann@example.org', configured, ...(answers === undefined ? {} : { answers }) },
      configuration: Configuration.parse({}),
      vantage: { name: 'this computer' },
      startedAt: STARTED_AT,
      durationMs: 1000,
      ended: 'complete',
      looks: [],
    },
    diagnosis,
    stations: STATIONS.map((station) => ({
      id: station,
      name: STATION_NAMES[station],
      state: states[station] ?? (station === 'sign-in' || station === 'mailbox' ? 'unlooked' : 'ok'),
      says: 'seen',
      looks: [],
    })),
    open,
    asked,
    ...(webmail === undefined ? {} : { webmail }),
  });
}

describe('the steps of a connection', () => {
  test.each<[string, string, Given, StepState, RegExp]>([
    ['mailbox', 'a sign-in that works', { states: { 'sign-in': 'ok', mailbox: 'ok' } }, 'in-order', /sign-in works/],
    ['mailbox', 'no password', {}, 'by-hand', /password/],
    ['mailbox', 'causes still open', { causes: [['server/unreachable', 'likely']], open: ['works-elsewhere'] }, 'ask', /^$/],
    ['mailbox', 'the cause proved', { causes: [['server/down', 'certain']] }, 'skipped', /proved already \(step 12\)/],
    ['mailbox', 'what the person said', { answers: { worksElsewhere: ['webmail'] } }, 'told', /works on the web/],
    ['start', 'nothing that fails', {}, 'skipped', /Nothing that was looked at fails/],
    ['start', 'nothing to decide', { causes: [['server/down', 'likely']] }, 'skipped', /No answer would decide/],
    ['start', 'an answer', { answers: { changed: ['network'], started: '2026-11-20' } }, 'told', /network was changed.*2026-11-20/],
    ['moved', 'no settings', {}, 'by-hand', /were not given/],
    ['moved', 'settings', { configured: [settingOf()] }, 'in-order', /Nothing speaks against/],
    ['moved', 'an earlier provider', { causes: [['settings/previous-provider', 'certain']] }, 'found', /is it/],
    ['settings', 'the wrong port', { causes: [['settings/wrong-port', 'likely']] }, 'found', /\(likely\)/],
    ['everybody', 'a broken zone', { causes: [['dns/zone-broken', 'certain']] }, 'found', /zone-broken/],
    ['elsewhere', 'a question left open', { asked: ['works-elsewhere'] }, 'by-hand', /asked before/],
    ['network', 'a way out', {}, 'in-order', /Network: seen/],
    ['network', 'none', { causes: [['network/offline', 'certain']] }, 'found', /offline/],
    [
      'firewall',
      'a server that is down',
      {
        causes: [['server/down', 'certain']],
        states: { server: 'fails' },
        ruledOut: [{ id: 'firewall/local', because: 'It lets all pass.' }],
      },
      'in-order',
      /lets all pass/,
    ],
    [
      'firewall',
      'a rival here',
      { causes: [['server/unreachable', 'likely']], states: { server: 'fails' }, rivals: ['firewall/address-blocked'] },
      'open',
      /Does it answer elsewhere/,
    ],
    [
      'dns',
      'a failure that follows',
      { causes: [['network/offline', 'certain']], states: { dns: 'fails' } },
      'fails',
      /follows from what step 7 finds: /,
    ],
    [
      'encryption',
      'a way that ends before',
      { causes: [['server/down', 'likely']], states: { encryption: 'unreached' } },
      'skipped',
      /may follow from what step \d+ finds: /,
    ],
    ['sign-in', 'no password', {}, 'by-hand', /not looked at/],
    ['sign-in', 'something before it', { causes: [['tls/certificate-expired', 'certain']] }, 'skipped', /comes first \(step 10\)/],
    ['sending', 'both ways', {}, 'in-order', /reached too/],
    ['sending', 'neither', { reached: [] }, 'skipped', /no matter of sending/],
    ['sending', 'reading alone', { reached: ['imap'], configured: [settingOf({ service: 'submission' })] }, 'fails', /Reading works/],
    ['exchange', 'no Autodiscover', {}, 'skipped', /hardly an Exchange account/],
    ['hand-over', 'nothing wrong', {}, 'skipped', /nothing to hand over/],
    ['hand-over', 'a server that is down', { causes: [['server/down', 'certain']] }, 'by-hand', /report/],
  ])('%s: %s', (id, _what, given, state, says) => {
    const came = walked(id, given);
    expect([came.state, came.says]).toEqual([state, expect.stringMatching(says)]);
  });

  test('name the page on which the mailbox can be read', () => {
    expect(walked('mailbox', { webmail: 'https://mail.example.net/' }).steps.at(-1)).toContain('https://mail.example.net/');
  });

  test('have a place for every cause of a connection', () => {
    const homeless = CAUSES.filter(({ id }) => !stepOf(connection, id)).map(({ id }) => id);
    expect(homeless).toEqual([]);
  });

  test('each say why they come, for whom, how difficult and how long', () => {
    for (const { question, why, takes, id } of connection.steps)
      expect([id, question.endsWith('?'), why.endsWith('.'), takes !== '']).toEqual([id, true, true, true]);
    expect(new Set(connection.steps.map(({ id }) => id)).size).toBe(connection.steps.length);
  });
});

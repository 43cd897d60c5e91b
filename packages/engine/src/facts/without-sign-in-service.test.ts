import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { withoutSignInService } from './without-sign-in-service.ts';

const starttls = settingOf({ service: 'submission', encryption: 'starttls' });
const implicit = settingOf({ service: 'submission' });
const address = lookAt({ probe: 'mail/greeting' }).data.address;
const at = (port: number, dialogue: string) => ({ service: 'submission', port, dialogue }) as const;

const hungUp = [
  lookAt({ probe: 'mail/greeting', data: { ...at(587, 'a'), encryption: 'starttls' } }),
  lookAt({ probe: 'mail/capabilities', outcome: 'cut', data: { ...at(587, 'a'), encryption: 'starttls', stage: 'encrypted' } }),
];
const mute = lookAt({
  probe: 'mail/greeting',
  outcome: 'silent',
  attempt: 2,
  data: { ...at(587, 'b'), encryption: 'starttls', text: '', waitedMs: 8100 },
});
const closed = lookAt({ probe: 'mail/greeting', outcome: 'cut', data: { ...at(465, 'c'), encrypted: true, text: '' } });
const refused = lookAt({
  probe: 'mail/greeting',
  outcome: 'refused',
  data: { ...at(587, 'd'), encryption: 'starttls', status: '554', text: 'go away' },
});

describe('what follows where nobody checks passwords any more', () => {
  test.each([
    ['it hangs up where it would list its methods', [...hungUp], starttls, ['mail/capabilities']],
    ['… and greets nobody after that', [...hungUp, mute], starttls, ['mail/capabilities', 'mail/greeting']],
    ['it closes before it greets, inside the encryption', [closed], implicit, ['mail/greeting']],
    ['it greets nobody', [mute], starttls, ['mail/greeting']],
    ['it sends the client away in words, which is its own affair', [refused], starttls, []],
    ['it hangs up, and says elsewhere why', [...hungUp, { ...refused, attempt: 2 }], starttls, []],
  ] as const)('%s', (_what, looks, configured, probes) => {
    const connected = lookAt({ probe: 'tcp/connect', data: { port: configured.port } });
    const evidence = evidenceOf([connected, ...looks], { configured: [configured] });
    expect(withoutSignInService(evidence, address).map(({ probe }) => probe)).toEqual(probes);
    expect(withoutSignInService(evidence, '192.0.2.99')).toEqual([]);
  });
});

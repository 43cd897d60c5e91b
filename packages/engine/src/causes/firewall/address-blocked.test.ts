import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { describe, expect, test } from 'vitest';
import { UNUSED_PORT } from '../../facts/ports.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './address-blocked.ts';

const forbidden = { error: 'EACCES', answer: 'icmp-prohibited' } as const;
const reference = lookAt({
  probe: 'tcp/connect',
  data: { address: '2606:4700:4700::1111', host: '2606:4700:4700::1111', family: 6, port: 443, purpose: 'reference' },
});

function connect(port: number, data: Partial<TcpConnect>): Look<TcpConnect> {
  const outcome = data.answer === 'none' ? 'silent' : 'refused';
  return lookAt({
    probe: 'tcp/connect',
    outcome,
    data: { address: '2001:db8::10', family: 6, port, purpose: port === 993 ? 'service' : 'sibling', ...data },
  });
}

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
}

describe('firewall/address-blocked', () => {
  test('is certain when a filter forbids every port, mail or not, and unrelated hosts answer', () => {
    const [finding, ...more] = judge([
      connect(993, forbidden),
      connect(443, forbidden),
      connect(UNUSED_PORT, { ...forbidden, purpose: 'closed' }),
      reference,
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      affects: [{ service: 'imap', host: 'mail.example.org', port: 993 }],
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(finding.accountsFor).toHaveLength(1);
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'A firewall on the way forbids all connections to mail.example.org (2001:db8::10).',
    );
  });

  test('covers the IPv4 address of the same host, where a prohibition cannot be told from a missing way', () => {
    const missing = { address: '192.0.2.10', family: 4, error: 'EHOSTUNREACH', answer: 'unknown' } as const;
    const unrelated = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 443, purpose: 'reference' } });
    const six = [connect(993, forbidden), connect(443, forbidden), reference];
    const four = [connect(993, missing), connect(443, missing), unrelated];
    expect(judge([...six, ...four])).toMatchObject([{ certainty: 'certain' }, { certainty: 'likely', detail: { address: '192.0.2.10' } }]);
    expect(judge(four)).toMatchObject([{ state: 'undecided' }]);
  });

  test.each([
    ['554 Access denied', true],
    ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', true],
    ['554 No SMTP service here', false],
    ['421 4.7.0 Error: too many connections from 192.0.2.1', false],
  ])('reads %s in the greeting: %s', (text, blocked) => {
    const setting = settingOf({ service: 'submission', encryption: 'starttls' });
    const at = { service: 'submission', port: 587, encryption: 'starttls' } as const;
    const greeting = lookAt({ probe: 'mail/greeting', outcome: 'refused', data: { ...at, status: text.slice(0, 3), text } });
    const findings = cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', data: { port: 587 } }), greeting], { configured: [setting] }));
    expect(findings).toMatchObject(blocked ? [{ state: 'found', certainty: 'likely', detail: { said: text } }] : []);
  });

  test('is possible when everything is silent and the person reaches the mailbox from another network', () => {
    const looks = [connect(993, { answer: 'none' }), connect(443, { answer: 'none' }), reference];
    const judged = (worksElsewhere: readonly ('other-network' | 'webmail')[]) =>
      cause.judge(evidenceOf(looks, { configured: [settingOf()], answers: { worksElsewhere: [...worksElsewhere] } }));
    expect(judged(['other-network'])).toMatchObject([{ state: 'found', certainty: 'possible', accountsFor: [looks[0]?.id] }]);
    // The web page is another server's affair.
    expect(judged(['webmail'])).toMatchObject([{ state: 'undecided' }]);
  });

  test('so it is where nobody else has the trouble; what else is said of the server takes that back', () => {
    const looks = [connect(993, { answer: 'none' }), connect(443, { answer: 'none' }), reference];
    const judged = (answers: Answers) => cause.judge(evidenceOf(looks, { configured: [settingOf()], answers }));
    const [finding] = judged({ othersAffected: 'no' });
    expect(finding).toMatchObject({ state: 'found', certainty: 'possible', detail: { hearsay: 'other-people' } });
    expect(judged({ othersAffected: 'no', worksElsewhere: ['nowhere'] })).toMatchObject([{ state: 'undecided' }]);
    expect(judged({ othersAffected: 'yes' })).toMatchObject([{ state: 'undecided' }]);
    expect(judged({ changed: ['network'] })).toMatchObject([{ state: 'undecided' }]);
  });

  test('is open when everything is silent: a dead server looks the same', () => {
    expect(judge([connect(993, { answer: 'none' }), connect(443, { answer: 'none' }), reference])).toMatchObject([
      { state: 'undecided', question: expect.stringContaining('another network') },
    ]);
  });

  test.each<[string, readonly Look[]]>([
    ['no other port was tried', [connect(993, forbidden), reference]],
    ['another port answers', [connect(993, forbidden), connect(443, { error: 'ECONNREFUSED', answer: 'unknown' }), reference]],
    [
      'the same prohibition meets unrelated hosts',
      [
        connect(993, forbidden),
        connect(443, forbidden),
        connect(993, { ...forbidden, address: '2620:fe::fe', host: '2620:fe::fe', purpose: 'unrelated' }),
        reference,
      ],
    ],
    ['nothing unrelated answers', [connect(993, forbidden), connect(443, forbidden)]],
    ['the server works', [...soundDialogue(), reference]],
  ])('is not found when %s', (_, looks) => {
    expect(judge(looks).filter(({ state }) => state === 'found')).toEqual([]);
  });
});

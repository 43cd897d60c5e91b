import type { Kind, Recipient } from './reading.ts';

/** What a bounce says in two ways that cannot both be true, each in a sentence. */
export function contradictionsOf(kind: Kind, subject: string, recipients: readonly Recipient[]): readonly string[] {
  return [
    ...new Set([
      ...(kind === 'delay' && /fail|undeliver/i.test(subject) ? ['The subject speaks of a failure, and the report of a delay.'] : []),
      ...(kind === 'failure' && /delay|warning/i.test(subject) ? ['The subject speaks of a delay, and the report of a failure.'] : []),
      ...recipients.flatMap(of),
    ]),
  ];
}

function of({ status, reply, action, diagnostic }: Recipient): readonly string[] {
  return [
    ...(status !== undefined && reply !== undefined && /^[45]/.test(reply) && /^[45]/.test(status) && status[0] !== reply[0]
      ? [`The status ${status} and the reply ${reply} differ in whether it is for good.`]
      : []),
    ...(action === 'delayed' && status?.startsWith('5') ? [`The report says "delayed" with the permanent status ${status}.`] : []),
    ...(status === '5.1.1' && /too many recipients|mailbox (?:is )?full|quota|blocked|spam/i.test(diagnostic)
      ? ['The status 5.1.1 says that the address is unknown, and the words say something else.']
      : []),
  ];
}

import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/reverse-dns',
  claim: 'The name of the sending server cannot be confirmed.',
  explanation: 'Many servers take mail only from addresses whose name leads back to them (PTR record) and that greet with that name.',
  proof: 'The reply speaks of reverse DNS, a PTR record, or the name in HELO.',
  neighbours: ['delivery/poor-reputation', 'domain/ptr-mismatch', 'delivery/sender-rejected'],
  frequency: 2,
  references: ['RFC 5321 section 4.1.4', 'RFC 1912 section 2.1'],

  judge: (evidence) => findReturned(evidence, 'reverse-dns'),

  words({ detail: { address, by } }) {
    return {
      summary: `${by} refused the message to ${address} because the sending server has no matching reverse name.`,
      fix: {
        who: 'administrator',
        steps: [
          "Ask whoever gave you the address (the hosting or network provider) to set a PTR record to the server's name.",
          'See that this name leads back to the same address, and that the server says it in its greeting (HELO).',
          "From a home connection, send through your provider's server.",
        ],
        difficulty: 'expert',
        takes: 'a day',
        tools: ['dig'],
        prevention: 'Set forward and reverse name together when a sending server gets an address.',
      },
    };
  },
});

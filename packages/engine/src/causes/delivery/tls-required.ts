import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/tls-required',
  claim: 'The servers could not agree on encryption.',
  explanation:
    'One side demands an encrypted connection (by MTA-STS, DANE or its own rule) and the other does not offer it, or shows a certificate that does not hold.',
  proof: "The reply speaks of STARTTLS, TLS, certificates, MTA-STS or DANE, or carries 5.7.10 or its issuer's code.",
  neighbours: ['delivery/network-failure', 'domain/mta-sts-mismatch', 'tls/handshake-failed'],
  frequency: 2,
  references: ['RFC 8461', 'RFC 7672', 'RFC 3207 section 4'],

  judge: (evidence) => findReturned(evidence, 'tls-required'),

  words({ detail: { address, says } }) {
    return {
      summary: `The message to ${address} could not be handed over encrypted: "${says}"`,
      fix: {
        who: 'administrator',
        steps: [
          'Let the administrator of the side that the reply names renew the certificate, or offer STARTTLS on port 25.',
          'See that the MTA-STS policy and the TLSA records name the servers that really take the mail.',
        ],
        difficulty: 'expert',
        takes: 'an hour',
        tools: [],
        prevention: 'Watch the certificates of the mail servers, and change policies before servers.',
      },
    };
  },
});

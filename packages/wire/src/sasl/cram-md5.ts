import { createHmac } from 'node:crypto';
import { fault, say, type Mechanism } from './mechanism.ts';

/** CRAM-MD5 (RFC 2195): the password keys a digest of the server's challenge. */
export const cramMd5: Mechanism = {
  name: 'CRAM-MD5',
  kind: 'password',
  begin({ credentials }) {
    let isAnswered = false;
    return {
      answer: async (challenge) => {
        if (isAnswered) return fault('the server asked for more than CRAM-MD5 has');
        isAnswered = true;
        const digest = createHmac('md5', credentials.reveal()).update(challenge).digest('hex');
        return say(`${credentials.username} ${digest}`);
      },
    };
  },
};

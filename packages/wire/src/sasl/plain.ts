import { fault, type Mechanism } from './mechanism.ts';

/** PLAIN (RFC 4616): name and password in one message; safe only inside an encrypted channel. */
export const plain: Mechanism = {
  name: 'PLAIN',
  kind: 'password',
  begin: ({ credentials }) => ({
    initial: Buffer.from(`\0${credentials.username}\0${credentials.reveal()}`, 'utf8'),
    answer: async () => fault('the server asked for more than PLAIN has'),
  }),
};

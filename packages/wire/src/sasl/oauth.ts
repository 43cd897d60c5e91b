import { say, type Mechanism } from './mechanism.ts';

/** OAUTHBEARER (RFC 7628). After a failure the server explains it in JSON, and wants one octet before it says no. */
export const oauthBearer: Mechanism = {
  name: 'OAUTHBEARER',
  kind: 'token',
  begin: ({ credentials, host, port }) => ({
    initial: Buffer.from(
      `n,a=${gs2Name(credentials.username)},\x01host=${host}\x01port=${port}\x01auth=Bearer ${credentials.reveal()}\x01\x01`,
      'utf8',
    ),
    answer: async () => say('\x01'),
  }),
};

/** XOAUTH2, Google's and Microsoft's forerunner of OAUTHBEARER. After a failure an empty response is wanted. */
export const xoauth2: Mechanism = {
  name: 'XOAUTH2',
  kind: 'token',
  begin: ({ credentials }) => ({
    initial: Buffer.from(`user=${credentials.username}\x01auth=Bearer ${credentials.reveal()}\x01\x01`, 'utf8'),
    answer: async () => say(''),
  }),
};

/** RFC 5801 section 4: a comma and an equals sign are written as codes. */
function gs2Name(name: string): string {
  return name.replaceAll('=', '=3D').replaceAll(',', '=2C');
}

import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'What answers is a proxy: the mailbox lies on another host of the provider, and nobody outside notices.',
  password: ACCOUNT_PASSWORD,
  arrange({ mailA, mailB }) {
    const onward = (port: number): string =>
      `proxy=y host=${mailB.address.v4} port=${port} ssl=any-cert starttls=any-cert destuser=ann@example.net`;
    mailA.account(onward(143), ['imap']);
    mailA.account(onward(4190), ['sieve']);
  },
});

import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'What answers is a proxy: the mailbox lies on another host of the provider, and nobody outside notices.',
  password: ACCOUNT_PASSWORD,
  arrange({ mailA, mailB }) {
    mailA.account(`proxy=y host=${mailB.address.v4} port=143 ssl=any-cert starttls=any-cert destuser=ann@example.net`, [
      'imap',
      'pop3',
      'sieve',
    ]);
  },
});

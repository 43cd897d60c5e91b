import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Their mailbox seems to be full.',
  finds: 'delivery/recipient-full',
  variants: {
    'Postfix, a mailbox file at its limit': {
      arrange(post) {
        post.postfix.configure({ virtual_mailbox_limit: '20000', message_size_limit: '20000' });
        post.postfix.table('mailboxes', '/^full@/ full-mailbox');
        post.file('full-mailbox', 'x'.repeat(19_900));
        return { to: 'full@postfix.example' };
      },
    },
    'Exim, a quota of its own': {
      arrange: (post) => ({
        to: post.exim.delivered('driver = appendfile', 'directory = %/mail/tight', 'maildir_format', 'create_directory', 'quota = 1K'),
        octets: 3000,
      }),
    },
    'Dovecot, no room left': { arrange: (post) => ({ to: post.store.user({ octets: 1000 }), octets: 3000 }) },
  },
});

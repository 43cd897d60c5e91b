import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Two servers do not understand each other.',
  finds: 'delivery/protocol-error',
  variants: {
    'Postfix, a command that arrives as another': {
      arrange(post) {
        post.postfix.table('commands', '/^MAIL FROM:/ XMAIL');
        return { to: post.postfix.entrance({ smtpd_command_filter: 'regexp:%/commands' }) };
      },
    },
    'Postfix, an address that arrives in pieces': {
      arrange(post) {
        post.postfix.table('pieces', '/^MAIL FROM:<([^>]*)>/ MAIL FROM:$1 $1');
        return { to: post.postfix.entrance({ smtpd_command_filter: 'regexp:%/pieces' }) };
      },
    },
  },
});

import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'They refuse my message because of something in it.',
  finds: 'delivery/content-rejected',
  variants: {
    'Postfix, a header': {
      arrange(post) {
        post.postfix.table('header_checks', '/^Subject: Enlarge/ REJECT');
        return { to: post.postfix.mailbox(), subject: 'Enlarge your garden' };
      },
    },
    'Postfix, a line of the text': {
      arrange(post) {
        post.postfix.table('body_checks', '/casino bonus/ REJECT');
        return { to: post.postfix.mailbox(), body: 'Here is your casino bonus.' };
      },
    },
    'Postfix, an attachment': {
      arrange(post) {
        post.postfix.table('header_checks', '/name="[^"]*\\.exe"/ REJECT Attachments of type .exe are not accepted');
        return {
          to: post.postfix.mailbox(),
          headers: ['Content-Disposition: attachment; filename="holiday.exe"'],
          body: 'TVqQAAMAAAAEAAAA',
        };
      },
    },
    'Exim, an attachment': {
      arrange: (post) => ({
        to: post.exim.guardedMessage(
          'deny',
          'message = This message contains an attachment of a type which we do not accept (.exe)',
          'condition = ${if match{$message_body}{TVqQAA}}',
        ),
        headers: ['Content-Disposition: attachment; filename="holiday.exe"'],
        body: 'TVqQAAMAAAAEAAAA',
      }),
    },
    'Exim, a word in the text': {
      arrange: (post) => ({
        to: post.exim.guardedMessage('deny', 'message = Message content rejected', 'condition = ${if match{$message_body}{casino}}'),
        body: 'Here is your casino bonus.',
      }),
    },
  },
});

import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'I got something from a mail system. Is my message lost?',
  finds: 'delivery/not-a-bounce',
  variants: {
    'Dovecot, somebody is on holiday': {
      kind: 'autoreply',
      arrange: (post) => ({
        to: post.store.user({
          rules:
            'require "vacation";\nvacation :days 1 :subject "Away until Monday" "I am away until Monday and read your message then.";\n',
        }),
      }),
    },
    'Dovecot, an address that has changed, told by the holder': {
      kind: 'autoreply',
      arrange: (post) => ({
        to: post.store.user({
          rules:
            'require "vacation";\nvacation :subject "Delivery to my old address" "This mailbox will be closed. My new address is bob@example.net.";\n',
        }),
      }),
    },
    'Postfix, delivered as asked': {
      kind: 'success',
      by: ['postfix'],
      arrange: (post) => ({ to: post.postfix.mailbox(), rcpt: ['NOTIFY=SUCCESS,FAILURE'] }),
    },
    'Postfix, passed on as asked': {
      kind: 'success',
      by: ['postfix'],
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_discard_ehlo_keywords: 'dsn' }), rcpt: ['NOTIFY=SUCCESS'] }),
    },
    'Postfix, late, and delivered at last': {
      kind: 'delay',
      finds: 'delivery/greylisted',
      // the others give up about when they would be let in
      by: ['postfix', 'sendmail'],
      arrange: (post) => ({ to: post.postfix.guarded(post.filters.postgrey(2)) }),
    },
    'mlmmj, somebody has to look at it first': {
      kind: 'not-a-bounce',
      arrange: (post) => ({
        to: post.lists.list({
          subscribers: ['member@exim.example'],
          control: { moderated: '', moderators: 'owner@exim.example\\n', notifymod: '' },
        }),
      }),
    },
  },
});

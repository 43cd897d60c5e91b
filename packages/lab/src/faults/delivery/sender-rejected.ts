import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'They say my own address does not exist.',
  finds: 'delivery/sender-rejected',
  variants: {
    'Postfix, our domain is not in the name system': {
      by: ['postfix'],
      arrange: (post) => ({
        domain: post.names.internal('intranet.example'),
        to: post.postfix.entrance({
          smtpd_recipient_restrictions: 'reject_unknown_sender_domain',
          unknown_address_reject_code: '550',
        }),
      }),
    },
    'Postfix, our domain is not in the name system, put off': {
      by: ['postfix'],
      arrange: (post) => ({ domain: post.names.internal('intranet.example'), to: post.postfix.guarded('reject_unknown_sender_domain') }),
    },
    'Postfix, our domain takes no mail': {
      by: ['postfix'],
      arrange(post) {
        post.names.internal('silent.example');
        post.names.dns.set('silent.example', 'MX', '0 .');
        return {
          domain: 'silent.example',
          to: post.postfix.guarded('reject_unknown_sender_domain'),
        };
      },
    },
    'Postfix, it asked our server': {
      arrange: (post) => ({
        // its own probe is turned away by ours, which knows no such user
        domain: post.names.stranger('strangers.example'),
        to: post.postfix.entrance({ smtpd_recipient_restrictions: 'reject_unverified_sender', unverified_sender_reject_code: '550' }),
      }),
    },
    'Postfix, a list of its own': {
      arrange(post) {
        post.names.own('competitor.example');
        return {
          domain: 'competitor.example',
          to: post.postfix.guarded('check_sender_access inline:{competitor.example=REJECT}'),
        };
      },
    },
    'Exim, our domain is not in the name system': {
      live: true,
      says: [/intranet\.example does not exist/],
      by: ['postfix'],
      arrange: (post) => ({ domain: post.names.internal('intranet.example'), to: post.exim.guarded('require', 'verify = sender') }),
    },
    'Exim, it asked our server': {
      arrange: (post) => ({
        domain: post.names.stranger('strangers.example'),
        to: post.exim.guarded('require', 'verify = sender/callout=5s'),
      }),
    },
    'Exim, a list of its own': {
      arrange(post) {
        post.names.own('competitor.example');
        return {
          domain: 'competitor.example',
          to: post.exim.guarded('deny', 'message = Sender address rejected', 'sender_domains = competitor.example'),
        };
      },
    },
    'OpenSMTPD, a list of its own': {
      arrange(post) {
        post.names.own('competitor.example');
        return {
          domain: 'competitor.example',
          to: post.opensmtpd.entrance('phase mail-from match mail-from { "@competitor.example" } reject "550 5.7.1 Sender rejected"'),
        };
      },
    },
    'mlmmj, only members may write to the list': {
      arrange: (post) => ({ to: post.lists.list({ subscribers: ['member@exim.example'], control: { subonlypost: '' } }) }),
    },
    'Sendmail, our domain is not in the name system': {
      arrange: (post) => ({ domain: post.names.internal('intranet.example'), to: post.sendmail.mailbox() }),
    },
  },
});

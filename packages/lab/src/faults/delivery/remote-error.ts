import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Their server seems to have a problem of its own.',
  finds: 'delivery/remote-error',
  variants: {
    'Postfix, its disk is full': { arrange: (post) => ({ to: post.postfix.entrance({ queue_minfree: '999999999999' }) }) },
    'Postfix, a mistake in its settings': { arrange: (post) => ({ to: post.postfix.guarded('no_such_restriction') }) },
    'Postfix, a table that cannot be opened': {
      arrange: (post) => ({ to: post.postfix.guarded('check_recipient_access texthash:/nonexistent/table') }),
    },
    'Postfix, a filter that does not run': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: 'inet:127.0.0.1:9', milter_connect_timeout: '1s' }) }),
    },
    'Postfix, a policy service that does not run': {
      arrange: (post) => ({
        to: post.postfix.entrance({
          smtpd_recipient_restrictions: 'check_policy_service inet:127.0.0.1:9',
          smtpd_policy_service_retry_delay: '1s',
          smtpd_policy_service_try_limit: '1',
        }),
      }),
    },
    'Postfix, aliases that never end': {
      arrange(post) {
        post.postfix.table('aliases', '/^turn@/ round@postfix.example', '/^round@/ turn@postfix.example');
        return { to: 'turn@postfix.example' };
      },
    },
    'Postfix, a program for delivery that fails': {
      arrange(post) {
        post.postfix.daemon('broken unix - n n - - pipe user=nobody argv=/bin/false');
        post.postfix.table('transport', '/^archive@/ broken:');
        post.postfix.table('mailboxes', '/^archive@/ archive/');
        return { to: 'archive@postfix.example' };
      },
    },
    'Postfix, a mailbox that cannot be written': {
      arrange(post) {
        post.postfix.table('mailboxes', '/^locked@/ no/such/folder/mailbox');
        return { to: 'locked@postfix.example' };
      },
    },
    'Exim, a mistake in its settings': {
      arrange: (post) => ({ to: post.exim.guarded('deny', 'condition = ${lookup{x}lsearch{/nonexistent/table}}') }),
    },
    'Exim, a program for delivery that fails': {
      arrange: (post) => ({ to: post.exim.delivered('driver = pipe', 'command = /bin/false', 'return_fail_output') }),
    },
    'OpenSMTPD, a program for delivery that fails': {
      arrange: (post) => ({ to: post.opensmtpd.delivered('mda "/bin/false"') }),
    },
  },
});

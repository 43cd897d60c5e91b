import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'After days of trying, my message came back.',
  finds: 'delivery/network-failure',
  variants: {
    'nobody listens': {
      arrange(post) {
        post.names.domain('down.example');
        return { to: 'info@down.example' };
      },
    },
    'no way leads there': {
      by: ['postfix', 'exim'],
      arrange(post) {
        post.names.domain('unreachable.example', '192.0.2.200');
        return { to: 'info@unreachable.example' };
      },
    },
    'nobody answers': {
      by: ['postfix', 'exim'],
      arrange(post) {
        post.drop(post.names.domain('silent-host.example'));
        return { to: 'info@silent-host.example' };
      },
    },
    'its name servers do not answer': {
      by: ['postfix', 'exim'],
      arrange(post) {
        post.names.lame('broken-names.example');
        return { to: 'info@broken-names.example' };
      },
    },
    'it hangs up at once': {
      by: ['postfix', 'exim'],
      arrange(post) {
        post.scripted(post.names.domain('hasty.example'), { onConnect: [{ end: 'close' }] });
        return { to: 'info@hasty.example' };
      },
    },
    'it hangs up before the message': {
      arrange(post) {
        post.scripted(post.names.domain('moody.example'), {
          onConnect: [{ say: '220 mx.moody.example ESMTP\r\n' }],
          on: [
            ['^(EHLO|HELO)', [{ say: '250 mx.moody.example\r\n' }]],
            ['^MAIL', [{ end: 'close' }]],
          ],
        });
        return { to: 'info@moody.example' };
      },
    },
    'it says nothing': {
      by: ['postfix'],
      arrange(post) {
        post.scripted(post.names.domain('mute.example'), { onConnect: [{ wait: 60_000 }] });
        return { to: 'info@mute.example', way: { smtp_helo_timeout: '1s' } };
      },
    },
  },
});

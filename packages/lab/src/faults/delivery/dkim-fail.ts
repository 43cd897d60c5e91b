import { generateKeyPairSync, sign } from 'node:crypto';
import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Since the new footer, some servers refuse our messages.',
  finds: 'delivery/dkim-fail',
  variants: {
    'Exim, a signature of other words': {
      arrange(post) {
        const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
        // a TXT record is made of strings of at most 255 octets (RFC 1035 section 3.3.14)
        post.names.dns.set('s1._domainkey.sender.example', 'TXT', `"v=DKIM1; k=rsa; p=" "${key.slice(0, 200)}" "${key.slice(200)}"`);
        const signature = sign('sha256', Buffer.from('other words'), privateKey).toString('base64');
        const header = [
          'DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=sender.example; s=s1;',
          ' h=From:To:Subject:Date; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;',
          ` b=${signature.match(/.{1,64}/g)?.join('\r\n  ') ?? ''}`,
        ];
        post.exim.checkSignatures('message = DKIM signature of $dkim_cur_signer does not verify', 'dkim_status = fail:invalid');
        return { to: post.exim.mailbox(), headers: [header.join('\r\n')] };
      },
    },
  },
});

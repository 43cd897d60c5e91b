import { generateKeyPairSync, sign } from 'node:crypto';
import { defineReturned } from '../../post/letter.ts';
import type { PostOffice } from '../../post/office.ts';

export default defineReturned({
  complaint: 'Since the new footer, some servers refuse our messages.',
  finds: 'delivery/dkim-fail',
  variants: {
    'Exim, a signature of other words': {
      live: true,
      says: [/does not fit the message as it came back|only the whole message would show/],
      arrange(post) {
        const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
        // a TXT record is made of strings of at most 255 octets (RFC 1035 section 3.3.14)
        post.names.dns.set('s1._domainkey.sender.example', 'TXT', `"v=DKIM1; k=rsa; p=" "${key.slice(0, 200)}" "${key.slice(200)}"`);
        return { to: checked(post), headers: [signature('s1', sign('sha256', Buffer.from('other words'), privateKey))] };
      },
    },
    'Exim, the key is gone': {
      live: true,
      says: [/the key of its signature, gone\._domainkey\.sender\.example, is not published/, /A key there that fits it would refute this/],
      arrange: (post) => ({ to: checked(post), headers: [signature('gone', Buffer.alloc(256, 7))] }),
    },
  },
});

function checked(post: PostOffice): string {
  post.exim.checkSignatures('message = DKIM signature of $dkim_cur_signer does not verify', 'dkim_status = fail:invalid');
  return post.exim.mailbox();
}

function signature(selector: string, made: Buffer): string {
  return [
    `DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=sender.example; s=${selector};`,
    ' h=From:To:Subject:Date; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;',
    ` b=${
      made
        .toString('base64')
        .match(/.{1,64}/g)
        ?.join('\r\n  ') ?? ''
    }`,
  ].join('\r\n');
}

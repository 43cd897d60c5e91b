/** Types of the IANA registry of mail transmission types (RFC 3848, RFC 6531, RFC 8314), and others that stand in lines by themselves. */
const TYPES = new Set(
  (
    'SMTP ESMTP ESMTPA ESMTPS ESMTPSA LMTP LMTPA LMTPS LMTPSA UTF8SMTP UTF8SMTPA UTF8SMTPS UTF8SMTPSA UTF8LMTP UTF8LMTPA UTF8LMTPS ' +
    'UTF8LMTPSA ESMTPPA MMS SMTPA SMTPS SMTPSA ASMTP HTTP HTTPS HTTPREST HTTPU UUCP QMQP QMTP POP3 POP3S IMAP IMAP4 IMAPS NNFMP MAPI LOCAL PIPE BSMTP'
  ).split(' '),
);

/** The word is a type of the registry, or stands for one. */
export function isType(word: string): boolean {
  return TYPES.has(word.toUpperCase());
}

/** How the message was transmitted, in the registry's word where it is one; else what the program calls it. */
export function readProtocol(words: readonly string[], comments: readonly string[]): string | undefined {
  const text = words.join(' ').replaceAll(/[",[\]]/g, '');
  if (text === '') return comments.length > 0 ? readProtocol(comments.join(' ').split(' '), []) : undefined;
  if (/^Microsoft SMTP|^Internet Mail/i.test(text)) return 'SMTP';
  // Cisco writes ESMTP/TLS/CIPHER, others CIPHER encrypted SMTP.
  const slashed = /^(E?SMTP)\/TLS/i.exec(text)?.[1];
  if (slashed !== undefined) return `${slashed.toUpperCase()}S`;
  if (/^E?SMTP-TLS\b/i.test(text)) return `${text.slice(0, text.indexOf('-')).toUpperCase()}S`;
  // Smail names protocol, router and transport: P:esmtp/R:bind_hosts/T:inet_zone_bind_smtp.
  const smail = /^P:(\w+)\/R:/.exec(text)?.[1];
  if (smail !== undefined) return smail === 'stdio' ? 'local' : smail.toUpperCase();
  const encrypted = /\bencrypted\)? (E?SMTPA?)\b/i.exec(text)?.[1];
  if (encrypted !== undefined) return encrypted.toUpperCase().replace(/^(E?SMTP)(A?)$/, '$1S$2');
  const known = text
    .split(' ')
    .map((word) => word.toUpperCase())
    .find((word) => TYPES.has(word));
  if (known !== undefined) return known === 'LOCAL' ? 'local' : known;
  if (/^(?:\S*scanned\S*|qmail-scanner|SpamAssassin|spool|bsmtp|local-\w+)/i.test(text)) return 'local';
  return isProduct(text, comments) ? undefined : (text.split(' ')[0] ?? '').slice(0, 40);
}

/** `with MailMarshal (v6,7,2,8378)` and `with Novell_GroupWise` name the program; `with IPv4:25` says over what. */
function isProduct(text: string, comments: readonly string[]): boolean {
  return /^v?\d+[.,]\d/.test(comments[0] ?? '') || /[_:]|\b[Ff]ilter\b/.test(text);
}

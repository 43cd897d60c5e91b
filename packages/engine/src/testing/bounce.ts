/** What a bounce of a test says; `returned` is the message or the header that came back with it, lines parted by CRLF. */
export interface Told {
  readonly reply: string;
  readonly returned: string;
  readonly headerOnly?: boolean;
  readonly reporter: string;
  /** The server that refused; '' where the reporter refused itself. */
  readonly remote: string;
  readonly to: string;
}

/** A report (RFC 3464) that a message to bob@example.net failed. */
export function bounceOf({ reply, returned, headerOnly = false, reporter, remote, to }: Told): Buffer {
  const lines = [
    `From: MAILER-DAEMON@${reporter}`,
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It was not delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${reporter}`,
    '',
    'Final-Recipient: rfc822; bob@example.net',
    'Action: failed',
    `Status: ${/\d\.\d\.\d+/.exec(reply)?.[0] ?? '5.0.0'}`,
    ...(remote === '' ? [] : [`Remote-MTA: dns; ${remote}`]),
    `Diagnostic-Code: smtp; ${reply}`,
    '',
    '--b',
    `Content-Type: ${headerOnly ? 'text/rfc822-headers' : 'message/rfc822'}`,
    '',
    headerOnly ? (returned.split('\r\n\r\n', 1)[0] ?? '') : returned,
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

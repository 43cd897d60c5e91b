import type { Format, Opened } from '../opened.ts';

/** Software and services whose bounces are prose or standard reports, each with what gives it away. */
export const SOFTWARE: readonly Format[] = [
  by('qmail', 90, ({ text }) => /this is the \S{0,40}(?:qmail-send|qmail) program|qmail-send program/i.test(text)),
  by(
    'Postfix',
    90,
    ({ text, groups }) =>
      /this is the (?:mail system at host|postfix program|\S+ program at host)/i.test(text) ||
      groups.some((group) => group.has('x-postfix-queue-id')),
  ),
  by('Exim', 90, ({ text, header }) => header.has('x-failed-recipients') && /created automatically by mail delivery software/i.test(text)),
  by('Exim', 60, ({ text }) =>
    /a message that you (?:have )?sent could not be delivered|has not (?:yet )?been delivered to all of its recipients/i.test(text),
  ),
  by(
    'Gmail',
    95,
    ({ from, header }) =>
      /mailer-daemon@google(?:mail)?\.com/i.test(from) || (header.has('x-failed-recipients') && header.has('x-gm-message-state')),
  ),
  by('Google Groups', 96, ({ header }) => /@googlegroups\.com/i.test(header.raw('from')) && header.has('x-failed-recipients')),
  by(
    'Sendmail',
    70,
    ({ text, header }) =>
      /----- (?:The following addresses|Transcript of session follows)/i.test(text) &&
      /sendmail|\(8\.|\(V8/i.test(header.all('received').join(' ')),
  ),
  by('Sendmail', 50, ({ text }) => /-----\s*(?:The following addresses had|Transcript of session follows)/i.test(text)),
  by(
    'Microsoft 365',
    92,
    ({ header, groups }) =>
      header.fields.some(([name]) => /^x-ms-exchange/i.test(name)) &&
      (/outlook\.com/i.test(header.all('received').join(' ')) || groups.some((group) => /outlook\.com/i.test(group.raw('reporting-mta')))),
  ),
  by(
    'Exchange',
    80,
    ({ header, text }) => header.has('x-ms-embedded-report') || /MSEXCH:|did not reach the following recipient/i.test(text),
  ),
  by(
    'HCL Domino',
    90,
    ({ subject, groups }) => /^DELIVERY FAILURE:/.test(subject) || groups.some((group) => /x-notes/i.test(group.raw('diagnostic-code'))),
  ),
  by('OpenSMTPD', 90, ({ text }) => /this is the mailer-daemon, please do not reply/i.test(text)),
  by('DragonFly Mail Agent', 95, ({ text }) => /this is the dragonfly mail agent/i.test(text)),
  by(
    'Courier',
    90,
    ({ text, header }) =>
      /this is a delivery status notification from .*, running the courier mail server|courier/i.test(
        `${text.slice(0, 400)} ${header.raw('message-id')}`,
      ) && /UNDELIVERABLE MAIL/i.test(text),
  ),
  by(
    'Apache James',
    80,
    ({ text, header }) =>
      /javamail|james/i.test(header.raw('message-id') + header.all('received').join(' ')) && /error message below/i.test(text),
  ),
  by('Yahoo', 90, ({ from }) => /mailer-daemon@yahoo/i.test(from)),
  by('Zoho Mail', 90, ({ header }) => /zoho mail/i.test(header.raw('x-mailer')) || header.has('x-zohomail')),
  by('Yandex', 90, ({ from, header }) => /mailer-daemon@yandex/i.test(from) || header.has('x-yandex-front')),
  by('Mail.ru', 92, ({ from }) => /mailer-daemon@(?:\S+\.)?mail\.ru/i.test(from)),
  by('Amazon WorkMail', 92, ({ header }) => /amazon workmail/i.test(header.raw('x-mailer'))),
  by('Amazon SES', 88, ({ from }) => /amazonses\.com/i.test(from)),
  by('SendGrid', 88, ({ header, from }) => /sendgrid/i.test(header.raw('return-path') + from)),
  by(
    'Mimecast',
    88,
    ({ header, groups }) =>
      header.has('x-mimecast-mta-version') ||
      header.has('x-mc-system') ||
      groups.some((group) => /mimecast/i.test(group.raw('reporting-mta'))),
  ),
  by('Barracuda', 80, ({ header }) => header.has('x-barracuda-url') || header.has('x-barracuda-connect')),
  by('Symantec MessageLabs', 88, ({ header, text }) => header.has('x-msg-ref') || /messagelabs\.com/i.test(text)),
  by('Proofpoint', 75, ({ header }) => header.has('x-proofpoint-virus-version')),
  by('Oracle Messaging Server', 88, ({ text }) => /this report relates to a message you sent with the following header fields/i.test(text)),
  by(
    'IMail Server',
    80,
    ({ header, text }) => /imail/i.test(header.raw('x-mailer')) || /^(?:unknown user|invalid final delivery userid):/im.test(text),
  ),
  by('MDaemon', 85, ({ text, from }) => /MDaemon/.test(from) || /^MDaemon has determined/m.test(text)),
  by('hMailServer', 85, ({ text }) => /^hMailServer$|hMailServer sent:/m.test(text)),
  by('SmarterMail', 75, ({ text }) => /^Failed Recipient:/m.test(text) && /top 20 lines of the message|^Reason:/m.test(text)),
  by(
    'Cisco Secure Email',
    82,
    ({ text, header }) =>
      /^The following message to <[^>]+> was undeliverable\.\n?The reason for the problem:/m.test(text) ||
      header.fields.some(([name]) => /^x-ironport/i.test(name)),
  ),
  by('CommuniGate Pro', 85, ({ text }) => /^Failed to deliver to '/m.test(text)),
  by('Mercury', 80, ({ text }) => /has failed delivery and has been referred/i.test(text)),
  by('MailEnable', 85, ({ text }) => /^MailEnable:/m.test(text)),
  by('Haraka', 90, ({ text }) => /this is the haraka mailer program/i.test(text)),
  by('PowerMTA', 80, ({ text }) => /^Hello, this is the mail server on /m.test(text)),
  by(
    'GroupWise',
    80,
    ({ text, subject }) => /^Message status - undeliverable/i.test(subject) && /possibly truncated original message/i.test(text),
  ),
  by('Mimecast', 84, ({ text }) => /^an email you addressed to email address ?:/m.test(text)),
  by('QQ Mail', 90, ({ from }) => /postmaster@(?:qq|foxmail)\.com/i.test(from)),
  by('NetEase', 90, ({ from }) => /postmaster@(?:163|126|yeah)\.(?:com|net)/i.test(from)),
  by('fml', 85, ({ header }) => /\bfml\b/i.test(header.raw('x-mlserver'))),
  by('Amavis', 80, ({ groups }) => groups.some((group) => /amavis/i.test(group.raw('reporting-mta') + group.raw('diagnostic-code')))),
  by('NTT docomo', 80, ({ from }) => /@docomo\.ne\.jp/i.test(from)),
  by('AOL', 80, ({ from, header }) => /@aol\.com/i.test(from) || header.has('x-aol-ip')),
  by('Apple', 80, ({ from }) => /@(?:icloud|me|mac|apple)\.com/i.test(from) && /daemon|postmaster/i.test(from)),
  by('GMX', 80, ({ header }) => header.has('x-gmx-antispam') || header.has('x-gmx-antivirus')),
  by('1&1 IONOS', 80, ({ text, from }) => /1und1|1&1|ionos|kundenserver/i.test(from + text.slice(0, 600))),
];

function by(issuer: string, sureness: number, tell: (opened: Opened) => boolean): Format {
  return { issuer, recognises: (opened) => (tell(opened) ? sureness : 0) };
}

import type { Setting } from '@mailmedic/contract/settings.ts';

/**
 * Who operates the hosts that domains name in their MX records. Checked on 2026-11-21: the hosts, against lists that
 * others made of what domains publish (the count over the 100,000 most visited domains by
 * https://github.com/robalexdev/mail-server-security-scanner, August 2025, and tables that name the makers); the settings of
 * mailbox.org (https://kb.mailbox.org/en/private/e-mail/e-mail-configuration), Infomaniak
 * (https://www.infomaniak.com/en/support/faq/admin2/email-service), Private Email
 * (https://mailflowauthority.com/email-infrastructure/private-email-imap-settings), Hostinger, Titan and Migadu (as people
 * configure them). Not found in any of these, so from common knowledge: the hosts of MailRoute, Securence, Vade and
 * `spamina.com`, and the pages for the web, administration and status. So the table ranks publications and words advice
 * but proves nothing alone. Where the built-in table of providers knows the settings, `provider` is its id there.
 */
export interface MxOperator {
  readonly id: string;
  readonly name: string;
  /**
   * `mailboxes`: people's mail is kept there. `gateway`: a filter, forwarder or relay that hands mail on, so that the MX
   * says nothing about where the mailbox is.
   */
  readonly kind: 'mailboxes' | 'gateway';
  /** its mailbox hosts also receive for mailboxes that others keep: sold as a filter of its own, or used side by side */
  readonly filters?: true;
  /** an MX host is the operator's when it is one of these names or lies below it */
  readonly hosts: readonly string[];
  readonly provider?: string;
  /** where the built-in table has none */
  readonly settings?: readonly Setting[];
  readonly webmail?: string;
  readonly administration?: string;
  readonly status?: string;
  readonly help?: string;
  /** why no mail program connects in the usual way, one sentence */
  readonly noClients?: string;
}

const ADDRESS = '%EMAILADDRESS%';

export const MX_OPERATORS: readonly MxOperator[] = [
  {
    id: 'google',
    name: 'Google (Gmail, Google Workspace)',
    kind: 'mailboxes',
    hosts: ['google.com', 'googlemail.com', 'psmtp.com'],
    provider: 'googlemail.com',
    webmail: 'https://mail.google.com/',
    administration: 'https://admin.google.com/',
    status: 'https://www.google.com/appsstatus/dashboard/',
    help: 'https://support.google.com/mail/answer/7126229',
  },
  {
    id: 'outlook-com',
    name: 'Microsoft (Outlook.com, Hotmail)',
    kind: 'mailboxes',
    hosts: ['olc.protection.outlook.com'],
    provider: 'hotmail.com',
    webmail: 'https://outlook.live.com/',
    administration: 'https://account.microsoft.com/',
    status: 'https://portal.office.com/servicestatus',
    help: 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040',
  },
  {
    id: 'microsoft-365',
    name: 'Microsoft 365',
    kind: 'mailboxes',
    // Exchange Online Protection stands before any server: https://learn.microsoft.com/defender-office-365/eop-about
    filters: true,
    hosts: ['mail.protection.outlook.com', 'mx.microsoft', 'mail.eo.outlook.com'],
    provider: 'office365.com',
    webmail: 'https://outlook.office.com/',
    administration: 'https://admin.microsoft.com/',
    status: 'https://status.cloud.microsoft/',
  },
  {
    id: 'yahoo',
    name: 'Yahoo Mail',
    kind: 'mailboxes',
    hosts: ['yahoodns.net', 'mail.yahoo.com'],
    provider: 'yahoo.com',
    webmail: 'https://mail.yahoo.com/',
    help: 'https://help.yahoo.com/kb/SLN4075.html',
  },
  {
    id: 'icloud',
    name: 'iCloud Mail',
    kind: 'mailboxes',
    hosts: ['mail.icloud.com', 'mail.me.com'],
    provider: 'me.com',
    webmail: 'https://www.icloud.com/mail',
    administration: 'https://account.apple.com/',
    status: 'https://www.apple.com/support/systemstatus/',
    help: 'https://support.apple.com/102525',
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    kind: 'mailboxes',
    hosts: ['messagingengine.com'],
    provider: 'messagingengine.com',
    webmail: 'https://app.fastmail.com/',
    status: 'https://fastmailstatus.com/',
  },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    kind: 'mailboxes',
    hosts: ['zoho.com', 'zohomail.com'],
    provider: 'zoho.com',
    webmail: 'https://mail.zoho.com/',
    administration: 'https://mailadmin.zoho.com/',
    status: 'https://status.zoho.com/',
  },
  {
    id: 'zoho-eu',
    name: 'Zoho Mail (Europe)',
    kind: 'mailboxes',
    hosts: ['zoho.eu'],
    provider: 'zoho.eu',
    webmail: 'https://mail.zoho.eu/',
    administration: 'https://mailadmin.zoho.eu/',
    status: 'https://status.zoho.eu/',
  },
  {
    id: 'zoho-in',
    name: 'Zoho Mail (India)',
    kind: 'mailboxes',
    hosts: ['zoho.in'],
    provider: 'zoho.in',
    webmail: 'https://mail.zoho.in/',
    administration: 'https://mailadmin.zoho.in/',
  },
  {
    id: 'zoho-au',
    name: 'Zoho Mail (Australia)',
    kind: 'mailboxes',
    hosts: ['zoho.com.au'],
    provider: 'zoho.com.au',
    webmail: 'https://mail.zoho.com.au/',
  },
  {
    id: 'zoho-jp',
    name: 'Zoho Mail (Japan)',
    kind: 'mailboxes',
    hosts: ['zoho.jp'],
    provider: 'zoho.jp',
    webmail: 'https://mail.zoho.jp/',
  },
  {
    id: 'zoho-ca',
    name: 'Zoho Mail (Canada)',
    kind: 'mailboxes',
    hosts: ['zohocloud.ca'],
    provider: 'zohocloud.ca',
    webmail: 'https://mail.zohocloud.ca/',
  },
  {
    id: 'ovh',
    name: 'OVHcloud',
    kind: 'mailboxes',
    hosts: ['ovh.net', 'ovh.ca', 'mail.ovh.com'],
    provider: 'ovh.net',
    webmail: 'https://www.ovh.com/mail/',
    administration: 'https://www.ovh.com/manager/',
    status: 'https://web-cloud.status-ovhcloud.com/',
  },
  {
    id: 'ionos',
    name: 'IONOS',
    kind: 'mailboxes',
    hosts: [
      'kundenserver.de',
      'schlund.de',
      'ionos.com',
      'ionos.de',
      'ionos.co.uk',
      'ionos.es',
      'ionos.fr',
      'ionos.it',
      '1and1.com',
      '1and1.co.uk',
      '1and1.fr',
      '1and1.es',
      'perfora.net',
    ],
    provider: '1und1.de',
    webmail: 'https://mail.ionos.com/',
    administration: 'https://my.ionos.com/',
    status: 'https://www.ionos-status.com/',
  },
  {
    id: 'proton',
    name: 'Proton Mail',
    kind: 'mailboxes',
    hosts: ['protonmail.ch'],
    webmail: 'https://mail.proton.me/',
    status: 'https://status.proton.me/',
    help: 'https://proton.me/mail/bridge',
    noClients: 'Mail programs reach Proton Mail only through Proton Mail Bridge, which runs on this computer.',
  },
  {
    id: 'tuta',
    name: 'Tuta',
    kind: 'mailboxes',
    hosts: ['tutanota.de', 'tutanota.com', 'tuta.com'],
    webmail: 'https://app.tuta.com/',
    noClients: 'Tuta offers neither IMAP nor POP3; it is read in its own apps and on the web.',
  },
  {
    id: 'mailbox-org',
    name: 'mailbox.org',
    kind: 'mailboxes',
    hosts: ['mailbox.org'],
    settings: [
      {
        service: 'imap',
        host: 'imap.mailbox.org',
        port: 993,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'pop3',
        host: 'pop3.mailbox.org',
        port: 995,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'submission',
        host: 'smtp.mailbox.org',
        port: 465,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
    ],
    webmail: 'https://login.mailbox.org/',
    help: 'https://kb.mailbox.org/en/private/e-mail/e-mail-configuration',
  },
  {
    id: 'gandi',
    name: 'Gandi',
    kind: 'mailboxes',
    hosts: ['mail.gandi.net'],
    provider: 'gandi.net',
    webmail: 'https://webmail.gandi.net/',
    administration: 'https://admin.gandi.net/',
    status: 'https://status.gandi.net/',
  },
  {
    id: 'infomaniak',
    name: 'Infomaniak',
    kind: 'mailboxes',
    hosts: ['infomaniak.ch', 'infomaniak.com', 'ikmail.com'],
    settings: [
      {
        service: 'imap',
        host: 'mail.infomaniak.com',
        port: 993,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'pop3',
        host: 'mail.infomaniak.com',
        port: 995,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'submission',
        host: 'mail.infomaniak.com',
        port: 465,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
    ],
    webmail: 'https://mail.infomaniak.com/',
    administration: 'https://manager.infomaniak.com/',
    status: 'https://infomaniakstatus.com/',
    help: 'https://www.infomaniak.com/en/support/faq/admin2/email-service',
  },
  {
    id: 'yandex',
    name: 'Yandex',
    kind: 'mailboxes',
    hosts: ['mx.yandex.net', 'mx.yandex.ru', 'yandex.ru', 'yandex.net'],
    provider: 'yandex.ru',
    webmail: 'https://mail.yandex.com/',
  },
  { id: 'gmx', name: 'GMX', kind: 'mailboxes', hosts: ['gmx.net'], provider: 'gmx.net', webmail: 'https://www.gmx.net/' },
  {
    id: 'gmx-com',
    name: 'GMX (international)',
    kind: 'mailboxes',
    hosts: ['gmx.com'],
    provider: 'gmx.com',
    webmail: 'https://www.gmx.com/',
  },
  { id: 'web-de', name: 'WEB.DE', kind: 'mailboxes', hosts: ['web.de'], provider: 'web.de', webmail: 'https://web.de/' },
  { id: 'mail-com', name: 'mail.com', kind: 'mailboxes', hosts: ['mail.com'], provider: 'mail.com', webmail: 'https://www.mail.com/' },
  {
    id: 'strato',
    name: 'STRATO',
    kind: 'mailboxes',
    hosts: ['rzone.de', 'strato.de'],
    provider: 'strato.de',
    webmail: 'https://webmail.strato.de/',
    administration: 'https://www.strato.de/apps/CustomerService',
  },
  {
    id: 'hetzner',
    name: 'Hetzner',
    kind: 'mailboxes',
    hosts: ['your-server.de'],
    provider: 'hetzner.de',
    webmail: 'https://webmail.your-server.de/',
    administration: 'https://konsoleh.hetzner.com/',
    status: 'https://status.hetzner.com/',
  },
  {
    id: 'rackspace',
    name: 'Rackspace Email',
    kind: 'mailboxes',
    hosts: ['emailsrvr.com'],
    provider: 'emailsrvr.com',
    webmail: 'https://apps.rackspace.com/',
    administration: 'https://cp.rackspace.com/',
    status: 'https://status.apps.rackspace.com/',
  },
  { id: 'one-com', name: 'one.com', kind: 'mailboxes', hosts: ['one.com'], provider: 'one.com', webmail: 'https://mail.one.com/' },
  {
    id: 'godaddy',
    name: 'GoDaddy',
    kind: 'mailboxes',
    hosts: ['secureserver.net'],
    provider: 'wildwestdomains.com',
    webmail: 'https://email.godaddy.com/',
    status: 'https://status.godaddy.com/',
  },
  {
    id: 'namecheap',
    name: 'Namecheap Private Email',
    kind: 'mailboxes',
    hosts: ['privateemail.com'],
    settings: [
      {
        service: 'imap',
        host: 'mail.privateemail.com',
        port: 993,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'pop3',
        host: 'mail.privateemail.com',
        port: 995,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'submission',
        host: 'mail.privateemail.com',
        port: 465,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
    ],
    webmail: 'https://privateemail.com/',
  },
  {
    id: 'hostinger',
    name: 'Hostinger',
    kind: 'mailboxes',
    hosts: ['hostinger.com'],
    settings: [
      {
        service: 'imap',
        host: 'imap.hostinger.com',
        port: 993,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'pop3',
        host: 'pop.hostinger.com',
        port: 995,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      {
        service: 'submission',
        host: 'smtp.hostinger.com',
        port: 465,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
    ],
    webmail: 'https://mail.hostinger.com/',
    administration: 'https://hpanel.hostinger.com/',
  },
  {
    id: 'migadu',
    name: 'Migadu',
    kind: 'mailboxes',
    hosts: ['migadu.com'],
    settings: [
      { service: 'imap', host: 'imap.migadu.com', port: 993, encryption: 'tls', username: ADDRESS, authentication: ['password-cleartext'] },
      { service: 'pop3', host: 'pop.migadu.com', port: 995, encryption: 'tls', username: ADDRESS, authentication: ['password-cleartext'] },
      {
        service: 'submission',
        host: 'smtp.migadu.com',
        port: 465,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
    ],
    webmail: 'https://webmail.migadu.com/',
    administration: 'https://admin.migadu.com/',
  },
  {
    id: 'titan',
    name: 'Titan',
    kind: 'mailboxes',
    hosts: ['titan.email'],
    settings: [
      {
        service: 'imap',
        host: 'imap.titan.email',
        port: 993,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
      { service: 'pop3', host: 'pop.titan.email', port: 995, encryption: 'tls', username: ADDRESS, authentication: ['password-cleartext'] },
      {
        service: 'submission',
        host: 'smtp.titan.email',
        port: 465,
        encryption: 'tls',
        username: ADDRESS,
        authentication: ['password-cleartext'],
      },
    ],
    webmail: 'https://app.titan.email/',
  },
  { id: 'posteo', name: 'Posteo', kind: 'mailboxes', hosts: ['posteo.de'], provider: 'posteo.de', webmail: 'https://posteo.de/' },
  {
    id: 't-online',
    name: 'Telekom',
    kind: 'mailboxes',
    hosts: ['t-online.de'],
    provider: 't-online.de',
    webmail: 'https://email.t-online.de/',
  },
  { id: 'mail-ru', name: 'Mail.ru', kind: 'mailboxes', hosts: ['mail.ru'], provider: 'mail.ru', webmail: 'https://e.mail.ru/' },
  {
    id: 'aruba-pec',
    name: 'Aruba PEC',
    kind: 'mailboxes',
    hosts: ['pec.aruba.it'],
    provider: 'arubapec.it',
    webmail: 'https://webmail.pec.it/',
  },
  { id: 'qq', name: 'Tencent QQ Mail', kind: 'mailboxes', hosts: ['qq.com'], provider: 'qq.com', webmail: 'https://mail.qq.com/' },
  gateway('mimecast', 'Mimecast', 'mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'),
  gateway('proofpoint', 'Proofpoint', 'pphosted.com', 'ppe-hosted.com', 'gpphosted.com'),
  gateway('messagelabs', 'Symantec Email Security', 'messagelabs.com', 'inboundmx.com'),
  gateway('barracuda', 'Barracuda', 'barracudanetworks.com'),
  gateway('hornetsecurity', 'Hornetsecurity', 'hornetsecurity.com', 'antispameurope.com', 'spamina.com'),
  gateway('cisco', 'Cisco Secure Email', 'iphmx.com'),
  gateway('trend-micro', 'Trend Micro', 'trendmicro.com', 'trendmicro.eu'),
  gateway('sophos', 'Sophos Email', 'sophos.com'),
  gateway('forcepoint', 'Forcepoint', 'mailcontrol.com'),
  gateway('retarus', 'Retarus', 'retarus.com'),
  gateway('spamexperts', 'SpamExperts', 'antispamcloud.com', 'spamexperts.com', 'spamexperts.eu', 'spamexperts.net'),
  gateway('trellix', 'Trellix', 'fireeyecloud.com'),
  gateway('cloudflare', 'Cloudflare Email Routing', 'mx.cloudflare.net'),
  gateway('forward-email', 'Forward Email', 'forwardemail.net'),
  gateway('improvmx', 'ImprovMX', 'improvmx.com'),
  gateway('duocircle', 'DuoCircle', 'mailhop.org', 'duocircle.com'),
  gateway('securence', 'Securence', 'securence.com'),
  gateway('vade', 'Vade', 'vadesecure.com'),
  gateway('mailroute', 'MailRoute', 'mailroute.net'),
  gateway('appriver', 'Zix AppRiver', 'arsmtp.com', 'zixmail.net'),
  gateway('siteground', 'SiteGround (spam filter)', 'mailspamprotection.com'),
  gateway('namecheap-hosting', 'Namecheap (forwarding and hosting)', 'registrar-servers.com', 'jellyfish.systems'),
  gateway('fortimail', 'Fortinet FortiMail Cloud', 'fortimailcloud.com'),
  gateway('cyren', 'Cyren', 'ctmail.com', 'expurgate.net'),
  gateway('spamhero', 'SpamHero', 'mxthunder.net', 'mxthunder.com'),
  gateway('securemx', 'IIJ Secure MX', 'securemx.jp'),
  gateway('mailchannels', 'MailChannels', 'mailchannels.net'),
  gateway('pobox', 'Pobox', 'pobox.com'),
  // mail for programs, not for people, and Amazon WorkMail, which takes it over from there
  gateway('amazon', 'Amazon', 'amazonaws.com'),
  gateway('mailgun', 'Mailgun', 'mailgun.org'),
  gateway('sendgrid', 'SendGrid', 'sendgrid.net'),
  gateway('postmark', 'Postmark', 'inbound.postmarkapp.com'),
  gateway('mandrill', 'Mailchimp Transactional', 'mandrillapp.com'),
];

function gateway(id: string, name: string, ...hosts: readonly string[]): MxOperator {
  return { id, name, kind: 'gateway', hosts };
}

/** Who operates an MX host; the most specific name decides. */
export function operatorOf(host: string): MxOperator | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  const matches = MX_OPERATORS.flatMap((operator) =>
    operator.hosts.filter((own) => name === own || name.endsWith(`.${own}`)).map((own) => ({ operator, length: own.length })),
  );
  return matches.toSorted((a, b) => b.length - a.length)[0]?.operator;
}

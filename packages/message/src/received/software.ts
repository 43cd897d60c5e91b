/** A program that writes trace lines, and how its lines are known. */
interface Software {
  readonly name: string;
  readonly pattern: RegExp;
  /** it says ESMTPS and ESMTPA whenever they apply (RFC 3848), so that their absence tells something */
  readonly marks?: true;
}

/** The narrower before the wider: what a provider made of a well-known program bears the provider's name. */
const KNOWN: readonly Software[] = [
  {
    name: 'Gmail',
    pattern:
      /\bby (?:\S+\.)?(?:google|gmailapi\.google|googlemail)\.com\b|Google Transport Security|\bby 2002:a[0-9a-f]*:\S+ with (?:SMTP|HTTP|POP3)/i,
  },
  { name: 'Gmail', pattern: /\bwith SMTP id \w+(?:-v6)?(?:mr|csp)\d+\w{3}(?:\.|;|$| )/ },
  {
    name: 'Microsoft 365',
    pattern: /\bby \S+\.(?:prod\.outlook\.com|protection\.outlook\.com|prod\.exchangelabs\.com|outlook\.office365\.com|hotmail\.com)\b/i,
  },
  { name: 'Exchange', pattern: /Microsoft SMTP Server|\bwith mapi\b|Microsoft Exchange|Internet Mail Service \(/i },
  { name: 'Windows SMTP service', pattern: /Microsoft SMTPSVC/i },
  { name: 'Yahoo', pattern: /\bby (?:\S+\.yahoo\.(?:com|co\.jp)|hermes--\S+)\b|Hermes SMTP Server|\bwith NNFMP\b/i },
  { name: 'Domino', pattern: /\((?:Lotus|IBM|HCL) Domino\b|Lotus SMTP MTA/i },
  { name: 'Mimecast', pattern: /\bby \S*\.?mimecast\.com\b|\bid \w+-mta-\d+-/i },
  { name: 'Proofpoint', pattern: /\((?:PPS|Proofpoint)\b|\bby \S+\.(?:pphosted|ppops|ppe-hosted)\.(?:com|net)\b|\bpps\.filterd\b/i },
  {
    name: 'Barracuda',
    pattern:
      /\bby \S+\.(?:cudaops|barracudanetworks)\.com\b|\(Spam (?:&|and) Virus Firewall\)|\(Spam Firewall\)|\(Email Security Gateway\)/i,
  },
  { name: 'Cisco Email Security', pattern: /\bwith ESMTP\/TLS\/|\bby \S*(?:ironport|iphmx)\S* with/i },
  { name: 'Sophos', pattern: /\(Sophos\b|\bby \S+\.(?:sophos|reflexion)\.(?:com|net)\b|sophosemail/i },
  { name: 'Trend Micro', pattern: /\bby \S+\.trendmicro\.(?:com|eu)\b|\bby IMSVA\b|InterScan/i },
  { name: 'Forcepoint', pattern: /\bby Forcepoint Email\b|\(Forcepoint\b|mailcontrol\.com\b/i },
  { name: 'eXpurgate', pattern: /\(eXpurgate\b|\bby \S*expurgate\.net\b/i },
  { name: 'Hornetsecurity', pattern: /\bby \S+\.(?:hornetsecurity\.com|antispameurope\.com|hornetdmarc\.com)\b/i },
  { name: 'NoSpamProxy', pattern: /\(NoSpamProxy\b|\bby \S+\.nospamproxy\.(?:com|de)\b/i },
  { name: 'MessageLabs', pattern: /\bby \S+\.messagelabs\.com\b/i },
  { name: 'FortiMail', pattern: /\(FortiMail|\bwith ESMTP id \w+-\w+\s*\(version=\S+ cipher=\S+ bits=\d+ verify=\w+\)/i },
  { name: 'MailMarshal', pattern: /\bMailMarshal\b|Trustwave SEG/i },
  { name: 'MIMEsweeper', pattern: /\(Content Technologies SMTPRS|\(Clearswift SMTPRS|MIMEsweeper/i },
  { name: 'Symantec Messaging Gateway', pattern: /\(Symantec (?:Mail Security|Messaging Gateway)/i },
  { name: 'MailScanner', pattern: /\(MailScanner\b/i },
  { name: 'MIMEDefang', pattern: /\(MIMEDefang\b|mimedefang/i },
  { name: 'amavis', pattern: /\(amavis(?:d(?:-new)?)?\b/i },
  { name: 'Amazon SES', pattern: /\bby \S*\.?amazonses\.com\b|\bby \S+\.smtp-out\.\S*amazonses\.com\b|inbound-smtp\.\S+\.amazonaws\.com/i },
  { name: 'SendGrid', pattern: /\(SG\) with|\bby (?:ismtpd|filter|geopod-ismtpd|recvd)\S* (?:\(SG\) )?with|sendgrid/i },
  { name: 'Mailgun', pattern: /\bby (?:\S+\.)?mailgun\.(?:org|net)\b/i },
  { name: 'Zoho', pattern: /\bby \S+\.zoho(?:mail|corp)?\.(?:com|eu|in)\b/i },
  { name: 'Mail.ru', pattern: /\bby \S+\.(?:mail\.ru|smailru\.net)\b/i },
  { name: 'Yandex', pattern: /\((?:\w+\/)?Yandex\)|\bby \S+\.yandex\.(?:net|ru)\b/i },
  { name: 'GMX and WEB.DE', pattern: /\(Nemesis\)/ },
  { name: 'iCloud', pattern: /\bby \S+\.(?:me|mac|icloud)\.com \(/i },
  {
    name: 'Oracle Communications Messaging Server',
    pattern: /Oracle Communications Messaging|Sun Java System Messaging|Sun ONE Messaging|iPlanet Messaging|Sun Internet Mail Server/i,
  },
  { name: 'Coremail', pattern: /\(Coremail\)/i },
  { name: 'QQ Mail', pattern: /\(NewEsmtp\)|\bby \S+\.qq\.com\b/i },
  { name: 'Fastmail', pattern: /\(MEProxy\)|\(Cyrus fastmail|\bby \S+\.messagingengine\.com\b/i },
  { name: 'Mercury', pattern: /\(Mercury(?:\/32)? v/i },
  { name: 'InterMail', pattern: /\(InterMail\b/i },
  { name: 'IMail', pattern: /\(SMTPD32-|\(SMTPD-/i },
  { name: 'LISTSERV', pattern: /\(LISTSERV-TCP|\(LSMTP\b/i },
  { name: 'PMDF', pattern: /\(PMDF\b/i },
  { name: 'Smail', pattern: /\bP:\w+\/R:\w+\/T:|\(Smail-?\d/i },
  { name: 'PowerMTA', pattern: /\(PowerMTA/i },
  { name: 'Momentum', pattern: /\(ecelerity\b|\(Momentum\b/i },
  { name: 'Scalix', pattern: /\(Scalix\b/i },
  { name: 'SurgeMail', pattern: /\(SurgeMail\b/i },
  { name: 'Post.Office', pattern: /\(Post\.Office\b/i },
  { name: 'XMail', pattern: /\bwith XMail\b|\[XMail\b/i },
  { name: 'sSMTP', pattern: /\(sSMTP\b/i },
  { name: 'SquirrelMail', pattern: /\(SquirrelMail\b/i },
  { name: 'SpamAssassin', pattern: /\bwith SpamAssassin\b/i },
  { name: 'Haraka', pattern: /\(Haraka\b/i },
  { name: 'OpenSMTPD', pattern: /\(OpenSMTPD\)/i, marks: true },
  { name: 'fetchmail', pattern: /\(fetchmail-/i },
  { name: 'getmail', pattern: /\bgetmail/i },
  { name: 'Dovecot', pattern: /\(Dovecot\)|\bwith LMTPS? id \S{12,}|\(dovecot\b/i },
  { name: 'Cyrus', pattern: /\(Cyrus\b|\(LMTPProxy\)/i },
  { name: 'Zimbra', pattern: /\bLHLO\b|\(Zimbra\)|\bzmta\b/ },
  { name: 'Courier', pattern: /\bid [0-9A-F]{8,16}\.[0-9A-F]{8,16}\.[0-9A-F]{8}\b|\((?:AUTH|IDENT|TLS|SSL): /i },
  { name: 'MDaemon', pattern: /\(MDaemon\b/i },
  { name: 'Kerio Connect', pattern: /\(Kerio /i },
  { name: 'hMailServer', pattern: /hMailServer/i },
  { name: 'Apache James', pattern: /\(JAMES SMTP Server|Apache James/i },
  { name: 'CommuniGate Pro', pattern: /\(CommuniGate Pro/i },
  { name: 'IceWarp', pattern: /\((?:IceWarp|Merak)\b/i },
  { name: 'Axigen', pattern: /\(Axigen\b|\bAxigen\)/i },
  { name: 'MailEnable', pattern: /MailEnable/i },
  { name: 'SmarterMail', pattern: /SmarterMail|version=TLS\\Tls/i },
  { name: 'GroupWise', pattern: /Novell_GroupWise|GroupWise/i },
  { name: 'Halon', pattern: /\(Halon\)/i },
  { name: 'KumoMTA', pattern: /\(KumoMTA/i },
  { name: 'Stalwart', pattern: /\(Stalwart\b/i },
  { name: 'maddy', pattern: /\(maddy\)/i },
  { name: 'DragonFly Mail Agent', pattern: /\(DragonFly Mail Agent/i },
  { name: 'nullmailer', pattern: /\bnullmailer\b/i },
  { name: 'qpsmtpd', pattern: /\(qpsmtpd\//i, marks: true },
  { name: 'ZMailer', pattern: /rhost-flags-/ },
  {
    name: 'qmail',
    pattern:
      /^\(qmail \S+ invoked|\bindimail-mta\b|\(qmail-ldap|qmail-scanner|\bby (?:0|[\w.-]+) with (?:SMTP|ESMTPS?A?|\([\w-]+ encrypted\) E?SMTPS?A?)\s*; \d{1,2} \w{3} \d{4} [\d:]+ -0000/i,
  },
  {
    name: 'Exim',
    pattern: /\( ?Exim\b|\bwith local-e?smtp|\bhelo=|\bid [0-9A-Za-z]{6}-[0-9A-Za-z]{6}(?:[0-9A-Za-z]{5})?-[0-9A-Za-z]{2,4}\b/i,
    marks: true,
  },
  { name: 'Postfix', pattern: /\(Postfix\b|\bPostfix\)/i, marks: true },
  {
    name: 'Sendmail',
    pattern: /\((?:[\w.+-]+\/)?8\.\d+\.\d+[\w.+-]*(?:\/[\w.+-]*)*\)|\(\d\.\d+[\w.]*\/\d\.\d+[\w./]*\)|\((?:V|R)8\/cf\)/,
    marks: true,
  },
];

/** Which program wrote the line, as far as it shows. */
export function softwareOf(line: string): { readonly name: string; readonly marks: boolean } | undefined {
  const known = KNOWN.find(({ pattern }) => pattern.test(line));
  return known && { name: known.name, marks: known.marks === true };
}

/** Settings files as the programs write or document them. Each has the same secret in every place where one can stand. */
export const SECRET = 'S3CRET-do-not-keep';

export const MUTTRC = `# comment
set imap_user = "ann@example.org"
set imap_pass = '${SECRET}'
set folder = "imaps://imap.example.org:993/"
set spoolfile = +INBOX
set smtp_url = "smtp://ann%40example.org:${SECRET}@smtp.example.org:587/"
set smtp_pass = "${SECRET}"
set ssl_starttls = yes
set from = "Ann Example <ann@example.org>"
mailboxes =INBOX
`;

export const MSMTPRC = `defaults
tls on
tls_starttls off
auth on
logfile ~/.msmtp.log

account work
host smtp.example.org
port 465
from ann@example.org
user "ann@example.org"
password ${SECRET}

account home : work
host mail.example.net
port 587
tls_starttls on
from ann@example.net
passwordeval "echo ${SECRET}"

account default : work
`;

export const MBSYNCRC = `IMAPAccount work
Host imap.example.org
Port 993
User ann@example.org
Pass ${SECRET}
SSLType IMAPS
AuthMechs LOGIN

IMAPStore work-remote
Account work

MaildirStore work-local
Path /tmp/mail/
Inbox /tmp/mail/INBOX
SubFolders Verbatim

Channel work
Far :work-remote:
Near :work-local:

IMAPStore home-remote
Host mail.example.net
User "ann@example.net"
PassCmd "echo ${SECRET}"
SSLType STARTTLS
`;

export const OFFLINEIMAPRC = `[general]
accounts = Work
ui = quiet

[Account Work]
localrepository = Local
remoterepository = Remote

[Repository Local]
type = Maildir
localfolders = /tmp/mail

[Repository Remote]
type = IMAP
remotehost = imap.example.org
remoteport = 143
ssl = no
starttls = yes
remoteuser = ann@example.org
remotepass = ${SECRET}
remotepasseval = get_password()
`;

export const FETCHMAILRC = `set daemon 300
defaults proto imap
poll imap.example.org with proto IMAP port 993
  user "ann@example.org" there with password "${SECRET}" is "ann" here
  options ssl keep
poll pop.example.net proto pop3 user 'ann@example.net' pass '${SECRET}' is ann here
`;

export const GETMAILRC = `[retriever]
type = SimpleIMAPSSLRetriever
server = imap.example.org
port = 993
username = ann@example.org
password = ${SECRET}

[destination]
type = Maildir
path = /tmp/mail/
`;

export const AERC_ACCOUNTS = `[Work]
source = imaps://ann%40example.org:${SECRET}@imap.example.org:993
outgoing = smtp+login://ann%40example.org@smtp.example.org:587
outgoing-cred-cmd = echo ${SECRET}
default = INBOX
from = Ann <ann@example.org>

[Lists]
source = imap+insecure://ann@mail.example.net
from = ann@example.net
`;

export const HIMALAYA_1 = `[accounts.work]
default = true
email = "ann@example.org"
backend.type = "imap"
backend.host = "imap.example.org"
backend.port = 993
backend.encryption.type = "tls"
backend.login = "ann@example.org"
backend.auth.type = "password"
backend.auth.raw = "${SECRET}"
message.send.backend = { type = "smtp", host = "smtp.example.org", port = 587, encryption.type = "start-tls", login = "ann", auth.type = "password", auth.cmd = "echo ${SECRET}" }
`;

export const HIMALAYA_2 = `[accounts.work]
imap.server = "imap.example.org"
imap.sasl.plain.username = "ann@example.org"
imap.sasl.plain.password.raw = "${SECRET}"
smtp.server = "smtp://smtp.example.org:587"
smtp.starttls = true
smtp.sasl.scram-sha-256.username = "ann@example.org"
`;

export const PREFS_JS = `// Mozilla User Preferences
user_pref("mail.accountmanager.accounts", "account1,account2");
user_pref("mail.accountmanager.defaultaccount", "account2");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.server.server1.type", "none");
user_pref("mail.account.account2.identities", "id1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.identity.id1.useremail", "ann@example.org");
user_pref("mail.identity.id1.smtpServer", "smtp1");
user_pref("mail.server.server2.type", "imap");
user_pref("mail.server.server2.name", "Ann \\"at\\" work");
user_pref("mail.server.server2.hostname", "imap.example.org");
user_pref("mail.server.server2.port", 993);
user_pref("mail.server.server2.socketType", 3);
user_pref("mail.server.server2.userName", "ann@example.org");
user_pref("mail.server.server2.password", "${SECRET}");
user_pref("mail.smtpserver.smtp1.hostname", "smtp.example.org");
user_pref("mail.smtpserver.smtp1.port", 587);
user_pref("mail.smtpserver.smtp1.try_ssl", 2);
user_pref("mail.smtpserver.smtp1.authMethod", 10);
user_pref("mail.smtpserver.smtp1.username", "ann");
user_pref("mail.smtpservers", "smtp1");
`;

export const K9S = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<k9settings version="110" format="1"><accounts><account uuid="1"><name>Work</name>
<incoming-server type="IMAP"><host>imap.example.org</host><port>993</port><connection-security>SSL_TLS_REQUIRED</connection-security>
<authentication-type>PLAIN</authentication-type><username>ann@example.org</username><password>${SECRET}</password></incoming-server>
<outgoing-server type="SMTP"><host>smtp.example.org</host><port>587</port><connection-security>STARTTLS_REQUIRED</connection-security>
<authentication-type>XOAUTH2</authentication-type><username>ann</username></outgoing-server>
<identities><identity><name>Ann</name><email>ann@example.org</email></identity></identities></account></accounts></k9settings>`;

export const CODE_JSON = JSON.stringify([
  1,
  [1, 1],
  [0, 'imap.example.org', 993, 3, 1, 'ann@example.org', 'Work', SECRET],
  [
    [
      [0, 'smtp.example.org', 587, 2, 6, 'ann', SECRET],
      ['ann@example.org', 'Ann'],
    ],
  ],
]);

export const MOBILECONFIG = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>PayloadContent</key><array><dict>
<key>EmailAccountDescription</key><string>Work</string>
<key>EmailAccountType</key><string>EmailTypeIMAP</string>
<key>EmailAddress</key><string>ann@example.org</string>
<key>IncomingMailServerAuthentication</key><string>EmailAuthPassword</string>
<key>IncomingMailServerHostName</key><string>imap.example.org</string>
<key>IncomingMailServerPortNumber</key><integer>993</integer>
<key>IncomingMailServerUseSSL</key><true/>
<key>IncomingMailServerUsername</key><string>ann@example.org</string>
<key>IncomingPassword</key><string>${SECRET}</string>
<key>OutgoingMailServerHostName</key><string>smtp.example.org</string>
<key>OutgoingMailServerPortNumber</key><integer>587</integer>
<key>OutgoingMailServerUseSSL</key><true/>
<key>PayloadType</key><string>com.apple.mail.managed</string>
</dict></array>
<key>PayloadType</key><string>Configuration</string>
</dict></plist>`;

/** What Outlook keeps of an answer of Autodiscover. */
export const AUTODISCOVER_FILE = `<?xml version="1.0" encoding="utf-8"?>
<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
<User><DisplayName>Ann Example</DisplayName><AutoDiscoverSMTPAddress>ann@example.org</AutoDiscoverSMTPAddress></User>
<Account><AccountType>email</AccountType><Action>settings</Action>
<Protocol><Type>EXCH</Type><Server>0b1c-4d2e@example.org</Server></Protocol>
<Protocol Type="mapiHttp" Version="1"><MailStore><ExternalUrl>https://Exchange.example.org/mapi/emsmdb/?MailboxId=0b1c@example.org</ExternalUrl></MailStore></Protocol>
</Account></Response></Autodiscover>`;

export const EVOLUTION = [
  {
    uid: 'account',
    text: '[Data Source]\nDisplayName=Work\nEnabled=true\n\n[Mail Account]\nBackendName=imapx\nIdentityUid=identity\n\n[Authentication]\nHost=imap.example.org\nMethod=plain/password\nPort=993\nUser=ann@example.org\n\n[Security]\nMethod=ssl-on-alternate-port\n',
  },
  {
    uid: 'identity',
    text: '[Data Source]\nDisplayName=Work\nParent=account\n\n[Mail Identity]\nAddress=ann@example.org\nName=Ann\n\n[Mail Submission]\nTransportUid=transport\n',
  },
  {
    uid: 'transport',
    text: '[Data Source]\nDisplayName=Work\n\n[Mail Transport]\nBackendName=smtp\n\n[Authentication]\nHost=smtp.example.org\nMethod=LOGIN\nPort=587\nUser=ann\n\n[Security]\nMethod=starttls-on-standard-port\n',
  },
] as const;

export const KMAIL = [
  {
    name: 'akonadi_imap_resource_0rc',
    text: '[network]\nImapServer=imap.example.org\nImapPort=993\nSafety=SSL\nAuthentication=7\nUserName=ann@example.org\n',
  },
  {
    name: 'mailtransports',
    text: '[General]\ndefault-transport=3\n\n[Transport 3]\nid=3\nname=smtp\nhost=smtp.example.org\nport=587\nencryption=TLS\nauth=true\nauthtype=LOGIN\nuser=ann\n',
  },
  { name: 'emailidentities', text: '[Identity #0]\nEmail Address=ann@example.org\nName=Ann\nTransport=3\nuoid=1\n' },
] as const;

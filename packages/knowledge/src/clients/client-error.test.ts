import { describe, expect, test } from 'vitest';
import { clientErrorIn, ERROR_TABLES, normalised, whatHappened } from './client-error.ts';

describe('clientErrorIn', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ["Task 'ann' reported error (0x800CCC0E): 'Outlook cannot connect to your outgoing (SMTP) e-mail server.'", 'Outlook', 'connect'],
    ['Error Number: 0x800ccc0d', 'Outlook', 'name'],
    ['Fehler 800CCC1A', 'Outlook', 'encrypt'],
    ['0 x 800CCC92', 'Outlook', 'sign-in'],
    ['0×800CCC19', 'Outlook', 'greet'],
    ['0x800CCCFF', undefined, undefined],
    ['0x80040121', 'Outlook', 'sign-in'],
    ['Windows Mail: 0x80072F05', 'Windows', 'encrypt'],
    ['0x80190193', 'Windows', 'sign-in'],
    ['Socket Error: 10013, Error Number: 0x800CCC0E', 'Windows', 'connect'],
    ['NSURLErrorDomain error -1009', 'macOS or iOS', 'link'],
    ['verify error:num=20', 'a library of the program', 'encrypt'],
    ['0x80004005 0x8004060C', 'Outlook', 'mailbox'],
    ['0x8004010F', 'Outlook', undefined],
    ['0x8004010F: Wrong password', 'a mail program', 'sign-in'],
    [
      'The message could not be sent because the connection to Outgoing server (SMTP) smtp.example.org was lost in the middle of the transaction. Try again.',
      'Thunderbird',
      'greet',
    ],
    [
      'An error occurred while sending mail: Could not get password for smtp.example.org. The message was not sent.',
      'Thunderbird',
      'sign-in',
    ],
    ['Could not connect to mail server mail.example.org; the connection was refused.', 'Thunderbird', 'connect'],
    ['Unable to authenticate to Outgoing server (SMTP) smtp.example.org. Please check the password', 'Thunderbird', 'sign-in'],
    [
      'An error occurred while sending mail: Outgoing server (SMTP) smtp.exmaple.org is unknown. The server may be incorrectly configured.',
      'Thunderbird',
      'name',
    ],
    ['mail.example.org: SSL_ERROR_UNSUPPORTED_VERSION', 'Thunderbird', 'encrypt'],
    ['Cannot Verify Server Identity', 'Apple Mail', 'encrypt'],
    ['The user name or password for “mail.example.org” is incorrect.', 'Apple Mail', 'sign-in'],
    [
      'Cannot Get Mail: The mail server “imap.example.org” is not responding. Verify that you have entered the correct account info in Mail settings.',
      'Apple Mail',
      'connect',
    ],
    ['Unable to verify account name or password', 'Apple Mail', undefined],
    ['The connection to the outgoing server “smtp.example.org” failed.', 'Apple Mail', 'connect'],
    ['Couldn’t open connection to server', 'Gmail app', 'connect'],
    ['Username or password isn’t right', 'Gmail app', 'sign-in'],
    ['java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.', 'Android mail', 'encrypt'],
    ['Unable to resolve host "mail.example.org": No address associated with hostname', 'Android mail', 'name'],
    ["Couldn't connect to host, port: imap.example.org, 993; timeout 20000", 'FairEmail', 'connect'],
    ['connect failed: EACCES (Permission denied)', 'FairEmail', 'connect'],
    ['jakarta.mail.AuthenticationFailedException: AUTHENTICATE failed.', 'Android mail', 'sign-in'],
    ['NO Login Rate Limit Hit', 'FairEmail', 'sign-in'],
    [
      "Something went wrong. We couldn't connect to the incoming (IMAP) server. Please check the settings and try again.",
      'Outlook',
      'connect',
    ],
    ["We couldn't log on to the incoming (IMAP) server. Please check your email address and password.", 'Outlook', 'sign-in'],
    ['The name on the security certificate is invalid or does not match the name of the site', 'Outlook', 'encrypt'],
    ['Unable to log in at server. Probably wrong configuration, username or password.', 'Thunderbird', 'sign-in'],
    ['The server "imap.example.org" cannot be contacted on the default ports.', 'Apple Mail', 'connect'],
    ['Certificate error for account Ann: check your server settings', 'Android mail', 'encrypt'],
    ['javax.net.ssl.SSLException: Unsupported or unrecognized SSL message', 'Android mail', 'encrypt'],
    ['This server needs TLS 1.2 or higher', 'a mail program', 'encrypt'],
    ['Sign in again: your password was changed', 'a mail program', 'sign-in'],
    ['There was a problem connecting to your mail servers', 'Gmail app', 'connect'],
    ['gnutls_handshake: an unexpected TLS packet came', 'a mail program', 'encrypt'],
    ['Wrong password. imap.example.org', 'a mail program', 'sign-in'],
    ['The server certificate is not trusted', 'a mail program', 'encrypt'],
    ['Host not found: imap.example.org', 'a mail program', 'name'],
    ['Your server has unexpectedly terminated the connection.', 'a mail program', undefined],
    ['TLS handshake with smtp.example.org has an error', 'a mail program', 'encrypt'],
    ['The certificate does not match the server name', 'a mail program', 'encrypt'],
    ['Beim Anmelden am Server mail.example.org ist ein Fehler aufgetreten', 'a mail program', 'sign-in'],
    ['Le certificat du serveur imap.example.org a expiré', 'a mail program', 'encrypt'],
    ['No se ha podido conectar con el servidor imap.example.org', 'a mail program', 'connect'],
    ['Il server non risponde', 'a mail program', 'connect'],
    ['O servidor imap.example.org não foi encontrado', 'a mail program', 'name'],
    ['De verbinding werd door de server geweigerd', 'a mail program', 'connect'],
    ['Połączenie z serwerem zostało przerwane', 'a mail program', undefined],
    ['Пароль для ящика ann неверен', 'a mail program', 'sign-in'],
    ['邮件服务器的证书无效', 'a mail program', 'encrypt'],
    ['インターネットに接続されていません', 'a mail program', 'link'],
    ['비밀번호가 올바르지 않습니다', 'a mail program', 'sign-in'],
    ['Caixa de correio está cheia', 'a mail program', 'mailbox'],
    ['connect ECONNREFUSED 192.0.2.1:993', 'a mail program', 'connect'],
    ['dial tcp: lookup imap.example.org: no such host', 'a mail program', 'name'],
    ['The server wants STARTTLS first', 'a mail program', 'encrypt'],
    ['Keine Route zum Rechner vorhanden: das Netzwerk ist nicht erreichbar', 'a mail program', 'route'],
    ['Nom ou service introuvable', 'a mail program', 'name'],
    ['Conexión rehusada por el servidor', 'a mail program', 'connect'],
    ['Für dieses Konto ist kein Passwort hinterlegt', 'a mail program', 'sign-in'],
    ['Le destinataire a été refusé', 'a mail program', undefined],
    ['No authenticators available here', 'a mail program', 'sign-in'],
    ['TLS handshake was aborted', 'a mail program', 'encrypt'],
    ['Server neumí šifrovaná hesla a nepřijímá je', 'a mail program', 'sign-in'],
    ['서버가 이 인증 방식을 허용하지 않습니다', 'a mail program', 'sign-in'],
    ['Het verzenden van de gebruikersnaam had geen succes', 'a mail program', 'sign-in'],
    ['Es wurde kein Benutzername angegeben', 'a mail program', 'sign-in'],
    ['Die Verbindung zum Mailserver ist abgelaufen', 'a mail program', 'connect'],
    ['La quota della casella è stata superata', 'a mail program', 'mailbox'],
    ['Posta sunucusuna bağlanamıyor', 'a mail program', 'connect'],
    ['O servidor não aceita este ticket NTLM', 'a mail program', 'sign-in'],
    ['Das Client-Zertifikat ist abgelaufen', 'a mail program', 'encrypt'],
    ['Błąd sieci podczas pobierania poczty', 'a mail program', undefined],
    ['La poignée de main TLS a échoué avec imap.example.org', 'a mail program', 'encrypt'],
    ['El servidor no admite contraseñas en texto plano', 'a mail program', 'sign-in'],
    ['O servidor não suporta este método de autenticação', 'a mail program', 'sign-in'],
    ['Het Kerberos-ticket is door de server geweigerd', 'a mail program', 'sign-in'],
    ['Die Nachricht ist zu groß für diesen Server', 'a mail program', undefined],
    ['Le serveur a rejeté l’adresse de l’expéditeur', 'a mail program', undefined],
    ['Il token di accesso è scaduto', 'a mail program', 'sign-in'],
    ['Authentifizierungsfehler', 'a mail program', 'sign-in'],
    ['imap.example.org is geen IMAP-server', 'a mail program', 'greet'],
    ['サーバーの応答が不正な形式です', 'a mail program', 'greet'],
    ['На сервере отсутствует нужная функция', 'a mail program', 'capabilities'],
    ['Votre fournisseur a refusé votre connexion', 'a mail program', undefined],
    ['Соединение с сервером потеряно', 'a mail program', undefined],
    ['Der Server ist von hier aus nicht erreichbar', 'a mail program', 'connect'],
    ['Login failed because the connection was closed', 'a mail program', undefined],
    ['CDO 0x80040213', 'Outlook', 'connect'],
    ['Der Ordner „Archiv“ wurde auf dem Server nicht gefunden', undefined, undefined],
    ['Server-Zertifikat geprüft und gültig', undefined, undefined],
    ['Kein S/MIME-Zertifikat für diesen Empfänger', 'a mail program', undefined],
    ['Serveren blev ikke fundet', 'a mail program', 'name'],
    ['Ο διακομιστής', undefined, undefined],
    ['Server neodpověděl', 'a mail program', 'connect'],
    ['Połączenie z serwerem trwało zbyt długo', 'a mail program', 'connect'],
    ['Aucune connexion au serveur de messagerie', 'a mail program', 'connect'],
    ['Verschluesselte Verbindung fehlgeschlagen', 'a mail program', 'encrypt'],
    ['El servidor cerró la conexión', 'a mail program', undefined],
    ['Le serveur a refusé l’enregistrement du brouillon', undefined, undefined],
    ['Das Kennwort ist zu lang', undefined, undefined],
    ['Spojení se serverem bylo neočekávaně ukončeno', 'a mail program', undefined],
    ['De identiteit van de server kon niet worden gecontroleerd', 'a mail program', 'encrypt'],
    ['Um destinatário foi rejeitado', 'a mail program', undefined],
    ['Das Zertifikat läuft in 14 Tagen ab', undefined, undefined],
    ['Le certificat a expiré le 3 mai', 'a mail program', 'encrypt'],
    ['La pièce jointe dépasse la taille permise', 'a mail program', undefined],
    ['Het wachtwoord is niet juist', 'a mail program', 'sign-in'],
    ['Ingen forbindelse til internettet', 'a mail program', 'link'],
    ['Tu buzón está lleno', 'a mail program', 'mailbox'],
    ['Kunne ikke oprette en sikker forbindelse: serveren modtager ikke TLS', 'a mail program', 'encrypt'],
    ['Ich kann keine Mails mehr schicken', undefined, undefined],
    ['Ma boîte est vide', undefined, undefined],
    ['I cannot send mail any more', undefined, undefined],
    ['No new mail since Monday', undefined, undefined],
    ['My mail is broken', undefined, undefined],
    ['You need an application-specific passcode', 'a mail program', 'sign-in'],
    ['We are rate-limiting this mailbox', 'a mail program', undefined],
    ['Certificate ok', undefined, undefined],
    ['The POP server sent an empty answer', 'a mail program', 'greet'],
    ['Could not fetch: the program lost its connection', 'a mail program', undefined],
    ['Your router keeps port 587 closed', 'a mail program', 'connect'],
    ['You hit your daily sending limit', 'a mail program', undefined],
    ['The server answered: unspecified reason', undefined, undefined],
    ['Your employer has disabled this app: blocked by your organization', 'a mail program', 'sign-in'],
    ['The chain of certificates is incomplete: missing intermediate', 'a mail program', 'encrypt'],
    ['Mail could not open the mailbox', 'a mail program', 'mailbox'],
    ['Could not connect to tls://there:143', 'a mail program', 'connect'],
    ['Connection failed. The certificate of there has been revoked by its issuer.', 'a mail program', 'encrypt'],
    ['Cannot connect. This certificate was issued for a different host.', 'a mail program', 'encrypt'],
    ['Could not safely connect to mail server', 'a mail program', 'encrypt'],
    ['Negotiating TLS with the server failed', 'a mail program', 'encrypt'],
    ['A security protocol that is not enabled', 'a mail program', 'encrypt'],
    ['Admin consent is needed for this app', 'a mail program', 'sign-in'],
    ['DNS lookup for the mail server failed', 'a mail program', 'name'],
    ['Query status=11 (DNS)', 'a mail program', 'name'],
    ['Your account appears to be offline', 'a mail program', 'link'],
    ['Your mailbox has run out of space', 'a mail program', 'mailbox'],
    ['Your mailbox is nearly full', undefined, undefined],
    ['Mail service is temporarily unavailable', 'a mail program', 'greet'],
    ['Recipient address rejected: user lookup failed', 'a mail program', undefined],
    ['This device has to be encrypted by policy', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (message, client, step) => {
    const known = clientErrorIn(message);
    expect([known?.client, known?.step]).toEqual([client, step]);
  });

  test('the program that is named is asked first', () => {
    const words = 'The server did not answer: connection refused';
    expect(clientErrorIn(words, 'Android mail 9')?.client).toBe('Android mail');
    expect(clientErrorIn(words, 'Samsung Email')?.client).toBe('Android mail');
    expect(clientErrorIn(words, 'K-9 Mail 6.8')?.client).toBe('Android mail');
    expect(clientErrorIn('jakarta.mail.AuthenticationFailedException: AUTHENTICATE failed.', 'FairEmail')?.client).toBe('FairEmail');
    expect(clientErrorIn('Relaying denied', 'Mail on the iPhone')?.client).toBe('Apple Mail');
  });
});

test.each([
  ['The connection was refused. Please check your password.', 'The connection was refused.'],
  ['Connexion perdue avec imap.example.org. Le serveur pourrait être éteint.', 'Connexion perdue avec imap.example.org.'],
  ['サーバーに接続できません。パスワードを確認してください。', 'サーバーに接続できません。'],
  ['Prüfen Sie Ihr Kennwort', 'Prüfen Sie Ihr Kennwort'],
])('of "%s", "%s" tells what happened', (message, told) => {
  expect(whatHappened(message)).toBe(told);
});

test('a message copied with its line breaks and typographic marks is one plain line', () => {
  expect(normalised(' The\u00a0server\r\n “x” —  it’s\tgone\u200b ')).toBe('The server "x" - it\'s gone');
});

test('no number stands twice', () => {
  const numbers = ERROR_TABLES.flatMap(({ errors }) => errors.flatMap(({ words }) => (typeof words === 'string' ? [words] : [])));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

test.each([
  ['Authentication failed', '', 'a mail program'],
  ['Authentication failed.', 'Gmail app on Android 13', 'Gmail app'],
  ["Couldn't authenticate. Check your username or password.", '', 'Gmail app'],
])('"%s" told of "%s" is from %s', (message, named, client) => {
  expect(clientErrorIn(message, named)?.client).toBe(client);
});

/**
 * Words of dictionaries for whom and what a reply about a delivery can speak of, in the languages in which mail systems write: English,
 * German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Turkish, Russian, Ukrainian, Chinese,
 * Japanese and Korean. Without the marks above and below Latin letters; `-` at the end stands for any ending, and words that are written
 * without spaces are found inside of others.
 */
export const PARTIES = {
  mailbox: [
    'mailbox-|mbox|maildir|mail box|mail-box|inbox-|maildrop|account-|post box|postbox',
    'postfach-|benutzerkonto-|konto|kontos|konten|e-mail-konto-|boite-|messagerie|compte|comptes|bal',
    'buzon-|casilla-|cuenta|cuentas|casella|caselle|cassetta|account|caixa|caixas|conta|contas',
    'postvak-|postbus-|brievenbus-|skrzynk-|konta|schrank-|ucet|uctu|brevlad-|inkorg-|postkass-|indbakke-|innboks-|postboks-|mailboks-',
    'posta kutu-|gelen kutu-|hesab-|hesap-|hesabi|ящик-|аккаунт-|учетн-|учётн-|скриньк-|обліков-|postafiok-|fiok-',
    '邮箱|信箱|郵箱|收件箱|帐号|账号|帐户|账户|帳號|帳戶|メールボックス|受信箱|アカウント|메일함|사서함|계정|메일박스',
  ],
  user: [
    'user|users|username|local part|local-part|person|customer-|subscriber|nobody|no one',
    'benutzer-|nutzer-|teilnehmer|utilisateur-|usager-|abonne|abonnes|usuari-|utente|utenti|utilizador-|gebruiker-|uzytkownik-|uzivatel-',
    'anvandar-|bruger-|bruker-|kullanici-|пользовател-|абонент-|користувач-|felhasznalo-',
    '用户|用戶|使用者|ユーザ|사용자',
  ],
  recipient: [
    'recipient-|addressee-|rcpt|rcpt to|receiver-|to address|to: address|destination address|destination user|destination mailbox|recepient-|reciever-',
    'empfanger-|adressat-|zieladress-|destinataire-|destinatari-|geadresseerde-|ontvanger-|bestemmeling-|adresat|adresata|odbiorc-|prijemc-',
    'mottagar-|modtager-|mottaker-|alici|alicinin|aliciya|получател-|адресат-|одержувач-|отримувач-|cimzett-',
    '收件人|收信人|收件方|收件者|接收者|受取人|受信者|宛先|送信先|수신자|받는|수신인|수취인',
  ],
  address: [
    '(address)|address|addresses|e-mail-address|emailaddress',
    'adresse|adressen|emailadress-|mailadress-|e-mail-adress-|direccion-|indirizz-|enderec-|adres|adresu|adresem|adresy|adresa|adress|adressen',
    'e-postadress-|mailadresse-|adresi|adresiniz|adrese|адрес|адреса|адресу|адресом|cim|cime|地址|アドレス|주소',
  ],
  sender: [
    'sender|senders|sender-s|mail from|mailfrom|from address|from: address|from address|return-path|return path|envelope from|originator-',
    'absender-|expediteur-|emetteur-|remitente-|remetente-|mittent-|afzender-|nadawc-|odesilatel-|avsandar-|afsender-|avsender-',
    'gonderen-|gonderici-|отправител-|відправник-|felado-|发件人|寄件人|寄件者|发信人|發件人|發信人|发送者|送信者|差出人|発信者|발신자|보낸|발송자|송신자',
  ],
  domain: [
    'domain|domains|mx|mx record-|mx entr-|mail exchanger-|dns record-',
    'domane-|domain-|domaine-|domini|dominio|domein-|domena|domeny|domenie|domen-|doman|domanen|domene-|alan adi|etki alani|домен-',
    '域名|ドメイン|도메인',
  ],
  host: [
    'host|hosts|hostname-|server|servers|mailserver-|mta|destination system|gateway-|server address|host address',
    'rechner-|gegenstelle|zielserver-|serveur-|hote|servidor-|serwer-|sunucu-|сервер-|хост-|kiszolgalo-|服务器|伺服器|主机|サーバ|ホスト|서버|호스트',
  ],
  client: [
    '(ip)|ip|ips|ip-address-|client|client host|client-host|sending server|sending host|sending system|sending mta|your server|your host',
    'your system|your network|your machine|your provider|your isp|remote ip|remote host|connecting|peer',
    'ip-adress-|ihr server|ihrem server|ihren server|ihres servers|deinem server|adresse ip|votre serveur|direccion ip|su servidor|indirizzo ip',
    'suo server|vostro server|endereco ip|seu servidor|ip-adres|uw server|adres ip|twoj serwer|twojego serwera|ip adresi|ip-адрес-|ваш сервер',
    'ваша ip|ipアドレス|ip地址|发信服务器|送信元|送信サーバ|ip 주소|발송 서버',
  ],
  message: [
    'message|messages|mail|mails|e-mail|e-mails|email|emails|letter|letters',
    'nachricht-|mitteilung-|mail|courriel-|courrier-|mensaje-|correo|correos|messaggi-|posta|mensagem|mensagens|correio|bericht-|wiadomosc-',
    'poczt-|zprav-|meddeland-|besked-|melding-|e-post|ileti|iletiniz|mesaj-|письм-|сообщени-|почт-|лист|листа|повідомленн-|uzenet-|level-',
    '邮件|郵件|信件|メール|メッセージ|메일|메시지|편지',
  ],
  attachment: [
    'attach-|enclosure-|filename-|file name|file names|file type|file types|file extension-|extension-|executable-|archive|archives|zip',
    'anhang-|anhange|anlage|anlagen|dateianhang-|dateityp-|dateiendung-|piece jointe|pieces jointes|fichier-|adjunto-|archivo-|allegat-|anexo-',
    'bijlage-|zalacznik-|priloh-|bilag-|bifogad-|bilaga|bilagor|vedlegg-|ek dosya|ekli|dosya uzantisi|вложени-|вкладенн-|файл-|melleklet-',
    '附件|添付|첨부',
  ],
  content: [
    'content|contents|body|wording|phrase|phrases|keyword-|url|urls|link|links|html|javascript|macro-|picture-|image-',
    'inhalt|inhalte|inhalts|inhaltlich-|betreffzeile|contenu-|contenido-|contenut-|conteudo-|inhoud-|tresc|tresci|obsah-|innehall-|indhold-|innhold-|icerik-|icerig-',
    'содержани-|содержим-|вміст-|ссылк-|内容|本文|正文|链接|敏感词|リンク|내용|본문|링크',
  ],
  header: [
    'header-|from field|to field|date field|message-id|mime|bare lf|bare cr|line feed-|subject field|subject line|rfc|8-bit|utf-8|encoding|nul|null character-|control character-|illegal character-',
    'kopfzeile-|betreff|en-tete-|entete-|objet|cabecera-|encabezad-|asunto|intestazion-|oggetto|cabecalho-|assunto|naglowek|naglowk-|temat',
    'hlavick-|predmet|rubrik-|amne|emne|konu|заголов-|тем|тема|темы|标头|信头|主题|件名|ヘッダ|헤더|제목',
  ],
  command: [
    'command|commands|verb|syntax-|sequence|parameter-|argument-|protocol-|pipelin-',
    'befehl-|kommando-|syntax-|commande-|comand-|syntaxe|sintaxis|sintass-|sintaxe|polecen-|skladni-|prikaz-|komut-|команд-|синтакс-|命令|コマンド|構文|명령|구문',
  ],
  system: [
    'system|disk|disks|database-|directory|ldap|configuration|config|backend|back-end|process|program|script|service|daemon|file system|output file|spool|lock|queue manager|content filter|partition|volume|filesystem',
    'systeme|platten-|festplatt-|datenbank-|verzeichnis-|dienst|systeme|disque-|base de donnees|annuaire|service|sistema-|disco|base de datos|servici-|servizi-',
    'banco de dados|servico-|schijf-|systeem-|dysk-|uslug-|systemu|sluzb-|tjanst-|tjenest-|sistem-|hizmet-|систем-|диск-|служб-|баз- данных',
    '系统|系統|磁盘|数据库|服务|システム|ディスク|サービス|データベース|시스템|디스크|서비스|데이터베이스',
  ],
  group: [
    'list|mailing list|mailing-list|distribution list|group|groups|forum|newsletter',
    'verteiler-|mailingliste-|gruppe|gruppen|liste|liste de diffusion|groupe-|lista|grupo-|gruppo|gruppi|lijst|groep-|grupa|grupy|grupie|listu|skupin-',
    'lista|listan|listen|gruppen|liste|grup|grubu|список|списка|рассылк-|групп-|розсилк-|列表|群组|群組|リスト|グループ|목록|그룹',
  ],
} as const;

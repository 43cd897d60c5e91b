import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for what a refusal speaks of beside what was given: the account, the way to it, the channel, the place, what stands behind the server (languages and spelling: concept.ts). */

export const ACCOUNT = concept({
  english: lines`
    accounts?|(?:e-?)?mail ?box(?:es)?|subscription|tenant|domain|identity|profile|contract|customer|client id|(?:this|your|the) id|
    post ?office|(?:hosting )?package
  `,
  inflected: lines`
    \p{L}{0,20}account(?!\p{L})|mailbox|\p{L}{0,20}konto|konten|kont(?:a|em|u|ach)?(?!\p{L})|koncie|\p{L}{0,20}postfach|
    zugang(?!sdaten)|vertrag|comptes?(?!\p{L})|boites?(?!\p{L})|messagerie|abonnement|cuenta|buzon|casell|utenza|contas?(?!\p{L})|
    caixa|postbus|postvak|kennung|skrzynk|ucet|uct(?:u|em|e|y)(?!\p{L})|schrank|domaine|dominio|domein|domen[aey]?(?!\p{L})|домен|
    suscripcion|abbonament|assinatura|abonament|contrato|contratto|umow|smlouv|avtal(?:et)?(?!\p{L})|aftale|sozlesme|abonelik|
    договор|контракт|подписк|postkass|postlad|brevlad|hesa[bp]|posta kutusu|аккаунт|уч[её]тн\p{L}+ запис|ящик|
    обл[иі]ков\p{L}+ запис|скриньк
  `,
  unspaced: '账号|帐号|账户|帐户|賬號|帳號|帳戶|邮箱|信箱|郵箱|域名|アカウント|メールボックス|ご契約|계정|메일함|메일박스',
});

export const SIGN_IN = concept({
  english: 'signed in|logged (?:in|on)|log ?-?ins?|log ?-?ons?|logging (?:in|on)|sign ?-?ins?|signing in|authenticat\\w+|auth|access',
  inflected: lines`
    anmeld|einlogg|verificatie|autenti[csz]|authenticatie|godkendelse|yetkilendirme|проверк\p{L}+ подлинн|zalogow|authentifier|identifier|authentifizierung|zugriff|connexion(?!s)|
    authentification|acces|inicio de sesion|autenticacion|accesso|autenticazion|autenticac|acesso|aanmeld|inlog|toegang|logowani|
    uwierzyteln|dostep|prihlas|overen|pristup|inlogg|innlogg|adgang(?!sk)|tilgang|palogg|giris|oturum|kimlik(?!\p{L})|dostup|
    vhod(?!\p{L})|вход|доступ|авторизац|аутентификац|вхід|автентифікац
  `,
  unspaced: '登录|登陆|登入|登錄|认证|認證|鉴权|身份验证|ログイン|サインイン|認証|アクセス|로그인|인증|접근|접속',
});

/** A way to the mailbox that can be closed while others stay open. */
export const PROTOCOL = concept({
  english: lines`
    imaps?4?|pop3?s?|smtps?(?:[ -]auth)?|smtp ?client ?authentication|submission|managesieve|protocols?|
    (?:e-?)?mail ?-?(?:programm?e?s?|clients?|apps?|software|service|capability|access)|
    (?:outbound|outgoing|incoming|sending|receiving|fetching|retrieving)(?: e-?mails?| mail| messages?)?|
    (?:external|remote|third[- ]party|outside) (?:access|programs?|apps?|clients?)|
    (?:kind|type|way|method) of (?:sign-?in|log-?in|access)
  `,
  inflected: lines`
    protokol|protocol|(?:e-?)?mail-?programm|extern\p{L}* (?:programm|zugriff|zugang|apps|client)|\p{L}{0,20}versand|abruf|envoi|
    envio|invio|verzend|wysy[lł]|odesil|utskick|отправк|надсилан|
    (?:logiciels?|clients?|programmes?|applications?) (?:de messagerie|mail|externes?|tiers)|
    (?:clientes?|programas?|aplicacion\p{L}*|aplicativos?) (?:de (?:correo|e-?mail)|extern|de terceros)|
    (?:client|programm[ai]) (?:di posta|estern)|mailprogramma|program\p{L}+ pocztow|klient\p{L}+ poczt|
    postovni\p{L}* (?:program|klient)|e-post(?:program|klient)|mailprogram|e-posta (?:istemci|program)|протокол|
    почтов\p{L}+ (?:программ|клиент)|(?:внешн|сторонн)\p{L}+ (?:программ|приложен|клиент|доступ)|acces externe|acceso externo|
    accesso esterno|acesso externo|dostep zewnetrzn
  `,
  unspaced:
    '协议|協定|发信|收信|发件|收件|送信|受信|발송|전송|客户端|用戶端|第三方|メールソフト|メールクライアント|外部(?:メール|アプリ)|外部アクセス|프로토콜|외부 ?메일|메일 ?프로그램|메일 ?클라이언트',
});

export const PLAN = concept({
  english: lines`
    plans?|tier|tariff|package|edition|licen[cs]es?|licen[cs]ed|premium|pro users?|business|paid|paying|upgrade|add-?on|options?|
    extra|surcharge|fee|bookable|purchase|free (?:account|user|version)s?
  `,
  inflected: lines`
    tarif|paket|\p{L}{0,20}lizenz|abo(?!\p{L})|formule|forfait|abonne|suscriptor|assinante|abonnent|kunden|offre|licence|souscri|
    paquete|suscri|licencia|contrat|piano(?!\p{L})|pacchett|abbonament|licenza|plano|pacote|assinatura|licenca|pakket|abonnement|
    licentie|taryf|pakiet|licencj|abonament|balic|licenc|abonnemang|licens|lisens|paketi|lisans|тариф|подписк|лиценз|платн|підписк
  `,
  unspaced: '套餐|版本|会员|會員|付费|收费|免费版|授权数|プラン|有料|オプション|ライセンス|요금제|유료|라이선스',
});

export const CONNECTION = concept({
  english: 'connections?|sessions?|requests?|parallel|simultaneous(?:ly)?|concurrent(?:ly)?',
  inflected: lines`
    verbindung|sitzung|anfragen|gleichzeitig|connexions|requete|simultan|conexion|sesion|peticion|connession|session[ie]|richiest|
    contemporane|conexoes|conexao|ligac|sessoes|sessao|requisic|verbinding|sessies|gelijktijdig|po[lł]acze|sesj|jednoczesn|pripojen|
    spojen|relac|soucasn|anslutning|samtidig|forbindels|tilkobling|baglant|e[sş]zamanl|соединен|подключен|сесси|сеанс|одновременн|
    запросов|з.єднан|підключен|одночасн
  `,
  unspaced: '连接|連接|連線|会话|请求|同时|接続|セッション|リクエスト|同時|연결|접속|세션|요청|동시',
});

export const MESSAGE = concept({
  english: 'e-?mails?|mails?|messages?|recipients?',
  inflected: lines`
    \p{L}{0,20}nachricht|mails(?!\p{L})|courriel|mensaj|correos|destinatari|messagg|mensage|bericht|wiadomosc|zprav|meddeland|meddelels|лист(?!\p{L})|
    besked|melding|ileti|mesaj|сообщен|повідомлен|пис[ье]м|лист[іи]в
  `,
  unspaced: '邮件|郵件|信件|メール|メッセージ|메일|메시지',
});

export const PLACE = concept({
  english: 'ip(?:v[46])?|ip[- ]addresse?s?|(?:client )?hosts?|countr(?:y|ies)|regions?|network|location|source|origin|abroad',
  inflected: lines`
    ip-?adress|land(?!\p{L})|ausland|netz(?!\p{L})|netzwerk|standort|pays(?!\p{L})|reseau|etranger|pais(?:es)?(?!\p{L})|
    red(?!\p{L})|extranjer|paese|estero|rete(?!\p{L})|rede(?!\p{L})|exterior|netwerk|buitenland|kraj(?:u|em)?(?!\p{L})|zagranic|
    sieci|zeme(?!\p{L})|zahranic|natverk|utland|netvaerk|nettverk|udland|ulke|yurt d[iı]s|стран[аыуе]?(?!\p{L})|сет[иь](?!\p{L})|
    регион|рубеж|країн|мереж
  `,
  unspaced: '国家|國家|地区|地區|异地|境外|網路|国外|海外|地域|국가|지역|해외',
});

export const ENCRYPTION = concept({
  english: 'tls|ssl|starttls|stls|(?:secure|encrypted) (?:connection|channel|session|line)|encryption',
  inflected: lines`
    verschlussel|chiffr|securis|cifrad|segur[ao](?!\p{L})|cifrat|crittograf|sicur[ao](?!\p{L})|criptograf|versleutel|beveilig|
    szyfrowan|bezpieczn|sifrovan|zabezpecen|krypter|sifreli|guvenli baglant|шифрован|защищ[её]нн|зашифрован|захищен
  `,
  unspaced: '加密|安全连接|安全連線|暗号化|암호화|보안 연결',
});

/** The channel is not encrypted. */
export const IN_THE_CLEAR = concept({
  english:
    'not encrypted|un-?encrypted|not secured?|in-?secure|(?:plain|clear) ?-?text|in the clear|open (?:line|channel|connection)|without (?:tls|ssl|encryption)',
  inflected: lines`
    unverschlusselt|nicht (?:verschlusselt|sicher|gesichert)|pas (?:chiffre|securise|crypte)|no es segur|
    non e (?:sicur|cifrat|protett)|nao e segur|niet (?:veilig|versleuteld|beveiligd)|nie jest (?:bezpieczn|szyfrowan)|
    neni (?:zabezpecen|sifrovan)|inte (?:krypterad|saker)|ikke (?:krypter|sikker)|не (?:защищ|зашифрован|шифру)|klartext|en clair|
    non (?:chiffre|securise)|sin cifrar|no (?:cifrad|segur)|non (?:cifrat|crittografat|sicur|protett)|in chiaro|sem criptografia|
    nao (?:criptografad|segur)|onversleuteld|onbeveiligd|nieszyfrowan|niezabezpieczon|nesifrovan|nezabezpecen|okrypter|ukrypter|
    sifresiz|незашифрован|незащищ|без шифрован|нешифрован|открыт\p{L}+ (?:вид|соединен|канал)|незахищен
  `,
  unspaced: '未加密|明文|非加密|暗号化されていない|平文|암호화되지',
});

export const BACKEND = concept({
  english: '(?:sign-?in|log-?in|auth\\w*|mail|password) service|servers?|back-?end|database|directory|system|storage',
  inflected: lines`
    server|(?:le|ce|du) service|service d.auth|\p{L}{0,20}datenbank|verzeichnis|\p{L}{0,20}dienst|serveur|
    base (?:de donnees|des utilisateurs)|annuaire|systeme|servidor|base de datos|servici|sistema|directorio|servizi|banco de dados|
    servico|serwer|baz[ay](?!\p{L})|us[lł]ug|databas|databaz|\p{L}{3,20}(?:service|tjanst|tjenest)|sluzb|sunucu|veritaban|hizmet|
    sistem|tjanst|tjenest|сервер|баз\p{L}+ данных|служб|сервис|систем|послуг
  `,
  unspaced: '服务|服務|伺服器|数据库|系统|系統|サーバー?|データベース|システム|サービス|서버|데이터베이스|시스템|서비스',
});

/** What one needs to be given before one may. */
export const RIGHTS = concept({
  english: 'permissions?|(?:access |user )?rights|access right|privileges?|entitlements?',
  inflected: lines`
    berechtigung|rechte?(?!\p{L})|droits?(?!\p{L})|permiso|privileg|permess|diritt|permiss(?:ao|oes)|rechten(?!\p{L})|uprawnie|
    opravneni|prav[ao](?!\p{L})|behorighet|rettighed|rettighet|adgang til|tilgang til|yetki|права?(?!\p{L})|полномоч
  `,
  unspaced: '权限|權限|権限|권한',
});

/** The mailbox in a browser. */
export const WEBMAIL = concept({
  english: 'web ?-?mail|web (?:interface|browser)|browser',
  inflected:
    'webmail|webbasiert|webinterface|navegador|navigateur|przegladark|prohlizec|webblasar|tarayici|веб-?(?:почт|интерфейс)|браузер',
  unspaced: '网页|網頁|ウェブ(?:メール)?|웹',
});

/** The device in one's hand on which one says yes. */
export const PHONE = concept({
  english: '(?:smart ?|mobile ?|cell ?)?phone|app|device',
  inflected: 'handy|mobil|telefon|telephon|telefoon|celular|movil|smartphone|gerat|appareil|dispositiv|appli|телефон|устройств|приложен',
  unspaced: '手机|手機|スマートフォン|アプリ|휴대',
});

/** The address that names a mailbox, or a recipient. */
export const ADDRESS = concept({
  english: '(?:e-?mail|mail) ?address(?:es)?',
  inflected: lines`
    (?:e-?)?mail-?adress|(?<!ip[- ])adresse(?= (?:e-?mail|mail|electronique|est|ist|wurde|n.est))|direccion de correo|indirizzo|
    endereco de e-?mail|e-?mail-?adres|adres e-?mail|e-?mailov\p{L}+ adres|e-postadress|e-?posta adres|
    адрес(?:а|у)? (?:электронной )?почты|почтов\p{L}+ адрес|адрес(?! ip)|поштов\p{L}+ адрес
  `,
  unspaced: '邮箱地址|邮件地址|メールアドレス|이메일 ?주소',
});

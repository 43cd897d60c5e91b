import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for what a person gives to sign in, and in which form (languages and spelling: concept.ts). */

export const PASSWORD = concept({
  english: 'pass ?words?|passwd|pass ?phrases?|pass ?codes?|pwd|secrets?',
  inflected: lines`
    paswoord|contrasenia|code secret|пароля|\p{L}{0,20}passwort|\p{L}{0,20}kennwort|mots? de passe|mdp(?!\p{L})|contrasen|
    claves?(?!\p{L})|senha|palavra-?passe|\p{L}{0,20}wachtwoord|has[lł][oaeu]|hase[lł](?!\p{L})|hesl|hesel(?!\p{L})|passwordet|
    \p{L}{0,20}losenord|\p{L}{0,20}adgangskode|kodeord|\p{L}{0,20}passord|parola|sifre(?!li)|парол|parol(?!\p{L})
  `,
  unspaced: '暗証番号|密码|密碼|口令|パスワード|비밀번호|암호(?!화)|패스워드',
});

export const CREDENTIALS = concept({
  english: lines`
    (?:sign-?in|log-?in|log-?on|access|auth(?:entication)?) (?:details|data|info(?:rmation)?|names?)|credentials?|combination|
    user ?names?|user ?ids?|users?|log-?in(?: names?)?|details
  `,
  inflected: lines`
    anmeldename|kontodaten|login(?:name|daten)|nom d.usager|pseudo(?!\p{L})|datos de acceso|identificador|dati di accesso|
    dados de acesso|aanmeldgegevens|inlognaam|aanmeldnaam|dane do logowania|identyfikator|inloggningsuppgift|kontouppgift|
    loginoplysning|innloggingsopplysning|paloggingsinfo|giris bilgi|данные для входа|реквизит|дані для входу|логін|zugangsdaten|
    anmeldedaten|benutzer|nutzer|eingaben(?!\p{L})|saisies?(?!\p{L})|identifiant|nom d.utilisateur|utilisateur|credencia|usuari|
    credenzial|nome utente|utent[ei]|utilizador|inloggegevens|gebruiker|nazw\p{L}+ uzytkownika|uzytkownik|dane logowania|uzivatel|
    prihlasovaci udaj|anvandar|bruger|bruker|kullan[iı]c[iı]|имя пользовател|логину|login(?:u|em|ie)(?!\p{L})|пользовател|логин|
    уч[её]тн\p{L}+ данн|користувач
  `,
  unspaced:
    '登录名|登录信息|ログイン情報|認証情報|로그인 ?정보|用户名|用户|用戶|使用者|凭据|凭证|帐户名|ユーザー?|資格情報|사용자|아이디|자격 증명',
});

/** Name and password in one word. */
export const SECRETS = concept({
  english: 'credentials',
  inflected: lines`
    zugangsdaten|anmeldedaten|identifiants|credencia(?:le)?s|credenciais|credenziali|inloggegevens|dan\p{L}* logowania|
    prihlasovaci udaj|inloggningsuppgift|loginoplysning|innloggingsopplysning|уч[её]тн\p{L}+ данн|облікові дані
  `,
  unspaced: '凭据|凭证|資格情報|자격 증명',
});

export const TOKEN = concept({
  english: '(?:access |api |auth )?tokens?|api[ -]keys?',
  inflected: 'jeton|токен',
  unspaced: '令牌|トークン|토큰|凭证|资格証明|資格情報|자격 증명',
});

/** A password of its own for a program, by its names. */
export const APP_PASSWORD = concept({
  english:
    '(?:app|apps|application|client|device|program|mail(?:er)?)[- ]?(?:specific )?(?:keys?|pass ?words?|passwort|pass ?codes?|token)',
  inflected: lines`
    app-?spezifisch\p{L}* (?:pass|kenn)wor|(?:passwor[dt]|kennwort) fur (?:(?:e-?)?mail-?(?:programm|apps?)|externe|apps|programm|
    gerat|anwendung)|(?:app|programm|gerate|anwendungs|client)\p{L}*-?(?:passwor|kennwor)|anwendungsspezifisch|
    mots? de passe (?:d.app|specifique|dedie|(?:pour|aux) (?:les |l.|une? |vos )?(?:app|logiciel))|
    (?:contrasen\p{L}*|claves?) (?:de|para|especifica)[^.]{0,20}(?:aplicacion|dispositivo|programa|app)|
    password (?:per|specifica|dedicata|di)[^.]{0,15}(?:app|client|programm|dispositiv)|
    senha (?:de|para|especifica)[^.]{0,15}(?:app|aplica|dispositivo|programa)|app-?(?:specifiek )?wachtwoord|
    has[lł][oa] (?:do |dla )?(?:aplikac|program)|heslo (?:pro|k) aplikac|app(?:lokations)?-?(?:losenord|adgangskode|passord)|
    uygulama (?:sifre|parola)|парол\p{L}* (?:для )?(?:внешн\p{L}+ |сторонн\p{L}+ |почтов\p{L}+ )?(?:приложен|программ|клиент)|
    пароль додатк
  `,
  unspaced:
    '授权码|授權碼|应用(?:程序)?(?:专用)?密码|應用程式密碼|客户端(?:专用)?密码|独立密码|アプリ(?:固有の?|専用の?|用)?パスワード|앱 ?비밀번호|애플리케이션 비밀번호',
});

/** … or as one that is not the usual one. */
export const OF_ITS_OWN = concept({
  english: 'separate|dedicated|individual|special(?! char)|generated',
  inflected: lines`
    eigene[ns]?(?!\p{L})|separat|gesondert|dedie|specifique|separe|especific|propia(?!\p{L})|dedicat|specific|apposit|
    propri[oa](?!\p{L})|separad|dedicad|apart(?!\p{L})|eigen(?!\p{L})|osobn|specjaln|oddeln|zvlastn|sarskil|saerlig|
    ayr[iı](?!\p{L})|ozel|отдельн|специальн|окрем
  `,
  unspaced: '单独|专用|專用|独立|専用|별도|전용',
});

export const SECOND_FACTOR = concept({
  english: lines`
    token (?:pin|code)|radius challenge|okta verify|authenticator app|(?:2|two)[ -](?:step|factor)|sms|(?:hardware|security) key|
    yubikey|fido2?|webauthn|passkey|(?:another|additional|extra|further|missing) (?:\w+ )?factor|
    (?:confirm|approve)(?: it was you| (?:the|this|your) sign-?in)?[^.;]{0,30}(?:app|phone|device)|
    push (?:notification|confirmation|request|approval|was |denied|rejected|timed)|duo(?: mobile| push)?|
    (?:second|missing|additional)(?: authentication| verification| log-?in| sign-?in)? (?:factor|step)|multi[- ]?factor|
    step-?up(?: authentication)?|security challenge|securid|one[- ]time (?:pass ?)?(?:code|password|pin)
  `,
  inflected: lines`
    (?:zwei|2)-?(?:faktor|stufen|schritt)|zweite[rn]? faktor|mehrfachauthenti|mehrstufig\p{L}* auth|starke authenti|
    authentification (?:multi|forte|renforcee)|autenticacion (?:multi|reforzada|fuerte)|autenticazione (?:forte|multi|a piu)|
    autenticacao (?:multi|forte)|multi-?fa[ck]tor|meervoudige verificatie|wieloskladnik|vicefaktor|cok faktor|многофактор|
    багатофактор|(?:second|segundo|secondo|tweede|drugi|druhy|andra|anden|andre|ikinci|второ\p{L}|друг\p{L}) (?:facteur|factor|
    fattore|fator|czynnik|faktor|фактор)|mehrfaktor|bestatigungscode|einmal-?(?:passwort|kennwort|code)|
    double (?:authentification|facteur)|(?:deux|2) (?:facteur|etape)|code de (?:verification|validation|securite|confirmation)|
    code a usage unique|(?:dos|2) (?:factor|paso|etapa)|doble factor|codigo de (?:verificac|seguridad|seguranca|confirmac)|
    (?:due|2) (?:fattor|passagg|livell)|codice di (?:verifica|sicurezza|conferma)|codice (?:temporaneo|otp)|
    (?:dois|duas|2) (?:fator|etapa|passo)|twee-?(?:staps|factor|traps)|verificatiecode|dwuetap|dwusk[lł]ad|dwustopn|
    kod\p{L}{0,3} (?:weryfik|jednoraz)|dvoufaz|dvoufaktor|dvoustup|overovaci kod|tva(?:faktor|steg)|engangskod|to(?:faktor|trinns)|
    iki (?:adim|faktor|asama)|dogrulama kodu|двухфакторн|двухэтапн|код\p{L}* подтвержден|одноразов|двофакторн|двоетапн
  `,
  unspaced:
    '多因素|多因子|다단계 ?인증|两步验证|二次验证|双因素|双重(?:验证|认证)|动态(?:密码|口令)|動態密碼|验证码|驗證碼|兩步驗證|雙重驗證|[二2]段階認証|[二2]要素認証|多要素認証|ワンタイムパスワード|確認コード|認証コード|2단계 ?인증|이중 ?인증|2차 ?인증|인증번호|일회용',
});

/** Ways of signing in without a password. */
export const OAUTH = concept({
  english: 'x?oauth ?2?(?:.0)?|oauthbearer|modern (?:auth\\w*|sign-?in|log-?in)|single sign-?on|sso|openid(?: connect)?',
  inflected: lines`
    moderne authentifizierung|authentification moderne|autenticacion moderna|autenticazione moderna|autenticacao moderna|
    moderne verificatie|nowoczesn\p{L}+ uwierzyteln|modern\p{L}* (?:autentis|godkendelse|kimlik|overen)|
    современн\p{L}+ (?:аутентификац|проверк)
  `,
  unspaced: '新式验证|现代身份验证|モダン認証|先進認証|최신 인증',
});

/** A way of signing in. */
export const METHOD = concept({
  english: '(?:sign-?in|log ?-?in|authentication) (?:methods?|types?|mechanisms?)|mechanisms?',
  inflected: lines`
    (?:authentifizierungs|anmelde)-?(?:methode|verfahren|mechanism)|m(?:ethod|ecanism)es? d.authentification|
    (?:metod(?:o|os|i)|mec+anism[oi]s?) (?:de|di) (?:autentic|acces|identific)|(?:metod\p{L}?|mechanizm\p{L}?) (?:uwierzyteln|over)|
    (?:metod|zpusob|sposob)\p{L}* (?:uwierzyteln|overen|autenti[zk]|prihlas|logowan)|
    (?:authenticatie|inlog|aanmeld|verificatie)-?methode|autentiserings?metod|(?:kimlik dogrulama|yetkilendirme) yontem|
    (?:способ|метод|механизм)\p{L}* (?:аутентиф|авториз|входа|проверк)|(?:спосіб|метод)\p{L}* автентиф
  `,
  unspaced: '(?:身份)?(?:验证|驗證|认证|認證)(?:方式|方法|机制)|認証(?:方式|方法)|인증 ?(?:방식|방법)',
});

export const WHOLE_ADDRESS = concept({
  english: '(?:full|complete|whole|entire) (?:e-?mail(?: address)?|mail address|address)',
  inflected: lines`
    (?:vollstandige|ganze|komplette|gesamte)\p{L}* (?:e-?mail|mail|adresse)|
    adresse (?:e-?mail |mail |electronique |de messagerie )?(?:complete|entiere)|
    (?:direccion|correo)[^.]{0,20}(?:complet|enter)[oa]|indirizzo[^.]{0,20}(?:complet|inter)o|
    (?:endereco|e-?mail)[^.]{0,20}(?:complet|inteir)o|volledige? (?:e-?mail|mail)|pe[lł]n\p{L}+ adres|
    cel\p{L}+ (?:e-?mailov\p{L}+ )?adres|(?:hela|hele|fullstandig)\p{L}* (?:e-?post|e-?mail|mail)|e-posta adres\p{L}* taman|
    tam e-posta|полн\p{L}+ (?:адрес|e-?mail|имя|логин)|повн\p{L}+ адрес
  `,
  unspaced:
    '完整(?:的)?(?:邮箱|邮件|电子邮件|電子郵件|信箱)?(?:地址|账号|帐号)|邮箱全称|完整邮箱|メールアドレス(?:全体|をすべて|の全て)|完全なメールアドレス|전체 (?:이메일|메일)',
});

/** The part of an address from its @ on. */
export const DOMAIN_PART = concept({
  english: 'domain(?: part| name)?',
  inflected: 'doman|domaine|domini|domeny?(?!\\p{L})|domen|alan ad[iı]|домен',
  unspaced: '域名|后缀|ドメイン|도메인|(?<!\\w)@(?!\\w)|@(?=-)',
});

export const WITHOUT = concept({
  english: 'without|missing|lacks|including|includes?|must contain|with',
  inflected: lines`
    ohne|samt|einschliesslich|fehl|sans|avec|sin(?!\p{L})|con(?!\p{L})|incluy|senza|sem(?!\p{L})|com(?!\p{L})|inclu|zonder|
    inclusief|bez(?!\p{L})|wraz|vcetne|utan|uden|uten|inklusive|без|вместе|включая
  `,
  unspaced: '缺少|包含|包括|没有|含|なし|含め|없이|포함',
});

/** Another password in place of the one at hand, or that it changes. */
export const NEW_PASSWORD = concept({
  english: 'new pass ?(?:word|phrase|code)|pass ?(?:word|phrase) change',
  inflected: lines`
    neue[sn]? (?:passwort|kennwort)|(?:passwort|kennwort)-?(?:wechsel|anderung|erneuerung)|nouveau mot de passe|
    changement de mot de passe|nueva (?:contrasen|clave)|cambio de (?:contrasen|clave)|nuova password|cambio (?:della )?password|
    nova (?:senha|palavra-?passe)|(?:troca|alteracao) de senha|nieuwe? wachtwoord|wachtwoordwijziging|now\p{L}+ has[lł]|
    zmian\p{L} has[lł]|nov\p{L}+ hesl|zmen\p{L} hesl|nytt losenord|losenordsbyte|nyt? (?:adgangskode|kodeord)|nytt passord|
    yeni (?:sifre|parola)|нов\p{L}+ парол|смен\p{L} парол|новий пароль
  `,
  unspaced: '新(?:的)?密码|新密碼|密码修改|新しいパスワード|パスワードの?変更|새 ?비밀번호|비밀번호 ?변경',
});

/** The password of everything else: it is right, and not for mail programs. */
export const USUAL_PASSWORD = concept({
  english: lines`
    (?:web(?: ?site| ?mail)?|portal|main|master|normal|usual|regular|ordinary|customer|control panel|sso|single sign-?on|windows|campus|intranet) pass ?words?|
    pass ?words? (?:of|for) (?:the|your|our) (?:web ?site|web ?mail|portal)
  `,
  inflected: lines`
    (?:normale|ubliche|gewohnliche)\p{L}* (?:passwort|kennwort)|(?:web|kunden|haupt)-?(?:passwort|kennwort)|
    mot de passe (?:habituel|principal|normal|de (?:votre|l.espace) )|contrasena (?:habitual|normal|principal)|
    password (?:abituale|principale|normale)|senha (?:normal|principal|habitual)|(?:normale|gewone) wachtwoord|
    (?:zwykl|glown)\p{L}+ has[lł]|(?:bezn|hlavn)\p{L}+ hesl|vanliga? (?:losenord|passord)|(?:almindelig|normal)\p{L}* adgangskode|
    normal (?:sifre|parola)|(?:обычн|основн)\p{L}+ парол|звичайн\p{L}+ парол
  `,
  unspaced: '普通密码|网页密码|登录密码|通常のパスワード|일반 ?비밀번호',
});

/** A password shown as it is, by its name of Microsoft and others: basic authentication. */
export const BASIC_SIGN_IN = concept({
  english: '(?:basic|legacy)[- ]?(?:auth\\w*|sign-?ins?|log-?ins?)',
  inflected: lines`
    (?:standard|basis|grund)-?(?:authenti|verificatie|autent)|(?:einfache|klassische|veraltete)\p{L}* (?:authenti|anmeld)|
    authentification de base|autenticacion basica|autenticazione (?:di base|base(?!\p{L}))|autenticacao basica|
    podstawow\p{L}+ uwierzyteln|uwierzytelniani\p{L}+ podstawow|zakladni\p{L}* overen|grundlagg\p{L}+ autent|temel kimlik|
    базов\p{L}+ (?:аутентиф|проверк|автентиф)
  `,
  unspaced: '基本(?:的)?(?:身份)?(?:验证|驗證|认证|認證|認証)|기본 ?인증',
});

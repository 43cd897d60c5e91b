/**
 * Words of dictionaries for what a refusal can speak of, in the languages in which mail servers answer: English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Turkish, Russian, Ukrainian, Chinese, Japanese and Korean.
 * Stems, without the marks above and below Latin letters: what is read is stripped of them first.
 */
interface Words {
  /** stems of languages that put spaces between words */
  readonly spaced: string;
  /** Chinese, Japanese and Korean */
  readonly unspaced?: string;
}

export const PASSWORD = stems({
  spaced:
    'passwords?|passwd|pass ?phrase|pass ?code|pwd|passwort\\w*|kennwort\\w*|mots? de passe|mdp|contrasena|clave|senha|palavra-passe|\\w*wachtwoord|has[lł][oa]|hesl[oa]|\\w*losenord|adgangskode|kodeord|passord|parola|sifre(?!li)|парол\\p{L}*|parol',
  unspaced: '密码|密碼|口令|パスワード|비밀번호|패스워드',
});

export const CREDENTIALS = stems({
  spaced:
    'credentials?|user ?names?|user ?ids?|users?|log-?in(?: name)?|zugangsdaten|anmeldedaten|benutzer(?:name|kennung)?|nutzername|identifiants?|nom d.utilisateur|utilisateur|credencial\\w*|usuari[oa]|credenzial\\w*|nome utente|utente|credenciais|utilizador|inloggegevens|gebruiker(?:snaam)?|nazw\\w+ uzytkownika|uzytkownik\\w*|uzivatel\\w*|prihlasovaci udaje|anvandarnamn|brugernavn|brukernavn|kullan[iı]c[iı]\\p{L}*|имя пользовател\\p{L}*|пользовател\\p{L}*|логин\\p{L}*|login|уч[её]тн\\p{L}+ данн\\p{L}+|користувач\\p{L}*',
  unspaced: '用户名|用户|用戶|凭据|凭证|帐户名|ユーザー?|資格情報|사용자|아이디|자격 증명',
});

export const ACCOUNT = stems({
  spaced:
    'accounts?|mail ?box(?:es)?|subscription|tenant|domain|\\w*konto|\\w*postfach|zugang|vertrag|comptes?|boite|messagerie|cuenta|buzon|casella|utenza|conta|caixa|postbus|postvak|skrzynk\\w*|ucet|schrank\\w*|postkasse|postlada|hesa[bp]\\p{L}*|аккаунт\\p{L}*|уч[её]тн\\p{L}+ запис\\p{L}+|ящик\\p{L}*|обл[иі]ков\\p{L}+ запис\\p{L}*|скриньк\\p{L}*',
  unspaced: '账号|帐号|账户|帐户|賬號|帳號|帳戶|邮箱|信箱|郵箱|域名|アカウント|メールボックス|계정|메일함',
});

export const SIGN_IN = stems({
  spaced:
    'log ?-?ins?|log ?-?ons?|logging (?:in|on)|sign ?-?ins?|signing in|authenticat\\w+|auth|access|anmeld\\w*|einlogg\\w*|authentifizierung|zugriff|connexion|authentification|acces|inicio de sesion|autenticacion|acceso|accesso|autenticazione|autenticacao|acesso|aanmeld\\w*|inlogg?\\w*|toegang|logowani\\w*|uwierzyteln\\w*|dostep\\w*|prihlas\\w*|overeni|pristup|inloggning|adgang|tilgang|giris\\p{L}*|oturum\\p{L}*|kimlik dogrulama\\p{L}*|вход\\p{L}*|доступ\\p{L}*|авторизац\\p{L}*|аутентификац\\p{L}*|вхід\\p{L}*|автентифікац\\p{L}*',
  unspaced: '登录|登入|登錄|认证|認證|鉴权|ログイン|サインイン|認証|アクセス|로그인|인증|접근',
});

export const PROTOCOL = stems({
  spaced:
    'imap4?|pop3?|smtp(?:[ -]auth)?|submission|managesieve|protocol\\w*|protokol\\p{L}*|(?:e-?)?mail ?-?(?:programm?s?|programme|clients?|apps?)|(?:external|remote|third[- ]party) (?:access|programs?|apps?|clients?)|(?:kind|type|way|method) of (?:sign-?in|log-?in|access)|externe programme|(?:logiciels?|clients?|programmes?) (?:de messagerie|mail|externes?)|(?:clientes?|programas?) de (?:correo|e-?mail)|(?:client|programm[ai]) di posta|mailprogramma\\p{L}*|program\\w+ pocztow\\w+|klient\\w+ poczt\\w+|e-posta (?:istemci|program)\\p{L}*|протокол\\p{L}*|почтов\\p{L}+ (?:программ|клиент)\\p{L}*|(?:внешн|сторонн)\\p{L}+ (?:программ|приложен|клиент)\\p{L}*',
  unspaced:
    '协议|協定|客户端|用戶端|第三方|メールソフト|メールクライアント|外部(?:メール|アプリ)|外部アクセス|프로토콜|외부 ?메일|메일 ?프로그램',
});

export const EXPIRED = stems({
  spaced:
    'expir\\w*|lapsed|outdated|abgelaufen|veraltet|perime\\w*|caduc\\w*|vencio|vence|vencid\\w*|scadut\\w*|verlopen|wygas\\w*|vyprse\\w*|utgatt|upphort|udlobet|utlopt|(?:suresi|sureniz)\\p{L}* dol\\p{L}*|dolmus\\p{L}*|ист[её]к\\p{L}*|просроч\\p{L}*|устарел\\p{L}*|закінчив\\p{L}*',
  unspaced: '过期|過期|失效|到期|有効期限|期限(?:が|切れ)|失効|만료',
});

export const CHANGE = stems({
  spaced:
    'must be (?:changed|reset|renewed)|andern|geandert|zurucksetzen|erneuer\\w*|chang(?:ez|er)|modifi(?:ez|er)|renouvel\\w*|reinitialis\\w*|cambi(?:e|ar|ela|arla|ala|are)|renueve|restable\\w*|modific\\w*|rinnov\\w*|alter(?:e|ar)|troque|trocar|redefin\\w*|wijzig\\w*|zmien\\w*|zmen\\w*|byt|andra|skift|degistir\\p{L}*|смен\\p{L}+|измен\\p{L}+|обнов\\p{L}+|змін\\p{L}+',
  unspaced: '修改|更改|重置|更换|变更|變更|変更|변경',
});

export const WRONG = stems({
  spaced:
    'wrong|incorrect\\w*|invalid\\w*|bad|mismatch\\w*|(?:does|do)(?:n.t| not) (?:match|exist)|not (?:match|correct|valid|found|known|recogni[sz]ed|exist)|unknown|null|empty|missing|blank|falsch\\w*|ungultig\\w*|inkorrekt|stimm\\w* nicht|nicht (?:korrekt|richtig|gultig|bekannt|gefunden)|unbekannt\\w*|fehlgeschlagen|abgelehnt|fehlerhaft\\w*|verweigert|errone\\w*|mauvais\\w*|inconnu\\w*|introuvable|refus\\w*|echou\\w*|echec|ne correspond\\w*|no valid\\w*|no (?:es|son) valid\\w*|equivocad\\w*|fallid\\w*|fallo|rechazad\\w*|denegad\\w*|no coincid\\w*|no encontrad\\w*|no existe|desconocid\\w*|errat\\w*|non (?:e |sono )?(?:valid\\w*|corrett\\w*|corrispond\\w*|riconosciut\\w*|trovat\\w*|esiste)|sbagliat\\w*|fallit\\w*|scorrett\\w*|rifiutat\\w*|negat\\w*|incorret\\w*|errad\\w*|falhou|falha|nao (?:confere|coincid\\w*|encontrad\\w*|existe)|recusad\\w*|negad\\w*|onjuist\\w*|ongeldig\\w*|verkeerd\\w*|fout\\w*|mislukt|geweigerd|onbekend\\w*|niepraw\\w*|niepopraw\\w*|b[lł]edn\\w*|nie powiod\\w*|odrzucon\\w*|nieznan\\w*|nespravn\\w*|chybn\\w*|neplatn\\w*|selhal\\w*|felaktig\\w*|fel|ogiltig\\w*|ugyldig\\w*|forkert\\w*|feil|misslyckades|mislykkedes|yanl[iı]s\\p{L}*|hatal[iı]\\p{L}*|gecersiz\\p{L}*|basar[iı]s[iı]z\\p{L}*|неверн\\p{L}*|неправильн\\p{L}*|неуспешн\\p{L}*|неудачн\\p{L}*|ошибк\\p{L}*|ошибочн\\p{L}*|отклон[её]н\\p{L}*|не (?:найден\\p{L}*|подош[её]л|совпада\\p{L}*|существует)|отказано|невірн\\p{L}*|неправильн\\p{L}*|nevern\\w*|nepravil\\w*',
  unspaced:
    '错误|失败|不正确|无效|不匹配|有误|不存在|錯誤|失敗|不正確|無效|正しくありません|正しくない|間違|誤り|誤っ|一致しません|違い|存在しません|틀[렸리]|올바르지|잘못|실패|일치하지|존재하지',
});

export const TOO_MANY = stems({
  spaced:
    'too many|too often|too much|too frequent\\w*|excess\\w*|exceed\\w*|over the limit|zu viele\\w*|zu haufig\\w*|zu oft|uberschritten|trop d\\S*|trop souvent|exces\\w*|depass\\w*|demasiad\\w*|superad\\w*|tropp\\w*|eccessiv\\w*|superat\\w*|muit[ao]s|excedid\\w*|te veel|te vaak|overschreden|zbyt (?:wiele|duzo|czesto|du[zż]a)\\w*|przekroczon\\w*|prilis (?:mnoho|casto)|prekrocen\\w*|for (?:manga|mange|ofta|ofte)|cok (?:fazla|sik)|as[iı]ld[iı]\\p{L}*|слишком (?:много|часто|частые)|превышен\\p{L}*|забагато|перевищен\\p{L}*',
  unspaced: '过多|太多|频繁|超过|超出|超限|次数|频率|過多|頻繁|超過|多すぎ|回数|上限|超えま|超えて|너무 많|너무 자주|초과|횟수',
});

export const ATTEMPT = stems({
  spaced:
    'attempts?|tries|failures|times|guess\\w*|(?:failed|bad) (?:log|sign)-?ins?|wrong passwords|versuch\\w*|fehlversuch\\w*|fehlanmeld\\w*|fehleingab\\w*|tentatives?|essais|echecs|intentos?|tentativi|tentativas?|pogingen|prob|pokus\\w*|forsok\\w*|forsog\\w*|deneme\\p{L}*|попыт\\p{L}*|неудачн\\p{L}+ вход\\p{L}*|спроб\\p{L}*|popyt\\w*',
  unspaced:
    '尝试|嘗試|(?:失败|失敗|错误|錯誤)(?:次数|次數|过多|過多|回数)|(?:多次|连续|連續|連続)[^,，。]{0,8}(?:失败|失敗|错误|錯誤)|試行|시도|(?:실패|오류) ?횟수',
});

export const CONNECTION = stems({
  spaced:
    'connections?|sessions?|requests?|verbindung\\w*|sitzung\\w*|anfragen|connexions|sessions?|requetes|conexion\\w*|sesion\\w*|peticion\\w*|connession\\w*|session[ie]|richieste|conexoes|conexao|ligacoes|sessoes|requisicoes|verbinding\\w*|sessies|polacze\\w*|po[lł]acze\\w*|sesj\\w*|pripojen\\w*|spojen\\w*|relac\\w*|anslutning\\w*|forbindelse\\w*|tilkobling\\w*|baglant[iı]\\p{L}*|соединен\\p{L}*|подключен\\p{L}*|сесси\\p{L}*|сеанс\\p{L}*|запросов|з.єднан\\p{L}*|підключен\\p{L}*',
  unspaced: '连接|連接|連線|会话|请求|接続|セッション|リクエスト|연결|접속|세션|요청',
});

export const LOCKED = stems({
  spaced:
    'locked|lock-?out|block(?:ed)?|banned|barred|black-?listed|gesperrt\\w*|sperre|blockiert\\w*|bloqu[eé]\\w*|verrouill\\w*|bloquead\\w*|bloqueo|bloccat\\w*|blocco|geblokkeerd|vergrendeld|zablokowan\\w*|zablokov\\w*|uzamce\\w*|sparrad\\w*|sparrat|blockerad\\w*|blokeret|spaerret|sperret|kilit\\p{L}*|engel\\p{L}*|bloke|(?:за)?блокир\\p{L}*|забанен\\p{L}*|(?:за)?блокован\\p{L}*',
  unspaced: '锁定|鎖定|被锁|被鎖|封禁|封停|被封|冻结|凍結|ロック|ブロック|잠[겼금겨]|차단',
});

export const DISABLED = stems({
  spaced:
    'disabled?|de-?activat\\w*|inactive|suspended|(?:switched|turned) off|not (?:enabled|active|activated|open)|closed|terminated|revoked|frozen|cancell?ed|deaktiviert\\w*|(?:ab|aus)geschaltet|stillgelegt|nicht (?:aktiv\\w*|freigeschaltet|freigegeben)|geschlossen|gekundigt|desactiv\\w*|suspend\\w*|(?:non|pas) active\\w*|n.est pas active\\w*|ferme(?:e|s)?|resili\\w*|deshabilitad\\w*|inhabilitad\\w*|no (?:esta |ha sido )?(?:activ\\w*|habilit\\w*)|cancelad\\w*|disattivat\\w*|disabilitat\\w*|sospes\\w*|non (?:e |ancora )?(?:attiv\\w*|abilitat\\w*)|chius\\w*|desativad\\w*|desabilitad\\w*|suspens\\w*|nao (?:esta |foi )?(?:ativ\\w*|habilitad\\w*)|encerrad\\w*|uitgeschakeld|opgeschort|gedeactiveerd|niet (?:actief|ingeschakeld|geactiveerd)|opgeheven|wy[lł]aczon\\w*|nieaktywn\\w*|zawieszon\\w*|vypnut\\w*|deaktivov\\w*|pozastaven\\w*|zrusen\\w*|avstangd|inaktiverad\\w*|deaktiveret|deaktivert|suspender\\w*|devre d[iı]s[iı]\\p{L}*|kapal[iı]\\p{L}*|kapat[iı]l\\p{L}*|ask[iı]ya\\p{L}*|отключ[её]н\\p{L}*|выключ[её]н\\p{L}*|деактивирован\\p{L}*|закрыт\\p{L}*|приостановлен\\p{L}*|не (?:включ[её]н\\p{L}*|активн\\p{L}*|активирован\\p{L}*)|удал[её]н\\p{L}*|вимкнен\\p{L}*|відключен\\p{L}*',
  unspaced:
    '停用|禁用|关闭|關閉|未开启|未开通|未启用|未激活|没有开启|没有开通|尚未开通|未開啟|未開通|未啟用|已注销|暂停|停止|無効(?!な)|解約|有効になっていません|有効化されていません|사용 ?안 ?함|비활성|정지|중지|해지',
});

export const NOT_ALLOWED = stems({
  spaced:
    'not (?:allowed|permitted|authori[sz]ed|included)|forbidden|prohibited|nicht (?:erlaubt|gestattet|zulassig|zugelassen|berechtigt|enthalten|vorgesehen|verfugbar)|verboten|untersagt|(?:non|pas) (?:autoris\\w*|permis\\w*|inclus\\w*|disponible)|interdit\\w*|no (?:esta |se |tiene )?(?:permit\\w*|autorizad\\w*|incluid\\w*|permiso\\w*|disponible)|prohibid\\w*|non (?:e )?(?:consentit\\w*|permess\\w*|autorizzat\\w*|inclus\\w*|disponibile|previst\\w*)|vietat\\w*|nao (?:e |esta )?(?:permitid\\w*|autorizad\\w*|inclu\\w*|disponivel)|proibid\\w*|niet (?:toegestaan|inbegrepen|beschikbaar)|verboden|niedozwolon\\w*|zabronion\\w*|nie (?:jest )?(?:dozwolon\\w*|dostepn\\w*)|nepovolen\\w*|neni povolen\\w*|zakazan\\w*|inte tillat\\w*|ikke till?ad?t|izin\\p{L}* (?:yok|veril)\\p{L}*|yasak\\p{L}*|запрещ[её]н\\p{L}*|не (?:разреш[её]н\\p{L}*|предусмотрен\\p{L}*|входит)|нет (?:доступа|прав)|заборонен\\p{L}*|не дозволен\\p{L}*',
  unspaced:
    '不允许|不允許|禁止|无权|無權|没有权限|不支持|受限|不包含|許可されて|権限が|ご利用いただけません|利用できません|허용되지|권한이|금지|사용할 수 없',
});

export const DENIED = stems({
  spaced:
    'denied|refused|rejected|restricted|verweigert|abgelehnt|refus\\w*|denegad\\w*|rechazad\\w*|negat\\w*|rifiutat\\w*|negad\\w*|recusad\\w*|geweigerd|odmow\\w*|odmitnut\\w*|nekad\\w*|afvist|nektet|reddedil\\p{L}*|отказано|отклон[её]н\\p{L}*|ограничен\\p{L}*|відмовлено',
  unspaced: '拒绝|拒絕|拒否|거부',
});

export const ENABLE = stems({
  spaced:
    'enable|activate|turn on|switch on|unlock|aktivieren|einschalten|freischalten|activ(?:ez|er)|autoris(?:ez|er)|activ(?:e|ar|elo|arlo)|habilit(?:e|ar|elo)|attiv(?:a|are|alo|arlo)|abilit(?:a|are|arlo)|ativ(?:e|ar)|schakel|inschakelen|activeer|w[lł]acz\\w*|povolte|zapnete|aktiver\\w*|sla pa|etkinlestir\\p{L}*|включите|разрешите|активируйте|увімкніть',
  unspaced: '开启|开通|启用|開啟|開通|打开|有効に(?:し|す)|有効化|활성화|사용함으로',
});

export const TEMPORARY = stems({
  spaced:
    'temporar\\w*|later|shortly|for now|at the moment|maintenance|vorubergehend\\w*|spater|zurzeit|derzeit|momentan|wartung\\w*|uberlastet|temporaire\\w*|plus tard|ulterieurement|reessayez|momentanement|temporal\\w*|mas tarde|mantenimiento|(?:intente|intentelo|pruebe) de nuevo|temporane\\w*|piu tardi|manutenzione|riprova\\w*|momentane\\w*|mais tarde|manutencao|tente (?:novamente|de novo)|tijdelijk\\w*|onderhoud|tymczasow\\w*|pozniej|konserwac\\w*|docasn\\w*|pozdeji|udrzb\\w*|tillfallig\\w*|senare|senere|midlertidig\\w*|vedligeholdelse|vedlikehold|underhall|gecici\\p{L}*|daha sonra|bak[iı]m\\p{L}*|временн\\p{L}*|позже|позднее|техническ\\p{L}+ работ\\p{L}*|тимчасов\\p{L}*|пізніше',
  unspaced: '稍后|稍後|暂时|暫時|维护|維護|系统忙|繁忙|しばらく|一時的|メンテナンス|後で|後ほど|混雑|混み合|잠시 ?후|일시적|점검|나중에',
});

export const BACKEND = stems({
  spaced:
    'server|datenbank|verzeichnis\\w*|\\w*dienst|system|serveur|base de donnees|annuaire|systeme|servidor|base de datos|servicio|sistema|directorio|servizio|banco de dados|servico|serwer\\w*|baz[ay]|us[lł]ug\\w*|databaz\\w*|sluzb\\w*|sunucu\\p{L}*|veritaban\\p{L}*|hizmet\\p{L}*|sistem\\p{L}*|сервер\\p{L}*|баз\\p{L}+ данных|служб\\p{L}*|сервис\\p{L}*|систем\\p{L}*',
  unspaced: '服务器|服務器|伺服器|数据库|系统|系統|サーバー?|データベース|システム|サービス|서버|데이터베이스|시스템|서비스',
});

export const FAULT = stems({
  spaced:
    'nicht (?:erreichbar|verfugbar)|storung|ausgefallen|antwortet nicht|interner fehler|erreur interne|panne|indisponible|injoignable|inaccessible|ne repond pas|error interno|fallo interno|no (?:esta )?(?:disponible|responde)|caid[oa]|errore interno|guasto|non (?:e )?(?:disponibile|raggiungibile|risponde)|erro interno|indisponivel|nao (?:esta )?(?:disponivel|responde)|interne fout|storing|niet (?:beschikbaar|bereikbaar)|niedostepn\\w*|b[lł]ad wewnetrzny|nedostupn\\w*|interni chyba|ej tillganglig\\w*|ikke tilgaengelig\\w*|internt fel|kullan[iı]lam[iı]yor|ulas[iı]lam[iı]yor|hatas[iı]|недоступ\\p{L}*|сбой|не (?:отвечает|работает)|внутренн\\p{L}+ ошибк\\p{L}*|внутрішн\\p{L}+ помилк\\p{L}*',
  unspaced: '异常|異常|故障|不可用|无法连接|超时|出错|内部错误|エラー|障害|接続できません|応答(?:が|し)|内部エラー|오류|장애|응답',
});

export const APP_PASSWORD = stems({
  spaced:
    '(?:passwor[dt]|kennwort) fur (?:(?:e-?)?mail-?(?:programme?|apps?)|externe|apps|programme|gerate|anwendungen)|(?:app|programm|gerate|anwendungs|client)\\w*-?(?:passwor\\w*|kennwor\\w*)|anwendungsspezifisch\\w*|eigenes (?:passwort|kennwort)|mot de passe (?:d.application|specifique|dedie|(?:pour|aux) (?:les |l.|une )?(?:applications?|appareils?|logiciels?))|contrasena (?:de|para|especifica)[^.]{0,20}(?:aplicacion|dispositivo|programa|app)\\w*|password (?:per|specifica|dedicata|di)[^.]{0,15}(?:app|applicazion|client|programm|dispositiv)\\w*|senha (?:de|para|especifica)[^.]{0,15}(?:app|aplica|dispositivo|programa)\\w*|app-?(?:specifiek )?wachtwoord|has[lł]o (?:do|dla) (?:aplikac|program)\\w*|heslo (?:pro|k) aplikac\\w*|app(?:lokations)?-?(?:losenord|adgangskode|passord)|uygulama (?:sifre|parola)\\p{L}*|парол\\p{L}* (?:для )?(?:внешн\\p{L}+ |сторонн\\p{L}+ |почтов\\p{L}+ )?(?:приложени|программ|клиент)\\p{L}*',
  unspaced:
    '授权码|授權碼|专用密码|專用密碼|应用(?:程序)?密码|應用程式密碼|客户端(?:专用)?密码|独立密码|アプリ(?:固有の?|専用の?|用)?パスワード|専用(?:の)?パスワード|앱 ?비밀번호|애플리케이션 비밀번호',
});

export const SECOND_FACTOR = stems({
  spaced:
    '(?:2|two)[ -]step|zwei-?(?:faktor|stufen)\\w*|zweite[rn]? faktor|bestatigungscode|einmal(?:passwort|kennwort|code)|double (?:authentification|facteur)|(?:deux|2) (?:facteurs|etapes)|code de (?:verification|validation|securite)|(?:dos|2) (?:factores|pasos)|doble factor|codigo de (?:verificacion|seguridad)|(?:due|2) (?:fattori|passaggi)|codice di (?:verifica|sicurezza)|(?:dois|2) fatores|duas etapas|codigo de verificacao|twee-?(?:staps|factor)\\w*|verificatiecode|dwuetap\\w*|dwusk[lł]ad\\w*|kod weryfik\\w*|dvoufaz\\w*|dvoufaktor\\w*|overovaci kod|tvafaktor\\w*|tvastegs\\w*|engangskod\\w*|tofaktor\\w*|totrinns\\w*|iki (?:adim|faktor|asama)\\p{L}*|dogrulama kodu|двухфакторн\\p{L}*|двухэтапн\\p{L}*|код\\p{L}* подтвержден\\p{L}*|одноразов\\p{L}*|двофакторн\\p{L}*',
  unspaced:
    '两步验证|二次验证|双因素|双重(?:验证|认证)|动态密码|動態密碼|验证码|驗證碼|兩步驗證|雙重驗證|[二2]段階認証|[二2]要素認証|多要素認証|ワンタイムパスワード|確認コード|2단계 ?인증|이중 ?인증|2차 ?인증|인증번호',
});

export const ENCRYPTION = stems({
  spaced:
    'tls|ssl|starttls|stls|(?:secure|encrypted) (?:connection|channel|session)|verschlussel\\w*|chiffr\\w*|securis\\w*|cifrad\\w*|cifrat\\w*|crittograf\\w*|criptograf\\w*|segur[ao]|versleutel\\w*|szyfrowan\\w*|sifrovan\\w*|krypter\\w*|sifreli|шифрован\\p{L}*|защищ[её]нн\\p{L}*|зашифрован\\p{L}*|захищен\\p{L}*',
  unspaced: '加密|安全连接|安全連線|暗号化|암호화|보안 연결',
});

export const REQUIRED = stems({
  spaced:
    'requi\\w*|need\\w*|must|mandatory|erforderlich|notwendig|benotigt|nur|zuerst|zunachst|obligatoire|necessaire|uniquement|d.abord|exig\\w*|necesari\\w*|obligatori\\w*|solo|richiest\\w*|necessari\\w*|obrigatori\\w*|apenas|somente|vereist|verplicht|alleen|wymagan\\w*|wymaga|vyzadov\\w*|vyzaduje|kravs|kraeves|kreves|gerek\\p{L}*|zorunlu|требу\\p{L}*|необходим\\p{L}*|только|потрібн\\p{L}*',
  unspaced: '需要|必须|请使用|必須|請使用|请启用|必要|のみ|필요|필수|해야',
});

export const PLACE = stems({
  spaced:
    'ip(?:v[46])?|ip-?address|ip-?adress\\w*|countr(?:y|ies)|regions?|network|location|source|origin|land|netz\\w*|standort|pays|reseau|pais|red|paese|rete|rede|netwerk|kraj\\w*|sieci|zeme|siti|natverk|netvaerk|nettverk|ulke\\p{L}*|стран\\p{L}*|сет[иь]|регион\\p{L}*|країн\\p{L}*',
  unspaced: '国家|國家|地区|地區|异地|網路|国外|海外|地域|국가|지역|해외',
});

export const UNPAID = stems({
  spaced:
    'rechnung\\w*|unbezahlt|zahlung\\w*|impaye\\w*|facture|paiement|impag\\w*|factura|falta de pago|fattura|mancato pagamento|pagamento|fatura|betaling|factuur|zaleg[lł]\\w*|faktur\\w*|nezaplacen\\w*|odeme\\p{L}*|неоплач\\p{L}*|задолженност\\p{L}*|не оплачен\\p{L}*',
  unspaced: '欠费|续费|欠費|未払い|料金|미납|요금',
});

export const WHOLE_ADDRESS = stems({
  spaced:
    '(?:vollstandige|ganze|komplette)\\w* (?:e-?mail|mail|adresse)\\w*|adresse (?:e-?mail |mail |electronique |de messagerie )?(?:complete|entiere)|(?:direccion|correo)[^.]{0,20}complet[oa]|indirizzo[^.]{0,20}(?:completo|intero)|(?:endereco|e-?mail)[^.]{0,20}completo|volledige? e-?mail\\w*|pe[lł]n\\w+ adres\\w*|cel\\w+ (?:e-?mailov\\w+ )?adres\\w*|(?:hela|hele|fullstandig\\w*) (?:e-?post|e-?mail|mail)\\w*|e-posta adres\\p{L}* taman\\p{L}*|tam e-posta\\p{L}*|полн\\p{L}+ (?:адрес|e-?mail|имя|логин)\\p{L}*|повн\\p{L}+ адрес\\p{L}*',
  unspaced:
    '完整(?:的)?(?:邮箱|邮件|电子邮件|電子郵件|信箱)?(?:地址|账号|帐号)|邮箱全称|完整邮箱|メールアドレス(?:全体|をすべて|の全て)|完全なメールアドレス|전체 (?:이메일|메일)',
});

/** Fits both, in either order, in one sentence. */
export function together(first: string, second: string, within = 60): RegExp {
  const gap = `[^.;!?。；！？]{0,${String(within)}}?`;
  return new RegExp(`(?:${first})${gap}(?:${second})|(?:${second})${gap}(?:${first})`, 'iu');
}

/** Fits whatever `pattern` does, in words where nothing of the others stands. */
export function without(pattern: RegExp, ...others: readonly string[]): RegExp {
  return new RegExp(`^(?![^]*(?:${others.join('|')}))[^]*(?:${pattern.source})`, 'iu');
}

export function any(...concepts: readonly string[]): RegExp {
  return new RegExp(concepts.join('|'), 'iu');
}

/** Either of several concepts, as one. */
export function or(...concepts: readonly string[]): string {
  return concepts.join('|');
}

function stems({ spaced, unspaced }: Words): string {
  const words = `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${spaced.replaceAll('\\w', '\\p{L}')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`;
  return unspaced === undefined ? words : `${words}|${unspaced}`;
}

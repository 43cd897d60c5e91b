import { lines } from '../../../lexicon/pattern.ts';
import { concept } from './concept.ts';

/**
 * What messages of mail programs say of names, passwords and accounts, beside what refusals of servers speak of (lexicon/), in the languages of that lexicon.
 * Written without the marks on Latin letters: what is read is stripped of them first.
 */

export const LOGGING_IN = concept(
  'sign in|log (?:in|on)|authenticat\\w+|log (?:you|your|me|us) (?:in|on)|sign-?ins?|signing in|log ?-?ins?|log ?-?ons?|logging (?:in|on)',
  lines`
    (?:ouvrir|ouverture) (?:de |d.une |une |la )?session|entrar n[oa](?!\p{L})|entrar em|войти|зайти|zalogowa|prihlasit|oturum ac|
    login|zugang verweiger|(?:acc?eso|accesso|acesso|acces)(?!\p{L}| (?:a|al|au|ao|ai?|alla?)(?:l?)? ?(?:l.)?(?:internet|archiv|file|fichier|arquivo|datos|dati))|identifier|s.authentifier|conectarse a (?:la|su) cuenta|acceder a (?:la|su|tu) cuenta|accedere all|
    entrar na (?:sua )?conta|zaloguj|zalogow|autentyk|legitymac|prihlaseni|kirjaut|logon|oturum|giris (?:yap|basari)|авторизо|увійти|
    залогин|anmeld|einlogg|verificatie(?!code)|autorisier|autorisation|autorizacion|autorizzazion|autorizac|authentifi|identifica[cz]|
    authentic|autentic|autentik|uwierzyteln|autoryz|overen|prihlas|inlogg|aanmeld|innlogg|palogg|logg[ea] (?:pa|ind|inn|in)(?!\p{L})|
    inicio de sesion|iniciar sesion|kimlik dogrulama|yetkilendir|oturum acma|аутентиф|авториз|автентиф|вход|вхід|logowani|
    s.identifier|identification
  `,
  '登陆|帐号验证|ログオン|로그온|登录|登入|登錄|认证|認證|身份验证|鉴权|認証|ログイン|サインイン|로그인|인증(?!서)',
);

/** … by the word for proving who one is. */
export const AUTHENTICATION = concept(
  'authentication|auth',
  'authentifi|authenti|autentic|autenti[kszf]|uwierzyteln|overen|overov|kimlik dogrulama|аутентиф|проверк\\p{L} подлинн|автентиф|verificatie',
  '身份验证|身分驗證|认证|認證|認証|인증(?!서)',
);

/** Of a password: how long it is to be. */
export const LONG_ENOUGH = concept(
  'characters|digits|letters|at least|contain',
  'zeichen|ziffer|buchstabe|mindestens|caractere|lettres|au moins|caracter|al menos|caratter|almeno|pelo menos|tekens|minstens|znak|co najmniej|alespon|tecken|minst|tegn|mindst|karakter|символ|знак|не менее',
  '字符|位|文字|글자|자리',
);

/** … and that it failed, in one word. */
export const LOGIN_FAULT = concept(
  '',
  '(?:autorisier|authentifizier|anmelde?|login|authenti|autenti|inlogg?)\\p{L}{0,12}-?(?:fehler|fout|fel|feil|fejl)(?!\\p{L})',
  '(?:认证|验证|登录)异常',
);

/** A password as it is, or made unreadable on the way. */
export const PLAIN_OR_NOT = concept(
  '(?:plain|clear)[ -]?text|encrypted passwords?|(?:in)?secure passwords?',
  lines`
    klartext|verschlusselt\p{L}* (?:pass|kenn)wort|unverschlusselt|en clair|chiffres?(?!\p{L})|testo (?:semplice|in chiaro)|in chiaro|
    crittat|cifrad|texto (?:plano|claro|simples)|sin cifrar|platte ?tekst|leesbare|versleuteld|otwartym tekstem|szyfrowan|
    (?:ne(?:za)?|za)?sifrovan|sifrelen\p{L}* (?:parola|sifre)|duz metin|текстов|(?:звичайн|обычн)\p{L}+ текст|зашифрован|
    открыт\p{L}+ (?:вид|текст)
  `,
  '明文|加密(?:过)?的?密码|平文|暗号化(?:された)?パスワード|평문',
);

export const CHECK = concept(
  '',
  lines`
    pruf|uberpruf|verifiez|verifier|compruebe|revise|controlla|verifica|verifique|controleer|sprawdz|zkontroluj|kontrollera|
    kontroller|kontrol edin|проверьте|перевірте|(?:kein|aucun|ningun|nessun|nenhum|geen|zadne|inget|intet) (?:passwor|kennwor|
    mot de passe|contrasen|senha|wachtwoord|heslo|losenord)
  `,
  '检查|确认|確認し|확인',
);

/** A password, a name that is not there, or not to be had. */
export const NOT_GIVEN = concept(
  '(?:no|missing|without(?: a)?) (?:password|user ?name)|(?:could not|could ?n.t|unable to) get (?:the )?password',
  lines`
    kein\p{L}* (?:passwor|kennwor|benutzername)|aucun mot de passe|pas (?:specifie|indique|fourni) d[e.] ?(?:nom|mot)|
    ninguna contrasen|nessuna password|nenhuma senha|geen (?:wachtwoord|gebruikersnaam)|brak has[lł]a|zadne heslo|inget losenord|
    не (?:указан|задан)\p{L}* (?:пароль|имя)
  `,
  '没有密码|未(?:设置|输入)密码|パスワードが(?:設定|入力)されて',
);

/** The password is asked for once more, or the whole sign-in. */
export const ONCE_MORE = concept(
  lines`
    re-?enter|retype|every (?:few |couple of |\d+ )?(?:seconds|minutes|time)|comes? back|pops? up|reappears?|once more|once again|over and over|again and again|keeps? (?:asking|prompting|popping)|repeatedly|constantly|
    (?:type|enter|give)[^.]{0,30} again
  `,
  lines`
    immer wieder|standig|dauernd|sans (?:cesse|arret)|en permanence|una y otra vez|constantemente|continuamente|continua a|toda hora|
    repetidamente|steeds|telkens|blijft (?:\p{L}+ ){0,3}(?:vragen|om)|stale(?!\p{L})|bliver ved|hele tiden|heile tida|fortsatter|
    ciagle|neustale|porad|hela tiden|gang pa gang|surekli|постоянно|бесконечно|постійно|erneut|nochmals|noch ?einmal|
    neu ein(?:geb|tipp)|a nouveau|de nouveau|vuelv\p{L} a|volver a|nuevamente|otra vez|reintroduc|reingres|di nuovo|nuovamente|
    reinser|novamente|outra vez|opnieuw|ponowni|jeszcze raz|znovu|znova|igen(?!\p{L})|pa nytt|igjen|yeniden|tekrar|ещ[её] раз|
    повторно|заново|снова|ще раз
  `,
  '一直|反复|不断|何度も|계속|重新|再次|再输入|再入力|もう一度|다시',
);

export const SIGNED_OUT = concept(
  '(?:sign|log) ?-?in again|re-?log-?in|signed out|logged out|re-?authenticate',
  lines`
    neu (?:angemeldet|anmelden|verbinden)|erneut (?:angemeldet|verbunden)|reconnecter|volver a (?:conectar|iniciar)|ricollegar|
    riconnett|reconectar|opnieuw (?:verbinden|aanmelden)|polacz ponownie|znovu prihlas|anslut igen|переподключит|войти заново|
    (?:melden sie sich|anmelden)[^.]{0,12} (?:erneut|neu|wieder) ?an|erneut anmelden|abgemeldet|reconnectez|vous reconnecter|
    deconnecte(?:e)? de votre compte|vuelva a iniciar|inicie sesion de nuevo|accedi di nuovo|eseguire (?:di nuovo )?l.accesso|effettuare (?:di nuovo|nuovamente) l.accesso|accedere di nuovo|faca login novamente|
    entre novamente|meld u opnieuw aan|log opnieuw in|zaloguj sie ponownie|prihlaste se znovu|logga in igen|log ind igen|
    logg inn igjen|tekrar (?:oturum|giris)|войдите (?:снова|ещ[её] раз|заново)|увійдіть (?:знову|ще раз)
  `,
  '重新登录|重新登入|再度ログイン|再ログイン|다시 로그인',
);

/** From where an account is taken, when it is no server that takes it. */
export const OF_THIS_DEVICE = concept(
  '(?:from|on) (?:this|your) (?:device|phone|computer|mac|ipad|iphone)',
  lines`
    von diesem (?:gerat|computer|mac)|de (?:cet appareil|cet ordinateur|este dispositivo|questo dispositivo)|da questo dispositivo|
    deste dispositivo|van dit apparaat|z tego urzadzenia|z tohoto zarizeni|fran (?:den har )?enheten|fra (?:denne )?enhed|fra enheten|
    bu (?:cihaz|aygit)|с (?:этого )?устройства|з пристрою
  `,
  '从(?:此|本|这台)设备|このデバイス|이 기기',
);

export const OAUTH_NAME = '(?<![a-z])(?:x?oauth ?2?|oauthbearer|openid)(?![a-z])';

/** The user's own connection: French says so of signing in as well. */
export const YOUR_CONNEXION = '(?<!\\p{L})(?:refus|rejet)\\p{L}* (?:de )?votre connexion|votre connexion a ete (?:refus|rejet)';

/** What is known of an account, and is to be found right. */
export const ACCOUNT_DATA = concept(
  '(?:your |the )?account(?: information| details)?',
  lines`
    (?:account|konto|zugangs)-?(?:informationen|daten|angaben)|informations? d[ue] (?:votre )?compte|(?:informacion|datos) de (?:la|su|tu) cuenta|
    informazioni (?:dell.|sull.)account|dati dell.account|(?:informacoes|dados) da (?:sua )?conta|account-?(?:gegevens|informatie)|
    (?:dan\p{L}+|informac\p{L}+) (?:o )?konta|udaj\p{L}* (?:o )?uct|informac\p{L}+ o uct|kontouppgift|konto(?:information|oplysning|informasjon|opplysning)|
    hesap bilgi|(?:данн\p{L}+|сведени\p{L}+) уч[её]тн|дані облік
  `,
  '(?:帐户|账户|帳戶)(?:信息|資訊)|アカウント情報|계정 정보',
);

/** To find out whether something is right. */
export const VERIFY = concept(
  'verif(?:y|ied)|check(?:ed)?|validat\\w+|confirm\\w*',
  lines`
    (?:uber)?pruf|(?<!\bsi (?:e|sono) )verifi|bestatig|comprobar|comprueb|validar|confirm|conferm|control|gecontroleerd|zweryfikowa|sprawdzi|
    overit|kontrollera|bekraft|bekraeft|bekreft|dogrula|провер|подтверд|перевір
  `,
  '验证|驗證|确认|確認|확인',
);

/** To bring an account into the program. */
export const SETTING_UP = concept(
  'set(?:ting)? up|add(?:ed|ing)?|configur\\w+',
  lines`
    einricht|eingericht|hinzufug|hinzugefug|konfigurier|configur|ajouter|agregar|anadir|aggiungere|impostare|adicionar|instellen|
    ingesteld|toevoegen|skonfigurowac|dodac|nastavit|pridat|configur|einrichtung|beallit|konfiguracj|configuraz|konfigurera|lagga till|konfigurere|oprette kontoen|tilfoje|legge til|
    ayarlay|ekley|yapilandir|настроить|добавить|налаштувати|додати
  `,
  '设置|設定|添加|新增|設定|追加|설정|추가',
);

/** A time of being signed in. */
export const SESSION = concept(
  'sessions?',
  'sitzung|session|sesion|sessione|sessao|sessie|sesj|relace|sesse|oturum|сеанс|сесси|сесі',
  '会话|會話|セッション|세션',
);

/** Where Outlook sends whoever has set another sender than the account's, or no sign-in for sending. */
export const ACCOUNT_PROPERTIES = concept(
  'account properties',
  lines`
    kontoeigenschaft|proprietes (?:de |du )?(?:votre )?compte|propiedades de (?:la|su|tu) cuenta|proprieta (?:dell.)?account|
    propriedades da (?:sua )?conta|accounteigenschap|wlasciwosci\p{L}* konta|vlastnost\p{L}* uctu|kontoegenskap|hesap ozellik|
    свойств\p{L}* уч[её]тн|властивост\p{L}* облік
  `,
  '(?:帐户|账户|帳戶)属性|アカウントのプロパティ|계정 속성',
);

export const DEVICES = concept(
  'devices|phones|computers|places',
  'gerate|appareils|dispositivos|dispositivi|apparaten|urzadzen|zarizeni|enheter|enheder|cihaz|aygit|устройств|пристро',
  '设备|裝置|デバイス|端末|기기',
);

/** To find out by oneself how an account is to be set. */
export const DISCOVERY = concept(
  'auto-?(?:discover|config)\\w*',
  lines`
    (?:konfigurations|einstellungs|auto)-?(?:erkennung|suche|ermittlung)|(?:detection|decouverte|recherche) (?:automatique )?(?:de la configuration|des parametres)|
    (?:deteccion|busqueda|descubrimiento) (?:automatic\p{L} )?de (?:la )?configuracion|(?:rilevamento|ricerca) (?:automatic\p{L} )?(?:della configurazione|delle impostazioni)|
    (?:deteccao|descoberta) (?:automatic\p{L} )?(?:da configuracao|das configuracoes)|(?:automatische )?configuratie-?(?:detectie|herkenning)|
    wykrywani\p{L} (?:konfiguracji|ustawien)|automaticke (?:zjisteni|nastaveni)|autoconfig
  `,
  '自动配置|自動構成|자동 구성',
);

/** To be let to something. */
export const ACCESS = concept(
  'access',
  'zugriff|zugang(?!sd)|acces(?!\\p{L})|acceso|accesso|acesso|toegang|dostep|pristup|adgang(?!sk)|tilgang|atkomst|erisim|доступ(?!н)',
  '访问|存取|アクセス|접근|액세스',
);

/** At another place than this one. */
export const ELSEWHERE = concept(
  '(?:on|in|by|from) (?:another|a different|some other|other) (?:device|computer|phone|place|program|app|client|session)s?',
  lines`
    (?:auf|von|in|an) (?:\p{L}+ )?ander\p{L}* (?:gerat|computer|programm|ort)|(?:sur|par|depuis) un(?:e)? autre (?:appareil|ordinateur|programme|session)|
    (?:en|por|desde) otr[oa] (?:dispositivo|ordenador|programa|sesion)|(?:su|da|in) un.? ?altr[oa] (?:dispositivo|computer|programma|sessione)|
    (?:em|por) outr[oa] (?:dispositivo|computador|programa|sessao)|(?:op|door) een ander (?:apparaat|programma)|na innym urzadzeniu|
    przez inny program|na jinem zarizeni|pa en annan (?:enhet|dator)|pa en anden (?:enhed|computer)|pa en annen enhet|baska bir (?:cihaz|program)|
    на другом (?:устройств|компьютер)|другой программой|на іншому пристро
  `,
  '其他设备|另一台|別の(?:端末|デバイス|プログラム)|다른 (?:기기|프로그램)',
);

/** … by a protocol, which a provider may shut. */
export const WAY_IN = lines`
  (?<![a-zа-я])(?:zugang|zugriff|acces|acceso|accesso|acesso|toegang|dostep|pristup|adgang|tilgang|atkomst|доступ)
  (?![a-zа-я])
`;

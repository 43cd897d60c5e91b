import type { ErrorTable } from '../client-error.ts';
import { any, BACKEND, CREDENTIALS, FAILED, FALSE, or, PASSWORD, together } from '../../replies/sign-in/lexicon.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';

/** Beginnings of words without the marks on Latin letters, in the languages of the lexicon of refusals. */
const CERTIFICATE =
  'zertifikat|certifica|certyfikat|certifikat|sertifika|сертификат|сертифікат|证书|證書|憑證|証明書|인증서|(?:server)?identitat\\b|identite d|identidad d|identita d|identidade d|tozsamosc serwera|identitet|kimligi|подлинност|服务器(?:的)?身份|验证[^,，。]{0,8}身份|身份(?:无法|不能)|識別情報|신원|zielprinzipal|nom (?:de )?principal cible|nombre principal de destino|nome (?:dell.entita|principale) di destinazione|nome (?:da entidade|principal) de destino|целевое имя|目标主体';
const LOGGING_IN =
  'anmeld|einlogg|autorisier|autorisation|autorizacion|autorizzazion|autorizac|authentifi|autentic|autentik|uwierzyteln|autoryz|\\boveren|prihlas|inlogg|aanmeld|\\blog-?in|palogg|inicio de sesion|iniciar sesion|kimlik dogrulama|oturum acma|аутентиф|авториз|автентиф|\\bвход|вхід|登录|登入|登錄|认证|認證|身份验证|認証|ログイン|サインイン|로그인|인증';
const CHECK =
  'pruf|uberpruf|verifiez|verifier|compruebe|revise|controlla|verifica|verifique|controleer|sprawdz|zkontroluj|kontrollera|kontroller|kontrol edin|проверьте|перевірте|检查|确认|確認し|확인|(?:kein|aucun|ningun|nessun|nenhum|geen|zadne|inget|intet) (?:passwor|kennwor|mot de passe|contrasen|senha|wachtwoord|heslo|losenord)';
const RECIPIENT =
  'empfanger|destinatair|destinatari|ontvanger|odbiorc|prijemc|mottagar|modtager|alici|получател|отримувач|收件人|宛先|수신자|absender|expediteur|remitente|mittente|remetente|afzender|nadawc|odesilatel|avsandare|отправител|发件人|差出人|발신자';
const NO_PASSWORD =
  'kein\\p{L}* (?:passwor|kennwor)|aucun mot de passe|ninguna contrasen|nessuna password|nenhuma senha|geen wachtwoord|brak has[lł]a|zadne heslo|inget losenord|не указан пароль|没有密码|パスワードが(?:設定|入力)されて';
/** What the system's own messages say for a host without a way to it, and for a name that nobody knows. */
const NO_ROUTE =
  'keine route zum|netzwerk ist nicht erreichbar|aucun chemin d.acces|reseau n.est pas accessible|ninguna ruta hasta|red es inaccesible|nessun instradamento|rete non e raggiungibile|nao ha rota|rede (?:esta )?inacessivel|geen route naar|brak trasy|siec jest niedostepna|neni cesta k|нет маршрута|сеть недоступна|没有到主机的路由|网络不可达|ホストへの経路|ネットワークに届きません|호스트로 갈 루트';
const NO_NAME =
  'namensauflosung|name oder (?:der )?dienst|resolution du nom|nom ou service|resolucion del? nombre|nombre o servicio|risoluzione del nome|nome o servizio|resolucao de nomes?|nome ou servico|naam of dienst|naamsvertaling|nazwa lub usluga|rozwiazywani\\p{L}+ nazw|jmeno (?:ci|nebo) sluzba|разрешени\\p{L}+ им[её]н|имя или служба|名称或服务|域名解析|名前解決|名前またはサービス|이름 확인|이름 혹은 서비스';
const METHOD = 'method|verfahren|metodo|sposob|metod|yontem|метод|способ|方法|方式|방법|방식';
const CONNECTING =
  'verbindung|verbinden|ligar|ligacao|kontaktier|erreich|contacter|joindre|contactar|contattar|связаться|联系|connexion|connecter|conexion|conectar|connession|connetter|conexao|verbinding|verbinden met|po?[lł]?acz|polacz|pripoj|spojen|anslut|forbindelse|tilkobl|baglan|подключ|соедин|підключ|з.єдна|连接|連接|連線|接続|연결|접속';
const NOT_DONE =
  'fehlgeschlagen|fehler|nicht (?:moglich|hergestellt|aufgebaut)|(?:konnten?|kann|konnen) (?:\\p{L}+ ){0,2}(?:nicht|kein)|gescheitert|impossible|echec|echou|erreur|ne peut|n.(?:a|avons|ont) pas pu|no (?:se )?(?:puede|pudo|ha podido)|imposible|fallo|fallid|error|impossibile|non (?:e stato possibile|riesc|riuscit|puo)|fallit|errore|nao (?:foi possivel|e possivel|pode|conseguiu)|falh|erro\\b|niet (?:mogelijk|tot stand)|kan (?:geen|niet)|kon (?:geen|niet)|mislukt|niet gelukt|lukt niet|nie (?:mozna|moze|uda[lł]o|powiod)|b[lł]ad|nelze|nepodarilo|selhal|chyba|kunde inte|kan inte|misslyck|gick inte|kunne ikke|kan ikke|mislyk|kurulamad|[iau]n?[iı]?lamad|amad[iı]|basarisiz|hata|не удалось|невозможно|не удается|ошибк|сбой|не вдалося|помилк|无法|失败|不能|無法|失敗|できません|できない|エラー|할 수 없|실패|오류|못했';
const TURNED_DOWN =
  'abgelehnt|verweigert|nicht (?:akzeptiert|angenommen)|pas accepte|no acept|non accett|nao aceit|niet geaccepteerd|neprijal|refus|rehus|rechaz|rifiut|recusad|geweiger|odrzuc|odmitn|nekad|afvist|avvist|reddedil|отвергнут|отклон|отказ|відхил|拒绝|拒絕|拒否|거부';
const NO_ANSWER =
  'zeituberschreit|wartezeit|hat nicht (?:geantwortet|reagiert)|n.a pas repondu|expiration du delai|expiro el tiempo|no (?:ha )?respondi|non ha rispost|connessione scaduta|tempo esgotado|nao respondeu|heeft niet geantwoord|antwortet nicht|reagiert nicht|keine antwort|delai d|ne repond|tiempo de espera|no responde|tempo scaduto|scaduto il tempo|non risponde|tempo limite|nao responde|reageert niet|geen antwoord|limit czasu|nie odpowiada|casovy limit|neodpovida|tidsgrans|svarar inte|svarer ikke|zaman asimi|yanit vermiyor|тайм-?аут|не отвечает|время ожидания|не відповідає|超时|逾時|没有响应|未响应|没有应答|タイムアウト|応答(?:が|し|あり)|시간 ?초과|응답(?:이|하지)';
const BROKEN =
  'unterbroch|zuruckgesetzt|re-?initialise|reinicializ|abgebroch|verloren|getrennt|beendet|interromp|perdu|coupe|interrump|perdid|cerrad|interrott|persa|chius|encerrad|verbroken|przerwan|zerwan|preruse|ukoncen|avbrut|afbrudt|kesildi|прерван|потерян|разорван|перервано|中断|断开|切断|切れ|끊';
const SERVER = 'server|servidor|serveur|serwer|sunucu|сервер|服务器|服務器|伺服器|サーバー?|서버|\\bhost|hote|хост|主机|ホスト';
const NOT_FOUND =
  'nicht (?:gefunden|aufgelost|bekannt)|unbekannt|introuvable|inconnu|no se (?:encuentra|encontro|ha encontrado)|desconocid|non (?:e stato )?trovat|sconosciut|nao (?:foi )?encontrad|desconhecid|niet (?:gevonden|bekend)|nie (?:znaleziono|istnieje)|nieznan|nenalezen|neznam|hittades inte|okand|ikke (?:fundet|funnet)|ukendt|ukjent|bulunamad|не найден|неизвест|не знайден|невідом|找不到|未找到|不存在|無法解析|无法解析|見つかりません|찾을 수 없';
const ENCRYPTING =
  'verschlussel|chiffre|cifrad|cifrat|crittograf|criptograf|versleutel|szyfrow|sifrov|krypter|sifrele|шифров|sichere verbindung|connexion securisee|conexion segura|connessione sicura|conexao segura|beveiligde verbinding|bezpieczn\\p{L}+ po|zabezpecen|saker anslut|sikker for|guvenli baglan|защищ|безопасн\\p{L}+ соедин|安全连接|安全な接続|보안 연결|加密|暗号|암호화|\\b(?:ssl|tls|starttls)\\b';
const OFFLINE =
  'kein(?:e)? (?:internet|netz)|nicht mit dem internet|pas (?:de connexion|d.acces) (?:a |a l.)?internet|pas de connexion internet|hors (?:ligne|connexion)|sin (?:conexion|internet)|nessuna connessione|non in linea|sem (?:conexao|internet|ligacao)|geen (?:internet|netwerk|verbinding met het internet)|brak (?:po[lł]aczenia z|internetu)|zadne pripojeni|bez pripojeni|ingen (?:internet|natverks|netvaerks|nettverks)|internet (?:yok|baglantisi yok)|нет (?:подключения к|соединения с|доступа к)? ?(?:интернет|сет)|немає (?:інтернет|підключення)|无网络|没有网络|網路未連線|未连接(?:到)?(?:网络|互联网)|インターネットに接続されて|ネットワークに接続されて|오프라인|オフライン|인터넷에 연결되어 있지|no internet|not connected to the internet|you are offline';
const MAILBOX_FULL =
  'postfach (?:ist )?voll|boite (?:aux lettres |de reception )?(?:est )?pleine|buzon (?:esta )?lleno|casella (?:e )?piena|caixa (?:de correio |postal )?(?:esta )?cheia|(?:mailbox|postvak) (?:is )?vol\\b|skrzynka (?:jest )?pe[lł]na|schranka je plna|(?:brevladan|postkassen|postlåda) (?:ar|er) full|posta kutusu dolu|ящик (?:переполнен|заполнен)|скринька (?:переповнен|заповнен)|邮箱已满|信箱已滿|メールボックスがいっぱい|메일함이 가득';

/**
 * What programs say in other languages than English: no program's own sentences, but what stands together in one of them, as the refusals
 * of servers are read. Asked last.
 */
export const ANY_LANGUAGE: ErrorTable = {
  client: 'a mail program',
  source: 'the meaning of the words themselves, in the languages of the lexicon of refusals',
  seen: '2026-11-22',
  errors: [
    {
      words: new RegExp(CERTIFICATE, 'iu'),
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: together(LOGGING_IN, METHOD, 40),
      step: 'sign-in',
      means: 'the program and the server share no way of signing in',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption', 'settings/client-too-old'],
    },
    {
      words: together(or(PASSWORD, CREDENTIALS), or(FALSE, FAILED, TURNED_DOWN)),
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: together(or(PASSWORD, CREDENTIALS), or(NOT_DONE, CHECK), 60),
      step: 'sign-in',
      means: 'the server refused name or password, or none is set',
      causes: REFUSED,
    },
    {
      words: together(LOGGING_IN, or(NOT_DONE, TURNED_DOWN), 100),
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: any(NO_PASSWORD),
      step: 'sign-in',
      means: 'no password was given',
      causes: REFUSED,
    },
    {
      words: any(NO_ROUTE),
      step: 'route',
      means: 'there is no way from this computer to the server',
      causes: ['network/offline', 'network/no-internet', 'network/ipv6-broken', 'server/unreachable'],
    },
    {
      words: any(NO_NAME),
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: any(OFFLINE),
      step: 'link',
      means: 'this device has no connection to the internet',
      causes: ['network/offline', 'network/no-internet', 'network/captive-portal'],
    },
    {
      words: any(MAILBOX_FULL),
      step: 'mailbox',
      means: 'the mailbox is full',
      causes: ['mailbox/over-quota'],
    },
    {
      words: together(
        ENCRYPTING,
        or(NOT_DONE, 'unterstutz|prise? en charge|admit|compatib|support|ondersteun|obs[lł]ug|podpor|stod|поддерж|підтрим|支持|対応|지원'),
        80,
      ),
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: NOT_ENCRYPTED,
    },
    {
      words: together(or(SERVER, 'domain|domaine|dominio'), NOT_FOUND, 80),
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: together(RECIPIENT, TURNED_DOWN),
      means: 'the server for sending refused the sender or a recipient, usually because no sign-in for sending is set',
      causes: ['delivery/relay-denied', 'settings/sender-mismatch', 'delivery/recipient-unknown'],
    },
    {
      words: together(CONNECTING, TURNED_DOWN, 60),
      step: 'connect',
      means: 'the server refused the connection on that port',
      causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host', 'firewall/local'],
    },
    {
      words: any(NO_ANSWER),
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: together(CONNECTING, BROKEN, 60),
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words: together(CONNECTING, NOT_DONE, 120),
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: together(
        or(SERVER, BACKEND),
        'nicht (?:erreichbar|verfugbar)|injoignable|inaccessible|indisponib|no (?:esta )?disponible|non (?:e )?(?:raggiungibile|disponibile)|indisponiv|niet (?:bereikbaar|beschikbaar)|niedostepn|nedostupn|(?:ej|inte) tillganglig|ikke tilgaengelig|utilgjengelig|ulasilam|недоступ|不可用|利用できません|사용할 수 없',
        60,
      ),
      step: 'connect',
      means: 'the server cannot be reached',
      causes: NOT_CONNECTED,
    },
  ],
};

import { LETTER } from '../../lexicon/concept.ts';

/**
 * What messages of mail programs speak of beside what refusals of servers do (lexicon/), in the languages of that lexicon:
 * whole words of English, beginnings of words elsewhere. Written without the marks on Latin letters: what is read is stripped of them first.
 */

export const SERVER = concept(
  '(?:mail |smtp |imap |pop3? )?(?:servers?|hosts?)|mail services?',
  '\\p{L}{0,20}server|servidor|serveur|serwer|sunucu|сервер|hote(?!\\p{L})|хост|anbieter|fournisseur|proveedor|provedor|fornitor|провайдер',
  '服务器|服務器|伺服器|サーバー?|서버|主机|ホスト|邮箱服务|邮件服务|メールサービス',
);
export const CLIENT_CERTIFICATE = concept(
  'client(?:.s)? certificates?',
  'client-?zertifikat|clientcertifica|certifica[td]o?s? (?:du |del? |do )?client|certyfikat\\p{L}* klient|klientsk\\p{L}+ certifik|klientcertifikat|сертификат\\p{L}* клиент|сертифікат\\p{L}* клієнт',
  '客户端证书|用戶端憑證|クライアント証明書|클라이언트 ?인증서',
);
export const CERTIFICATE = concept(
  'certificates?|identity of the server|server identity',
  '\\p{L}{0,20}zertifikat|certifica|certyfikat|certifikat|sertifika|сертификат|сертифікат|(?:server)?identitat(?!\\p{L})|identiteit van|identite d|identidad d|identita d|identidade d|tozsamosc serwera|identitet|kimligi|подлинност|zielprinzipal|nom (?:de )?principal cible|nombre principal de destino|nome (?:dell.entita|principale) di destinazione|nome (?:da entidade|principal) de destino|целевое имя',
  '证书|證書|憑證|証明書|인증서|服务器(?:的)?身份|验证[^,，。]{0,8}身份|身份(?:无法|不能)|識別情報|신원|目标主体',
);
/** What may be wrong with a certificate. */
export const DOUBTFUL = concept(
  'untrusted|(?:not|never|cannot|can.t|could ?n.t|could not|unable to)(?: be)? (?:trust|verif|valid|check)\\w*|expired|self[- ]signed|mismatch|revoked|invalid|unknown issuer|not accepted|rejected|does ?n.t match|does not match',
  'abgelaufen|nicht vertrau|nicht (?:\\p{L}+ )?(?:uberpruf|verifizier|gultig)|ungultig|selbst ?signiert|abgelehnt|expir|perime|non (?:valide|fiable|verifi|approuv)|invalid|caduc|vencid|no (?:es |se )?(?:puede |ha podido )?(?:validar|valid|fiable|confiable|verificar|comprobar)|autofirmad|auto-?signe|autofirmat|scadut|non (?:e )?(?:valid|attendibil|affidabil|verificabil)|nao (?:e )?(?:valid|confiavel|confiab)|autoassinad|verlopen|niet (?:\\p{L}+ )?(?:vertrouwd|geldig|geverifieerd|verifi|gecontroleerd)|zelfondertekend|wygas|niezaufan|niewazn|nieprawid[lł]ow|samopodpisan|vyprs|neplatn|neduveryhodn|utgatt|ogiltig|ej betrodd|ugyldig|udlobet|utlopt|gecersiz|guvenilmeyen|suresi dol|недейств|недовер|истек|просроч|самоподпис|не пройден|не удалось провер|не (?:является )?довер|недійсн',
  '无效|無效|过期|過期|不受信任|不可信|不安全|自签名|无法验证|無法驗證|不匹配|無効|期限切れ|信頼(?:でき|され)|検証でき|確認でき|유효하지|만료|신뢰할 수 없|확인할 수 없',
);
export const ENCRYPTING = concept(
  'ssl|tls|starttls|encrypt(?:ed|ion)|handshake|secure connection|securely',
  '(?:ssl|tls|starttls)-|\\p{L}{0,12}verschlussel|chiffre|cifrad|cifrat|crittograf|criptograf|versleutel|szyfrow|sifrov|krypter|sifrele|шифров|захищ|sichere\\p{L}* verbindung|connexion securisee|conexion segura|connessione sicura|conexao segura|beveiligde verbinding|bezpieczn\\p{L}+ po|zabezpecen|saker anslut|sikker for|guvenli baglan|защищ|безопасн\\p{L}+ соедин',
  '安全连接|安全連線|安全な接続|보안 연결|加密|暗号|암호화|握手|ハンドシェイク',
);
export const LOGGING_IN = concept(
  'authenticat\\w+|sign-?ins?|signing in|log ?-?ins?|log ?-?ons?|logging (?:in|on)',
  'anmeld|einlogg|autorisier|autorisation|autorizacion|autorizzazion|autorizac|authentifi|authentic|autentic|autentik|uwierzyteln|autoryz|overen|prihlas|inlogg|aanmeld|innlogg|palogg|logg[ea] (?:pa|ind|inn|in)(?!\\p{L})|inicio de sesion|iniciar sesion|kimlik dogrulama|yetkilendir|oturum acma|аутентиф|авториз|автентиф|вход|вхід|logowani|s.identifier|identification',
  '登录|登入|登錄|认证|認證|身份验证|鉴权|認証|ログイン|サインイン|로그인|인증(?!서)',
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
  'klartext|verschlusselt\\p{L}* (?:pass|kenn)wort|unverschlusselt|en clair|chiffres?(?!\\p{L})|testo (?:semplice|in chiaro)|in chiaro|crittat|cifrad|texto (?:plano|claro|simples)|sin cifrar|platte ?tekst|leesbare|versleuteld|otwartym tekstem|szyfrowan|(?:ne(?:za)?|za)?sifrovan|sifrelen\\p{L}* (?:parola|sifre)|duz metin|текстов|(?:звичайн|обычн)\\p{L}+ текст|зашифрован|открыт\\p{L}+ (?:вид|текст)',
  '明文|加密(?:过)?的?密码|平文|暗号化(?:された)?パスワード|평문',
);
export const NOT_DONE = concept(
  'fail(?:ed|s|ure|ing)?|errors?|cannot|can.t|could ?n.t|could not|couldnt|unable|unsuccessful|not successful|impossible|did ?n.t succeed|did not succeed|problem|trouble|aborted',
  'fehlgeschlagen|\\p{L}{0,20}fehler|nicht (?:moglich|hergestellt|aufgebaut|zu (?:erreich|verbind))|(?:konnten?|kann|konnen) (?:\\p{L}+ ){0,4}(?:nicht|kein)|gescheitert|impossible|echec|echou|erreur|ne peut|n.(?:a|avons|ont) pas pu|pas pu|n.a pas (?:reussi|abouti)|no (?:se )?(?:puede|pudo|ha podido|podido|logr)|imposible|fallo|fallid|fallad|error|impossibil|non (?:e stato possibile|e possibile|riesc|riuscit|puo)|fallit|errore|nao (?:foi possivel|e possivel|pode|consegui)|falh|erro(?!\\p{L})|niet (?:mogelijk|tot stand)|kan (?:geen|niet)|kon(?:den)? (?:geen|niet)|mislukt|niet gelukt|lukt niet|\\p{L}{0,20}fout(?!\\p{L})|nie (?:mozna|moze|uda[lł]o|powiod)|niepowodz|b[lł][aę]d|zawiod[lł]|nelze|nepodarilo|selhal|chyba|kunde inte|kan inte|misslyck|gick inte|kunne ikke|kan ikke|mislyk|(?:lykkedes|lyktes|lyckades) (?:ikke|inte)|\\p{L}{0,20}feil(?!\\p{L})|fejl|kurulamad|\\p{L}{0,20}(?:[iau]n?[iı]?lamad|amad[iı]|[ae]m[iu]yor|lam[iı]yor)|basar[iı]s[iı]z|hata|sorun|feil(?:et|a|er)(?!\\p{L})|не удал|невозможно|не удается|ошибк|сбой|не смог|не могу|не вдалося|неможлив|помилк',
  '无法|無法|失败|失敗|不能|错误|錯誤|异常|异常|できません|できない|エラー|할 수 없|실패|오류|못했',
);
export const TURNED_DOWN = concept(
  'denied|denies|refused|refuses|rejected|rejects|declined|turned away|not accepted|did ?n.t accept|did not accept|does not accept',
  'abgewies|rejeit|respint|respins|afgewez|zamit|reddet|abgelehnt|lehnt|verweiger|zuruckgewiesen|(?:nicht|niet|non|pas|no|nao|nie|inte|ikke|не) (?:\\p{L}+ ){0,2}(?:akzept|angenommen|accept|accett|acept|aceit|geaccept|zaakcept|prijat|godkand|godkjent|принят)|neprijal|rejet|refus|rehus|rechaz|denegad|rifiut|negat|recus|negad|geweiger|weiger|odrzuc|odmow|odmit|nekad|avslog|afvis|avvis|reddedil|kabul e(?:dil)?me|отвергнут|отверг|отклон|отказ|відхил|відмов',
  '却下|退回|거절|拒绝|拒絕|未接受|不接受|拒否|거부',
);
export const CHECK = concept(
  '',
  'pruf|uberpruf|verifiez|verifier|compruebe|revise|controlla|verifica|verifique|controleer|sprawdz|zkontroluj|kontrollera|kontroller|kontrol edin|проверьте|перевірте|(?:kein|aucun|ningun|nessun|nenhum|geen|zadne|inget|intet) (?:passwor|kennwor|mot de passe|contrasen|senha|wachtwoord|heslo|losenord)',
  '检查|确认|確認し|확인',
);
/** A password, a name that is not there, or not to be had. */
export const NOT_GIVEN = concept(
  '(?:no|missing|without(?: a)?) (?:password|user ?name)|(?:could not|could ?n.t|unable to) get (?:the )?password',
  'kein\\p{L}* (?:passwor|kennwor|benutzername)|aucun mot de passe|pas (?:specifie|indique|fourni) d[e.] ?(?:nom|mot)|ninguna contrasen|nessuna password|nenhuma senha|geen (?:wachtwoord|gebruikersnaam)|brak has[lł]a|zadne heslo|inget losenord|не (?:указан|задан)\\p{L}* (?:пароль|имя)',
  '没有密码|未(?:设置|输入)密码|パスワードが(?:設定|入力)されて',
);
export const SENDER = concept(
  'senders?|from address',
  'absender|expediteur|remitente|mittente|remetente|afzender|nadawc|odesilatel|avsandare|afsender|avsender|gonderen|отправител|відправник',
  '发件人|寄件者|差出人|送信者|발신자|보낸 사람',
);
export const RECIPIENT = concept(
  'recipients?',
  'empfanger|destinatair|adresse de destination|destinatari|ontvanger|odbiorc|adresat|prijemc|mottagar|modtager|mottaker|alici(?!\\p{L})|получател|адресат|отримувач',
  '收件人|宛先|送信先|受信者|수신자|받는 사람',
);
/** Its size. */
export const SIZE = concept(
  'size|too (?:large|big)',
  'grosse|taille|tamano|dimension|tamanho|omvang|grootte|rozmiar|wielkosc|velikost|storlek|storrelse|boyut|размер|розмір',
  '大小|サイズ|크기',
);
/** … and that it is too much. */
export const TOO_LARGE = concept(
  'too (?:large|big)|oversized?',
  'zu gross|trop (?:gros|volumineu|grand)|demasiado grande|troppo grande|muito grande|grande demais|te groot|zbyt duz|prilis velk|for stor|cok buyuk|слишком больш|завелик',
  '过大|太大|大きすぎ|너무 [큽큰]',
);
export const CONNECTING = concept(
  'connect(?:ion|ions|ing|ed|s)?|reach(?:ed|able)?|contact(?:ed)?|communicat\\w+',
  '\\p{L}{0,20}verbind|verbund|kontaktier|erreich|ligar|ligac|contacter|joindre|joign|contactar|contattar|raggiung|comunic|communiqu|hablar|связ|connexion|connecter|conexion|conectar|connession|connett|conexao|conect|po[lł]acz|polacz|pripoj|spojen|anslut|forbindelse|tilkobl|baglan|подключ|соедин|підключ|з.єдна',
  '联系(?!人)|连接|連接|連線|訪問|接続|通信|연결|접속',
);
/** That none came about, in one word or two. */
export const CONNECTION_FAULT = concept(
  '',
  '(?:verbindungs|verbindings|anslutnings|forbindelses|tilkoblings)-?(?:fehler|fout|fel|feil|fejl)|baglan(?:[iı]l)?[ae]m|baglanmad|nicht (?:zu erreichen|erreichbar)|nicht erreicht werden|injoignable|ne (?:peut|peuvent) (?:pas )?etre jointe?|inalcanzable|non raggiungibile|inacessivel|niet (?:te bereiken|bereikbaar)|nieosiagaln',
  '不可达|到達できません',
);
/** The user's own connection: French says so of signing in as well. */
export const YOUR_CONNEXION = '(?<!\\p{L})refus\\p{L}* (?:de )?votre connexion|votre connexion a ete refus';
export const NO_ANSWER = concept(
  'timed? ?-?out|time-?out|no (?:answer|response|reply)|(?:not|n.t) (?:answer|respond)\\w*',
  'zeituberschreit|\\p{L}{0,12}wartezeit|zeitlimit|hat nicht (?:geantwortet|reagiert)|antwortet nicht|reagiert nicht|keine antwort|n.a pas repondu|ne repond|expiration du delai|delai d|tempo di attesa|temps d.attente|wachttijd|czas oczekiwania|(?:requete|demande|connexion) a expire|expiro el tiempo|tiempo de espera|tiempo agotado|no (?:ha )?(?:respondi|responde|contest)|non (?:ha )?rispo|scaduto il tempo|tempo scaduto|connessione scaduta|fuori tempo|tempo (?:esgotado|limite|massimo)|nao responde|heeft niet geantwoord|antwoordde niet|reageert niet|reageerde niet|geen antwoord|limit\\p{L}* czasu|nie odpowi|casovy limit|neodpov|tidsgrans|tidsavbr|svarar inte|svarer ikke|zaman asimi|zaman asimina|yanit vermiyor|тайм-?аут|не ответил|не отвеча|время ожидания|час\\p{L}* очікуван|истекло? время|не відповіда',
  '超时|逾時|超時|没有响应|未响应|无响应|没有应答|タイムアウト|応答(?:が|し|あり)(?!返)|시간 ?초과|응답(?:이|하지)',
);
export const BROKEN = concept(
  'interrupted|lost|closed|closes|reset|dropped|terminated|broken|disconnected|ended|hung up',
  'finaliz[oa]|(?:ha |fue |foi )?terminad|mis fin a|avslut|avbrot|afbrod|avbr[oy]t|ukonc|zakoncz|sonlandir|прервал|завершил[оа]? (?:соедин|подкл)|unterbroch|geschloss|schloss(?!\\p{L})|gekappt|ferme(?:e|es)?(?!\\p{L})|cerr[oa](?!\\p{L})|fech(?:ou|ad)|geslot|verbrak|zamkn|uzavre|stang(?:d|de|t)(?!\\p{L})|lukke[dt]|kapat|закрыл|закрил|закрит|zuruckgesetzt|abgebroch|verloren|getrennt|beendet|re-?initialise|reinicializ|interromp|perdu|coupe(?!\\p{L})|deconnect|interrump|perdid|cerrad|desconect|interrott|persa|chius|disconness|encerrad|verbroken|przerwan|zerwa|utracon|preruse|ztracen|ukoncen|avbrut|brots|afbrudt|brutt|kesildi|прерван|потеря|утеря|разорван|закрыт|отключился|перервано|втрачен',
  '终止|終止|終了|종료|中断|断开|切断|切れ|关闭|關閉|閉じ|끊|닫',
);
/** Of what took its time. */
export const TOO_LONG = concept(
  'too long|too much time',
  'zu lang|zu viel zeit|trop (?:longtemps|long|de temps)|demasiado (?:tiempo|tempo)|tardo (?:mucho|demasiado)|troppo (?:tempo|a lungo)|muito tempo|tempo demais|demorou|te lang|zbyt dlugo|prilis dlouho|for (?:lang|laenge)|cok uzun|слишком долго|слишком много времени|надто довго|занадто довго',
  '太久|时间过长|時間がかかりすぎ|너무 오래',
);
/** Of what nobody asked for. */
export const SUDDENLY = concept(
  'unexpected(?:ly)?|suddenly|abruptly',
  'unerwartet|plotzlich|inattendu|inopin|inesperad|inaspettat|imprevist|improvvis|onverwacht|plotseling|nieoczekiwan|niespodziewan|neocekavan|ovantad|ovantat|uventet|beklenmedik|beklenmeyen|неожиданн|внезапн|несподіван|раптов',
  '意外|突然|予期|예기치',
);
/** … in a word of its own. */
export const DISCONNECTED = concept(
  'disconnected(?: from)?',
  'verbindungsabbruch|deconnexion|desconexion|desconectado|disconnession|disconness|desconexao|frankopplad|afbrudt|rozlaczon|odpojen|відключення від|роз.єднан|отключение от|отсоедин|kopuk|baglanti kesildi',
  '断线|连接中断|切断されました|연결이 끊',
);
export const NOT_FOUND = concept(
  '(?:not|n.t) (?:be )?(?:found|find|resolved?|known|exist)|unknown|no such|cannot (?:find|resolve)|(?:find|resolve) (?:no|a)',
  'nicht (?:gefunden|aufgelost|bekannt)|gibt es nicht|existiert nicht|unbekannt|introuvable|inconnu|n.existe pas|no (?:se )?(?:encuentra|encontro|ha encontrado|existe)|desconocid|non (?:e stato |e possibile )?trova|non esiste|sconosciut|nao (?:foi )?(?:encontrad|existe)|desconhecid|niet (?:worden |kunnen worden )?(?:gevonden|bekend)|bestaat niet|nie (?:znaleziono|istnieje|ma takiego)|nieznan|nenalezen|neexistuj|neznam|hittades inte|finns inte|okand|ikke (?:fundet|funnet)|finnes ikke|ukendt|ukjent|bulunamad|не (?:был )?найден|не существу|неизвест|не знайден|невідом',
  '找不到|未找到|不存在|無法解析|无法解析|見つかりません|見つから|찾을 수 없|존재하지',
);
/** What is not found there is no server. */
export const OF_A_MAILBOX =
  'ordner|folder|dossier|carpeta|cartella|pasta(?!\\p{L})|папк|文件夹|フォルダ|폴더|nachricht|message|mensaje|messaggio|mensagem|bericht|письм|сообщен|邮件|メッセージ|anhang|attachment';
export const NO_ROUTE = concept(
  'no route to host|network (?:is )?unreachable|host (?:is )?unreachable',
  'keine route zum|netzwerk ist nicht erreichbar|aucun chemin d.acces|reseau n.est pas accessible|ninguna ruta hasta|red es inaccesible|nessun instradamento|rete non e raggiungibile|nao ha rota|rede (?:esta )?inacessivel|geen route naar|brak trasy|siec jest niedostepna|neni cesta k|нет маршрута|сеть недоступна',
  '没有到主机的路由|网络不可达|ホストへの経路|ネットワークに届きません|호스트로 갈 루트',
);
export const NO_NAME = concept(
  'name resolution|name or service not known',
  'namensauflosung|name oder (?:der )?dienst|resolution du nom|nom ou service|resolucion del? nombre|nombre o servicio|risoluzione del nome|nome o servizio|resolucao de nomes?|nome ou servico|naam of dienst|naamsvertaling|nazwa lub usluga|rozwiazywani\\p{L}+ nazw|jmeno (?:ci|nebo) sluzba|разрешени\\p{L}+ им[её]н|имя или служба',
  '名称或服务|域名解析|名前解決|名前またはサービス|이름 확인|이름 혹은 서비스',
);
export const OFFLINE = concept(
  'no internet|not connected to the internet|(?:you are|you.re|is) offline|no (?:network|data) connection',
  'kein(?:e)? (?:internet|netz)|nicht mit dem internet|pas (?:de connexion|d.acces) (?:a |a l.)?internet|hors (?:ligne|connexion)|sin (?:conexion|internet)|nessuna connessione|non in linea|sem (?:conexao|internet|ligacao)|geen (?:internet|netwerk|verbinding met het internet)|brak (?:po[lł]aczenia z|internetu)|zadne pripojeni|bez pripojeni|ingen (?:internet|natverks|netvaerks|nettverks)|internet (?:yok|baglantisi yok)|нет (?:подключения к|соединения с|доступа к)? ?(?:интернет|сет)|немає (?:інтернет|підключення)',
  '无网络|没有网络|網路未連線|未连接(?:到)?(?:网络|互联网)|インターネットに接続されて|ネットワークに接続されて|오프라인|オフライン|인터넷에 연결되어 있지',
);
/** The network, and nothing more. */
export const NETWORK_FAULT = concept(
  'network (?:error|problem|failure|issue)s?',
  '(?:netzwerk|netz)-?(?:fehler|problem)|erreur (?:de )?reseau|probleme (?:de )?reseau|error de (?:la )?red|errore di rete|erro (?:de|na) rede|netwerk(?:fout|probleem)|b[lł]ad sieci|chyba site|natverksfel|netvaerksfejl|nettverksfeil|ag hatas[iı]|ошибка сети|сбой сети|сеть или сервер недоступ|помилка мережі',
  '网络(?:错误|异常|故障)|網路錯誤|ネットワーク(?:エラー|障害)|네트워크 ?오류',
);
export const MAILBOX_FULL = concept(
  '(?:mail ?box|inbox|account) (?:is )?full|over quota|quota exceeded|storage (?:is )?full',
  'postfach (?:ist )?voll|boite (?:aux lettres |de reception )?(?:est )?pleine|buzon (?:esta )?lleno|casella (?:e )?piena|caixa (?:de correio |postal )?(?:esta )?cheia|(?:mailbox|postvak) (?:is )?vol(?!\\p{L})|skrzynka (?:jest )?pe[lł]na|schranka je plna|(?:brevladan|postkassen|postlada) (?:ar|er) full|posta kutusu dolu|ящик (?:переполнен|заполнен)|скринька (?:переповнен|заповнен)',
  '邮箱已满|信箱已滿|メールボックスがいっぱい|메일함이 가득',
);
const MAILBOX =
  'mail ?box|inbox|postfach|boite|buzon|casell|caixa|postvak|postbus|skrzynk|schrank|brevlad|inkorg|postkass|posta kutusu|ящик|скриньк|邮箱|信箱|郵箱|メールボックス|메일함';
const FULL =
  '(?<!\\p{L})(?:full|voll|pleine?|llen[oa]|pien[oa]|chei[oa]|vol|pelna|pln[ay]|fuld|dolu|полон|переполнен|заполнен|переповнен|заповнен)(?!\\p{L})|已满|已滿|いっぱい|満杯|가득';
/** A mailbox, and that it is full. */
export const FULL_MAILBOX = [MAILBOX, FULL] as const;
export const INTERNET = '(?:internet|интернет|інтернет)(?!.{0,3}(?:e-?mail|mail|account|konto))|インターネット|인터넷|互联网|網際網路';
export const GREETING = concept(
  'greeting|banner',
  'begrussung|salutation|message d.accueil|saludo|saluto|saudacao|begroeting|powitani|pozdrav|uvitan|halsning|hilsen|karsilama|приветств|вітанн',
  '问候|欢迎信息|グリーティング|挨拶|인사',
);
export const ANSWER = concept(
  'response|reply|answer',
  'antwort|reponse|respuesta|risposta|resposta|antwoord|odpowied|odpoved|svar(?!\\p{L})|yanit|ответ|відповід',
  '响应|回应|应答|応答|返答|응답',
);
export const UNEXPECTED = concept(
  'unexpected|invalid|incorrect|malformed|strange|unintelligible',
  'unerwartet|ungultig|falsch|fehlerhaft|inattendu|invalide|incorrect|inesperad|invalid|inaspettat|imprevist|non valid|onverwacht|ongeldig|nieoczekiwan|nieprawid[lł]ow|neocekavan|neplatn|ovantad|uventet|ogiltig|ugyldig|beklenmedik|gecersiz|неожиданн|некорректн|неверн|недопустим|неправильн|несподіван|некоректн',
  '意外|无效|异常|予期しない|不正な|無効|예기치|잘못된',
);
/** "… is no IMAP server". */
export const NOT_A = concept(
  'not an?|no',
  'kein|pas un|non e un|no es un|nao e um|geen|nie jest|neni|inte en|ikke en|degil|не является|не є',
  '不是|ではありません|아닙니다',
);
export const MISSING = concept(
  'missing|lacks?|without',
  'fehl|manqu|falta|ontbrek|mist(?!\\p{L})|brak|chyb(?:i|ejici)|manca|saknas|mangler|eksik|отсутств|не хвата|бракує',
  '缺少|不足|없',
);
export const ABILITY = concept(
  'capabilit(?:y|ies)|features?',
  '\\p{L}{0,20}fahigkeit|\\p{L}{0,20}fun[kc]ti|capac|funzional|funcionalid|fonctionnalit|funkc|schopnost|funktion|funksjon|ozellik|возможност|функци|можливіст',
  '功能|機能|기능',
);
/** That a message is put away on the server, and not sent. */
export const KEPT = concept(
  'sav(?:e|es|ed|ing)|drafts?|sent (?:folder|items|mail)|stor(?:e|ing)',
  'speicher|ablege|enregistr|sauvegard|guarda|salva|opslaan|opgeslagen|zapis|uloz|spara|gem(?:me|t)(?!\\p{L})|lagre|kaydet|сохран|зберег|brouillon|entwurf|borrador|bozza|rascunho|concept(?!\\p{L})|черновик|чернетк',
  '保存|草稿|下書き|저장',
);
/** What will be, and is not yet: "expires in 30 days". */
export const YET_TO_COME = concept(
  'expires? (?:in|on|soon)|will (?:soon )?(?:expire|be)|about to expire',
  'lauft (?:\\p{L}+ |\\d+ ){0,4}ab(?!\\p{L})|expirera|(?<!(?:a|est) )expire (?:dans|le|bientot)|(?:expirara|vencera|caducara|expira|vence|caduca) (?:en|el|em|pronto|breve)|scadra|scade (?:tra|fra|il)|verloopt (?:over|op|binnenkort)|wygasnie|wygasa (?:za|dnia)|vyprsi|gar ut om|udlober om|utloper om|suresi dolacak|истекает|истечет|спливає|спливе',
  '即将过期|将于|期限が近|まもなく|곧 만료',
);
export const ATTACHMENT = concept(
  'attach(?:ment|ed file)s?',
  'anhang|anlage(?!\\p{L})|pieces? jointes?|adjunto|allegat|anexo|bijlage|zalaczni|priloh|bilag|vedlegg|eklenti|вложени|вкладен',
  '附件|添付|첨부',
);
export const FOR_NOW = concept(
  'temporar(?:y|ily)|for now|at the moment',
  'vorubergehend|temporair|temporal|temporane|temporari|tijdelijk|tymczasow|docasn|tillfallig|midlertidig|gecici|временн|тимчасов',
  '暂时|暫時|一時的|일시적',
);
export const OAUTH_NAME = '(?<![a-z])(?:x?oauth ?2?|oauthbearer|openid)(?![a-z])';

function concept(english: string, stems: string, unspaced: string): string {
  const whole = english === '' ? '' : `(?:${english})(?!${LETTER})|`;
  return `(?<!${LETTER})(?:${whole}(?:${stems.replaceAll('\\p{L}', LETTER)}))|${unspaced}`;
}

import { lines } from '../../../lexicon/pattern.ts';
import { concept } from './concept.ts';

/**
 * What messages of mail programs say of the way to a server and what happens on it, beside what refusals of servers speak of (lexicon/), in the languages of that lexicon.
 * Written without the marks on Latin letters: what is read is stripped of them first.
 */

export const SERVER = concept(
  '(?:mail |smtp |imap |pop3? )?(?:servers?|hosts?)|mail services?',
  lines`
    exchange(?!\p{L})|hostname|servername|servernaam|nom d.hote|nombre de host|nome host|nazw\p{L} hosta|\p{L}{0,20}server|servidor|serveur|serwer|
    sunucu|сервер|hote(?!\p{L})|хост|anbieter|fournisseur|proveedor|provedor|fornitor|провайдер
  `,
  '服务器|服務器|伺服器|サーバー?|서버|主机|ホスト|邮箱服务|邮件服务|メールサービス',
);

export const NOT_DONE = concept(
  lines`
    fail(?:ed|s|ure|ing)?|errors?|cannot|can.t|could ?n.t|could not|couldnt|unable|unsuccessful|not successful|impossible|
    did ?n.t succeed|did not succeed|not (?:be )?possible|not able to|problem|trouble|aborted
  `,
  lines`
    nao (?:conseguiu|pode)|nie (?:mogl|moze)|nemuze|nemohl|не (?:может|смог)|не може|klappt nicht|nicht zustande|liess sich nicht|lasst sich nicht|n.etait pas possible|niemozliw|nemozn|umulig|omojlig|mumkun degil|klappt nicht|ging nicht|geht nicht|missgluck|
    ne fonctionne pas|n.aboutit pas|echoue|no funciona|no fue posible|fracas|non funziona|non (?:e )?andat|nie doszl|non va(?!\p{L})|nao funciona|nao deu|
    lukt (?:\p{L}+ ){0,3}niet|werkt niet|nie dziala|nieudan|nefunguje|nejde|fungerar inte|virker ikke|fungerer ikke|gar inte|
    gikk ikke|calismiyor|olmadi|не работает|не получ|неудач|не працює|не вийшло|nezdar|fehlgeschlagen|\p{L}{0,20}fehler|
    schwierigkeit|difficulte|problem[ae]?s? (?:de|di|com|para|met|z)(?!\p{L})|moeite|trudnosc|nicht (?:moglich|hergestellt|aufgebaut|zu (?:erreich|verbind))|(?:konnten?|kann|konnen) (?:\p{L}+ ){0,4}(?:nicht|kein)|
    gescheitert|impossible|echec|echou|erreur|ne peut|n.(?:a|avons|ont) pas pu|pas pu|n.a pas (?:reussi|abouti)|
    no (?:se )?(?:puede|pudo|ha podido|podido|logr)|imposible|fallo|fallid|fallad|error|impossibil|
    non (?:e stato possibile|e possibile|riesc|(?:e )?riuscit|puo)|fallit|errore|nao (?:foi possivel|e possivel|pode|consegui)|falh|
    erro(?!\p{L})|niet (?:mogelijk|tot stand)|kan (?:\p{L}+ ){0,4}(?:geen|niet)|kon(?:den)? (?:geen|niet)|mislukt|niet gelukt|
    lukt niet|\p{L}{0,20}fout(?!\p{L})|nie (?:mozna|moze|uda[lł]o|powiod)|niepowodz|b[lł][aę]d|zawiod[lł]|nelze|nepodarilo|selhal|
    chyba|kunde inte|kan (?:\p{L}+ ){0,4}inte|misslyck|gick inte|kunne ikke|kan (?:\p{L}+ ){0,4}ikke|mislyk|
    (?:lykkedes|lyktes|lyckades) (?:ikke|inte)|\p{L}{0,20}feil(?!\p{L})|fejl|kurulamad|
    \p{L}{0,20}(?:[iau]n?[iı]?lamad|amad[iı]|[ae]m[iu]yor|lam[iı]yor)|basar[iı]s[iı]z|hata|sorun|feil(?:et|a|er)(?!\p{L})|не удал|
    невозможно|не уда[её]тся|ошибк|сбой|не смог|не могу|не вдалося|неможлив|помилк
  `,
  '不成功|不了|うまくいき|안 됩니다|안됩니다|无法|無法|失败|失敗|不能|错误|錯誤|异常|异常|できません|できない|エラー|할 수 없|실패|오류|못했',
);

export const TURNED_DOWN = concept(
  lines`
    refusing|rejecting|will not (?:take|accept)|won.t (?:take|accept)|denied|denies|refused|refuses|rejected|rejects|declined|
    turn(?:ed|s) (?:\w+ )?(?:away|down)|(?:not|\w+n[^a-z]t) (?:be )?accepted|did ?n.t accept|did not accept|does not accept
  `,
  lines`
    denieg|(?:godtog|godtar|godkande|accepterade|accepterar) (?:inte|ej)|(?:godtok|godtar|godkendte|godkender|accepterede|accepterer|aksepterte) ikke|negou|nego(?!\p{L})|odepre|nekt(?!\p{L})|nektet|naegt|запрещ|заборон|zuruckgewies|nimmt (?:\p{L}+ ){0,4}nicht an|ablehn|refuse(?:e|s)?(?!\p{L})|rejete|repouss|deneg|rechaza|declin|respinge|
    nega(?:ta|to)|nao aceit|rejeita|nega|wijst (?:\p{L}+ ){0,4}af|afgekeurd|odmaw|odmita|zamita|nekade|avvisa|avviser|avslar|afslar|
    kabul etmed|geri cevir|отверга|отклоня|не принял|не прийня|abgewies|rejeit|respint|respins|afgewez|zamit|reddet|abgelehnt|lehnt|
    verweiger|zuruckgewiesen|(?:nicht|niet|non|pas|no|nao|nie|inte|ikke|не) (?:\p{L}+ ){0,2}(?:akzept|angenommen|accept|accett|acept|
    aceit|geaccept|zaakcept|przyjet|przyjm|prijat|godkand|godkjent|принял|принят)|neprijal|rejet|refus|rehus|rechaz|denegad|rifiut|negat|recus|negad|
    geweiger|weiger|odrzuc|odmow|odmit|nekad|avslog|afvis|avvis|reddedil|kabul e(?:dil)?me|отвергнут|отверг|отклон|отказ|відхил|відмов
  `,
  '打回|被拒|拒收|受け付け(?:ません|られ)|받아들이지|却下|退回|거절|拒绝|拒絕|未接受|不接受|拒否|거부',
);

export const CONNECTING = concept(
  'hook up|get through to|connect(?:ion|ions|ing|ed|s)?|reach(?:ed|able)?|(?<!\\b(?:the|a|this|your|my|new) )contact(?:ed)?|communicat\\w+',
  lines`
    kontakt|zugreif|attein|acced(?:er|ere)(?!\p{L})|liaison|enlace|alcanz|alcanc|comunicar|skontaktow|lacz(?:yc|nosc)|dosahn|uppkoppl|
    kommunicer|tilslut|forbind|eris(?!im redd)|ulas[iı]|iletisim|достуч|зв.яз|\p{L}{0,20}verbind|verbund|kontaktier|erreich|ligar|ligac|koble|
    colleg|acessad|accedid|joignabl|bereik|contacter|joindre|joign|contactar|contattar|raggiung|comunic|communiqu|hablar|связ|connexion|connecter|conexion|
    conectar|connession|connett|conexao|conect|po[lł]acz|polacz|pripoj|spojen|spojit|anslut|forbindelse|tilkobl|baglan|подключ|соедин|
    підключ|з.єдна
  `,
  '连线|链接|连通|つなが|到達|통신|联系(?!人)|连接|連接|連線|訪問|接続|通信|연결|접속',
);

/** That none came about, in one word or two. */
export const CONNECTION_FAULT = concept(
  '',
  lines`
    (?:verbindungs|verbindings|anslutnings|forbindelses|tilkoblings)-?(?:fehler|fout|fel|feil|fejl)|baglan(?:[iı]l)?[ae]m|baglanmad|
    nicht (?:zu erreichen|erreichbar)|nicht erreicht werden|injoignable|ne (?:peut|peuvent) (?:pas )?etre jointe?|(?:far|fikk|fik|faar) (?:inte|ikke) kontakt|ikke kontakt med|ingen kontakt med|inalcanzable|
    non raggiungibile|inacessivel|niet (?:te bereiken|bereikbaar)|nieosiagaln
  `,
  '联系不上|連不上|连不上|连接不上|不可达|到達できません|つながりません|繋がりません|つながらない|연결되지 않',
);

export const NO_ANSWER = concept(
  'no reaction|never (?:answers|responds)|stopped responding|timed? ?-?out|time-?out|no (?:answer|response|reply)|(?:not|\\w+n[^a-z]t) (?:answer|respond|repl)\\w*',
  lines`
    meldet sich nicht|(?:depass|excede|superat|superado|supero|atingiu|ultrapass)\p{L}* (?:le |du |el |il |o )?(?:delai|temps|tiempo|tempo)|tijdslimiet|(?:ha dejado|dejo|parou|deixou|ha smesso) (?:de|di) (?:responder|rispondere)|(?:a )?cesse de repondre|no reacciona|non reagisce|nao reage|przestal odpowiada|nie reaguje|prestal odpovid|slutade svara|reagerar inte|reagerer ikke|tepki vermi|не реагирует|перестал отвечать|не реагує|перестав відповіда|keine reaktion|dauert\p{L}* zu lang|ne repond plus|temps imparti|no contesta|tempo esgotado|geen reactie|
    duurt te lang|przekroczono czas|nereaguj|vyprsel (?:casovy|cas)|ingen (?:respons|reaktion)|tidsudlob|tidsavbrudd|
    (?:yanit|cevap) (?:vermedi|gelmedi|alinamad)|cevap verm|не отвечает|ответа нет|zeituberschreit|\p{L}{0,12}wartezeit|zeitlimit|
    hat nicht (?:geantwortet|reagiert)|antwortet nicht|reagiert nicht|keine antwort|sans reponse|aucune reponse|sin respuesta|
    nessuna risposta|sem resposta|brak odpowied|bez odpovedi|zadna odpoved|inget svar|intet svar|yanit (?:yok|alinama)|нет ответа|
    немає відповіді|n.a pas repondu|ne repond|expiration du delai|delai d|tempo di attesa|temps d.attente|wachttijd|czas oczekiwania|
    (?:requete|demande|connexion) a expire|expiro el tiempo|tiempo de espera|tiempo agotado|agotado el tiempo|no (?:ha )?(?:respondi|responde|contest)|
    non (?:ha )?rispo|scaduto il tempo|tempo scaduto|connessione scaduta|fuori tempo|tempo (?:esgotado|limite|massimo)|nao responde|
    heeft niet geantwoord|antwoordde niet|reageert niet|reageerde niet|geen antwoord|limit\p{L}* czasu|nie odpowi|casovy limit|
    neodpov|tidsgrans|tidsavbr|svarar inte|svarer ikke|zaman asimi|zaman asimina|yanit vermiyor|тайм-?аут|не ответил|не отвеча|
    время ожидания|час\p{L}* очікуван|истекло? время|не відповіда
  `,
  '反応しません|反応しない|无应答|没反应|反応がありません|응답하지|무응답|超时|逾時|超時|没有响应|没有回应|応答なし|응답 없음|未响应|无响应|没有应答|タイムアウト|応答(?:が|し)(?:あり|てい)?(?:ません|ない|なかった)|시간(?:이|을)? ?초과|응답(?:이|하지)',
);

export const BROKEN = concept(
  'broke(?: off)?|breaks off|aborted|cut off|gone|reset by|interrupted|lost|closed|closes|reset|dropped|terminated|broken|disconnected|ended|hung up',
  lines`
    brach(?!\p{L})|bricht|riss (?:\p{L}+ )?ab|reisst ab|termino(?!\p{L})|terminat|terminou|troncat|derrub|perdeu|beeindig|przerwal|zerwal|zakonczyl|prerusil|zavrel|coupee|tombee?(?!\p{L})|прерва|разорва|обірва|rompue?(?!\p{L})|se rompio|si e interrott|viel weg|brak af|abgeriss|abbruch|weggefall|rompu|abandonn|caid|
    ca[iy]o(?!\p{L})|restablec|abort|cadut|reimpost|caiu|redefin|weggevall|afgebrok|onderbrok|rozlacz|zresetow|odpojen|spadl|forlor|
    tappa|mistet|mist(?:ede|et)|tabt|stengt|koptu|kapan|kayb|сброш|оборв|розірв|закри(?:в|т)|finaliz[oa]|(?:ha |fue |foi )?terminad|
    mis fin a|avslut|avbrot|afbrod|avbr[oy]t|ukonc|zakoncz|sonlandir|прервал|завершил[оа]? (?:соедин|подкл)|unterbroch|geschloss|
    schloss(?!\p{L})|gekappt|ferme(?:e|es)?(?!\p{L})|cerr[oa](?!\p{L})|fech(?:ou|ad)|geslot|verbrak|zamkn|uzavre|
    stang(?:d|de|t)(?!\p{L})|lukke[dt]|kapat|закрыл|закрил|закрит|zuruckgesetzt|abgebroch|verloren|getrennt|beendet|re-?initialise|
    reinicializ|interromp|perdu|coupe(?!\p{L})|deconnect|interrump|perdid|cerrad|desconect|interrott|persa|corto(?!\p{L})|cortou|
    cortad|encerr|zerwal|оборвал|розірва|se perdio|perdio(?!\p{L})|chius|disconness|encerrad|verbroken|przerwan|zerwa|utracon|preruse|ztrati|kesti(?!\p{L})|
    ztracen|ukoncen|avbrut|brots|afbrudt|brutt|kesildi|прерван|потеря|утеря|разорван|закрыт|отключился|перервано|втрачен
  `,
  '重置|丢失|掉线|リセット|失われ|재설정|중단|终止|終止|終了|종료|中断|断开|切断|切れ|关闭|關閉|閉じ|끊|닫',
);

/** Of what took its time. */
export const TOO_LONG = concept(
  'too long|too much time|longer than (?:\\w+ ){0,2}(?:expected|usual|allowed|normal)|too slow(?:ly)?',
  lines`
    tarda(?:ndo)? (?:demasiado|mucho)|demora (?:demais|muito)|impiega troppo|troppo tempo|duurt (?:te )?lang|trwa zbyt|trva prilis|
    ci mette troppo|mette troppo|tar for lang|tager for lang|zu lang|zu viel zeit|trop (?:longtemps|long|de temps)|demasiado (?:tiempo|tempo)|
    tardo (?:mucho|demasiado)|troppo (?:tempo|a lungo)|muito tempo|tempo demais|demorou|te lang|zbyt dlugo|prilis dlouho|
    for (?:lang|laenge)|cok uzun|слишком долго|слишком много времени|надто довго|занадто довго
  `,
  '时间过长|時間過長|太久|时间过长|時間がかかりすぎ|너무 오래',
);

/** Of what nobody asked for. */
export const SUDDENLY = concept(
  'unexpected(?:ly)?|suddenly|abruptly',
  lines`
    unerwartet|plotzlich|inattendu|inopin|inesperad|inaspettat|imprevist|improvvis|onverwacht|plotseling|nieoczekiwan|niespodziewan|
    neocekavan|ovantad|ovantat|uventet|beklenmedik|beklenmeyen|неожиданн|внезапн|несподіван|раптов
  `,
  '意外|突然|予期|예기치',
);

/** … in a word of its own. */
export const DISCONNECTED = concept(
  'disconnected(?: from)?',
  lines`
    verbindungsabbruch|deconnexion|desconexion|desconectado|disconnession|disconness|desconexao|frankopplad|afbrudt|rozlaczon|odpojen|
    відключення від|роз.єднан|отключение от|отсоедин|kopuk|baglanti kesildi
  `,
  '断线|连接中断|切断されました|연결이 끊',
);

/** Bytes on their way, and not the first ones. */
export const PASSING = concept(
  '(?:read(?:ing)?|send(?:ing)?|writ(?:e|ing)|transfer(?:ring)?|receiv(?:e|ing)) (?:of )?(?:the )?(?:data|content)',
  lines`
    daten (?:zu |vom |an )?(?:lesen|senden|empfangen)|(?:lecture|envoi|reception) (?:de|des) donnees|
    (?:leer|enviar|recibir) (?:los )?datos|(?:lettura|invio|ricezione) (?:dei|di) dati|(?:ler|enviar|receber) (?:os )?dados|
    gegevens (?:te )?(?:lezen|verzenden|ontvangen)|(?:odczyt|przesyl|wysyl)\p{L}* danych|(?:cteni|odesilani|prijem) dat(?!\p{L})|
    (?:lasa|skicka|ta emot) data|(?:чтени|отправк|передач|при[её]м)\p{L}* данных
  `,
  '(?:读取|发送|接收|讀取|傳送)(?:数据|資料)|データの(?:読み|送信|受信)|데이터를? (?:읽|보내|받)',
);

export const NOT_FOUND = concept(
  '(?:not|\\w+n[^a-z]t) (?:seem to )?(?:be )?(?:found|find|resolved?|known|exist)|unknown|no such|cannot (?:find|resolve)|(?:find|resolve) (?:no|a)',
  lines`
    onbekend|nicht (?:gefunden|aufgelost|bekannt|zu finden|auffindbar)|possibile trovar|gibt es nicht|existiert nicht|unbekannt|introuvable|inconnu|n.existe pas|
    no (?:se )?(?:encuentra|encontro|ha encontrado|existe)|desconocid|non (?:e stato |e possibile )?trova|non esiste|sconosciut|
    nao (?:foi )?(?:encontrad|existe)|desconhecid|niet (?:worden |kunnen worden )?(?:gevonden|bekend)|bestaat niet|
    nie (?:znaleziono|istnieje|ma takiego)|nieznan|nenalezen|neexistuj|neznam|hittades inte|finns inte|okand|ikke (?:fundet|funnet)|
    finnes ikke|ukendt|ukjent|bulunamad|не (?:был )?найден|не існу|boyle bir \p{L}+ yok|не существу|неизвест|не знайден|невідом
  `,
  '存在しません|找不到|未找到|不存在|無法解析|无法解析|見つかりません|見つから|찾을 수 없|존재하지',
);

/** … of what does not work at present, or has too much to do. */
export const BUSY = concept(
  '(?:experiencing|having) (?:technical )?(?:problems|difficulties|trouble)|busy|overloaded|over capacity|under (?:heavy )?load|internal (?:server )?error|out of order|maintenance',
  lines`
    uberlastet|ausgelastet|beschaftigt|besetzt|intern\p{L}* (?:(?:server)?fehler|problem)|wird (?:derzeit |gerade )?gewartet|wartung|gestort|storung|surcharge(?!r)|occupe|sature|
    erreur interne|en maintenance|en panne|ocupad|saturad|sobrecar[rg]|error interno|mantenimiento|averiad|occupat|sovraccaric|
    errore interno|manutenzion|erro interno|manutencao|bezet|overbelast|interne (?:server)?fout|onderhoud|storing|zajet|przeciaz|
    (?:wewnetrzny|wewnetrznego|wewnetrznym) b[lł][aę]d|b[lł][aę]d\p{L}* wewnetrzn|konserwac|awari|zaneprazd|pretiz|intern\p{L} chyb|udrzb|
    upptag|overbelast|internt (?:server)?fel|underhall|optaget|intern (?:server)?fejl|vedligehold|opptatt|intern (?:server)?feil|vedlikehold|
    mesgul|asiri yuk|(?:dahili|ic) (?:sunucu )?hata|bakim|занят(?!ь)|перегруж|внутренн\p{L}+ ошиб|обслуживан|зайнят|перевантаж|
    внутрішн\p{L}+ помилк|обслугов
  `,
  '繁忙|正忙|忙碌|过载|過載|内部错误|内部錯誤|维护|維護|ビジー|混雑|混み合|過負荷|内部エラー|メンテナンス|사용 중|과부하|혼잡|내부 (?:서버 )?오류|점검|바쁩',
);

export const NO_ROUTE = concept(
  'no route to host|network (?:is )?unreachable|host (?:is )?unreachable',
  lines`
    keine route zum|netzwerk ist nicht erreichbar|aucun chemin d.acces|reseau n.est pas accessible|ninguna ruta hasta|
    red es inaccesible|nessun instradamento|rete non e raggiungibile|nao ha rota|rede (?:esta )?inacessivel|geen route naar|
    brak trasy|siec jest niedostepna|neni cesta k|нет маршрута|сеть недоступна
  `,
  '没有到主机的路由|网络不可达|ホストへの経路|ネットワークに届きません|호스트로 갈 루트',
);

export const NO_NAME = concept(
  'name resolution|name or service not known',
  lines`
    remote-?name|nom distant|nombre remoto|nome remoto|externe naam|nazw\p{L} zdaln|vzdalen\p{L} (?:nazev|jmeno)|удал[её]нн\p{L}+ им|
    namensauflosung|name oder (?:der )?dienst|resolution du nom|nom ou service|resolucion del? nombre|nombre o servicio|
    risoluzione del nome|nome o servizio|resolucao de nomes?|nome ou servico|naam of dienst|naamsvertaling|nazwa lub usluga|
    rozwiazywani\p{L}+ nazw|jmeno (?:ci|nebo) sluzba|разрешени\p{L}+ им[её]н|имя или служба
  `,
  '远程名称|遠端名稱|リモート名|원격 이름|名称或服务|域名解析|名前解決|名前またはサービス|이름 확인|서버 이름을 (?:확인|찾)|이름 혹은 서비스',
);

export const OFFLINE = concept(
  'no connection to the internet|airplane mode|flight mode|no internet|no network(?! (?:error|problem|issue))|not connected to the internet|(?:you are|you.re|is) offline|no (?:network|data) connection',
  lines`
    (?:sind|ist|bin) offline|nejste pripojen|internete bagli degil|не подключ[её]?н?\p{L}* к (?:сети|интернет)|не в мережі|est(?:as?|a) (?:sin conexion|offline)|sei offline|esta offline|bent offline|jestes offline|jste offline|
    (?:ar|er) offline|cevrimdis|не в сети|flugmodus|mode avion|modo avion|modalita aereo|modo de aviao|vliegtuigmodus|tryb samolotowy|
    rezim letadlo|flygplanslage|flytilstand|flymodus|ucak modu|режим пол[её]та|авиарежим|keine (?:internet)?verbindung zum internet|
    sin acceso a internet|senza connessione|fara|brak dostepu do internetu|neni pripojen|kein(?:e)? (?:internet|netz)|pas de reseau|
    no hay (?:acceso|conexion) a (?:la red|internet)|sin red(?!\p{L})|nessuna rete|sem rede|geen netwerk|brak sieci|inget natverk|
    intet netvaerk|ag yok|nicht mit dem internet|pas (?:de connexion|d.acces) (?:a |a l.)?internet|hors (?:ligne|connexion)|
    sin (?:conexion|internet)|nessuna connessione|non in linea|sem (?:conexao|internet|ligacao)|
    geen (?:internet|netwerk|verbinding met het internet)|brak (?:po[lł]aczenia z|internetu)|zadne pripojeni|bez pripojeni|
    ingen (?:internet|natverks|netvaerks|nettverks)|internet (?:yok|baglantisi yok)|
    нет (?:подключения к|соединения с|доступа к)? ?(?:интернет|сет)|немає (?:інтернет|підключення)
  `,
  '离线|離線|飞行模式|機内モード|비행기 모드|无网络|没有网络|網路未連線|未连接(?:到)?(?:网络|互联网)|インターネットに接続されて|ネットワークに接続されて|오프라인|オフライン|인터넷에 연결되어 있지',
);

/** The network, and nothing more. */
export const NETWORK_FAULT = concept(
  'network (?:error|problem|failure|issue)s?',
  lines`
    (?:netzwerk|netz)-?(?:fehler|problem)|erreur (?:de )?reseau|probleme (?:de )?reseau|error de (?:la )?red|errore di rete|
    erro (?:de|na) rede|netwerk(?:fout|probleem)|b[lł]ad sieci|chyba site|natverksfel|netvaerksfejl|nettverksfeil|ag hatas[iı]|
    ошибка сети|сбой сети|сеть или сервер недоступ|помилка мережі
  `,
  '网络(?:错误|异常|故障)|網路錯誤|ネットワーク(?:エラー|障害)|네트워크 ?오류',
);

export const INTERNET = '(?:internet|интернет|інтернет)(?!.{0,3}(?:e-?mail|mail|account|konto))|インターネット|인터넷|互联网|網際網路';

export const NETWORK = concept(
  'network',
  'netzwerk|netz(?!\\p{L})|reseau|red(?!\\p{L})|rete(?!\\p{L})|rede(?!\\p{L})|netwerk|siec(?!\\p{L})|sit(?!\\p{L})|natverk|netvaerk|nettverk|сеть|сети|мереж',
  '网络|網路|ネットワーク|네트워크',
);

import { lines } from '../../../lexicon/pattern.ts';
import { concept } from './concept.ts';

/**
 * What messages of mail programs say of certificates and encrypted connections, beside what refusals of servers speak of (lexicon/), in the languages of that lexicon.
 * Written without the marks on Latin letters: what is read is stripped of them first.
 */

export const CLIENT_CERTIFICATE = concept(
  'client(?:.s)? certificates?',
  lines`
    client-?zertifikat|clientcertifica|certifica[td]o?s? (?:du |del? |do )?client|certyfikat\p{L}* klient|klientsk\p{L}+ certifik|
    klientcertifikat|сертификат\p{L}* клиент|сертифікат\p{L}* клієнт
  `,
  '客户端证书|用戶端憑證|クライアント証明書|클라이언트 ?인증서',
);

export const CERTIFICATE = concept(
  'certificates?|identity of (?:the|this|your) (?:\\w+ )?(?:server|host)|(?:server|host)(?:.s)? identity',
  lines`
    \p{L}{0,20}(?:zertifikat|certifica|certyfika|certifikat|sertifika)|сертификат|сертифікат|(?:server)?identitat(?!\p{L})|
    (?:server)?identiteit|identite d|identidad d|identita d|identidade d|tozsamosc\p{L}* serwera|identit\p{L} server|identitet|kimligi|
    подлинност\p{L}* (?:серв|хост|узл)|ідентифікаці\p{L}* сервер|ідентичн|\p{L}{0,20}zertifikatsproblem|zielprinzipal|nom (?:de )?principal cible|
    nombre principal de destino|nome (?:dell.entita|principale) di destinazione|nome (?:da entidade|principal) de destino|целевое имя
  `,
  '证书|證書|憑證|証明書|인증서|(?:服务器|伺服器)(?:的)?身[份分]|验证[^,，。]{0,8}身份|身份(?:无法|不能)|識別情報|신원|目标主体',
);

/** What may be wrong with a certificate. */
export const DOUBTFUL = concept(
  lines`
    not safe|unsafe|out of date|no longer valid|not recognised|not recognized|suspicious|problem with|untrusted|
    (?:not|never|cannot|can.t|could ?n.t|could not|unable to)(?: be)? (?:trust|verif|valid|check|confirm)\w*|expired|self[- ]signed|mismatch|
    revoked|invalid|unknown issuer|not accepted|rejected|only valid for|valid only for|belongs to|does ?n.t match|does not match
  `,
  lines`
    nicht (?:mehr )?gultig|unsicher|nicht sicher|verdachtig|widerrufen|stimmt nicht|pas (?:sur|valable|reconnu)|douteu|revoqu|
    no (?:es )?(?:segur|reconocid)|sospech|revocad|non (?:e )?(?:sicur|riconosciut)|sospett|revocat|nao (?:e )?(?:segur|reconhecid)|
    suspeit|revogad|onveilig|niet (?:veilig|herkend)|ingetrokken|niebezpiecz|nie (?:jest )?(?:zaufan|wazn|bezpiecz)|uniewazn|
    neni (?:duveryhodn|platn)|nezabezpec|odvolan|osaker|inte (?:saker|giltig|betrodd)|aterkallad|usikker|
    ikke (?:sikker|gyldig|godkendt|klarert)|tilbagekaldt|guvenli degil|gecerli degil|ненад[её]ж|небезопас|отозван|не является|
    ненадійн|відкликан|abgelaufen|nicht vertrau|nicht (?:\p{L}+ )?(?:uberpruf|verifizier|gultig)|ungultig|selbst ?signiert|abgelehnt|
    expir|perime|non (?:valide|fiable|verifi|approuv)|invalid|caduc|vencid|
    no (?:es |se )?(?:puede |ha podido )?(?:validar|valid|fiable|confiable|verificar|comprobar)|autofirmad|auto-?signe|autofirmat|
    scadut|non (?:e )?(?:valid|attendibil|affidabil|verificabil)|nao (?:e )?(?:valid|confiavel|confiab)|autoassinad|verlopen|
    niet (?:\p{L}+ )?(?:vertrouwd|geldig|geverifieerd|verifi|gecontroleerd)|zelfondertekend|wygas|niezaufan|niewazn|nieprawid[lł]ow|
    samopodpisan|vyprs|neplatn|ned[uo]veryhodn|utgatt|ogiltig|ej betrodd|ugyldig|udlobet|utlopt|gecersiz|guvenilmeyen|suresi dol|
    недейств|недовер|истек|просроч|самоподпис|не пройден|не удалось провер|не (?:является )?довер|недійсн
  `,
  '可疑|已吊销|吊銷|信用でき|失効|안전하지|해지|无效|無效|过期|過期|不受信任|不可信|不安全|自签名|无法验证|無法驗證|不匹配|無効|期限切れ|信頼(?:でき|され|されてい)(?:ません|ない|ず|なく)|信頼性|検証でき|確認でき|유효하지|만료|신뢰할 수 없|확인할 수 없',
);

/** What will be, and is not yet: "expires in 30 days". */
export const YET_TO_COME = concept(
  'expires? (?:in|on|soon)|will (?:soon )?(?:expire|be)|about to expire',
  lines`
    lauft (?:\p{L}+ |\d+ ){0,4}ab(?!\p{L})|expirera|(?<!(?:a|est) )expire (?:dans|le|bientot)|
    (?:expirara|vencera|caducara|expira|vence|caduca) (?:en|el|em|pronto|breve)|scadra|scade (?:tra|fra|il)|
    verloopt (?:over|op|binnenkort)|wygasnie|wygasa (?:za|dnia)|vyprsi|gar ut om|udlober om|utloper om|suresi dolacak|истекает|
    истечет|спливає|спливе
  `,
  '即将过期|将于|期限が近|まもなく|곧 만료',
);

export const ENCRYPTING = concept(
  'ssl|tls|starttls|encrypt(?:ed|ion)|handshake|secure (?:connections?|channel|line|link)|securely',
  lines`
    (?:ssl|tls|starttls)-|\p{L}{0,12}verschlussel|chiffre|cifrad|cifrat|crittograf|criptograf|versleutel|szyfrow|sifrov|krypter|
    sifrele|шифров|захищ|sichere\p{L}* verbindung|connexions? securise|conexion(?:es)? segura|connession[ei] sicur|conex(?:ao|oes) segura|
    beveiligde verbinding|verbinding (?:\p{L}+ ){0,2}beveilig|gesichert\p{L}* verbindung|verbindung (?:\p{L}+ ){0,2}(?:ge)?sicher|bezpieczn\p{L}+ po|zabezpecen|(?:connessione|collegamento|conexao|conexion|connexion) (?:protett|proteg|securis)|saker anslut|sikker (?:for|til)|шифр[оу]|зашифр|guvenli baglan|защищ|безопасн\p{L}+ соедин
  `,
  '安全连接|安全連線|安全な接続|保護された接続|보안 연결|加密|暗号|암호화|握手|ハンドシェイク',
);

/** "Safely", of a connection that is to be made. */
export const SAFELY = concept(
  'safely|securely',
  'sicher(?!\\p{L})|en toute securite|de maniere securisee|de forma segura|de manera segura|in modo sicuro|de modo seguro|com seguranca|veilig(?!\\p{L})|bezpiecznie|bezpecne|sakert|sikkert|guvenli (?:sekilde|bir sekilde)|безопасно|безпечно',
  '安全地|安全に|안전하게',
);

/** A certificate with which nothing is wrong. */
export const IN_ORDER = concept(
  'valid|verified|renewed|trusted|in order|fine|okay|ok|good',
  'wazn(?!osc)|in ordnung|en regle|in ordine|em ordem|en regla|in orde(?!\\p{L})|w porzadku|i ordning|i orden|в порядке|zaufan|duveryhodn|действител|дійсн|gecerli|guvenilir|betrodd|klarert|vertrouwd|vertrauenswurdig',
  '有効(?!期限)|유효(?! ?기간)|受信任|可信',
);

/** What is said of a certificate with which something is wrong, without a "not". */
export const OTHERWISE = concept(
  'made out to|somebody else|other|another|different|wrong|unknown|warning|problem|error|mistrust|violation',
  'diferent|different|verschieden|nezhoduj|neodpov|neduver|\\p{L}{0,20}problem|\\p{L}{0,20}fout(?!\\p{L})|utgatt|gatt ut|ander|warn|autre|avertiss|otro|otra|altro|altra|diverso|outro|outra|inn[aey]|jin[eyé]|annan|anden|annen|baska|друг|інш|unbekannt|inconnu|desconocid|sconosciut|desconhecid|onbekend|nieznan|neznam|okan|ukendt|ukjent|bilinmeyen|неизвест|невідом',
  '무효|其他|不同|别的|别人|另一|別の|異なる|다른|未知|不明|警告|경고',
);

/** To when it is good. */
export const UNTIL = concept(
  '(?:valid|good) (?:until|till|to|through)',
  'gultig bis|valable jusqu|valid[oae]? (?:hasta|fino|ate)|geldig tot|wazn\\p{L} do|platn\\p{L} do|giltigt? till|gyldigt? til|gecerli|действит\\p{L}+ до|дійсн\\p{L}+ до',
  '有效期至|まで有効|까지 유효',
);

import { LETTER } from '../../../lexicon/concept.ts';
import { lines } from '../../../lexicon/pattern.ts';
import { concept } from './concept.ts';

/**
 * What messages of mail programs say of messages, those who send and receive them, and the mailbox they lie in, beside what refusals of servers speak of (lexicon/), in the languages of that lexicon.
 * Written without the marks on Latin letters: what is read is stripped of them first.
 */

export const SENDER = concept(
  'senders?|from"? address',
  'absender|expediteur|remitente|mittente|remetente|afzender|nadawc|odesilatel|avsandar|afsender|avsender|gonderen|отправител|відправник',
  '发件人|寄件者|差出人|送信者|발신자|보낸 사람',
);

export const RECIPIENT = concept(
  'recipients?',
  lines`
    empfanger|destinatair|adresse de destination|destinatari|ontvanger|odbiorc|adresat|prijemc|mottagar|modtager|mottaker|
    alici(?!\p{L})|получател|адресат|отримувач|одержувач
  `,
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
  '(?:this|that|so) (?:large|big)|over (?:the|its|my|your)? ?(?:size )?(?:limit|maximum)|larger than|bigger than|exceeds (?:the )?(?:size|limit|maximum)|too (?:large|big)|oversized?',
  lines`
    ubersteigt|uberschreitet|depasse|supera|excede|super(?:a|ior)|overschrijdt|przekracza|prekracuje|overskrider|overstiger|asiyor|
    превышает|перевищує|(?:grosser als|groter dan|plus (?:grand|gros|volumineu\p{L}*) que|mas grande que|piu grande|maior (?:do )?que|
    wieks\p{L}+ niz|vetsi nez|storre (?:an|end|enn))(?!\p{L})|zu gross|muy (?:grande|pesad)|demasiado pesad|eccede|troppo pesante|ultrapassa|za duz|trop (?:lourd|gros|volumineu|grand)|demasiado grande|troppo grande|
    muito grande|grande demais|te groot|zbyt duz|prilis velk|for stor|cok buyuk|слишком больш|завелик
  `,
  '超过|超出|超え|초과|大于|過大|より大き|过大|太大|大きすぎ|너무 [큽큰]',
);

/** To pass a message on to somebody else's server. */
export const RELAY = concept(
  'relay(?:ing|ed)?',
  'weiterleit|relais|relay|retransmi|retransm|reenvio|inoltro|doorsturen|doorgeven|przekazywan|predavan|vidarebefordr|videresend|ретрансл|пересылк|пересилан',
  '中继|轉送|转发|中継|릴레이',
);
/** Room for what is kept. */
export const ROOM = concept(
  '(?:disk |storage |mailbox )?(?:space|storage)',
  'speicher|espace|espacio|spazio|espaco|ruimte|opslag|miejsc|misto(?!\\p{L})|utrymme|plads(?!\\p{L})|plass(?!\\p{L})|мест[оа](?!\\p{L})|місц[ея](?!\\p{L})',
  '空间|空間|容量|공간|용량',
);
export const ATTACHMENT = concept(
  'attach(?:ments?|ed)',
  'anhang|vedhaeft|ek dosya|anlage(?!\\p{L})|pieces? jointes?|adjunto|allegat|anexo|bijlage|zalaczni|priloh|bilag|vedlegg|eklenti|вложени|вкладен',
  '附件|添付|첨부',
);

/** That a message is put away on the server, and not sent. */
export const KEPT = concept(
  'sav(?:e|es|ed|ing)|drafts?|sent (?:folder|items|mail)|stor(?:e|ing)',
  lines`
    speicher|ablege|enregistr|sauvegard|guarda|salva|opslaan|opgeslagen|zapis|uloz|spara|gem(?:me|t)(?!\p{L})|lagre|kaydet|сохран|
    зберег|brouillon|entwurf|borrador|bozza|rascunho|concept(?!\p{L})|черновик|чернетк
  `,
  '保存|草稿|下書き|저장',
);

export const FOR_NOW = concept(
  'temporar(?:y|ily)|for now|at the moment',
  'vorubergehend|temporair|temporal|temporane|temporari|tijdelijk|tymczasow|docasn|tillfallig|midlertidig|gecici|временн|тимчасов',
  '暂时|暫時|一時的|일시적',
);

/** What is not found there is no server. */
export const OF_A_MAILBOX = lines`
  ordner|folder|dossier|carpeta|cartella|pasta(?!\p{L})|папк|文件夹|フォルダ|폴더|nachricht|message(?!rie)|mensaje(?!ria)|messaggio|mensagem|bericht|письм|
  сообщен|邮件(?!服务|服務|伺服|主机)|メッセージ|anhang|attachment
`;

export const MAILBOX_FULL = concept(
  '(?:mail ?box|inbox|account) (?:is )?full|over quota|quota exceeded|storage (?:is )?full',
  lines`
    postfach (?:ist )?voll|boite (?:aux lettres |de reception )?(?:est )?pleine|buzon (?:esta )?lleno|casella (?:e )?piena|
    caixa (?:de correio |postal )?(?:esta )?cheia|(?:mailbox|postvak) (?:is )?vol(?!\p{L})|skrzynka (?:jest )?pe[lł]na|
    schranka je plna|(?:brevladan|postkassen|postlada) (?:ar|er) full|posta kutusu dolu|ящик (?:переполнен|заполнен)|
    скринька (?:переповнен|заповнен)
  `,
  '邮箱已满|信箱已滿|メールボックスがいっぱい|메일함이 가득',
);

export const MAILBOX =
  'mail ?box|inbox|postfach|boite|buzon|casell|caixa|postvak|postbus|skrzynk|schrank|brevlad|inkorg|postkass|indbakk|innboks|posta kutu|ящик|скриньк|收件箱|收件匣|受信箱|受信トレイ|받은 ?편지함|邮箱|信箱|郵箱|メールボックス|메일함';

export const FULL = lines`
  (?<!\p{L})(?:full|voll|pleine?|llen[oa]|pien[oa]|chei[oa]|vol|pelna|pln[ay]|fuld|dolu|полон|переполнен|заполнен|переповнен|uberfullt?|saturee?|saturad[oa]|satur[oa]|lotad[oa]|overvol|przepe[lł]nion[aey]|preplnen[aey]|overfull|overfyllt|
  заповнен)(?!\p{L})|已满|已滿|いっぱい|満杯|가득
`;

/** What is only about to be so. */
export const NEARLY = concept(
  'almost|nearly|soon',
  lines`
    fast(?!\p{L})|beinahe|bald(?!\p{L})|presque|bientot|casi(?!\p{L})|quasi(?!\p{L})|quase|bijna|prawie|temer|skoro(?!\p{L})|nastan|
    naesten|nesten|neredeyse|почти|скоро|майже
  `,
  '几乎|即将|快满|もうすぐ|間もなく|ほぼ|거의|곧',
);

/** In part, with a number below nine tenths. */
export const PARTLY = '(?<![\\d.,])[1-8]?\\d(?:[.,]\\d+)? ?(?:%|percent|prozent|pour cent)';

/** … or used up. */
export const USED_UP = lines`
  (?<![a-zа-яё])(?:used up|exhausted|exceeded|aufgebraucht|erschopft|epuise|agotad|esaurit|esgotad|opgebruikt|overschreden|
  wyczerpan|vycerpan|brugt op|brukt opp|sature|saturad|satur(?=o)|dolmus|исчерпан|вичерпан)|用完|耗尽|使い切|부족
`;
/** A mailbox, and that it is full. */
export const FULL_MAILBOX = [MAILBOX, FULL] as const;

/** "… does not take …", with the negation wherever the language puts it. */
export const NOT_TAKEN = lines`
  (?<!\p{L})(?:gere|supporte|accepte|prend)\p{L}* (?:pas|aucun)|(?:unterstutzt|akzeptiert|erlaubt|bietet)\p{L}* (?:\p{L}+ )?(?:kein|nicht)|
  no (?:admite|soporta|acepta|permite)|non (?:support|accett|consent|prevede)|nao (?:suport|aceit|permit|da suporte|oferece)|
  (?:ondersteunt|accepteert) (?:\p{L}+ )?(?:geen|niet)|nie (?:obsluguje|akceptuje|wspiera)|nepodporuje|neprijima|
  (?:stoder|accepterar) (?:inte|ej)|(?:understotter|stotter|accepterer) ikke|desteklem|kabul etm|не (?:поддерж|принима)|не (?:підтрим|прийма)
`.replaceAll('\\p{L}', LETTER);

/** What a password may lock beside a mailbox. */
export const FILE = concept(
  'files?|documents?|pdf|zip|archive|data ?file',
  'datei|dokument|archiv|fichier|archivo|document|file(?!\\p{L})|ficheiro|arquivo|bestand|plik|soubor|belge|dosya|файл|документ|архив|архів',
  '文件|文档|文書|ファイル|파일|문서',
);

/** Of whom somebody has not heard. */
export const NOT_KNOWN = concept(
  'does(?: not|n.t) (?:know|recogni[sz]e)|never heard',
  'kennt (?:\\p{L}+ ){0,3}nicht|ne connait pas|no conoce|non conosce|nao conhece|kent (?:\\p{L}+ ){0,3}niet|nie zna(?!\\p{L})|nezna(?!\\p{L})|kanner (?:inte|ikke)|kender ikke|не знает|не знає',
  '不认识|知りません|모릅니다',
);

/** That no room is left. */
export const NO_ROOM = lines`
  plus (?:d.espace|de place)|no (?:tiene|queda|hay) (?:mas )?espacio|sin espacio|nao (?:tem|ha) (?:mais )?espaco|sem espaco|
  non (?:ha|c.e) piu spazio|kein(?:en)? (?:speicher)?platz|geen (?:vrije )?ruimte|nie ma (?:juz )?miejsca|brak miejsca|zadne misto|neni misto|
  ingen plats|ingen plads|ingen plass|yer kalmad|нет (?:свободного )?мест|немає місц|没有空间|空間不足|空间不足|容量不足|容量が不足|空き容量がありません|공간이 없
`;

/** How much may be sent in a time, and that it was. */
export const SENDING_LIMIT = concept(
  '(?:daily|hourly|sending|send|message|outgoing)(?: sending| message| mail| e-?mail)? (?:limit|quota|rate)s?(?: has been| was| is)? (?:reached|exceeded|hit)|(?:reached|exceeded|hit) (?:the|your) (?:daily|hourly|sending) (?:sending |message |mail )?(?:limit|quota)',
  lines`
    (?:tages|stunden|versand|sende)-?limit\p{L}* (?:\p{L}+ ){0,2}(?:erreicht|uberschritt)|limite (?:journaliere|quotidienne|d.envoi) (?:\p{L}+ ){0,2}(?:atteint|depass)|
    limite (?:diario|de envio)(?: \p{L}+){0,2} (?:alcanz|super|excedid|atingid)|limite (?:giornaliero|di invio)(?: \p{L}+){0,2} (?:raggiunt|superat)|
    (?:dag|verzend)limiet (?:\p{L}+ ){0,2}(?:bereikt|overschred)|(?:dzienny limit|limit (?:dzienny|wysylania))(?: \p{L}+){0,2} (?:osiagn|przekrocz)|
    (?:дневной|суточный) лимит \p{L}*(?: \p{L}+)? ?(?:исчерпан|превышен|достигнут)
  `,
  '(?:每日|发送)(?:限额|上限)|送信(?:数|制限)の?上限|발송 ?한도',
);

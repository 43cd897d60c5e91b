import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for what can be so of an account, a password or a way to the mailbox (languages and spelling: concept.ts). */

export const EXPIRED = concept({
  english:
    'overdue for|past its date|expir(?:e[sd]?|y|ation|ing)|lapsed|outdated|out of date|no longer (?:valid|good|accepted|current)|too old|ran out|run out|obsolete|aged out|worn out|(?:has gone|gone|went) stale|past its',
  inflected: lines`
    nie jest juz wazn|(?:jiz|uz) neni platn|(?:ikke|inte) (?:laengere|langre|lenger) (?:gyldig|giltig)|artik gecerli|
    больше не ?действ|(?:вже|більше) не (?:чинн|дійсн)|forfall|вичерпан\p{L}* строк|строк\p{L}* дії|
    gilt nicht mehr|uberfallig|uberholt|obsol|n.est plus (?:valable|valide|en vigueur|accepte)|ya no (?:sirve|vale)|non vale piu|
    ja nao (?:e )?val|achterhaald|verouderd|(?:stra[tc]il|utracil)\p{L} waznosc|uplynul|zastaral|propadl|foraldra|foraeldet|foreldet|
    gecerliligini|eskimis|устаревш|утратил|прострочен|застарі|expir|abgelaufen|verfallen|
    (?:zu alt|alter als|trop (?:ancien|vieux)|demasiado (?:antigu|viej)|troppo vecchi|muito antig|te oud|zbyt star|prilis star|
    for gam[lm])|veraltet|(?:nicht mehr|keine) gultig|gultigkeit|lauft (?:\p{L}+ ){0,3}ab(?!\p{L})|perime|echu|
    plus (?:valide|valable|accepte)|validita|validade|validez|geldigheid|giltighet|gyldighe|gecerlilik|validite|caduc|vencio|vence|
    vencid|ya no (?:es|son) valid|scadut|scadenza|non (?:e )?piu valid|nao (?:e )?mais valid|verlopen|vervallen|
    niet (?:meer|langer) geldig|wygas|przetermin|waznosc|nieaktualn|vyprs|platnost|utgatt|gatt ut|upphort|udlob|utlopt|
    (?:suresi|sureniz)\p{L}* (?:dol|gec)|dolmus|ист[её]к|просроч|устарел|больше не действ|срок действия|закінчив|термін дії
  `,
  unspaced:
    '不再有效|もはや有効|有効では(?:なく|ありま)|더 이상[^.]{0,15}유효하지|기[한간]이 지[났난]|有效期|过时|作废|切れて|太久|太旧|古すぎ|너무 오래|过期|過期|失效|到期|有効期限|期限(?:が|切れ)|失効|만료',
});

export const CHANGE = concept({
  english:
    'chang(?:e|ed|ing)|reset|renew(?:ed|al)?|replac(?:e|ed)|rotate|refresh (?:your|the|it)|choose another|pick another|update|breach|leak(?:ed)?|too (?:weak|short|simple)|(?:days|months|years) old',
  inflected: lines`
    aktualizac|mud(?:e|ar)(?!\p{L})|aendr|zuruckgesetzt|neu (?:gewahlt|vergeben|festgelegt)|modifie(?:e)?(?!\p{L})|changee?(?!\p{L})|cambiad|cambiat|modificat|alterad|
    trocad|mudad|zmienion|zmenen|andras|andrat|skiftes|aendres|измен[её]н|смен[её]н|змінен|ersetz|renov|remplac|sostitui|substitu|
    vervang|zamien|andern|geandert|wechsel|aktualisier|zuruckset|erneuer|
    neu(?:es)? (?:gesetz|setz|vergeb|wahl|festleg|passwort|kennwort)|nouveau mot|nueva contrasen|nuova password|nova senha|
    nieuw wachtwoord|now\p{L}+ has[lł]|nov\p{L}+ hesl|nytt losenord|ny adgangskode|nytt passord|yeni (?:sifre|parola)|
    нов\p{L}+ парол|chang(?:ez|er)|modifi(?:ez|er)|renouvel|reinitialis|mettre a jour|canvi|cambi(?:e|ar|ela|arla|ala|are)(?!\p{L})|
    renuev|restable|actualic|modific|rinnov|aggiorn|alter(?:e|ar)(?!\p{L})|troque|trocar|redefin|atualiz|wijzig|gewijzigd|veranderd|
    vernieuwd|aangepast|forny|degisikli|vernieuw|verander|aanpass|bytt|bytas|zmien|zmen|andra(?!\p{L})|byta|skift|endres?(?!\p{L})|
    degistir|yenile|guncelle|смен|измен|обнов|поменя|сброс|змін|онов
  `,
  unspaced: '更新|갱신|修改|更改|新密码|新しいパスワード|새 ?비밀번호|重置|重设|更换|变更|變更|変更|再設定|변경|재설정',
});

export const LOCKED = concept({
  english:
    'locked|lock-?out|lock-?down|block(?:ed)?|banned|barred|black-?listed|penali[sz]ed|jailed|shut out|(?:in|into|a) (?:time-?out|penalty box|sin bin|quarantine)|cool(?:ing|s|ed)?[ -]?(?:off|down)',
  inflected: lines`
    ausgesperrt|verriegelt|travad|trancad|congelat|zamrozon|blokad|op slot|blokk|buzlan|gesperrt|\p{L}{0,12}sperr|blockier|gebannt|
    bloqu|verrouill|bannie?|bloquead|bloccat|blocco|bandit|banid|geblokkeerd|vergrendeld|zablokowan|zablokov|uzamc|uzamk|sparr|
    blockerad|last(?:es|s ut)|(?<=(?:er|ar|blev|ble|midlertidigt?|tillfalligt|automatis[kc]t?) )last(?!\p{L})|blokeret|spaerret|
    (?<=(?:blevet|blitt|blivit) )last(?!\p{L})|(?<=har )lasts(?!\p{L})|sperret|kilit|engel|bloke|yasakland|(?:за)?блокир|забанен|(?:за)?блокован
  `,
  unspaced: '限制登录|登录受限|锁定|鎖定|被锁|被鎖|封禁|封停|被封|冻结|凍結|ロック|ブロック|잠[겼금겨]|차단',
});

/** Locked as after wrong passwords, where a language has a word for it apart from "blocked". */
export const LOCKED_UP = '\\b(?:locked|lock-?out)\\b|verrouill|vergrendel|uzamc|uzamk|kilit|锁定|鎖定|ロック|잠[겼금]';

export const DISABLED = concept({
  english: lines`
    disabled?|(?:de-?|in)activated?|inactive|suspen(?:ded|sion)|(?:switched|turned|shut) (?:off|down)|
    not (?:yet )?(?:enabled|active|activated|open|provisioned|subscribed|confirmed)|closed|terminated|revoked|frozen|cancell?ed|
    archived|deleted|removed|withdrawn|discontinued|decommissioned|quarantined?|
    no longer (?:authori[sz]ed|active|exists?|available|enabled)|dormant|unused|not in use|stopped|paused|retired|unsubscribed|erased|purged|wiped|
    mothballed|dissolved|abolished|invalidated|voided|wound (?:up|down)|struck off|laid to rest|(?:put )?on ice|shuttered|
    (?:been|was|is|got) (?:parked|axed|sealed)|
    inoperative|no longer (?:serve[ds]?|hosted?|maintain(?:ed)?|supported|in (?:use|service)|exist(?:ing)?)
  `,
  inflected: lines`
    ruht(?!\p{L})|stilgelegd|existiert nicht mehr|n.existe plus|ya no existe|non esiste piu|nao existe mais|bestaat niet meer|juz nie istnieje|
    jiz neexistuje|finns inte langre|findes ikke (?:laengere|mere)|finnes ikke lenger|artik yok|больше не существу|більше не існу|
    deaktiviert|inaktiv|erloschen|(?:ab|aus)geschaltet|abgemeldet|stillgelegt|
    nicht (?:mehr )?(?:aktiv|freigeschaltet|freigegeben|gebucht)|beendet|geschlossen|gekundigt|geloscht|ausgesetzt|eingestellt|
    desactiv|inactif|suspend|(?:non|pas) activ|ferme(?:e|s|es)?(?!\p{L})|resili|supprim|cloture|eliminat|rimoss|deshabilitad|
    inhabilitad|no (?:esta |ha sido |se ha |tiene )?(?:activ|habilit|contratad)|cancelad|cerrad|clausurad|anulad|fechad|eliminad|
    dad[oa] de baja|prohibid|inactiv|
    de baja|disattiv|inattiv|disabilit|sospes|non (?:e |ancora |risulta |ha )?(?:attiv|abilit)|chius|cancellat|cessat|desativ|
    deslig(?:ad|ou)|inativ|desabilit|suspens|nao (?:esta |foi |tem )?(?:ativ|habilit|contratad)|encerrad|excluid|removid|
    uitgeschakeld|uitgezet|(?:staat|staan) uit(?!\p{L})|opgeschort|inactief|gesloten|beeindigd|opgezegd|stopgezet|gedeactiveerd|
    niet (?:actief|ingeschakeld|geactiveerd)|opgeheven|afgesloten|verwijderd|wy[lł]acz|nieaktywn|skasowan|zlikwidowan|zawieszon|
    zamkni|usuni|vypnut|zakazan|deaktivov|pozastaven|zrusen|smazan|neaktivni|
    (?:inte|ej|ikke) (?:langre |laengere |lenger )?(?:aktiv|pa(?!\p{L}))|slatt? av(?!\p{L})|slaet fra|slagits av|stengt|tagits bort|
    uppsag|fjernet|avslut|oppsagt|etkin degil|etkinlestirilme|ne(?:ni|byl) (?:\p{L}+ )?(?:aktiv|zapnut)|avstang|inaktiv|deaktiver|
    suspender|stangt|lukket|nedlagt|slettet|dondurul|devre d[iı]s|kapal[iı]|kapat[iı]l|ask[iı]ya|pasif|silin|отключ|заморож|аннулир|
    неактивн|выключ|деактивирован|закрыт|приостановлен|не ?(?:включ|актив)|удал[её]н|вимкнен|відключен|закрит|видален
  `,
  unspaced: lines`
    已不存在|不复存在|停用|销户|封号|禁用|关闭|關閉|未开启|未开通|未启用|未激活|没有开启|没有开通|没有启用|尚未开通|未開啟|未開通|未啟用|注销|暂停|停机|停止|無効(?!な)|終了|解約|退会|削除|有効になっていません|
    有効化されていません|사용 ?안 ?함|사용하지 않|비활성|정지|중지|해지|탈퇴|휴면
  `,
});

/** Not yet confirmed, or not yet let in. */
export const PENDING = concept({
  english: '(?:not|never|un)[ -]?(?:yet )?(?:verified|confirmed|approved|validated)|pending|awaiting',
  inflected: lines`
    nicht (?:bestatigt|verifiziert|genehmigt|gepruft)|unbestatigt|
    (?:non|pas) (?:encore )?(?:ete )?(?:confirm|verifi|valide(?!\p{L})|approuv)|en attente|
    no (?:esta |ha sido )?(?:confirmad|verificad|aprobad|validad)|pendient|
    non (?:e |ancora |e stato )*(?:confermat|verificat|approvat)|in attesa|nao (?:foi |esta )?(?:confirmad|verificad|aprovad)|
    pendente|aguardando|niet (?:bevestigd|geverifieerd)|niepotwierdzon|oczekuj|nepotvrzen|nebyl potvrzen|ej bekraft|inte bekraft|
    ikke bekreft|ikke bekraeft|onaylanma|onay bekl|wartet|ausstehend|wacht(?!\p{L})|czeka|ceka(?!\p{L})|vantar|не подтвержд|ожида|
    не підтвердж|очіку
  `,
  unspaced: '待审核|審核中|未(?:经)?验证|未驗證|未确认|承認待ち|承認されていません|確認されていません|未確認|승인 ?대기|인증되지|승인되지',
});

export const UNPAID = concept({
  english: 'unpaid|membership (?:fees?|dues)|dues|rent|settle (?:your|the) (?:account|bill)|invoices?|overdue|payments?|arrears|bill',
  inflected: lines`
    \p{L}{0,12}beitrag|cotisation|cuota de (?:soci|miembr)|quota associativ|contributie|skladk|medlemsavgift|medlemskontingent|aidat|
    (?:членск\p{L}+ )?взнос|rechnung|unbezahlt|nicht bezahlt|zahlung|impaye|facture|paiement|non regle|impag|factura|falta de pago|fattura|
    mancato (?:pagamento|rinnovo)|non pagat|insolut|pagament|fatura|inadimpl|betaling|factuur|zaleg[lł]|nieoplac|faktur|nezaplacen|
    neuhrazen|obetald|ubetalt|odeme|fatura|неоплач|задолженност|не оплачен|оплат|заборгован
  `,
  unspaced: '欠费|续费|欠費|未払い|お支払い|料金|미납|연체',
});

/** Why accounts are stopped, beside money. */
export const MISUSE = concept({
  english: 'spam|abuse|misuse|phishing|compromised|hacked|hijacked|suspicious|fraud|security reasons|unusual',
  inflected: lines`
    spam|unerwunscht|indesir|no desead|indesiderat|indesejad|ongewenst|niechcian|nevyzadan|oonskad|uonsk|нежелательн|небажан|
    missbrauch|verdacht|gehackt|sicherheitsgrund|auffallig|abus|pirate|compromis|suspect|frauduleu|abuso|sospech|comprometid|
    sospett|compromess|violat[oaie](?!\p{L})|suspeit|comprometid|misbruik|gehackt|verdacht|naduzy|podejrzan|zneuzit|podezrel|
    missbruk|misstankt|misbrug|misbruk|kotuye|supheli|спам|взлом|подозрит|злоупотреб|(?<!(?:настройк\p{L}{1,3}|параметр\p{L}{1,3}) )безопасност|підозріл|злам
  `,
  unspaced:
    '垃圾邮件|滥用|可疑|账号异常|帐号异常|賬號異常|被盗|安全原因|异常(?:登录|行为)|不正(?:アクセス|利用|ログイン)|スパム|セキュリティ上|스팸|의심|도용|보안상',
});

export const ENABLE = concept({
  english: 'be (?:enabled|activated|turned on|switched on|unlocked|opened)|enable|activate|turn on|switch on|unlock',
  inflected: lines`
    aktivieren|einschalten|freischalten|erlauben|zulassen|activ(?:ez|er)|autoris(?:ez|er)|
    (?<!\b(?:is|are|be|not|now|yet|est|sont|etre|ete|bien) )activ(?:e|ar|elo|arlo)(?!\p{L})|habilit(?:e|ar|elo)(?!\p{L})|permit(?:a|ir)(?!\p{L})|
    attiv(?:a|are|alo|arlo)(?!\p{L})|abilit(?:a|are|arlo)(?!\p{L})|consent(?:i|ire)(?!\p{L})|ativ(?:e|ar)(?!\p{L})|permita|schakel|
    inschakel|activeer|sta toe|w[lł]acz|zezwol|povolte|zapnete|aktiver(?:a|en)?(?!\p{L})|sla pa|tillat(?!\p{L})|etkinlestir|
    vkl(?:yu|ju|iu|u)chi|razreshi|включ(?:ите|ить)|разреш(?:ите|ить)|активируйте|увімкніть|дозвольте
  `,
  unspaced:
    '请(?:先)?(?:在[^,，。]{0,12})?(?:开启|开通|启用|打开)|请開啟|請(?:先)?(?:開啟|開通)|有効に(?:し|す)|有効化して|利用する」?に|사용 ?설정|활성화|사용함으로|설정해|허용해',
});

export const TEMPORARY = concept({
  english: 'in a (?:moment|minute|while|bit)|soon|temporar(?:y|ily)|later|shortly|for now|at the moment|maintenance|momentarily',
  inflected: lines`
    (?:wird|werden) (?:\p{L}+ ){0,2}gewartet|in kurze|demnachst|in einigen minuten|bientot|dans quelques (?:minutes|instants)|
    mas adelante|en unos (?:minutos|momentos)|tra (?:poco|qualche minuto)|em breve|daqui a pouco|straks|
    over enkele (?:minuten|ogenblikken)|za chwil|wkrotce|za chvili|om en stund|snart|om lidt|om litt|birazdan|az sonra|
    через нескольк|скоро|чуть позже|за кілька|згодом|незабаром|vorubergehend|zeitweilig|
    technisch\p{L}* (?:stor|problem|fehler|grund)|(?:erreur|probleme|incident|raison)s? techniques?|
    (?:error|problema|fallo|falla)s? tecnic|(?:techniczn|technick)\p{L}+ (?:problem|usterk|zavad|potiz)|
    tekniska? (?:problem|fel|fejl|feil)|teknik (?:ariza|sorun|hata)|техническ\p{L}+ (?:ошиб|проблем|сбо|неполад)|spater|zurzeit|
    derzeit|momentan|wartung|(?:pour|en) (?:entretien|travaux)|umzug|migration|umgezog|uberlast|befristet|temporaire|plus tard|ulterieurement|reessay|momentanement|
    maintenance|temporal|mas tarde|mantenimiento|migrac|traslad|(?:intente|intentelo|pruebe) (?:de nuevo|otra vez)|temporane|
    piu tardi|manutenzion|migrazion|riprov|momentane|temporari|mais tarde|manutenc|tente (?:novamente|de novo|mais)|tijdelijk|
    onderhoud|verhuiz|later opnieuw|tymczasow|chwilow|pozniej|konserwac|docasn|pozdeji|udrzb|tillfallig|senare|senere|midlertidig|
    vedligehold|vedlikehold|underhall|gecici|daha sonra|bak[iı]m|временн|позже|перенос|переезд|миграц|позднее|попробуйте через|
    техническ\p{L}+ работ|тимчасов|пізніше
  `,
  unspaced:
    '片刻|过一会|过会儿|すぐに復旧|곧|稍后|稍後|迁移|搬迁|移行|暂时|暫時|维护|維護|系统忙|繁忙|しばらく|一時的|メンテナンス|後で|後ほど|混雑|混み合|잠시 ?후|일시적|점검|나중에',
});

/** Open or used at another place already. */
export const IN_USE = concept({
  english: 'already (?:open(?:ed)?|in use|used|logged in|connected)|currently (?:used|open)|being used|logined|in use',
  inflected: lines`
    bereits (?:\p{L}+ ){0,4}(?:verwendet|geoffnet|benutzt|genutzt)|in (?:benutzung|gebrauch)|belegt|deja (?:ouvert|utilis|en cours)|
    en cours d.utilisation|ya (?:esta )?(?:abiert|en uso)|en uso|gia (?:in uso|apert|utilizz)|in uso|ja (?:esta )?(?:abert|em uso)|
    em uso|al (?:in gebruik|geopend)|in gebruik|juz (?:otwart|uzywan)|(?:uz|jiz) (?:otevren|pouziv)|
    redan (?:oppen|oppnad|oppna|i bruk)|anvands redan|allerede (?:apen|aben|i bruk)|zaten (?:acik|kullan)|kullanimda|
    уже (?:открыт|использ)|вже (?:відкрит|використ)
  `,
  unspaced: '已(?:被)?打开|正在使用|使用中|사용 ?중(?!지)',
});

/** What is asked of passwords. */
export const POLICY = concept({
  english: 'polic(?:y|ies)|rules|requirements',
  inflected: lines`
    richtlinie|vorgaben|regles|politique|politica|directiva|requisit|regole|criteri|beleid|regels|zasad|polityk|pravidl|regler|
    reglerna|krav(?:en)?(?!\p{L})|kural|ilke|политик|требовани|правилам|вимог
  `,
  unspaced: '策略|规则|要求|ポリシー|要件|정책',
});

import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for words of which sentences are made: that something is not so, is demanded, was given, was found (languages and spelling: concept.ts). */

/** That something is not so: a word of its own, or a part of the verb. */
export const NEGATION = concept({
  english: '(?:\\w+ ?n[^a-z\\d]t)|not|no|cannot|never|without|unable',
  inflected: lines`
    (?:ningun|nessun|nenhum|impossib)|nicht(?!\p{L})|kein|(?:ne|pas|aucun\p{L}?|non|no|nao|niet|geen|nie|inte|icke|ej|ikke|degil|не|
    нет|ні)(?!\p{L})|n'(?=\p{L})|neni(?!\p{L})|nelze|nepodaril|nebyl|nema(?!\p{L})|
    ne(?:podpor|povol|prij|byl|zada|dovol|umoz|akcept|lze)|\p{L}{3,20}(?:m[iu]yor|medi|mad[iı]|m[ae]m[iı]s|m[ae]yan)(?!\p{L})
  `,
  unspaced: '不|未|没有|沒有|无法|無法|ません|できない|않|못|없',
});

/** That there is none of something. */
export const NONE = concept({
  english: 'no|without|lacks?|(?:does|do)(?:n.t| not) have',
  inflected: lines`
    kein|pas d|aucun|sans(?!\p{L})|no tiene|sin(?!\p{L})|ningun|non ha(?!\p{L})|nessun|senza|nao tem|sem(?!\p{L})|nenhum|geen|
    zonder|nie ma(?!\p{L})|brak(?!\p{L})|bez(?!\p{L})|nema|zadn|ingen|inget|saknar|mangler|yok(?!\p{L})|нет(?!\p{L})|без(?!\p{L})|
    немає
  `,
  unspaced: '没有|沒有|无(?!法|效)|ありません|없',
});

export const REQUIRED = concept({
  english: 'requi\\w+|needed|needs|must|mandatory|only',
  inflected: lines`
    erforder|kraver|kraever|krever|вимага|necessit|richied|requer|notwendig|benotigt|verlangt|mus(?:s|sen)(?!\p{L})|anzugeben|zu verwenden|einzugeben|dient(?!\p{L})|dienen(?!\p{L})|
    должн|повинн|mus[ií](?:te|s)(?!\p{L})|\p{L}{3,20}m[ae]l[iı](?:s[iı]n[iı]z)?(?!\p{L})|doit|devez|debe|deve(?!\p{L})|moet|
    musi(?!\p{L})|maste|skal(?!\p{L})|нужн|надо|nur(?!\p{L})|zuerst|zunachst|obligatoire|requis|necessaire|uniquement|d.abord|exig|
    necesari|necesit|obligatori|requier|requerid|solo(?!\p{L})|richiest|necessari|obrigatori|apenas|somente|vereist|verplicht|alleen|nodig|wymaga|
    konieczn|tylko|vyzad|nutn|pouze|kravs|kraeves|kreves|endast|kun(?!\p{L})|gerek|zorunlu|yaln[iı]z|требу|необходим|только|
    обязательн|потрібн|лише
  `,
  unspaced: '请先|要求|請先|需先|需要|必须|请使用|必須|請使用|请启用|必要|のみ|必ず|필요|필수|해야|만 ',
});

/** To take something, or to know how. */
export const TAKES = concept({
  english: 'support\\w*|allow(?!-?list)\\w*|accept\\w*|permit\\w*|offer\\w*|handle\\w*|tak(?:e|es|en)',
  inflected: lines`
    kompatib|angebot|offert|ofrec|oferuj|nabiz|erbjud|tilby[dr]|предлаг|unterstutz|erlaub|gestatt|akzept|angenommen|nimmt|
    pris(?:e|es)? en charge|prend|gere(?!\p{L})|gerer|supporte|support|autoris|permet|accept|admit|admis|soport|compatib|acept|permit|
    gestisc|consent|accett|suport|oferec|oferta|aceit|ondersteun|toesta|toegestaan|toe(?!\p{L})|accepte|geaccept|obs[lł]ug|wspier|
    zezwal|pozwal|akcept|przyjm|(?:ne)?podpor|(?:ne)?povol|(?:ne)?prij|(?:ne)?akcept|stod|tillat|godkan|accepter|understott|stott|
    modtag|godtag|godkjen|destekle|kabul|izin|поддерж|разреш|позвол|принят|принима|підтрим|дозвол|прийня
  `,
  unspaced: '提供|제공|支持|支援|允许|允許|接受|対応|サポート|許可|受け(?:付|入)|지원|허가|허용|받아들',
});

/** To let somebody hear something. */
export const ANSWERS = concept({
  english: 'respond\\w*|answer\\w*|repl(?:y|ied|ies)|react\\w*',
  inflected:
    '(?:ge)?antwort|reagi|repond|respond|respuest|contest|rispond|rispost|resposta|(?:ge)?antwoord|(?:ge)?reageer|odpow|odpov|svar|yanit|cevap|ответ|отвеч|відпов',
  unspaced: '响应|响應|回应|回應|应答|応答|返答|응답',
});

/** To come upon something that was looked for. */
export const FINDS = concept({
  english: 'found|find|locate[ds]?|resolved?',
  inflected: lines`
    resolu|resoudre|resolver|resuelt|resolvid|risolt|risolver|omgezet|opgelost|herleid|rozpozna|rozwiaza|prelozen|prelozit|oversat|
    cozumlen|определить|разрешить имя|визначит|gefunden|auffind|aufgelost|umgesetzt|umgewandelt|trouv|encontr|localiz|hall[ao]|trovat|trovare|gevonden|
    vinden|znalez|znaj|odnalez|najit|nalez|najd|hitta|fundet|findes|funnet|finnes|bulun|finne(?!\p{L})|fant(?!\p{L})|slas (?:upp|op)(?!\p{L})|hitte(?!\p{L})|найден|найти|обнаруж|знайд|знайти
  `,
  unspaced: '解決|找到|找得到|解析|見つ|見当た|찾',
});

/** Brought about. */
export const ESTABLISHED = concept({
  english: 'establish\\w*|made|set up',
  inflected: lines`
    hergestellt|aufgebaut|zustande|etabli|establec|stabilit|instaur|estabelec|tot stand|opgezet|nawiaz|ustanow|navaz|vytvor|upprätt|
    uppratt|etabler|oprett|opprett|kurul|установ|встановл
  `,
  unspaced: '建立|確立|설정',
});

/** As it should be. */
export const RIGHT = concept({
  english: 'correct|right|valid|match\\w*',
  inflected: lines`
    stimm|passt(?!\p{L})|passen(?!\p{L})|richtig|korrekt|gultig|bon(?:ne)?s?(?!\p{L})|correct|valid|valable|corrett|corret|certo|certa|
    klop|juist|geldig|poprawn|prawid|zgadza|spravn|platn|souhlas|ratt(?!\p{L})|giltig|stammer|stemmer|rigtig|gyldig|dogru|gecerli|
    верн|правильн|подход|совпада|вірн|збіга
  `,
  unspaced: '正确|正確|有效|正し|一致|맞|올바|일치',
});

/** That it went well. */
export const SUCCESS = concept({
  english: 'success\\w*|succeed\\w*',
  inflected:
    'erfolg|gelung|gegluckt|succes|reussi|abouti|exito|successo|riuscit|sucesso|gelukt|succes|powodz|udan|udalo|uspes|uspech|lycka|lykkes|basari|успе|удал|вдал',
  unspaced: '成功|성공',
});

/** That it was told or typed in. */
export const GIVEN = concept({
  english: 'given|provided|specified|entered|set|stored',
  inflected: lines`
    angegeben|hinterlegt|eingegeben|gesetzt|specifi|fourni|indiqu|saisi|especific|proporcion|indicad|introduc|fornit|inserit|
    indicat|fornec|inform|opgegeven|ingevuld|ingevoerd|podan|podal|podano|wprowadz|(?:ne)?zada|vypln|angiv|angett|oppgitt|angivet|
    girilme|belirt|указ|введ|задан|вказ
  `,
  unspaced: '填写|输入|輸入|设置|設定|入力|指定|전달|입력|설정',
});

/** To know somebody or something again. */
export const KNOWS = concept({
  english: lines`
    correspond\w*|belong\w*|recogni[sz]\w*|know(?:n|s)?|identif\w*|confirm\w*|verif\w*|validat\w*|authenticat\w*|check(?:s|ed)? out|
    (?:go|belong|fit)s? together|on (?:file|record|this (?:server|system|host))|registered|exists?|called|
    (?:by|of|with|under) (?:that|this) (?:name|address)
  `,
  inflected: lines`
    erkannt|erkenn|bekannt|kenn(?:en|t)(?!\p{L})|registriert|bestatig|verifizier|reconn|connu|enregistr|identifi|confirm|verifi|
    reconoc|conoc|registrad|identific|riconosc|conosci|registrat|reconhec|conhec|cadastrad|herken|bekend|geregistreerd|rozpozna|
    znan[aey]|zarejestr|rozpoznan|znam[aey]?(?!\p{L})|registrovan|igenkan|kand(?!\p{L})|registrerad|genkend|kendt|registrere|
    gjenkjen|kjent|tanin|tanim|kayitli|распозна|опозна|извест|зарегистр|подтвержд|проверен|розпізна|відом|зареєстр
  `,
  unspaced: '识别|識別|认识|注册|註冊|登録|認識|등록|인식|확인',
});

/** To let somebody in. */
export const ADMITS = concept({
  english:
    '(?:log|sign)(?:ged|ing)?(?: you| him| her| them| the user| ann@there)? ?-?(?:in|on)(?:to)?|let (?:you|him|her|them) in|authenticate',
  inflected: lines`
    (?:an|ein)(?:ge)?(?:meld|logg)|connecter|identifier|iniciar sesion|acceder|accedere|entrar|inlogg|aanmeld|zalogowa|logowa|
    prihlas|logg[ea]t? (?:pa|in|inn|ind)(?!\p{L})|oturum ac|giris yap|войти|авториз|увійти|авториз
  `,
  unspaced: '登录|登入|登錄|ログイン|サインイン|로그인',
});

/** That it is so for this, and for nothing else. */
export const ONLY = concept({
  english: 'only|exclusively|solely',
  inflected: lines`
    nur(?!\p{L})|ausschliesslich|uniquement|seulement|exclusiv|solo(?!\p{L})|solamente|unicamente|soltanto|esclusiv|apenas|somente|
    alleen|uitsluitend|tylko|wylacznie|pouze|jen(?!\p{L})|endast|bara(?!\p{L})|kun(?!\p{L})|sadece|yalniz|только|лишь|лише|тільки
  `,
  unspaced: '仅|只能|只允许|只可|のみ|だけ|(?<=[가-힣])만(?![가-힣])',
});

/** To say yes to something that is asked. */
export const CONFIRM = concept({
  english: 'confirm|approve|verify',
  inflected: lines`
    bestatig|genehmig|confirm(?:ez|er|e|ar)(?!\p{L})|valid(?:ez|er)|approuv|conferm|approv|aprueb|aprob|bevestig|potwierdz|potvrd|
    bekraft|godkann|bekraeft|godkend|bekreft|godkjenn|onayla|подтверд|одобр|підтверд
  `,
  unspaced: '确认|確認|批准|승인',
});

/** That it works, or may be used. */
export const ACTIVE = concept({
  english: '(?:switched|turned) on|unlocked|activated?|active|enabled?',
  inflected:
    'aktiv|freigeschaltet|freigegeben|activ|habilit|attiv|abilit|ativ|actief|geactiveerd|ingeschakeld|aktyw|wlacz|povol|zapnut|etkin|aktif|актив|включ|увімкн',
  unspaced: '激活|启用|啟用|开通|開通|有効|활성|사용',
});

/** One of that name. */
export const SUCH = concept({
  english: 'such|called|named|(?:by|of|with|under) (?:that|this) (?:name|address)',
  inflected: lines`
    (?:mit|unter) dies\p{L}+ (?:namen|adresse)|(?:a|de|avec) ce nom|con (?:ese|este|quest[oa]|quel) nom|com (?:esse|este) nome|
    met (?:die|deze) naam|tak(?:i|a|ie|iego|iej|ova|ovy|ove)(?!\p{L})|tohoto jmena|(?:med )?det (?:namnet|navnet)|(?:med )?det navn|
    boyle|так(?:ого|ой|ий|ої)(?!\p{L})|с таким|з таким
  `,
  unspaced: '该|該当|此(?:用户|账)|그런|해당',
});

/** To look at something again. */
export const CHECK = concept({
  english: 'check|make sure',
  inflected: lines`
    pruf(?:en|e|t)(?!\p{L})|uberpruf|kontrollier|verifi(?:ez|er)(?!\p{L})|comprueb|compruev|revis[ea]|
    verifi(?:que|ca|care)(?!\p{L})|controll(?:a|are|i)(?!\p{L})|confira|controleer|sprawdz|zkontroluj|kontroller|kontrollera|
    kontrol (?:ed|et)|проверьте|перевірте
  `,
  unspaced: '请检查|請檢查|ご確認|確認して|확인해|확인하',
});

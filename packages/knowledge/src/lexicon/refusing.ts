import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for that something is not taken, not right, not allowed or broken (languages and spelling: concept.ts). */

/** Not the right one. */
export const FALSE = concept({
  english: lines`
    wrong|incorrect(?:ly)?|invalid|bad|mis-?match(?:e[sd])?|(?:does|do|did)(?:n.t| not) (?:match|exist|fit)|mis-?typed|mis-?spel\w+|
    not (?:match|correct|valid|found|known|registered|recogni[sz]ed|exist|right)|unknown|no such|null|empty|missing|blank|no good|mistaken|inaccurate|
    fumbled|(?:does|do|did)(?:n.t| not) (?:tally|agree|add up|ring a bell|correspond|work out|go together)
  `,
  inflected: lines`
    sconosciut|absente? d|nie ma w (?:baz|system|spis|lisc)|inesistent|desconhecid|bilinmeyen|неизвестн|невідом|niet bij elkaar|nie pasuj|passen nicht|gehoren nicht|
    ne vont pas ensemble|falsch|nicht (?:registriert|zutreffend)|tr(?:ifft|effen) nicht zu(?!\p{L})|(?:pas|non) enregistr|no registrad|non registrat|
    nao (?:registad|registrad|cadastrad)|niet geregistreerd|niezarejestr|neregistr|отсутств|не зарегистр|unvollstandig|incomplet|
    onvolledig|niekomplet|neupln|eksik|неполн|ungultig|leer(?!\p{L})|vide(?!\p{L})|vaci[oa](?!\p{L})|vuot|vazi[oa](?!\p{L})|
    pust[eya]|prazdn|пуст|inkorrekt|stimm\p{L}* nicht|nicht (?:korrekt|richtig|gultig|bekannt|gefunden|vorhanden|erkannt)|
    kein (?:postfach|benutzer|konto)|existiert (?:kein|nicht)|gibt es kein|n.existe pas|aucun (?:compte|utilisateur)|nao existe|
    bestaat niet|nie istnieje|neexistuje|finns inte|finnes ikke|findes ikke|unbekannt|fehlerhaft|nicht zusammen|incorrect|faux|
    fausse|(?:non|pas) (?:valide|correct|bon)|invalid|errone|mauvais|inconnu|introuvable|inexist|ne correspond|
    no (?:es |son )?valid|erron|equivocad|no coincid|no encontrad|no existe|desconocid|errat|
    non (?:e |sono )?(?:valid|corrett|corrispond|riconosciut|trovat|esiste)|sbagliat|scorrett|incorret|errad|
    nao (?:confere|coincid|encontrad|existe|reconhecid)|onjuist|foute(?!\p{L})|ongeldig|verkeerd|foutie|onbekend|
    kom(?:t|en) niet overeen|niet (?:gevonden|bekend|herkend)|leeg(?!\p{L})|niepraw|niepopraw|b[lł][ea]dn|nieznan|z[lł][eya](?!\p{L})|spatn|nespravn|chybn|
    neplatn|nezna|felaktig|fel(?!\p{L})|ogiltig|okand|ugyldig|forkert|feil(?!\p{L})|ukendt|ukjent|yanl[iı]s|hatal[iı]|gecersiz|
    bulunamad|mevcut degil|невер|не верн|недействит|невалид|неправ|ошибочн|хибн|не (?:найден|подош|подход|совпада|существу)|невірн|
    nevern|nepravil
  `,
  unspaced: lines`
    不在(?: ?system|数据库|列表|名单)|不对|不對|错误|未注册|登録されて(?:い|お)ません|등록되지|未找到|找不到|見つかりません|찾을 수 없|为空|為空|空です|未入力|비어|不正确|无效|無効|不匹配|有误|不存在|錯誤|不正確|無效|正しくありません|正しくない|間違|誤り|
    誤っ|一致しません|違い|違っ|存在しません|틀[렸리]|올바르지|잘못|일치하지|존재하지|맞지
  `,
});

/** It did not work, or was not taken. */
export const FAILED = concept({
  english: 'failed|failure|rejected|(?:does|do|did)(?:n.t| not) work',
  inflected: lines`
    selhan|fejlslag|fejlend|non riuscit|nicht erfolgreich|nieudan|nezdar|nepodaril|mislykt|\p{L}{3,20}[ae]mad[iı](?!\p{L})|fehlgeschlagen|gescheitert|
    nicht (?:akzeptiert|angenommen)|pas accepte|non accett|nao aceit|no acept|niet geaccepteerd|abgelehnt|fehler|verweigert|erreur|
    refus|echou|echec|error|fallid|fallo|rechazad|denegad|errore|fallit|rifiutat|negat|erro(?!\p{L})|falhou|falha|recusad|negad|
    fout|mislukt|geweigerd|b[lł]ad(?!\p{L})|nie powiod|odrzucon|chyba(?!\p{L})|selhal|misslyck|mislyk|hata|basar[iı]s[iı]z|неуспешн|
    неудачн|ошиб|отклон|отказано|помилк
  `,
  unspaced: '未通过|失败|失敗|できませんでした|실패',
});

export const NOT_ALLOWED = concept({
  english: lines`
    out of bounds|off limits|not (?:been |yet |yet been )?(?:allowed|permitted|authori[sz]ed|included|granted|assigned|possible|
    entitled|offered|part of|covered)|(?:may|can) ?(?:not|n.t)(?: be (?:used|opened|read))?(?! (?:authenticate|log you|sign you|let|
    identify|recogni[sz]e|find|retrieve|fetch|obtain|load|get|read|connect|reach|contact|verify|check|be (?:found|reached|verified|checked)))|forbidden|prohibited|
    unauthori[sz]ed|no(?= (?:\w+ ){0,2}(?:capability|permission|entitlement|rights?|access))|lacks?|restricted to|limited to|
    confined to|restricted (?:imap|pop3?|smtp)|disallow(?:ed|s)?|
    (?:does|do|did|is|are|was)(?: not|n.t) (?:allow|permitt?|include|support|offer|cover|authori[sz]e)(?:ed|s)?|reserved for|
    only (?:available|for|with|in|by|allowed)
  `,
  inflected: lines`
    unzulassig|nicht vorgesehen|n.est pas (?:possible|prevu|compris|permis|autoris)|no (?:es posible|forma parte)|non fa parte|
    nao (?:faz parte|e possivel)|maakt geen deel|zit niet in|hoort niet bij|nie (?:nalezy|wchodzi)|neni mozn|ingar (?:inte|ikke)|
    er ikke (?:en del|med i)|indgar ikke|inngar ikke|ikke lov|mumkun degil|dahil degil|izni yok|не предоставл|воспрещ|не входит|
    не надається|(?:durfen|darf|kann|konnen) (?:\p{L}+ ){0,6}nicht (?:zugreif|verwend|genutz|benutz|abgeruf)|
    no puede\p{L}? (?:usar|acceder|utilizar)|ne (?:peut|peuvent) pas (?:acceder|etre utilis|utiliser)|
    non (?:puo|possono) (?:accedere|essere u|usare)|nao pode\p{L}? (?:acessar|ser us|usar)|(?:mag|mogen) (?:\p{L}+ ){0,4}niet|
    nie moze\p{L}* (?:korzyst|uzyw|byc uzyw)|nelze (?:pouzi|pristup)|nejsou povolen|far (?:inte|ikke) (?:anvand|brug|bruk)|
    ma ikke (?:brug|bruk)|не (?:может|могут) (?:использ|подключ)|нельзя|riservat|reservier|vorbehalten|
    reserve(?:e|s|es)? (?:aux?|a)|reservad|voorbehoud|zastrzez|vyhrazen|forbehal|только для|
    (?:erlaubt|gestattet|bietet|enthalt|umfasst) (?:\p{L}+ )?kein|ne (?:permet|comprend|inclut|propose) pas|
    n.(?:inclut|autorise|offre) pas|no (?:incluye|ofrece|contempla)|non (?:include|prevede|comprende|offre)|
    nao (?:contempla|oferece)|(?:staat|bevat) geen|nie (?:obejmuje|zawiera|pozwala)|neobsahuje|neumoznuje|
    не (?:включает|поддерживает|предусматривает|позволяет)|nicht (?:\p{L}+ ){0,3}(?:erlaubt|gestattet|zulassig|zugelassen|
    berechtigt|enthalten|vorgesehen|verfugbar|moglich|Bestandteil|inbegriffen)|(?:nicht|leider nicht) zur verfugung|
    kein\p{L}* (?:berechtigung|zugriff)|verboten|untersagt|(?:non|pas) (?:autoris|permis|inclus|disponible|souscri|compris|prevu)|
    interdit|no (?:esta |se |tiene |puede )?(?:permit|autorizad|incluid|permiso|disponible)|
    no tiene (?:los |las |el )?(?:privilegi|permis|acces|derech)|nao tem (?:o )?(?:acess|permiss|privileg)|
    non ha (?:l.|i |il )?(?:access|permess|privileg|diritt)|n.a pas (?:l.|le |les |la )?(?:acces|droit|permission)|
    hat kein\p{L}* (?:zugriff|berecht|zugang)|heeft geen (?:toegang|recht)|nie ma (?:dostep|uprawnien)|nema (?:pristup|opravnen)|
    не имеет (?:доступа|прав)|prohibid|non (?:e |sono )?(?:consentit|permess|autorizzat|inclus|disponibil|previst|possibil|compres)|
    vietat|nao (?:e |esta |tem )?(?:permitid|autorizad|inclu|disponiv|permiss)|proibid|
    niet (?:toegestaan|inbegrepen|beschikbaar|mogelijk)|geen (?:toegang|rechten)|verboden|niedozwolon|zabron|
    nie (?:jest |obejmuje )?(?:dozwolon|dostepn|mozliw)|nepovolen|neni (?:\p{L}+ ){0,4}(?:povolen|soucast|dostupn)|zakazan|
    inte (?:tillat|tillgangl)|ikke (?:tillad?t|tilgj|adgang)|izin\p{L}* (?:yok|veril)|yasak|kapsam\p{L}* degil|запрещ|
    не (?:разреш|предусмотрен|входит|доступ)|нет (?:доступа|прав)|заборонен|не дозволен|недоступн\p{L}+ (?:на|для)[ ]
  `,
  unspaced: lines`
    无法使用|不能使用|不提供|使えません|対象外|含まれて(?:い|お)ません|불가|포함되지|仅限|限定|不允许|不允許|禁止|无权|無權|没有权限|不支持|受限|不包含|不可使用|許可されて|権限が|ご利用いただけません|ご利用になれません|
    利用できません|使用できません|허용되지|권한이|금지|사용할 수 없|이용할 수 없
  `,
});

export const DENIED = concept({
  english: 'denied|refused|rejected|restricted|limited',
  inflected: lines`
    verweigert|abgelehnt|eingeschrankt|beschrankt|refus|restrein|limite|denegad|rechazad|restringid|negat|rifiutat|limitat|negad|
    recusad|geweigerd|beperkt|odmow|ograniczon|odmitnut|omezen|nekad|begransad|afvist|nektet|begrenset|reddedil|k[iı]s[iı]tl|
    отказано|отклон|ограничен|відмовлено|обмежен
  `,
  unspaced: '拒绝|拒絕|限制|拒否|制限|거부|제한',
});

export const UNSUPPORTED = concept({
  english:
    '(?:not|n.t|never) (?:seem to )?(?:support|offer|allow|permit|accept|advertise|handle)\\w*|unsupported|not (?:available|possible)',
  inflected: lines`
    (?:unterstutz|biet|erlaub|gestatt)\p{L}* (?:\p{L}+ ){0,6}(?:nicht|kein)|nicht unterstutz|
    (?:pas|non) (?:pris\p{L}* en charge|support|admis)|no (?:soportad|admitid|compatib)|non supportat|nao suportad|nepodporovan|
    understott\p{L}* ikke|ikke (?:under)?stott|ne (?:semble pas )?(?:gere|gerer|prend|supporte|propose|permet)|
    n.(?:autorise|offre|accepte) pas|pas (?:pris en charge|supporte|disponible)|
    non (?:gestisc|support|consent|offre|sembra|prevede)|sembra non|no (?:admite|soporta|permite|ofrece|parece|es compatible)|
    nao (?:suporta|permite|oferece|aceita|parece)|(?:ondersteun|bied|sta)\p{L}* (?:\p{L}+ ){0,6}(?:niet|geen)|niet ondersteund|
    lijkt (?:geen|niet)|(?:geen|niet) (?:\p{L}+ ){0,4}(?:te ondersteun|toe(?!\p{L}))|
    nie ?(?:obs[lł]ug|wspier|zezwal|pozwal|og[lł]asz)|nepodporuj|nenabiz|stod(?:er|jer|s)? (?:ej|inte|ikke)|desteklem|
    не (?:поддерж|разреш|предлаг|позвол|заявил)|не підтрим
  `,
  unspaced:
    '不支持|不支援|不允许|不允許|(?:対応|サポート)して(?:い|お)ません|サポートされて|許可(?:されて|して)い?ません|지원하지|지원되지|허용하지',
});

export const FAULT = concept({
  english: lines`
    hiccup|glitch|outage|incident|trouble|broken|out of (?:order|service)|not reachable|cannot be reached|not available|unavailable|
    down|crashed|overloaded|time-?out|timed out|internal error|unwell|sick|ill|asleep|on strike|swamped|
    overwhelmed|struggling|choking|snowed under|unhappy|stuck|hung|frozen|dead|gone away|in trouble|having a (?:bad|hard|rough) \w+|lost contact
  `,
  inflected: lines`
    funktioniert nicht|ausfall|defekt|nicht in betrieb|fehlfunktion|en erreur|defaillan|ne fonctionne|no funciona|averia|
    fuera de linea|non funziona|malfunzion|nao funciona|werkt niet|nie dziala|nefunguje|vypadek|fungerar inte|virker ikke|
    calismiyor|coktu|не функцион|не працює|nicht (?:erreichbar|verfugbar)|buiten werking|hors service|fuera de servicio|
    fuori servizio|fora de servico|nieczynn|mimo provoz|ur funktion|u[dt]e a[fv] drift|hizmet disi|surcharg|sobrecarg|sovraccaric|
    overbelast|przeciaz|pretizen|перегруж|перевантаж|nie odpowiad|neodpovid|svar[ae]r (?:inte|ikke)|(?:yanit|cevap) vermi|storung|
    gestort|ausgefallen|antwortet nicht|interner fehler|erreur interne|panne|indisponib|injoignable|inaccessible|ne repond|
    error interno|fallo interno|no (?:esta )?(?:disponible|responde)|caid[oa]|errore interno|guasto|
    non (?:e )?(?:disponibil|raggiungibil|risponde)|erro interno|indisponiv|nao (?:esta )?(?:disponiv|responde)|fora do ar|
    interne fout|storing|niet (?:beschikbaar|bereikbaar)|niedostepn|b[lł]ad wewnetrzny|awari|nedostupn|interni chyba|ej tillganglig|
    otillganglig|utilgaengelig|utilgjengelig|internt fel|kullan[iı]lam[iı]|ulas[iı]lam[iı]|hatas[iı](?!\p{L})|
    ikke tilg(?:jen|aen)gelig|inte tillganglig|(?:vnitrni|systemova) chyba|(?:fallo|falla) (?:de|del) s|недоступ|сбой|
    не (?:отвечает|работает)|внутренн\p{L}+ ошиб|внутрішн\p{L}+ помилк|не відповіда
  `,
  unspaced:
    '崩溃|宕机|失灵|ダウンし|다운|无响应|無回應|没有响应|过载|過負荷|과부하|异常|異常|故障|不可用|连接失败|連線失敗|无法连接|超时|出错|内部错误|エラー|障害|接続できません|応答(?:が|し)|内部エラー|오류|장애|응답',
});

/** A fault of something that stands behind the server, in one word or beside it. */
export const ERROR = concept({
  english: 'errors?',
  inflected: lines`
    \p{L}{0,20}(?:datenbank|server|system|verzeichnis|dienst|verbindungs)fehler|fehler|erreur|error(?:es|i|e)?(?!\p{L})|
    erros?(?!\p{L})|\p{L}{0,20}fout|b[lł]ad|chyba|\p{L}{0,20}fel(?!\p{L})|fejl|feil(?!\p{L})|hata|ошиб(?:к|ок)|помил(?:к|ок)|
    b[lł]edow|chyb(?!\p{L})|fallo
  `,
  unspaced: '错误|錯誤|エラー|오류',
});

/** Of a fault that nobody reckoned with. */
export const UNFORESEEN = concept({
  english: 'unexpected|unforeseen|unhandled',
  inflected: lines`
    unerwartet|unvorhergesehen|inattendu|imprevu|inesperad|imprevist|inaspettat|onverwacht|nieoczekiwan|neocekavan|ovantat|uventet|
    beklenmeyen|beklenmedik|непредвиден|неожиданн|непредбачен|несподіван
  `,
  unspaced: '意外|予期(?:せぬ|しない)|예기치',
});

/** That somebody could not do something. */
export const UNABLE = concept({
  english: 'impossible|unable|could not|could ?n.t|cannot|can.t',
  inflected: lines`
    impossib|no se (?:pudo|puede|ha podido|logro)|non (?:e stato possibile|e possibile|riusc)|nao (?:foi|e) possivel|konnten? nicht|
    kann nicht|n.a pas pu|kon(?:den)? niet|kan niet|nie mozna|nie udalo|nelze|nepodaril|kunde inte|kunne ikke|kan (?:inte|ikke)|
    не удалось|не удается|не вдалося|не вдається
  `,
  unspaced: '未能|无法|無法|できません|할 수 없',
});

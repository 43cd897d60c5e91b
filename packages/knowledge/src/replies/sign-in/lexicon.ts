import { concept } from '../../lexicon/concept.ts';

/**
 * Words of dictionaries for what a refusal can speak of, in the languages in which mail servers answer: English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Turkish, Russian, Ukrainian, Chinese, Japanese and Korean.
 * Written without the marks above and below Latin letters: what is read is stripped of them first.
 */

export const PASSWORD = concept({
  english: 'pass ?words?|passwd|pass ?phrases?|pass ?codes?|pwd|secrets?',
  inflected:
    '\\p{L}{0,20}passwort|\\p{L}{0,20}kennwort|mots? de passe|mdp(?!\\p{L})|contrasen|claves?(?!\\p{L})|senha|palavra-?passe|\\p{L}{0,20}wachtwoord|has[lł][oaeu]|hase[lł](?!\\p{L})|hesl[oau]|\\p{L}{0,20}losenord|\\p{L}{0,20}adgangskode|kodeord|\\p{L}{0,20}passord|parola|sifre(?!li)|парол|parol(?!\\p{L})',
  unspaced: '密码|密碼|口令|パスワード|비밀번호|패스워드',
});

export const CREDENTIALS = concept({
  english: 'credentials?|user ?names?|user ?ids?|users?|log-?in(?: names?)?|details',
  inflected:
    'zugangsdaten|anmeldedaten|benutzer|nutzer|identifiant|nom d.utilisateur|utilisateur|credencia|usuari|credenzial|nome utente|utent[ei]|utilizador|inloggegevens|gebruiker|nazw\\p{L}+ uzytkownika|uzytkownik|dane logowania|uzivatel|prihlasovaci udaj|anvandar|bruger|bruker|kullan[iı]c[iı]|имя пользовател|пользовател|логин|уч[её]тн\\p{L}+ данн|користувач',
  unspaced: '用户名|用户|用戶|使用者|凭据|凭证|帐户名|ユーザー?|資格情報|사용자|아이디|자격 증명',
});

/** Name and password in one word. */
export const SECRETS = concept({
  english: 'credentials',
  inflected:
    'zugangsdaten|anmeldedaten|identifiants|credencia(?:le)?s|credenciais|credenziali|inloggegevens|dan\\p{L}* logowania|prihlasovaci udaj|inloggningsuppgift|loginoplysning|innloggingsopplysning|уч[её]тн\\p{L}+ данн|облікові дані',
  unspaced: '凭据|凭证|資格情報|자격 증명',
});

export const ACCOUNT = concept({
  english:
    'accounts?|(?:e-?)?mail ?box(?:es)?|subscription|tenant|domain|identity|profile|contract|customer|client id|(?:this|your|the) id|post ?office|(?:hosting )?package',
  inflected:
    '\\p{L}{0,20}konto|konten|\\p{L}{0,20}postfach|zugang(?!sdaten)|vertrag|comptes?(?!\\p{L})|boites?(?!\\p{L})|messagerie|abonnement|cuenta|buzon|casell|utenza|contas?(?!\\p{L})|caixa|postbus|postvak|kennung|skrzynk|ucet|schrank|postkass|postlad|brevlad|hesa[bp]|posta kutusu|аккаунт|уч[её]тн\\p{L}+ запис|ящик|обл[иі]ков\\p{L}+ запис|скриньк',
  unspaced: '账号|帐号|账户|帐户|賬號|帳號|帳戶|邮箱|信箱|郵箱|域名|アカウント|メールボックス|ご契約|계정|메일함|메일박스',
});

export const SIGN_IN = concept({
  english: 'log ?-?ins?|log ?-?ons?|logging (?:in|on)|sign ?-?ins?|signing in|authenticat\\w+|auth|access',
  inflected:
    'anmeld|einlogg|authentifizierung|zugriff|connexion(?!s)|authentification|acces|inicio de sesion|autenticacion|accesso|autenticazion|autenticac|acesso|aanmeld|inlog|toegang|logowani|uwierzyteln|dostep|prihlas|overen|pristup|inlogg|adgang(?!sk)|tilgang|palogg|giris|oturum|kimlik dogrulama|dostup|vhod(?!\\p{L})|вход|доступ|авторизац|аутентификац|вхід|автентифікац',
  unspaced: '登录|登入|登錄|认证|認證|鉴权|身份验证|ログイン|サインイン|認証|アクセス|로그인|인증|접근|접속',
});

export const TOKEN = concept({
  english: '(?:access |api |auth )?tokens?|api[ -]keys?',
  inflected: 'jeton|токен',
  unspaced: '令牌|トークン|토큰|凭证|资格証明|資格情報|자격 증명',
});

/** A way to the mailbox that can be closed while others stay open. */
export const PROTOCOL = concept({
  english:
    'imaps?4?|pop3?s?|smtps?(?:[ -]auth)?|smtp ?client ?authentication|submission|managesieve|protocols?|(?:e-?)?mail ?-?(?:programm?e?s?|clients?|apps?|software|service|capability|access)|(?:outbound|outgoing|incoming|sending|receiving|fetching|retrieving)(?: e-?mails?| mail| messages?)?|(?:external|remote|third[- ]party|outside) (?:access|programs?|apps?|clients?)|(?:kind|type|way|method) of (?:sign-?in|log-?in|access)',
  inflected:
    'protokol|protocol|(?:e-?)?mail-?programm|extern\\p{L}* (?:programm|zugriff|zugang|apps|client)|\\p{L}{0,20}versand|abruf|envoi|envio|invio|verzend|wysy[lł]|odesil|utskick|отправк|надсилан|(?:logiciels?|clients?|programmes?|applications?) (?:de messagerie|mail|externes?|tiers)|(?:clientes?|programas?|aplicacion\\p{L}*|aplicativos?) (?:de (?:correo|e-?mail)|extern|de terceros)|(?:client|programm[ai]) (?:di posta|estern)|mailprogramma|program\\p{L}+ pocztow|klient\\p{L}+ poczt|postovni\\p{L}* (?:program|klient)|e-post(?:program|klient)|mailprogram|e-posta (?:istemci|program)|протокол|почтов\\p{L}+ (?:программ|клиент)|(?:внешн|сторонн)\\p{L}+ (?:программ|приложен|клиент|доступ)|acces externe|acceso externo|accesso esterno|acesso externo|dostep zewnetrzn',
  unspaced:
    '协议|協定|发信|收信|发件|收件|送信|受信|발송|전송|客户端|用戶端|第三方|メールソフト|メールクライアント|外部(?:メール|アプリ)|外部アクセス|프로토콜|외부 ?메일|메일 ?프로그램|메일 ?클라이언트',
});

export const PLAN = concept({
  english:
    'plans?|tier|tariff|package|edition|licen[cs]es?|licen[cs]ed|premium|pro users?|business|paid|paying|upgrade|add-?on|options?|extra|surcharge|fee|bookable|purchase|free (?:account|user|version)s?',
  inflected:
    'tarif|paket|\\p{L}{0,20}lizenz|abo(?!\\p{L})|formule|forfait|abonne|suscriptor|assinante|abonnent|kunden|offre|licence|souscri|paquete|suscri|licencia|contrat|piano(?!\\p{L})|pacchett|abbonament|licenza|plano|pacote|assinatura|licenca|pakket|abonnement|licentie|taryf|pakiet|licencj|abonament|balic|licenc|abonnemang|licens|lisens|paketi|lisans|тариф|подписк|лиценз|платн|підписк',
  unspaced: '套餐|版本|会员|會員|付费|收费|免费版|授权数|プラン|有料|オプション|ライセンス|요금제|유료|라이선스',
});

export const EXPIRED = concept({
  english: 'expir(?:e[sd]?|y|ation|ing)|lapsed|outdated|out of date|no longer (?:valid|good|accepted|current)|too old|ran out|run out',
  inflected:
    'expir|abgelaufen|verfallen|veraltet|(?:nicht mehr|keine) gultig|gultigkeit|lauft ab|perime|echu|plus valide|validite|caduc|vencio|vence|vencid|ya no (?:es|son) valid|scadut|scadenza|non (?:e )?piu valid|nao (?:e )?mais valid|verlopen|vervallen|niet (?:meer|langer) geldig|wygas|przetermin|waznosc|nieaktualn|vyprs|platnost|utgatt|gatt ut|upphort|udlob|utlopt|(?:suresi|sureniz)\\p{L}* (?:dol|gec)|dolmus|ист[её]к|просроч|устарел|больше не действ|срок действия|закінчив|термін дії',
  unspaced: '过期|過期|失效|到期|有効期限|期限(?:が|切れ)|失効|만료',
});

export const CHANGE = concept({
  english:
    'chang(?:e|ed|ing)|reset|renew(?:ed|al)?|replac(?:e|ed)|update|breach|leak(?:ed)?|too (?:weak|short|simple)|(?:days|months|years) old',
  inflected:
    'andern|geandert|wechsel|aktualisier|zuruckset|erneuer|neu(?:es)? (?:setz|vergeb|wahl|festleg|passwort|kennwort)|nouveau mot|nueva contrasen|nuova password|nova senha|nieuw wachtwoord|now\\p{L}+ has[lł]|nov\\p{L}+ hesl|nytt losenord|ny adgangskode|nytt passord|yeni (?:sifre|parola)|нов\\p{L}+ парол|chang(?:ez|er)|modifi(?:ez|er)|renouvel|reinitialis|mettre a jour|canvi|cambi(?:e|ar|ela|arla|ala|are)(?!\\p{L})|renuev|restable|actualic|modific|rinnov|aggiorn|alter(?:e|ar)(?!\\p{L})|troque|trocar|redefin|atualiz|wijzig|vernieuw|verander|aanpass|bytt|bytas|zmien|zmen|andra(?!\\p{L})|byta|skift|endre(?!\\p{L})|degistir|yenile|guncelle|смен|измен|обнов|поменя|сброс|змін|онов',
  unspaced: '修改|更改|新密码|新しいパスワード|새 ?비밀번호|重置|重设|更换|变更|變更|変更|再設定|변경|재설정',
});

/** Not the right one. */
export const FALSE = concept({
  english:
    'wrong|incorrect(?:ly)?|invalid|bad|mis-?match(?:e[sd])?|(?:does|do|did)(?:n.t| not) (?:match|exist)|not (?:match|correct|valid|found|known|registered|recogni[sz]ed|exist|right)|unknown|no such|null|empty|missing|blank',
  inflected:
    'niet bij elkaar|nie pasuj|passen nicht|gehoren nicht|ne vont pas ensemble|falsch|nicht registriert|(?:pas|non) enregistr|no registrad|non registrat|nao (?:registad|registrad|cadastrad)|niet geregistreerd|niezarejestr|neregistr|отсутств|не зарегистр|unvollstandig|incomplet|onvolledig|niekomplet|neupln|eksik|неполн|ungultig|leer(?!\\p{L})|vide(?!\\p{L})|vaci[oa](?!\\p{L})|vuot|vazi[oa](?!\\p{L})|pust[eya]|prazdn|пуст|inkorrekt|stimm\\p{L}* nicht|nicht (?:korrekt|richtig|gultig|bekannt|gefunden|vorhanden|erkannt)|kein (?:postfach|benutzer|konto)|existiert (?:kein|nicht)|gibt es kein|n.existe pas|aucun (?:compte|utilisateur)|nao existe|bestaat niet|nie istnieje|neexistuje|finns inte|finnes ikke|findes ikke|unbekannt|fehlerhaft|nicht zusammen|incorrect|faux|fausse|(?:non|pas) (?:valide|correct|bon)|invalid|errone|mauvais|inconnu|introuvable|inexist|ne correspond|no (?:es |son )?valid|erron|equivocad|no coincid|no encontrad|no existe|desconocid|errat|non (?:e |sono )?(?:valid|corrett|corrispond|riconosciut|trovat|esiste)|sbagliat|scorrett|incorret|errad|nao (?:confere|coincid|encontrad|existe|reconhecid)|onjuist|ongeldig|verkeerd|foutie|onbekend|niet (?:gevonden|bekend|herkend)|leeg(?!\\p{L})|niepraw|niepopraw|b[lł][ea]dn|nieznan|z[lł][eya](?!\\p{L})|spatn|nespravn|chybn|neplatn|nezna|felaktig|fel(?!\\p{L})|ogiltig|okand|ugyldig|forkert|feil(?!\\p{L})|ukendt|ukjent|yanl[iı]s|hatal[iı]|gecersiz|bulunamad|mevcut degil|невер|не верн|недействит|невалид|неправ|ошибочн|хибн|не (?:найден|подош|подход|совпада|существу)|невірн|nevern|nepravil',
  unspaced:
    '错误|未注册|登録されて(?:い|お)ません|등록되지|未找到|找不到|見つかりません|찾을 수 없|为空|為空|空です|未入力|비어|不正确|无效|無効|不匹配|有误|不存在|錯誤|不正確|無效|正しくありません|正しくない|間違|誤り|誤っ|一致しません|違い|違っ|存在しません|틀[렸리]|올바르지|잘못|일치하지|존재하지|맞지',
});

/** It did not work, or was not taken. */
export const FAILED = concept({
  english: 'failed|failure|rejected|(?:does|do|did)(?:n.t| not) work',
  inflected:
    'fehlgeschlagen|gescheitert|nicht (?:akzeptiert|angenommen)|pas accepte|non accett|nao aceit|no acept|niet geaccepteerd|abgelehnt|fehler|verweigert|erreur|refus|echou|echec|error|fallid|fallo|rechazad|denegad|errore|fallit|rifiutat|negat|erro(?!\\p{L})|falhou|falha|recusad|negad|fout|mislukt|geweigerd|b[lł]ad(?!\\p{L})|nie powiod|odrzucon|chyba(?!\\p{L})|selhal|misslyck|mislyk|hata|basar[iı]s[iı]z|неуспешн|неудачн|ошиб|отклон|отказано|помилк',
  unspaced: '失败|失敗|できませんでした|실패',
});

export const TOO_MANY = concept({
  english:
    'too many|too often|too much|too frequent(?:ly)?|excess(?:ive)?|exceed(?:s|ed|ing)?|over the limit|several|multiple|repeated|many times',
  inflected:
    'zu viele|zu haufig|zu oft|uberschritt|mehrfach|mehrere|wiederholt|trop d|trop souvent|exces|depass|plusieurs|repete|demasiad|superad|varios|repetid|muchos|tropp[aeio]|eccessiv|superat|ripetut|numeros|muit[ao]s|excedid|ultrapass|diversas|varias|te veel|te vaak|overschred|meerdere|herhaald|zbyt (?:wiele|duzo|czesto)|przekr[oa]cz|wielokrotn|wielu|prilis (?:mnoho|casto)|prekroc|opakovan|nekolika|for (?:manga|mange|ofta|ofte)(?!\\p{L})|flera|flere|upprepad|gentag|gjentatt|cok (?:fazla|sik)|as[iı]ld[iı]|слишком (?:много|часто|частые)|превыш|многократн|нескольк|множеств|забагато|перевищен|кількох',
  unspaced:
    '过多|太多|频繁|超过|超出|超限|次数|频率|多次|過多|頻繁|超過|多すぎ|回数|上限|超えま|超えて|連続|너무 많|너무 자주|초과|횟수|여러 ?번|반복',
});

export const ATTEMPT = concept({
  english:
    'attempts?|mistakes|strikes|tries|retry|retries|failures|times|guess(?:es|ing)?|(?:failed|bad|wrong) (?:log|sign)-?ins?|wrong passwords|bad passwords',
  inflected:
    '\\p{L}{0,20}versuch|fehlversuch|fehlanmeld|fehleingab|falscheingab|tentative|essais(?!\\p{L})|echecs|intento|tentativ|poging|prob(?!\\p{L})|probach|pokus|forsok|forsog|deneme|попыт|неудачн\\p{L}+ вход|спроб|popyt',
  unspaced:
    '尝试|嘗試|(?:失败|失敗|错误|錯誤)(?:次数|次數|过多|過多|回数)|(?:多次|连续|連續|連続)[^,，。]{0,8}(?:失败|失敗|错误|錯誤|誤)|試行|시도|(?:실패|오류) ?횟수',
});

export const CONNECTION = concept({
  english: 'connections?|sessions?|requests?|parallel|simultaneous(?:ly)?|concurrent(?:ly)?',
  inflected:
    'verbindung|sitzung|anfragen|gleichzeitig|connexions|requete|simultan|conexion|sesion|peticion|connession|session[ie]|richiest|contemporane|conexoes|conexao|ligac|sessoes|sessao|requisic|verbinding|sessies|gelijktijdig|po[lł]acze|sesj|jednoczesn|pripojen|spojen|relac|soucasn|anslutning|samtidig|forbindels|tilkobling|baglant|e[sş]zamanl|соединен|подключен|сесси|сеанс|одновременн|запросов|з.єднан|підключен|одночасн',
  unspaced: '连接|連接|連線|会话|请求|同时|接続|セッション|リクエスト|同時|연결|접속|세션|요청|동시',
});

export const DURATION =
  '(?:[一二三四五六七八九十半两几数]+个?(?:分钟|小时|天))|(?:半|一|数)時間|\\b(?:half an|an|one|einer?|une|una|uma|een) (?:hour|stunde|heure|hora|ora|uur)\\b|\\d+(?: more)? ?(?:s|secs?|seconds?|min|minutes?|h|hours?|sekunden|minuten|stunden?|secondes|heures?|segundos|minutos|horas?|secondi|minuti|or[ae]|seconden|uur|sekund|minut|godzin\\p{L}*|hodin\\p{L}*|timm\\p{L}*|timer|dakika|saat|секунд\\p{L}*|минут\\p{L}*|час\\p{L}*|秒|分|小时|小時|時間|초|분|시간)(?![\\p{Script=Latin}\\p{Script=Cyrillic}])';

/** "Every fifteen minutes". */
export const EVERY =
  '(?<!\\p{L})(?:every|once in|alle|toutes les|cada|ogni|elke|om de|co(?=\\s\\d)|kazdych|var(?=\\s\\d)|hver|her(?=\\s\\d)|раз в|каждые|кожні)(?!\\p{L})|每|毎|ごと|마다';

/** Not yet confirmed, or not yet let in. */
export const PENDING = concept({
  english: '(?:not|never|un)[ -]?(?:yet )?(?:verified|confirmed|approved|validated)|pending|awaiting',
  inflected:
    'nicht (?:bestatigt|verifiziert|genehmigt|gepruft)|unbestatigt|(?:non|pas) (?:encore )?(?:ete )?(?:confirm|verifi|valide(?!\\p{L})|approuv)|en attente|no (?:esta |ha sido )?(?:confirmad|verificad|aprobad|validad)|pendient|non (?:e |ancora |e stato )*(?:confermat|verificat|approvat)|in attesa|nao (?:foi |esta )?(?:confirmad|verificad|aprovad)|pendente|aguardando|niet (?:bevestigd|geverifieerd)|niepotwierdzon|oczekuj|nepotvrzen|nebyl potvrzen|ej bekraft|inte bekraft|ikke bekreft|ikke bekraeft|onaylanma|onay bekl|wartet|ausstehend|wacht(?!\\p{L})|czeka|ceka(?!\\p{L})|vantar|не подтвержд|ожида|не підтвердж|очіку',
  unspaced: '待审核|審核中|未(?:经)?验证|未驗證|未确认|承認待ち|承認されていません|確認されていません|未確認|승인 ?대기|인증되지|승인되지',
});

/** That there is none of something. */
export const NONE = concept({
  english: 'no|without|lacks?|(?:does|do)(?:n.t| not) have',
  inflected:
    'kein|pas d|aucun|sans(?!\\p{L})|no tiene|sin(?!\\p{L})|ningun|non ha(?!\\p{L})|nessun|senza|nao tem|sem(?!\\p{L})|nenhum|geen|zonder|nie ma(?!\\p{L})|brak(?!\\p{L})|bez(?!\\p{L})|nema|zadn|ingen|inget|saknar|mangler|yok(?!\\p{L})|нет(?!\\p{L})|без(?!\\p{L})|немає',
  unspaced: '没有|沒有|无(?!法|效)|ありません|없',
});

/** Something counted, and that it is full. */
export const LIMIT = concept({
  english: 'limits?|quota|allowance|credits?|maximum|rates?|budget|volume|slots?',
  inflected:
    '\\p{L}{0,20}grenze|hochstzahl|\\p{L}{0,20}kontingent|\\p{L}{0,20}limit|limite|quota|plafond|cuota|maxim|massim|limiet|limit|kvot|s[iı]n[iı]r|лимит|квот|ліміт|предел',
  unspaced: '上限|限额|限制|配额|額度|制限|最大|한도|제한',
});

export const REACHED = concept({
  english: 'reached|exceed(?:s|ed)?|exhausted|used(?: up)?|hit|over|taken|full',
  inflected:
    'erreicht|uberschritt|ausgeschopft|aufgebraucht|atteint|depass|epuis|alcanz|super|agotad|raggiun|esaurit|ating|exced|esgotad|ultrapass|bereikt|overschred|osiagn|przekrocz|wyczerp|dosazen|prekroc|vycerp|natt|naet|nadd|overskred|dolmus|as[iı]ld|исчерпан|достигнут|превышен|вичерпан|перевищен',
  unspaced: '达到|已满|已达|超|用完|達し|超え|초과|도달',
});

export const LOCKED = concept({
  english: 'locked|lock-?out|lock-?down|block(?:ed)?|banned|barred|black-?listed|penali[sz]ed|jailed',
  inflected:
    'gesperrt|sperr|blockier|gebannt|bloqu|verrouill|bannie?|bloquead|bloccat|blocco|bandit|banid|geblokkeerd|vergrendeld|zablokowan|zablokov|uzamc|uzamk|sparr|blockerad|last(?:es|s ut)|blokeret|spaerret|sperret|kilit|engel|bloke|yasakland|(?:за)?блокир|забанен|(?:за)?блокован',
  unspaced: '限制登录|登录受限|锁定|鎖定|被锁|被鎖|封禁|封停|被封|冻结|凍結|ロック|ブロック|잠[겼금겨]|차단',
});

/** Locked as after wrong passwords, where a language has a word for it apart from "blocked". */
export const LOCKED_UP = '\\b(?:locked|lock-?out)\\b|verrouill|vergrendel|uzamc|uzamk|kilit|锁定|鎖定|ロック|잠[겼금]';

export const DISABLED = concept({
  english:
    'disabled?|(?:de-?|in)activated?|inactive|suspen(?:ded|sion)|(?:switched|turned|shut) (?:off|down)|not (?:yet )?(?:enabled|active|activated|open|provisioned|subscribed|confirmed)|closed|terminated|revoked|frozen|cancell?ed|archived|deleted|removed|withdrawn|discontinued|decommissioned|quarantined?|dormant|unused|not in use|stopped|paused|retired|unsubscribed',
  inflected:
    'deaktiviert|inaktiv|erloschen|(?:ab|aus)geschaltet|abgemeldet|stillgelegt|nicht (?:aktiv|freigeschaltet|freigegeben|gebucht)|geschlossen|gekundigt|geloscht|ausgesetzt|eingestellt|desactiv|inactif|suspend|(?:non|pas) activ|ferme(?:e|s|es)?(?!\\p{L})|resili|supprim|cloture|deshabilitad|inhabilitad|no (?:esta |ha sido |se ha |tiene )?(?:activ|habilit|contratad)|cancelad|eliminad|dad[oa] de baja|prohibid|inactiv|de baja|disattiv|inattiv|disabilit|sospes|non (?:e |ancora |risulta |ha )?(?:attiv|abilit)|chius|cancellat|cessat|desativ|inativ|desabilit|suspens|nao (?:esta |foi |tem )?(?:ativ|habilit|contratad)|encerrad|excluid|removid|uitgeschakeld|opgeschort|inactief|gesloten|beeindigd|opgezegd|stopgezet|gedeactiveerd|niet (?:actief|ingeschakeld|geactiveerd)|opgeheven|afgesloten|verwijderd|wy[lł]acz|nieaktywn|skasowan|zlikwidowan|zawieszon|zamkni|usuni|vypnut|deaktivov|pozastaven|zrusen|smazan|neaktivni|avstang|inaktiv|deaktiver|suspender|stangt|lukket|nedlagt|slettet|dondurul|devre d[iı]s|kapal[iı]|kapat[iı]l|ask[iı]ya|pasif|silin|отключ|заморож|аннулир|неактивн|выключ|деактивирован|закрыт|приостановлен|не (?:включ|актив)|удал[её]н|вимкнен|відключен|закрит|видален',
  unspaced:
    '停用|销户|封号|禁用|关闭|關閉|未开启|未开通|未启用|未激活|没有开启|没有开通|没有启用|尚未开通|未開啟|未開通|未啟用|注销|暂停|停机|停止|無効(?!な)|解約|退会|削除|有効になっていません|有効化されていません|사용 ?안 ?함|사용하지 않|비활성|정지|중지|해지|탈퇴|휴면',
});

export const NOT_ALLOWED = concept({
  english:
    'not (?:been |yet |yet been )?(?:allowed|permitted|authori[sz]ed|included|granted|assigned|possible|entitled|offered|part of|covered)|(?:may|can) ?(?:not|n.t)(?: be (?:used|opened|read))?(?! (?:find|connect|reach|contact|verify|check|be (?:found|reached|verified|checked)))|forbidden|prohibited|unauthori[sz]ed|no(?= (?:\\w+ ){0,2}(?:capability|permission|entitlement|rights?|access))|lacks?|restricted to|limited to|confined to|restricted (?:imap|pop3?|smtp)|disallow(?:ed|s)?|(?:does|do|did|is|are|was)(?: not|n.t) (?:allow|permit|include|support|offer|cover|authori[sz]e)(?:ed|s)?|reserved for|only (?:available|for|with|in|by|allowed)',
  inflected:
    'riservat|reservier|vorbehalten|reserve(?:e|s|es)? (?:aux?|a)|reservad|voorbehoud|zastrzez|vyhrazen|forbehal|только для|(?:erlaubt|gestattet|bietet|enthalt|umfasst) (?:\\p{L}+ )?kein|ne (?:permet|comprend|inclut|propose) pas|n.(?:inclut|autorise|offre) pas|no (?:incluye|ofrece|contempla)|non (?:include|prevede|comprende|offre)|nao (?:contempla|oferece)|(?:staat|bevat) geen|nie (?:obejmuje|zawiera|pozwala)|neobsahuje|neumoznuje|не (?:включает|поддерживает|предусматривает|позволяет)|nicht (?:\\p{L}+ ){0,3}(?:erlaubt|gestattet|zulassig|zugelassen|berechtigt|enthalten|vorgesehen|verfugbar|moglich|Bestandteil|inbegriffen)|(?:nicht|leider nicht) zur verfugung|kein\\p{L}* (?:berechtigung|zugriff)|verboten|untersagt|(?:non|pas) (?:autoris|permis|inclus|disponible|souscri|compris|prevu)|interdit|no (?:esta |se |tiene |puede )?(?:permit|autorizad|incluid|permiso|disponible)|no tiene (?:los |las |el )?(?:privilegi|permis|acces|derech)|nao tem (?:o )?(?:acess|permiss|privileg)|non ha (?:l.|i |il )?(?:access|permess|privileg|diritt)|n.a pas (?:l.|le |les |la )?(?:acces|droit|permission)|hat kein\\p{L}* (?:zugriff|berecht|zugang)|heeft geen (?:toegang|recht)|nie ma (?:dostep|uprawnien)|nema (?:pristup|opravnen)|не имеет (?:доступа|прав)|prohibid|non (?:e |sono )?(?:consentit|permess|autorizzat|inclus|disponibil|previst|possibil|compres)|vietat|nao (?:e |esta |tem )?(?:permitid|autorizad|inclu|disponiv|permiss)|proibid|niet (?:toegestaan|inbegrepen|beschikbaar|mogelijk)|geen (?:toegang|rechten)|verboden|niedozwolon|zabron|nie (?:jest |obejmuje )?(?:dozwolon|dostepn|mozliw)|nepovolen|neni (?:\\p{L}+ ){0,4}(?:povolen|soucast|dostupn)|zakazan|inte (?:tillat|tillgangl)|ikke (?:tillad?t|tilgj|adgang)|izin\\p{L}* (?:yok|veril)|yasak|kapsam\\p{L}* degil|запрещ|не (?:разреш|предусмотрен|входит|доступ)|нет (?:доступа|прав)|заборонен|не дозволен|недоступн\\p{L}+ (?:на|для) ',
  unspaced:
    '仅限|限定|不允许|不允許|禁止|无权|無權|没有权限|不支持|受限|不包含|不可使用|許可されて|権限が|ご利用いただけません|ご利用になれません|利用できません|使用できません|허용되지|권한이|금지|사용할 수 없|이용할 수 없',
});

export const DENIED = concept({
  english: 'denied|refused|rejected|restricted|limited',
  inflected:
    'verweigert|abgelehnt|eingeschrankt|beschrankt|refus|restrein|limite|denegad|rechazad|restringid|negat|rifiutat|limitat|negad|recusad|geweigerd|beperkt|odmow|ograniczon|odmitnut|omezen|nekad|begransad|afvist|nektet|begrenset|reddedil|k[iı]s[iı]tl|отказано|отклон|ограничен|відмовлено|обмежен',
  unspaced: '拒绝|拒絕|限制|拒否|制限|거부|제한',
});

export const ENABLE = concept({
  english: 'enable|activate|turn on|switch on|unlock',
  inflected:
    'aktivieren|einschalten|freischalten|erlauben|zulassen|activ(?:ez|er)|autoris(?:ez|er)|activ(?:e|ar|elo|arlo)(?!\\p{L})|habilit(?:e|ar|elo)(?!\\p{L})|permit(?:a|ir)(?!\\p{L})|attiv(?:a|are|alo|arlo)(?!\\p{L})|abilit(?:a|are|arlo)(?!\\p{L})|consent(?:i|ire)(?!\\p{L})|ativ(?:e|ar)(?!\\p{L})|permita|schakel|inschakel|activeer|sta toe|w[lł]acz|zezwol|povolte|zapnete|aktiver(?:a|en)?(?!\\p{L})|sla pa|tillat(?!\\p{L})|etkinlestir|vkl(?:yu|ju|iu|u)chi|razreshi|включ(?:ите|ить)|разреш(?:ите|ить)|активируйте|увімкніть|дозвольте',
  unspaced:
    '请(?:先)?(?:在[^,，。]{0,12})?(?:开启|开通|启用|打开)|请開啟|請(?:先)?(?:開啟|開通)|有効に(?:し|す)|有効化して|利用する」?に|활성화|사용함으로|설정해|허용해',
});

export const TEMPORARY = concept({
  english: 'temporar(?:y|ily)|later|shortly|for now|at the moment|maintenance|momentarily',
  inflected:
    'vorubergehend|zeitweilig|spater|zurzeit|derzeit|momentan|wartung|umzug|migration|umgezog|uberlast|befristet|temporaire|plus tard|ulterieurement|reessay|momentanement|maintenance|temporal|mas tarde|mantenimiento|migrac|traslad|(?:intente|intentelo|pruebe) (?:de nuevo|otra vez)|temporane|piu tardi|manutenzion|migrazion|riprov|momentane|temporari|mais tarde|manutenc|tente (?:novamente|de novo|mais)|tijdelijk|onderhoud|verhuiz|later opnieuw|tymczasow|chwilow|pozniej|konserwac|docasn|pozdeji|udrzb|tillfallig|senare|senere|midlertidig|vedligehold|vedlikehold|underhall|gecici|daha sonra|bak[iı]m|временн|позже|перенос|переезд|миграц|позднее|попробуйте через|техническ\\p{L}+ работ|тимчасов|пізніше',
  unspaced:
    '稍后|稍後|迁移|搬迁|移行|暂时|暫時|维护|維護|系统忙|繁忙|しばらく|一時的|メンテナンス|後で|後ほど|混雑|混み合|잠시 ?후|일시적|점검|나중에',
});

export const BACKEND = concept({
  english: 'servers?|back-?end|database|directory|system|storage',
  inflected:
    '(?:le|ce|du) service|service d.auth|datenbank|verzeichnis|\\p{L}{0,20}dienst|serveur|base de donnees|annuaire|systeme|servidor|base de datos|servici|sistema|directorio|servizi|banco de dados|servico|serwer|baz[ay](?!\\p{L})|us[lł]ug|databaz|sluzb|sunucu|veritaban|hizmet|sistem|tjanst|tjenest|сервер|баз\\p{L}+ данных|служб|сервис|систем|послуг',
  unspaced: '服务|服務|伺服器|数据库|系统|系統|サーバー?|データベース|システム|サービス|서버|데이터베이스|시스템|서비스',
});

export const FAULT = concept({
  english: 'not reachable|cannot be reached|not available|unavailable|down|crashed|overloaded|time-?out|timed out|internal error',
  inflected:
    'nicht (?:erreichbar|verfugbar)|storung|gestort|ausgefallen|antwortet nicht|interner fehler|erreur interne|panne|indisponib|injoignable|inaccessible|ne repond|error interno|fallo interno|no (?:esta )?(?:disponible|responde)|caid[oa]|errore interno|guasto|non (?:e )?(?:disponibil|raggiungibil|risponde)|erro interno|indisponiv|nao (?:esta )?(?:disponiv|responde)|fora do ar|interne fout|storing|niet (?:beschikbaar|bereikbaar)|niedostepn|b[lł]ad wewnetrzny|awari|nedostupn|interni chyba|ej tillganglig|otillganglig|utilgaengelig|utilgjengelig|internt fel|kullan[iı]lam[iı]|ulas[iı]lam[iı]|hatas[iı](?!\\p{L})|недоступ|сбой|не (?:отвечает|работает)|внутренн\\p{L}+ ошиб|внутрішн\\p{L}+ помилк|не відповіда',
  unspaced: '异常|異常|故障|不可用|无法连接|超时|出错|内部错误|エラー|障害|接続できません|応答(?:が|し)|内部エラー|오류|장애|응답',
});

/** A fault of something that stands behind the server, in one word or beside it. */
export const ERROR = concept({
  english: 'errors?',
  inflected:
    '\\p{L}{0,20}(?:datenbank|server|system|verzeichnis|dienst|verbindungs)fehler|fehler|erreur|error(?:es)?(?!\\p{L})|errore|erro(?!\\p{L})|\\p{L}{0,20}fout|b[lł]ad|chyba|\\p{L}{0,20}fel(?!\\p{L})|fejl|feil(?!\\p{L})|hata|ошибк|помилк',
  unspaced: '错误|錯誤|エラー|오류',
});

export const MESSAGE = concept({
  english: 'e-?mails?|mails?|messages?|recipients?',
  inflected:
    '\\p{L}{0,20}nachricht|mails(?!\\p{L})|courriel|mensaj|correos|destinatari|messagg|mensage|bericht|wiadomosc|zprav|meddeland|besked|melding|ileti|mesaj|сообщен|повідомлен|пис[ье]м|лист[іи]в',
  unspaced: '邮件|郵件|信件|メール|메일|메시지',
});

/** A password of its own for a program, by its names. */
export const APP_PASSWORD = concept({
  english:
    '(?:app|apps|application|client|device|program|mail(?:er)?)[- ]?(?:specific )?(?:keys?|pass ?words?|passwort|pass ?codes?|token)',
  inflected:
    '(?:passwor[dt]|kennwort) fur (?:(?:e-?)?mail-?(?:programm|apps?)|externe|apps|programm|gerat|anwendung)|(?:app|programm|gerate|anwendungs|client)\\p{L}*-?(?:passwor|kennwor)|anwendungsspezifisch|mots? de passe (?:d.app|specifique|dedie|(?:pour|aux) (?:les |l.|une? |vos )?(?:app|logiciel))|(?:contrasen\\p{L}*|claves?) (?:de|para|especifica)[^.]{0,20}(?:aplicacion|dispositivo|programa|app)|password (?:per|specifica|dedicata|di)[^.]{0,15}(?:app|client|programm|dispositiv)|senha (?:de|para|especifica)[^.]{0,15}(?:app|aplica|dispositivo|programa)|app-?(?:specifiek )?wachtwoord|has[lł][oa] (?:do |dla )?(?:aplikac|program)|heslo (?:pro|k) aplikac|app(?:lokations)?-?(?:losenord|adgangskode|passord)|uygulama (?:sifre|parola)|парол\\p{L}* (?:для )?(?:внешн\\p{L}+ |сторонн\\p{L}+ |почтов\\p{L}+ )?(?:приложен|программ|клиент)|пароль додатк',
  unspaced:
    '授权码|授權碼|应用(?:程序)?(?:专用)?密码|應用程式密碼|客户端(?:专用)?密码|独立密码|アプリ(?:固有の?|専用の?|用)?パスワード|앱 ?비밀번호|애플리케이션 비밀번호',
});

/** … or as one that is not the usual one. */
export const OF_ITS_OWN = concept({
  english: 'separate|dedicated|individual|special(?! char)|generated',
  inflected:
    'eigene[ns]?(?!\\p{L})|separat|gesondert|dedie|specifique|separe|especific|propia(?!\\p{L})|dedicat|specific|apposit|propri[oa](?!\\p{L})|separad|dedicad|apart(?!\\p{L})|eigen(?!\\p{L})|osobn|specjaln|oddeln|zvlastn|sarskil|saerlig|ayr[iı](?!\\p{L})|ozel|отдельн|специальн|окрем',
  unspaced: '单独|专用|專用|独立|専用|별도|전용',
});

export const SECOND_FACTOR = concept({
  english:
    '(?:2|two)[ -](?:step|factor)|sms|(?:hardware|security) key|yubikey|fido2?|webauthn|passkey|(?:another|additional|extra|further|missing) (?:\\w+ )?factor|(?:confirm|approve)(?: it was you| (?:the|this|your) sign-?in)?[^.;]{0,30}(?:app|phone|device)|push (?:notification|confirmation|request)|second factor|multi-?factor|one[- ]time (?:code|password|pin)',
  inflected:
    '(?:zwei|2)-?(?:faktor|stufen|schritt)|zweite[rn]? faktor|mehrfaktor|bestatigungscode|einmal-?(?:passwort|kennwort|code)|double (?:authentification|facteur)|(?:deux|2) (?:facteur|etape)|code de (?:verification|validation|securite|confirmation)|code a usage unique|(?:dos|2) (?:factor|paso|etapa)|doble factor|codigo de (?:verificac|seguridad|seguranca|confirmac)|(?:due|2) (?:fattor|passagg|livell)|codice di (?:verifica|sicurezza|conferma)|codice (?:temporaneo|otp)|(?:dois|duas|2) (?:fator|etapa|passo)|twee-?(?:staps|factor|traps)|verificatiecode|dwuetap|dwusk[lł]ad|dwustopn|kod (?:weryfik|jednoraz)|dvoufaz|dvoufaktor|dvoustup|overovaci kod|tva(?:faktor|steg)|engangskod|to(?:faktor|trinns)|iki (?:adim|faktor|asama)|dogrulama kodu|двухфакторн|двухэтапн|код\\p{L}* подтвержден|одноразов|двофакторн|двоетапн',
  unspaced:
    '两步验证|二次验证|双因素|双重(?:验证|认证)|动态(?:密码|口令)|動態密碼|验证码|驗證碼|兩步驗證|雙重驗證|[二2]段階認証|[二2]要素認証|多要素認証|ワンタイムパスワード|確認コード|認証コード|2단계 ?인증|이중 ?인증|2차 ?인증|인증번호|일회용',
});

export const ENCRYPTION = concept({
  english: 'tls|ssl|starttls|stls|(?:secure|encrypted) (?:connection|channel|session|line)|encryption',
  inflected:
    'verschlussel|chiffr|securis|cifrad|segur[ao](?!\\p{L})|cifrat|crittograf|sicur[ao](?!\\p{L})|criptograf|versleutel|beveilig|szyfrowan|bezpieczn|sifrovan|zabezpecen|krypter|sifreli|guvenli baglant|шифрован|защищ[её]нн|зашифрован|захищен',
  unspaced: '加密|安全连接|安全連線|暗号化|암호화|보안 연결',
});

/** The channel is not encrypted. */
export const IN_THE_CLEAR = concept({
  english:
    'not encrypted|un-?encrypted|not secured?|in-?secure|(?:plain|clear) ?-?text|in the clear|open (?:line|channel|connection)|without (?:tls|ssl|encryption)',
  inflected:
    'unverschlusselt|nicht (?:verschlusselt|sicher|gesichert)|pas (?:chiffre|securise|crypte)|no es segur|non e (?:sicur|cifrat|protett)|nao e segur|niet (?:veilig|versleuteld|beveiligd)|nie jest (?:bezpieczn|szyfrowan)|neni (?:zabezpecen|sifrovan)|inte (?:krypterad|saker)|ikke (?:krypter|sikker)|не (?:защищ|зашифрован|шифру)|klartext|en clair|non (?:chiffre|securise)|sin cifrar|no (?:cifrad|segur)|non (?:cifrat|crittografat|sicur|protett)|in chiaro|sem criptografia|nao (?:criptografad|segur)|onversleuteld|onbeveiligd|nieszyfrowan|niezabezpieczon|nesifrovan|nezabezpecen|okrypter|ukrypter|sifresiz|незашифрован|незащищ|без шифрован|нешифрован|открыт\\p{L}+ (?:вид|соединен|канал)|незахищен',
  unspaced: '未加密|明文|非加密|暗号化されていない|平文|암호화되지',
});

export const REQUIRED = concept({
  english: 'requi\\w+|needed|needs|must|mandatory|only',
  inflected:
    'erforderlich|notwendig|benotigt|verlangt|mus(?:s|sen)(?!\\p{L})|doit|devez|debe|deve(?!\\p{L})|moet|musi(?!\\p{L})|maste|skal(?!\\p{L})|нужн|надо|nur(?!\\p{L})|zuerst|zunachst|obligatoire|requis|necessaire|uniquement|d.abord|exig|necesari|obligatori|requier|solo(?!\\p{L})|richiest|necessari|obrigatori|apenas|somente|vereist|verplicht|alleen|nodig|wymaga|konieczn|tylko|vyzad|nutn|pouze|kravs|kraeves|kreves|endast|kun(?!\\p{L})|gerek|zorunlu|yaln[iı]z|требу|необходим|только|обязательн|потрібн|лише',
  unspaced: '需要|必须|请使用|必須|請使用|请启用|必要|のみ|必ず|필요|필수|해야|만 ',
});

export const UNPAID = concept({
  english: 'unpaid|invoices?|overdue|payments?|arrears|bill',
  inflected:
    'rechnung|unbezahlt|nicht bezahlt|zahlung|impaye|facture|paiement|non regle|impag|factura|falta de pago|fattura|mancato (?:pagamento|rinnovo)|non pagat|insolut|pagament|fatura|inadimpl|betaling|factuur|zaleg[lł]|nieoplac|faktur|nezaplacen|neuhrazen|obetald|ubetalt|odeme|fatura|неоплач|задолженност|не оплачен|оплат|заборгован',
  unspaced: '欠费|续费|欠費|未払い|お支払い|料金|미납|연체',
});

/** "Once more", which is no reason beside a wrong password. */
export const AGAIN = concept({
  english: 'try again|once more|retry',
  inflected:
    'nochmals|noch ?einmal|erneut|de nouveau|une nouvelle fois|otra vez|nuevamente|di nuovo|nuovamente|novamente|outra vez|opnieuw|ponowni|jeszcze raz|znovu|igen(?!\\p{L})|igjen|tekrar|ещ[её] раз|снова|повтор|ще раз',
  unspaced: '再试|重试|再度|もう一度|다시',
});

/** The part of an address from its @ on. */
export const DOMAIN_PART = concept({
  english: 'domain(?: part| name)?',
  inflected: 'doman|domaine|domini|domeny?(?!\\p{L})|domen|alan ad[iı]|домен',
  unspaced: '域名|后缀|ドメイン|도메인|(?<!\\w)@(?!\\w)|@(?=-)',
});

export const WITHOUT = concept({
  english: 'without|missing|lacks|including|includes?|must contain|with',
  inflected:
    'ohne|samt|einschliesslich|fehl|sans|avec|sin(?!\\p{L})|con(?!\\p{L})|incluy|senza|sem(?!\\p{L})|com(?!\\p{L})|inclu|zonder|inclusief|bez(?!\\p{L})|wraz|vcetne|utan|uden|uten|inklusive|без|вместе|включая',
  unspaced: '缺少|包含|包括|没有|含|なし|含め|없이|포함',
});

/** Ways of signing in without a password. */
export const OAUTH = concept({
  english: 'x?oauth ?2?(?:.0)?|oauthbearer|modern (?:auth\\w*|sign-?in|log-?in)|single sign-?on|sso|openid(?: connect)?',
  inflected:
    'moderne authentifizierung|authentification moderne|autenticacion moderna|autenticazione moderna|autenticacao moderna|современн\\p{L}+ (?:аутентификац|проверк)',
  unspaced: '新式验证|现代身份验证|モダン認証|先進認証|최신 인증',
});

/** Why accounts are stopped, beside money. */
export const MISUSE = concept({
  english: 'spam|abuse|misuse|phishing|compromised|hacked|hijacked|suspicious|fraud|security reasons|unusual',
  inflected:
    'spam|missbrauch|verdacht|gehackt|sicherheitsgrund|auffallig|abus|pirate|compromis|suspect|frauduleu|abuso|sospech|comprometid|sospett|compromess|violat[oaie](?!\\p{L})|suspeit|comprometid|misbruik|gehackt|verdacht|naduzy|podejrzan|zneuzit|podezrel|missbruk|misstankt|misbrug|misbruk|kotuye|supheli|спам|взлом|подозрит|злоупотреб|безопасност|підозріл|злам',
  unspaced:
    '垃圾邮件|滥用|可疑|账号异常|帐号异常|賬號異常|被盗|安全原因|异常(?:登录|行为)|不正(?:アクセス|利用|ログイン)|スパム|セキュリティ上|스팸|의심|도용|보안상',
});

export const WHOLE_ADDRESS = concept({
  english: '(?:full|complete|whole|entire) (?:e-?mail |mail )?address',
  inflected:
    '(?:vollstandige|ganze|komplette|gesamte)\\p{L}* (?:e-?mail|mail|adresse)|adresse (?:e-?mail |mail |electronique |de messagerie )?(?:complete|entiere)|(?:direccion|correo)[^.]{0,20}(?:complet|enter)[oa]|indirizzo[^.]{0,20}(?:complet|inter)o|(?:endereco|e-?mail)[^.]{0,20}(?:complet|inteir)o|volledige? (?:e-?mail|mail)|pe[lł]n\\p{L}+ adres|cel\\p{L}+ (?:e-?mailov\\p{L}+ )?adres|(?:hela|hele|fullstandig)\\p{L}* (?:e-?post|e-?mail|mail)|e-posta adres\\p{L}* taman|tam e-posta|полн\\p{L}+ (?:адрес|e-?mail|имя|логин)|повн\\p{L}+ адрес',
  unspaced:
    '完整(?:的)?(?:邮箱|邮件|电子邮件|電子郵件|信箱)?(?:地址|账号|帐号)|邮箱全称|完整邮箱|メールアドレス(?:全体|をすべて|の全て)|完全なメールアドレス|전체 (?:이메일|메일)',
});

export const PLACE = concept({
  english: 'ip(?:v[46])?|ip[- ]addresse?s?|(?:client )?hosts?|countr(?:y|ies)|regions?|network|location|source|origin|abroad',
  inflected:
    'ip-?adress|land(?!\\p{L})|ausland|netz(?!\\p{L})|netzwerk|standort|pays(?!\\p{L})|reseau|etranger|pais(?:es)?(?!\\p{L})|red(?!\\p{L})|extranjer|paese|estero|rete(?!\\p{L})|rede(?!\\p{L})|exterior|netwerk|buitenland|kraj(?:u|em)?(?!\\p{L})|zagranic|sieci|zeme(?!\\p{L})|zahranic|natverk|utland|netvaerk|nettverk|udland|ulke|yurt d[iı]s|стран[аыуе]?(?!\\p{L})|сет[иь](?!\\p{L})|регион|рубеж|країн|мереж',
  unspaced: '国家|國家|地区|地區|异地|境外|網路|国外|海外|地域|국가|지역|해외',
});

/** A way of signing in. */
export const METHOD = concept({
  english: '(?:sign-?in|log ?-?in|authentication) (?:methods?|types?|mechanisms?)|mechanisms?',
  inflected:
    '(?:authentifizierungs|anmelde)-?(?:methode|verfahren|mechanism)|methodes? d.authentification|metod(?:o|os|i) (?:de|di) (?:autentic|acces|identific)|metoda? (?:uwierzyteln|overen)|(?:metod|zpusob|sposob)\\p{L}* (?:uwierzyteln|overen|autenti[zk]|prihlas|logowan)|(?:authenticatie|inlog)methode|autentiserings?metod|(?:kimlik dogrulama|yetkilendirme) yontem|(?:способ|метод|механизм)\\p{L}* (?:аутентиф|авториз|входа)|(?:спосіб|метод)\\p{L}* автентиф',
  unspaced: '(?:身份)?(?:验证|驗證|认证|認證)(?:方式|方法|机制)|認証(?:方式|方法)|인증 ?(?:방식|방법)',
});

export const UNSUPPORTED = concept({
  english:
    '(?:not|n.t|never) (?:seem to )?(?:support|offer|allow|permit|accept|advertise|handle)\\w*|unsupported|not (?:available|possible)',
  inflected:
    '(?:unterstutz|biet|erlaub|gestatt)\\p{L}* (?:\\p{L}+ ){0,6}(?:nicht|kein)|nicht unterstutz|ne (?:semble pas )?(?:gere|gerer|prend|supporte|propose|permet)|n.(?:autorise|offre|accepte) pas|pas (?:pris en charge|supporte|disponible)|non (?:gestisc|support|consent|offre|sembra|prevede)|sembra non|no (?:admite|soporta|permite|ofrece|parece|es compatible)|nao (?:suporta|permite|oferece|aceita|parece)|(?:ondersteun|bied|sta)\\p{L}* (?:\\p{L}+ ){0,6}(?:niet|geen)|niet ondersteund|lijkt (?:geen|niet)|(?:geen|niet) (?:\\p{L}+ ){0,4}(?:te ondersteun|toe(?!\\p{L}))|nie (?:obs[lł]ug|wspier|zezwal|pozwal|og[lł]asz)|nepodporuj|nenabiz|stod(?:er|jer|s)? (?:ej|inte|ikke)|desteklem|не (?:поддерж|разреш|предлаг|позвол|заявил)|не підтрим',
  unspaced:
    '不支持|不支援|不允许|不允許|(?:対応|サポート)して(?:い|お)ません|サポートされて|許可(?:されて|して)い?ません|지원하지|지원되지|허용하지',
});

/** That something is not so: a word of its own, or a part of the verb. */
export const NEGATION = concept({
  english: '(?:\\w+ ?n.t)|not|no|cannot|never|without|unable',
  inflected:
    '(?:ningun|nessun|nenhum)|nicht(?!\\p{L})|kein|(?:ne|pas|aucun\\p{L}?|non|no|nao|niet|geen|nie|inte|icke|ej|ikke|degil|не|нет|ні)(?!\\p{L})|n.(?=\\p{L})|neni(?!\\p{L})|nelze|nepodaril|nebyl|nema(?!\\p{L})|ne(?:podpor|povol|prij|byl|zada|dovol|umoz|akcept|lze)|\\p{L}{3,20}(?:m[iu]yor|medi|mad[iı])(?!\\p{L})',
  unspaced: '不|未|没有|沒有|无法|無法|ません|できない|않|못|없',
});

/** To take something, or to know how. */
export const TAKES = concept({
  english: 'support\\w*|allow\\w*|accept\\w*|permit\\w*|offer\\w*|handle\\w*|tak(?:e|es|en)',
  inflected:
    'kompatib|unterstutz|erlaub|gestatt|akzept|angenommen|nimmt|pris en charge|prend|gere(?!\\p{L})|gerer|supporte|support|autoris|permet|accept|admit|admis|soport|compatib|acept|permit|gestisc|consent|accett|suport|oferec|oferta|aceit|ondersteun|toesta|toegestaan|toe(?!\\p{L})|accepte|geaccept|obs[lł]ug|wspier|zezwal|pozwal|akcept|przyjm|(?:ne)?podpor|(?:ne)?povol|(?:ne)?prij|(?:ne)?akcept|stod|tillat|godkan|accepter|understott|stott|modtag|godtag|godkjen|destekle|kabul|izin|поддерж|разреш|позвол|принят|принима|підтрим|дозвол|прийня',
  unspaced: '支持|支援|允许|允許|接受|対応|サポート|許可|受け(?:付|入)|지원|허가|허용|받아들',
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
  inflected:
    'gefunden|auffind|aufgelost|trouv|encontr|localiz|hall[ao]|trovat|trovare|gevonden|vinden|znalez|znaj|odnalez|najit|nalez|najd|hitta|fundet|findes|funnet|finnes|bulun|найден|найти|обнаруж|знайд|знайти',
  unspaced: '找到|找得到|解析|見つ|見当た|찾',
});

/** Brought about. */
export const ESTABLISHED = concept({
  english: 'establish\\w*|made|set up',
  inflected:
    'hergestellt|aufgebaut|zustande|etabli|establec|stabilit|instaur|estabelec|tot stand|opgezet|nawiaz|ustanow|navaz|vytvor|upprätt|uppratt|etabler|oprett|opprett|kurul|установ|встановл',
  unspaced: '建立|確立|설정',
});

/** As it should be. */
export const RIGHT = concept({
  english: 'correct|right|valid|match\\w*',
  inflected:
    'stimm|richtig|korrekt|gultig|bonne?(?!\\p{L})|correct|valid|valable|corrett|corret|certo|certa|klop|juist|geldig|poprawn|prawid|zgadza|spravn|platn|souhlas|ratt(?!\\p{L})|giltig|stammer|rigtig|gyldig|dogru|gecerli|верн|правильн|подход|совпада|вірн|збіга',
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
  inflected:
    'angegeben|hinterlegt|eingegeben|gesetzt|specifi|fourni|indiqu|saisi|especific|proporcion|indicad|introduc|fornit|inserit|indicat|fornec|inform|opgegeven|ingevuld|ingevoerd|podan|podal|podano|wprowadz|(?:ne)?zada|vypln|angiv|angett|oppgitt|angivet|girilme|belirt|указ|введ|задан|вказ',
  unspaced: '填写|输入|輸入|设置|設定|入力|指定|전달|입력|설정',
});

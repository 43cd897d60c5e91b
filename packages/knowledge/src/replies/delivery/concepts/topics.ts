/** Words of dictionaries for what a refusal can be about beside the parties, in the languages and the form of parties.ts. */
export const TOPICS = {
  quota: [
    'quota-|storage|disk space|diskspace|mailbox size|space|kontingent-|speicher-|speicherplatz-|espace|espace disque|cuota-|espacio-|almacenamiento|spazio|espaco|cota|armazenamento',
    'opslag-|ruimte|limit skrzynki|pojemnos-|miejsca|kvota|kvot-|utrymme-|lagring-|plads|plass|kota|kotasi|alan|alani|квот-|место|места|диск- пространств-|kvota|tarhely',
    '容量|空间|空間|配额|空き|クォータ|保存領域|용량|저장|할당량',
  ],
  size: [
    'size|sizes|length|large|megabyte-|kilobyte-|mb|kb|gb|bytes|mailsize|taille-|tamano-|dimension-|tamanho-|grootte-|rozmiar-|velikost-|storlek-|storrels-|boyut-|размер-|розмір-|meret-',
    'grosse|große|große-|nachrichtengro-|大小|サイズ|크기',
  ],
  maximum: [
    'maximum|maximal-|max|limit|limits|limited|allowed|permitted|fixed|hochst-|grenze|grenzwert|obergrenze|maximale-|limite-|maxim-|massim-|limiet-|maksym-|limit-|maximaln-|grans|graense|grense',
    'maksim-|sinir-|максимал-|предел-|лимит-|обмежен-|最大|上限|限制|制限|최대|제한|한도',
  ],
  many: [
    'too many|too much|too often|too fast|too frequent-|too quickly|excessive-|zu viele|zu viel|zu haufig|zu oft|zu schnell',
    'trop de|trop souvent|demasiad-|muchos|muchas|troppi|troppe|muitos|muitas|excesso|te veel|te vaak|zbyt wiele|zbyt duzo|za duzo|zbyt czesto',
    'prilis mnoho|for manga|for mange|cok fazla|cok sik|слишком много|слишком часто|забагато|tul sok',
    '过多|太多|过于频繁|频繁|頻繁|频率|過多|多すぎ|너무 많|너무 자주',
  ],
  number: [
    'number of|maximum number|anzahl|nombre de|numero de|numero di|numero maximo|numero massimo|aantal|liczb-|pocet|poctu|antal|antall|sayisi|количеств-|число|кількіст-|次数|数量|件数|횟수|개수',
  ],
  time: [
    'ratelimit-|rate-limit-|per hour|per day|per minute|hourly|daily|per second|rate|rates|throttl-|frequency|slow down|flood-|burst|pro stunde|pro tag|pro minute|stundlich|taglich|par heure|par jour|par minute',
    "por hora|por dia|por minuto|diari-|al giorno|all'ora|giornalier-|per uur|per dag|na godzine|dziennie|dzienn-|za hodinu|denn-|per timme|i timmen|per dygn|i timen|om dagen|saatlik|gunluk|dakikada",
    'в час|в сутки|в день|в минуту|за годину|на добу|orankent|每小时|每天|每日|每分钟|一小时|单位时间|1時間|1日|一定時間|시간당|하루|일일|분당',
  ],
  exchange: [
    'connection-|session-|concurren-|simultaneous-|request-|transaction-|verbindung-|sitzung-|connexion-|conexion-|connession-|conexao|conexoes|verbinding-|polacze-|spojeni|anslutning-|forbindelse-',
    "tilkobling-|baglanti-|соединени-|подключени-|з'єднан-|kapcsolat-|连接|連線|连结|接続|연결|세션|접속",
  ],
  spam: [
    'spam|spams|spammer-|spamming|spammy|spam-like|junk|phishing|unsolicited|bulk|uce|ube|indesirable-|non sollicit-|no desead-|no solicitad-|indesiderat-|indesejad-|ongewenst-|niechcian-|nevyzadan-|skrappost|soppelpost|uonsket|istenmeyen',
    'werbemail-|werbung|werbe-|спам-|нежелательн-|небажан-|keretlen|垃圾|スパム|迷惑|스팸|광고',
    'uribl|surbl|antispam-|anti-spam|anti spam|spam_suspect',
  ],
  virus: [
    'virus-|malware|trojan-|worm|infect-|malicious-|dangerous-|harmful|unsafe|infiziert|schadsoftware|schadlich-|infecte-|malveillan-|dangereu-|infectad-|malicios-|peligros-|infett-|dannos-|pericolos-|perigos-',
    'schadelijk|zainfekowan-|zlosliw-|niebezpieczn-|zavirovan-|skodliv-|nebezpecn-|smittad|skadlig-|skadelig-|zararli|вирус-|вірус-|вредонос-|опасн-|шкідлив-|病毒|恶意|惡意|危险|ウイルス|ウィルス|悪意|危険|바이러스|악성|위험',
  ],
  blocklist: [
    'spamhaus|spamcop|sorbs|barracuda|black list-|blacklist-|black-list-|block list-|blocklist-|block-list-|dnsbl|dnsbls|rbl|rbls|denylist-|deny list|sperrliste-|schwarze liste|schwarzen liste|blocklist-|liste noire|listes noires|lista negra|listas negras',
    'lista nera|liste nere|zwarte lijst|czarn- list-|czarnej liscie|cerne listin-|cerny seznam|svart lista|svarta listan|svartlist-|sortlist-|svarteliste-|kara liste-|черном списке|черный список|черные списки|чёрн- спис-',
    'чорний список|чорному списку|feketelist-|黑名单|黑名單|ブラックリスト|블랙리스트|차단 목록',
    'spam list|spam-list|spamlist|spam ip|spam ips|spam host|spam server|list of spammers|block lists|deny-list|black ip|black ips|bad ip|bad ips',
  ],
  reputation: [
    'reputation-|bad name|bad standing|distrust-|mistrust-|attack-|harvest-|abuse|abusive|complain-|untrusted|not trusted|suspicious|score|behaviour|behavior|verdachtig-|missbrauch-|beschwerde-|ruf|plaintes|suspect-|abus|reputacion-|abuso|quejas|sospechos-|reputazion-|segnalazioni|sospett-',
    'reputacao|reclamacoes|suspeit-|reputatie-|misbruik|klachten|reputacj-|naduzyc-|podejrzan-|reputac-|zneuzit-|rykte|missbruk|omdomme|misbrug|misbruk|itibar-|kotuye kullanim|репутаци-|жалоб-|злоупотреб-|подозрит-|скарг-|зловжив-',
    '信誉|信譽|评分|投诉|可疑|滥用|評判|評価|苦情|不審|평판|신고|의심',
  ],
  policy: [
    'polic-|rule|rules|guideline-|restriction-|filter|filters|filtered|preference-|richtlini-|regel|regeln|vorgabe-|politique-|regle-|politica-|regla-|regol-|politiche|regra-|beleid-|regels|polityk-|regul-|zasad-',
    'pravid-|zasady|policy-|regler|retningslinj-|ilke-|kural-|политик-|правил-|політик-|szabaly-|策略|规则|規則|政策|设置|ポリシー|ルール|設定|規約|정책|규칙|필터',
  ],
  relay: [
    'relay|relays|relaying|relayed|rcpthosts|open relay|weiterleitung verweigert|relais|relayage|relaye|reenvio|retransmi-|inoltro|inoltr-|encaminhamento|relaying|doorsturen|przekazyw-|predavan-',
    'vidarebefordr-|videresend-|iletme|ретрансляц-|пересылк-|релей-|релеинг|пересилан-|tovabbitas|转发|轉發|中继|中継|転送|릴레이|중계',
  ],
  authentication: [
    "authenticat-|auth|smtp auth|log in|logged in|login|sign in|signed in|credential-|password-|authentifizier-|anmelden|anmeldung|angemeldet|authentifi-|s'identifier|autentic-|autenticar-|iniciar sesion|accedere|authenticat-|inloggen|ingelogd|aangemeld",
    'uwierzyteln-|zalogow-|logowani-|overen-|prihlas-|autentiser-|logga in|inloggad|logge ind|logget|kimlik dogrula-|oturum ac-|авторизац-|авторизов-|аутентифик-|автентиф-|hitelesit-|bejelentkez-',
    '认证|認證|身份验证|登录|登錄|認証|ログイン|인증|로그인',
  ],
  encryption: [
    'tls|ssl|starttls|encrypt-|unencrypt-|certificate-|secure connection|verschlussel-|unverschlussel-|zertifikat-|chiffre-|chiffrement|certificat|certificats|cifrad-|certificado-|cifrat-|crittograf-|certificato|criptograf-',
    'versleutel-|certificaat|szyfrowan-|certyfikat-|sifrovan-|certifikat-|krypter-|sertifika-|sifrel-|шифрован-|сертификат-|сертифікат-|titkosit-|加密|证书|憑證|暗号|証明書|암호화|인증서',
  ],
  spf: ['spf|sender policy framework'],
  dkim: ['dkim|domainkeys|dkim-signature'],
  dmarc: ['dmarc'],
  reverse: [
    'ptr|reverse dns|rdns|reverse lookup|reverse name|reverse hostname|reverse-dns|reverse entr-|reverse record|reverse pointer|in-addr.arpa|fcrdns|ruckwarts-|reverse-eintrag|reverse-auflosung|resolution inverse|dns inverse|reverse inverse',
    'dns inverso|resolucion inversa|inverso|inversa|risoluzione inversa|dns reverso|reverso|odwrotn-|reverzn-|zpetn-|omvand-|omvendt-|ters dns|ters kayit|обратн-|зворотн-|反向解析|反向|反查|逆引き|역방향|리버스',
  ],
  resolution: [
    'dns|lookup|lookups|look up|look-up|name server|nameserver|name service|name resolution|namensauflosung|nameserver-|resolution dns|resolution de nom|resolucion de nombre|risoluzione del nome|resolucao de nome|разрешени- имен|域名解析|名前解決|이름 확인',
    'name or service',
  ],
  greeting: ['helo|ehlo|helo/ehlo|hello'],
  greylist: [
    'greylist-|graylist-|grey-list-|gray-list-|grey list-|gray list-|greylisting|graulist-|liste grise|lista gris|lista grigia|lista cinza|grijze lijst|szar- list-|серый список|сером списке|灰名单|灰名單|グレイリスト|グレーリスト|그레이리스트',
  ],
  loop: [
    'loop|loops|looping|looped|hop count|hops|hopcount|schleife-|mailschleife|boucle-|bucle-|ciclo|ciclico|anello|mailloop|petl-|zapetl-|smyck-|slinga|sloyfe|slojfe|dongu-|петл-|петел-|зациклив-|зациклил-|циклическ-|hurok',
    '循环|循環|环路|ループ|루프|반복 전송',
  ],
  moved: [
    'moved|new address|has changed|address changed|forwarding address|umgezogen|neue adresse|neuen adresse|nouvelle adresse|a change|a demenage|nueva direccion|ha cambiado|nuovo indirizzo|e cambiat-|novo endereco|mudou|nieuw adres|nieuwe adres',
    'nowy adres|nova adresa|novou adresu|ny adress|ny adresse|yeni adres-|новый адрес|нова адреса|新地址|已更改|已变更|アドレスが変|変更されま|변경되었|새 주소',
  ],
  queue: [
    "queue|queued|delivered for|envelope expired|message expired|retry|retries|retried|attempt|attempts|giving up|gave up|given up|lifetime|warteschlange|zustellversuch-|aufgegeben|file d'attente|tentative-|cola|intentos|caducad-|coda|tentativ-|fila|tentativas|wachtrij|poging-",
    'kolejk-|prob|probach|fronta|fronte|pokus-|forsok|forsog|kuyruk|deneme-|очеред-|попыт-|черг-|спроб-|probalkozas-|队列|多次|重试|重試|キュー|再送|再試行|대기열|재시도',
    'for too long|too long in|tried all|tried every|every host|all hosts',
  ],
  suppression: [
    'suppress-|suppression-|previously bounced|bounced before|bounced previously|earlier bounce-|previous bounce-|unsubscribed|do not mail|drop list|do-not-send|已退订|抑制',
  ],
  membership: [
    'member-|subscribed|non-member-|subscribers|moderat-|only|owner|owners|permission to post|mitglied-|abonnent-|nur|membres-|abonnes|seuls|seul|reserve-|miembro-|suscriptor-|solo|suscrit-|membri|iscritt-|membro-|membros|assinante-',
    'inscrit-|apenas|somente|leden|lid|alleen|czlonk-|tylko|clen-|pouze|medlem-|endast|kun|uye|uyeler-|yalnizca|sadece|подписчик-|участник-|только|член-|учасник-|csak|订阅|成员|仅限|仅|只有|会員|メンバー|購読|のみ|회원|구독|만 ',
  ],
  permission: [
    'permission-|privilege-|allowed to|permitted to|authorized to|authorised to|entitled|berechtigung-|befugt|erlaubnis|autorisation-|droit|droits|permis-|autorizac-|privilegi-|permess-|autorizzazion-|permissa-|permissoes',
    'toestemming|machtiging|rechten|uprawnie-|pozwoleni-|opravnen-|povoleni|behorighet|tillatelse|tilladelse|rettighed-|izin|izni|izniniz|yetki-|разрешени-|прав|права|полномоч-|дозвіл|дозвол-|engedely-|jogosultsag-|权限|權限|許可|権限|권한',
  ],
  posting: [
    'post|posting|posts|send to|send mail|send messages|sending to|submit|senden|schreiben|poster|envoyer|ecrire|enviar|publicar|inviare|scrivere|verzenden|sturen|wysyla-|wyslac|posila-|odesila-|psat|skicka|sende|skrive|gonder-|отправл-|писать|надсила-',
    'kuldhet-|kuldeni|发送|发信|發送|发件|投稿|送信|보낼|발송|전송',
  ],
  temporary: [
    'temporar-|try again|try later|later|vorubergehend-|zeitweilig-|spater|temporaire-|plus tard|ulterieurement|reessay-|temporal-|mas tarde|intentelo|temporane-|piu tardi|riprov-|temporari-|mais tarde|tente novamente',
    'tijdelijk-|later|tymczasow-|pozniej|docasn-|pozdeji|tillfallig-|senare|midlertidig-|senere|gecici|daha sonra|временн-|позже|позднее|тимчасов-|пізніше|kesobb|稍后|稍後|暂时|暫時|稍候|一時|しばらく|後ほど|나중에|일시|잠시',
  ],
} as const;

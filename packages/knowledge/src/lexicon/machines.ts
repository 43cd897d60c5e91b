import { concept } from './concept.ts';
import { lines, pattern } from './pattern.ts';

/** What a computer is made of and keeps: whoever signs in has nothing to do with it (languages and spelling: concept.ts). */
export const MACHINE_PARTS = concept({
  english: 'files?|file ?systems?|director(?:y|ies)|memory|disks?|hard drives?|input/output|i/o',
  inflected: lines`
    dateisystem|datei(?:en)?(?!\p{L})|verzeichnis|arbeitsspeicher|(?:fest)?platte|eingabe-?/?ausgabe|fichier|repertoire|memoire|disque|
    entree/sortie|fichero|archivo|memoria|disco(?!\p{L})|entrada/salida|cartella|input/output|arquivo|ficheiro|diretorio|entrada/saida|
    bestand(?:en)?(?!\p{L})|geheugen|schijf|invoer-?/?uitvoer|plik(?:u|i|ow)?(?!\p{L})|katalog|pamiec|dysk|wejscia/wyjscia|soubor|adresar|
    pamet|disk|vstup|fil(?:en|er|erna|system)(?!\p{L})|minne(?!\p{L})|in-?/ut|hukommelse|inndata|inddata|dosya|dizin|bellek|файл|каталог|памят|
    диск|ввода|пам.ят
  `,
  unspaced:
    '文件|档案|檔案|目录|目錄|内存|記憶體|磁盘|磁碟|输入/输出|ファイル|ディレクトリ|メモリ|ディスク|入出力|파일|디렉[터토]리|메모리|디스크|입출력',
});

/** What whoever runs the computer has set up, and what it does: wrong there is no name and no password. */
export const INNER_WORKINGS = concept({
  english: 'index(?:es)?|configur(?:ation|ed)|misconfigur\\w*|load[ -]?balancers?|nodes?|fork|(?:answer|response|reply) (?:from|of)',
  inflected:
    'index|indices?(?!\\p{L})|indeks|konfigurat|configurac|configuraz|konfigurac|konfiguras|yapilandirma|индекс|конфигурац|конфігурац|індекс',
  unspaced: '索引|インデックス|색인',
});

/**
 * What keeps or knows the names and passwords of everybody: "the user database is locked" says nothing of the user. Where something is not
 * found in it, it is the name.
 */
const KEPT_OF_ALL = pattern('giu')`
  (?<!(?<!\p{L})(?:in|on|im|by|from|to|dans|en|nella|nel|na|no|w|v|i|ve|в|во)\s(?:\p{L}{1,4}\s)?)(?<!\p{L})(?:
  (?:user ?(?:name)?|account|password|login|mail ?box|credential|customer|quota)s? ?-?(?:data ?base|db|tables?|lists?|director(?:y|ies)|store|
  files?|index(?:es)?|servers?|daemon|process(?:es)?|modules?|cache|schemes?|agents?|synchroni[sz]ation|daten|refresh)|mail ?box formats?|
  (?:data ?base|server) (?:\p{L}{1,3} )?(?:users?|passwords?|accounts?)|
  (?:data ?base|directory|tables?|list|file|server|store|cache) of (?:the |our |all )*(?:users?|accounts?|passwords?|logins|mail ?boxes)|
  (?:director(?:y|ies) to (?:the )?)?(?:the )?users?.?s? home(?: director(?:y|ies))?|
  (?:licen[cs]e|certificate) of (?:this|the|our) (?:\w+ ){0,2}(?:servers?|host|machine|software)|
  (?:be)?(?:nutzer|konten|konto|passwort|kennwort|postfach|account|anmelde|login)(?:-|daten|s)?(?:datenbank|verzeichnis(?:dienst)?e?s?|dateie?n?|
  servers?|listen?|tabellen?|index)|
  (?:bases?|fichiers?|serveurs?|listes?|tables?|annuaires?|services?) (?:de donnees )?(?:des |de |d.)(?:utilisateurs|comptes|mots de passe|identifiants)|
  (?:bases?|ficheros?|archivos?|servidor|listas?|tablas?|servicio) (?:de datos )?de (?:los |las )?(?:usuarios|cuentas|contrasenas)|
  (?:database|base dati|file|server|lista|tabella|servizio) (?:degli |delle |dei |di )?(?:utenti|account|password)|
  (?:bases?|bancos?|ficheiros?|arquivos?|servidor|listas?|tabelas?|servico) (?:de dados )?(?:de |dos |das )(?:utilizadores|usuarios|contas|senhas|palavras-passe)|
  (?:gebruikers|account|wachtwoord(?:en)?)[ -]?(?:database|bestand|server|lijst|tabel|dienst|service)|
  (?:baz\p{L}|pliku?|serwer\p{L}{0,2}|list\p{L}|tabel\p{L}|uslug\p{L}) (?:danych )?(?:uzytkownikow|kont|hasel)|
  soubory? s hesly|(?:databaz\p{L}|soubor\p{L}?|server\p{L}{0,2}|seznam\p{L}?) (?:uzivatelu|uctu|hesel)|
  (?:anvandar|bruker|bruger|konto|losenords|passord)(?:databas|fil|server|list|register)\p{L}{0,4}|
  (?:kullanici|hesap|parola|sifre) (?:veritabani|sunucusu|dosyasi|listesi|hizmeti)|
  (?:баз\p{L}{1,2}|файл\p{L}?|сервер\p{L}{0,2}|служб\p{L}|спис\p{L}{1,3}) (?:данных |даних )?(?:пользовател\p{L}+|корист\p{L}+|уч[её]тных записей|облікових записів|парол\p{L}+|аккаунт\p{L}+)
  )(?!\p{L})|(?:用户|用戶|账户|账号|帐户|帐号|帳號|帳戶|密码|密碼)(?:数据库|資料庫|服务器|伺服器|文件|列表)|(?:邮箱|郵箱|メールボックスの?)(?:索引|インデックス)|(?:ユーザー?|アカウント|パスワード)(?:の|用)?(?:データベース|サーバー?|ファイル|リスト)|
  (?:사용자|계정|비밀번호) ?(?:데이터베이스|서버|파일|목록)
`;

/** Most texts speak of nothing of the kind, and the long pattern takes long to compile. */
const OF_KEEPING =
  /ba[sz]|banco|\bdb\b|table|tabell?|tabl|lis[ty]|lijst|fil[ei]|fich|archiv|arquiv|datei|daten|verzeich|serv|serw|director|store|index|daemon|process|module|cache|scheme|agent|format|synchron|refresh|home|licen|certif|annuaire|bestand|dienst|plik|uslug|soub|sezn|regist|sunucu|veritab|dosya|hizmet|баз|файл|серв|служб|спис|数据|服务|文件|列表|資料|伺服|索引|データ|サー|ファイル|リスト|インデ|데이터|서버|파일|목록/i;

/** The text, with "the system" for whatever keeps the names and passwords of everybody. */
export function withoutWhatIsKept(text: string): string {
  return OF_KEEPING.test(text) ? text.replaceAll(KEPT_OF_ALL, ' system ') : text;
}

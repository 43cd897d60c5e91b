import { concept } from './concept.ts';
import { lines } from './pattern.ts';

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

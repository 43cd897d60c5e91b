import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** To get what stands somewhere else. */
export const FETCHES = concept({
  english: 'retriev\\w*|fetch\\w*|obtain\\w*|load\\w*|read\\w*|look(?:ed|ing)? up|query\\w*',
  inflected: lines`
    abrufen(?!\p{L})|abgeruf|geladen|laden(?!\p{L})|ausles|ermittel|recuper|obten[ie]r|charger(?!\p{L})|lire(?!\p{L})|cargar|leer(?!\p{L})|ottener|carica|
    legg(?:ere|i)|obter(?!\p{L})|carregar|ler(?!\p{L})|ophal|opgehaald|gelezen|pobra[cn]|uzyska|odczyta|wczyta|ziskat|nacist|precist|hamta|
    lasas?(?!\p{L})|hent(?:e|es)?(?!\p{L})|laes|al[ai]mi|alam[ia]y|alinam|okunam|получить|загрузить|извлечь|прочитать|считать|отримати|завантажити|прочитати
  `,
  unspaced: '检索|検索|获取|读取|取得|加载|読み込|가져|불러|읽을',
});

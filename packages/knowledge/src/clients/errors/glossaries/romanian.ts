import { glossary } from '../../../lexicon/glossaries/glossary.ts';

export const ROMANIAN = glossary(
  /conexiune|timpul|asteptare|casuta|conectarea|\bretea(?:ua)?\b|mesajul|destinatarul|expeditorul|atasament|serverul|certificatul|\bnu (?:se|s-a|a fost|poate|este|exista|raspunde)\b/i,
  {
    your: 'dvs\\.',
    'secure connection': 'conexiun~ (?:securiz|sigur|cript)',
    'connection to the server': 'conectare~ (?:la|cu) server',
    reason: 'motiv',
    'self-signed': 'auto-?semnat',
    'not trusted': 'nu (?:este|e) (?:de incredere|sigur|fiabil)|neverificat|nesigur',
    certificate: 'certificat',
    'not match': 'nu (?:se )?(?:corespun|potriv|coincid)',
    'timed out':
      '(?:timp|termen)~ (?:de (?:asteptare|raspuns) )?(?:a )?(?:fost )?(?:expir|depas)~|a expirat (?:timpul|conexiun)~|depasi~ timp',
    'no network connection': '(?:nu exista|fara|nicio|lipsa)~ (?:conexiun~ (?:la )?)?(?:internet|retea)',
    'cannot connect':
      'nu (?:se |s-a |ne |a )?(?:poate|putut|putem)~ (?:fi )?(?:conect|realiza~ conexiun|stabili~ (?:o )?(?:conexiun|legatur)(?!~ (?:securiz|sigur|cript)))',
    'cannot find': 'nu (?:se |s-a |a )?(?:poate|putut) (?:fi )?gasi~',
    'server name': 'nume~ (?:de )?(?:server|gazd)|gazda$',
    interrupted: 'intrerup|pierdut|inchis (?:conexiun|legatur)~|inchisa|resetat',
    refused: 'refuz|respins',
    busy: 'ocupat|supraincarcat|suprasolicit',
    'too large': 'prea mare|depaseste (?:dimensiun|limita de)',
    recipient: 'destinatar',
    sender: 'expeditor',
    attachment: 'atasament',
    message: 'mesaj',
    network: 'retea',
    'mail server': 'server~ (?:de )?(?:e-?mail|post)',
    resolve: 'rezolva',
  },
);

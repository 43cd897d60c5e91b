import { glossary } from '../../../lexicon/glossaries/glossary.ts';

export const CROATIAN = glossary(
  /posluzitelj|\bvez[aeu]\b|konekcij|\bpovez|\bmrez[aeu]\b|\bporuk[aeu]\b|primatelj|primalac|posiljatelj|posilja(?:lac|oc)|primaoc|\bnije\b|\bnisu\b|\bne moze\b|\bistek(?:l[oa]|ao)\b/i,
  {
    reason: 'razlog',
    'self-signed': 'samopotpis',
    'not trusted':
      '(?:nije|nisu) (?:~ )?(?:pouzdan|vjerodostoj|verodostoj|sigur)|nepouzdan|(?:ne moze|nije moguce) (?:~ )?(?:provj?eriti|potvrditi)',
    certificate: 'certifikat|sertifikat|potvrd[aeu]$(?= (?:server|posluz))',
    'not match': 'ne (?:podudar|odgovara (?:imen|naziv)|poklap)~',
    'timed out': 'istek~ (?:je )?(?:vrij?eme|vreme|rok)~|vr(?:ij)?eme~ (?:cekanja )?(?:je )?istek~|vremensk~ ogranic~',
    'no network connection': '(?:nema|bez) (?:~ )?(?:internet|mrez)~(?: (?:vez|konekcij)~)?|nema veze s internet~',
    'cannot connect': '(?:ne moze|nije moguce|nije mogao|nije uspio|neuspj?es~|nije uspj?elo) (?:se )?(?:povez|spoj|uspostav)~',
    'cannot find': '(?:ne moze|nije moguce) (?:se )?(?:pronaci|naci)~',
    'server name': '(?:ime|naziv) (?:posluzitelj|server|hosta)~',
    interrupted: 'prekin|prekid|izgublj|zatvori(?:o|la)$',
    refused: 'odbi',
    busy: 'zauzet|preopterec',
    'too large': 'prevelik|prelazi (?:dozvolj|dopust|velic)~',
    recipient: 'primatelj|primalac|primaoc',
    sender: 'posiljatelj|posiljalac|posiljaoc',
    attachment: 'privit|prilog',
    message: 'poruk',
    network: 'mrez',
  },
);

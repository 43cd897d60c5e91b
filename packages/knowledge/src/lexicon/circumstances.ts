import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Why whoever runs a server keeps somebody out, beside what is so of the account (languages and spelling: concept.ts). */

/** Of somebody who is not here any more. */
export const FORMER = concept({
  english: '(?:former|ex|previous|past)[ -](?:employee|staff|colleague|student|pupil|member|customer|user|tenant)s?',
  inflected: lines`
    ausgeschieden|ehemalig\p{L}*|(?:ancien|ex)\p{L}{0,3}[ -](?:employe|salarie|collaborat|membre|client|etudiant|eleve)|
    (?:antigu|ex)\p{L}{0,2}[ -]?(?:emplead|trabajad|alumn|soci|client)|ex[ -]?(?:dipendent|collaborat|soci|client|student)|
    (?:antig|ex)\p{L}{0,2}[ -]?(?:funcionari|colaborador|alun)|(?:oud|ex|voormalig)\p{L}{0,2}[ -]?(?:medewerker|werknemer|lid|klant|student)|
    byl\p{L}{2,3} (?:pracown|klient|czlon|student)|byval\p{L}+ (?:zamestnan|klient|clen|student)|
    (?:tidigare|fore detta) (?:anstalld|medarbetar|medlem)|(?:tidligere|forhenvaerende) (?:medarbejd|ansat|medlem)|eski (?:calisan|personel|uye)|
    бывш\p{L}+|колишн\p{L}+
  `,
  unspaced: '离职|離職|前员工|退職|元社員|卒業|퇴사|퇴직|졸업',
});

/** To be on the way to another place. */
export const MOVES = concept({
  english: '(?:is|are|being|gets?|getting) (?:moved|migrated|relocated|transferred)|moving|migrating',
  inflected: lines`
    (?:zieht|ziehen) (?:\p{L}+ ){0,6}um(?!\p{L})|verleg(?:en|t)(?!\p{L})|deplac(?:ons|ee?|es)?(?!\p{L})|demenag|trasladamos|movemos|moviendo|spost(?:ando|iamo|at)|
    mudand|transferind|verhui[sz]|verplaats|przenos(?:imy|zon)|stehuj|presouv|flytta(?:r|s)(?!\p{L})|flytte[rs]?(?!\p{L})|tasin(?:iyor|makta|acak)|
    переносит|переезжа|переносимо|переїжджа
  `,
  unspaced: '迁移|搬迁|移行中|移転|이전 ?중|옮기는',
});

/** Meant for some people and nobody else. */
export const ONLY_FOR = concept({
  english: '(?:only|exclusively|just|meant) for|for (?:staff|employees|members|customers) only',
  inflected: lines`
    (?:nur|ausschliesslich|allein) fur|(?:uniquement|seulement|exclusivement) (?:pour|aux?)|(?:solo|solamente|unicamente|exclusiv\p{L}+) para|
    (?:solo|soltanto|esclusivamente|unicamente) per|(?:apenas|somente|so|exclusiv\p{L}+) para|(?:alleen|uitsluitend|enkel) voor|
    (?:tylko|wylacznie) dla|(?:pouze|jen) pro|(?:endast|bara) for|kun (?:for|til)|(?:sadece|yalnizca) (?:\p{L}+ ){0,3}icin|только для|
    (?:лише|тільки) для
  `,
  unspaced: '仅供|仅限|仅对|のみ利用|専用です|만 사용|전용입니다',
});

/** What names a person at an office, in place of an address. */
export const PERSONAL_NUMBER = concept({
  english: '(?:customer|member(?:ship)?|contract|staff|personnel|employee|student|matriculation|subscriber|client) (?:number|no\\.?|id)s?',
  inflected: lines`
    (?:kunden|vertrags|personal|mitglieds|matrikel|teilnehmer|benutzer)-?nummer|numero (?:de |d.)?(?:client|contrat|adherent|etudiant|membre)|
    numero de (?:cliente|contrato|soci|alumn|empleado)|(?:codice|numero) (?:cliente|contratto|socio|matricola)|matricola|
    numero de (?:cliente|contrato|aluno)|(?:klant|lid|personeels|student)-?nummer|numer\p{L}{0,2} (?:klienta|umowy|albumu|czlonka)|
    cisl\p{L}+ (?:zakaznika|smlouvy|studenta)|(?:kund|medlems|avtals|anstallnings)-?nummer|(?:kunde|medlems|ansat)-?nummer|
    (?:musteri|uye|ogrenci|sicil) numara\p{L}*|(?:табельн|лицев)\p{L}+ (?:номер|счет)|номер\p{L}* (?:клиент|договор|студент|абонент)\p{L}*|
    номер\p{L}* (?:клієнт|договор)\p{L}*
  `,
  unspaced: '客户号|工号|学号|会员号|お客様番号|会員番号|社員番号|学籍番号|고객 ?번호|사번|학번|회원 ?번호',
});

/** Tries that did not succeed, and are counted. */
export const WRONG_TRIES = concept({
  english: '(?:failed|wrong|bad|unsuccessful) (?:attempts|tries|passwords|(?:log|sign)-?ins)',
  inflected: lines`
    fehlversuch|fehlanmeld|fehleingab|falscheingab|tentatives? (?:echou|infructu|ratee|erronee)|intentos? (?:fallid|erron)|
    tentativi (?:fallit|errat|non riuscit)|tentativas? (?:falh|invalid|errad|sem sucesso)|(?:mislukte|foute) (?:poging|inlog)|
    (?:nieudan|bledn)\p{L}+ prob|neuspesn\p{L}+ pokus|misslyckade? (?:forsok|inlogg)|mislykked?e? (?:forso[kg]|login|palogg)|
    basarisiz (?:deneme|giris)|неудачн\p{L}+ попыт|невдал\p{L}+ спроб
  `,
  unspaced: '(?:错误|失败)(?:尝试|次数)|失敗(?:回数|した)|(?:실패|오류) ?(?:횟수|시도)',
});

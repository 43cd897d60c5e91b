import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for how much, how often, for how long (languages and spelling: concept.ts). */

export const TOO_MANY = concept({
  english:
    'too many|too often|too much|too frequent(?:ly)?|excess(?:ive)?|exceed(?:s|ed|ing)?|over the limit|several|multiple|repeated|many times',
  inflected: lines`
    za duzo|(?:e|ha) \p{L}+ demais|demais(?!\p{L})|zu viele|zu haufig|zu oft|uberschritt|mehrfach|mehrere|wiederholt|trop d|trop souvent|exces|depass|plusieurs|repete|demasiad|
    superad|varios|repetid|muchos|tropp[aeio]|eccessiv|superat|ripetut|numeros|muit[ao]s|excedid|ultrapass|diversas|varias|te veel|
    te vaak|overschred|meerdere|herhaald|zbyt (?:wiele|duzo|czesto)|przekr[oa]cz|wielokrotn|wielu|prilis (?:mnoho|casto)|prekroc|
    opakovan|nekolika|for (?:manga|mange|ofta|ofte)(?!\p{L})|flera|flere|upprepad|gentag|gjentatt|cok (?:fazla|sik)|as[iı]ld[iı]|
    слишком (?:много|часто|частые)|превыш|многократн|нескольк|множеств|забагато|перевищен|кількох
  `,
  unspaced:
    '过多|太多|频繁|超过|超出|超限|次数|频率|多次|過多|頻繁|超過|多すぎ|回数|上限|超えま|超えて|連続|너무 많|너무 자주|초과|횟수|여러 ?번|반복',
});

export const ATTEMPT = concept({
  english:
    'attempts?|mistakes|strikes|tries|retry|retries|failures|times|guess(?:es|ing)?|(?:failed|bad|wrong) (?:log|sign)-?ins?|wrong passwords|bad passwords',
  inflected: lines`
    reintento|herhaalpoging|misserfolg|fehlschlag|fallos? de (?:acceso|contrasen|inicio)|errori di (?:accesso|password)|erros de (?:senha|login)|
    foute (?:wachtwoorden|inlog)|bledn\p{L}+ (?:hase|log)|chybn\p{L}+ (?:hes|prihl)|felaktiga (?:losen|inlogg)|
    forkerte (?:adgang|log)|feil passord|yanlis (?:sifre|parola|giris)|неверн\p{L}+ парол|невірн\p{L}+ парол|\p{L}{0,20}versuch|
    fehlversuch|fehlanmeld|fehleingab|falscheingab|tentative|essais(?!\p{L})|echecs|intento|tentativ|poging|prob(?!\p{L})|probach|
    pokus|forsok|forsog|deneme|\p{L}{0,20}forso[kg]|(?:fehlgeschlagen|gescheitert|misslyckad|mislykk?ed|mislykka|nieudan|neuspesn|
    неуспешн)\p{L}* (?:\p{L}*anmeld|\p{L}*inlogg|\p{L}*logi?n|palogg|innlogg|logowa|prihlas|вход|авториз)|попыт|неудачн\p{L}+ вход|
    спроб|popyt
  `,
  unspaced:
    '输错|間違え|尝试|嘗試|(?:失败|失敗|错误|錯誤)(?:次数|次數|过多|過多|回数)|(?:多次|连续|連續|連続)[^,，。]{0,8}(?:失败|失敗|错误|錯誤|誤)|試行|시도|(?:실패|오류) ?횟수',
});

export const DURATION = lines`
  一定時間|(?:[一二三四五六七八九十半两几数]+个?(?:分钟|小时|天))|(?:半|一|数)時間|\b(?:half an|an|one|einer?|une|una|uma|een) (?:hour|stunde|heure|hora|ora|
  uur)\b|\d+(?: more)? ?(?:s|secs?|seconds?|min|minutes?|h|hours?|sekunden|minuten|stunden?|secondes|heures?|segundos|minutos|
  horas?|secondi|minuti|or[ae]|seconden|uur|sekund|minut|godzin\p{L}*|hodin\p{L}*|timm\p{L}*|timer|dakika|saat|секунд\p{L}*|
  минут\p{L}*|час\p{L}*|秒|分|小时|小時|時間|초|분|시간)(?![\p{Script=Latin}\p{Script=Cyrillic}])
`;

/** "Every fifteen minutes". */
export const EVERY =
  '(?<!\\p{L})(?:every|once in|alle|toutes les|cada|ogni|elke|om de|co(?=\\s\\d)|kazdych|var(?=\\s\\d)|hver|her(?=\\s\\d)|раз в|каждые|кожні)(?!\\p{L})|每|毎|ごと|마다';

/** Something counted, and that it is full. */
export const LIMIT = concept({
  english: 'limits?|quota|allowance|credits?|maximum|rates?|budget|volume|slots?',
  inflected: lines`
    maksymaln|azami|максимальн|максимум|\p{L}{0,20}grenze|hochstzahl|\p{L}{0,20}kontingent|\p{L}{0,20}limit|limite|quota|plafond|cuota|maxim|massim|
    \p{L}{0,20}limiet|limit|kvot|s[iı]n[iı]r|лимит|квот|ліміт|предел
  `,
  unspaced: '上限|限额|限制|配额|額度|制限|最大|한도|제한',
});

export const REACHED = concept({
  english: 'gone|spent|finished|reached|exceed(?:s|ed)?|exhausted|used(?: up)?|hit|over|taken|full',
  inflected: lines`
    wykorzystan|tuken|udlob|erreicht|uberschritt|ausgeschopft|aufgebraucht|atteint|depass|epuis|alcanz|super|agotad|raggiun|esaurit|ating|exced|esgotad|
    ultrapass|bereikt|overschred|osiagn|przekrocz|wyczerp|dosazen|prekroc|vycerp|natt|naet|nadd|overskred|overskrid|dolmus|as[iı]ld|исчерпан|
    достигнут|превышен|вичерпан|перевищен
  `,
  unspaced: '达到|已满|已达|超|用完|達し|超え|초과|도달',
});

/** "Once more", which is no reason beside a wrong password. */
export const AGAIN = concept({
  english: 'try again|once more|retry',
  inflected: lines`
    nochmals|noch ?einmal|erneut|de nouveau|une nouvelle fois|otra vez|nuevamente|di nuovo|nuovamente|novamente|outra vez|opnieuw|
    ponowni|jeszcze raz|znovu|igen(?!\p{L})|igjen|tekrar|ещ[её] раз|снова|повтор|ще раз
  `,
  unspaced: '再试|重试|再度|もう一度|다시',
});

/** How much may pass in a time. */
export const BANDWIDTH = concept({
  english: 'bandwidth|data volume|traffic',
  inflected: lines`
    bandbreite|datenvolumen|bande passante|ancho de banda|larghezza di banda|largura de banda|bandbreedte|przepustowos|
    sirk\p{L} pasma|bandbredd|bandbredde|bandwidth|bant genis|пропускн|трафик|трафік
  `,
  unspaced: '带宽|頻寬|流量|帯域|대역폭',
});

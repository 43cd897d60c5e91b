import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** Words of dictionaries for mail that is handed over to be sent (languages and spelling: concept.ts). */

export const SENDING = concept({
  english: 'send(?:s|ing)?|sent|outgoing|outbound|submission|submit\\w*|dispatch\\w*|relay(?:ing|ed)?',
  inflected: lines`
    versand|versend|senden(?!\p{L})|gesendet|verschick|ausgehend|\p{L}{2,20}(?:versand|sende)(?=limit|grenze|kontingent)|envoi|envoy|
    sortant|envi(?:o|os|ar|ad[ao])(?!\p{L})|salientes?(?!\p{L})|invi(?:o|are|ati?)(?!\p{L})|in uscita|verzend|verzond|verstuur|
    uitgaand|wysy[lł]|wys[lł]an|wychodz|odes[ií]l|odchoz|skicka|utgaende|udgaende|afsend(?!er)|sende(?!\p{L})|gonder(?!en|ici)|giden|
    отправк|отправл|исходящ|рассыл|надсил|вихідн
  `,
  unspaced: '发送|發送|发信|寄信|外发|送信(?!者|元)|발송|보내기|전송',
});

/** In whose name mail is sent: the address, not the person. */
export const SENDER_ADDRESS = concept({
  english:
    'senders?(?: addresse?s?)?|from[ -](?:addresse?s?|headers?|fields?|domains?)|mail from|envelope[ -](?:from|senders?)|return[ -]path',
  inflected: lines`
    absender|versandadresse|(?:ver)?senden als|(?:envoyer|ecrire) (?:en tant que|avec l.adresse)|enviar (?:\p{L}+ )?como|inviare come|
    verzenden als|wysylac jako|отправлять от имени|expediteur|(?:adresse|email) d.envoi|remitente|mittente|remetente|afzender|nadawc|odesilatel|avsandar|
    afsender|avsender|gonder(?:en|ici)|отправител|відправник
  `,
  unspaced: '发件人|發件人|寄件人|寄件者|发信人|送信者|送信元|差出人|보낸 ?사람|발신자',
});

/** So much in an hour, a day, a month. */
export const PERIOD = concept({
  english:
    'hourly|daily|weekly|monthly|(?:per|an|a|each|every|this|last) ?(?:second|minute|hour|day|week|month|24 ?h\\w*)|today|/ ?(?:h|hour|day|min)',
  inflected: lines`
    stundlich|taglich|wochentlich|monatlich|tages|stunden(?=limit|grenze|kontingent)|(?:pro|je) (?:minute|stunde|tag|woche|monat)|heute(?!\p{L})|aujourd.hui|hoy(?!\p{L})|
    oggi|hoje|vandaag|dzis|dnes|idag|bugun|сегодня|сьогодні|
    horaire|quotidien|journalier|mensuel|par (?:minute|heure|jour|semaine|mois)|(?:por|a la) (?:minuto|hora|dia|semana|mes)|
    diari[ao]|por hora|giornalier|orari[ao]|al (?:giorno|minuto)|all.ora|per (?:uur|dag|minuut)|dagelijks|daglimiet|uurlimiet|
    dzienn|godzinow|na (?:godzine|dobe|dzien|hodinu|den)|denn[ií]|hodinov|per (?:timme|dygn|dag|time|dogn)|dagli|timvis|
    gunluk|saatlik|в (?:час|сутки|день|минуту)|за (?:час|сутки|день)|суточн|часов(?:ой|ого)|на (?:годину|добу|день)|добов
  `,
  unspaced: '每日|每天|每小时|每小時|今日|当日|一日|1日|毎日|毎時|時間あたり|하루|일일|시간당',
});

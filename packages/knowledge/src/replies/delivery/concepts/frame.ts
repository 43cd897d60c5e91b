/** Leaves out what relays write around a reply: who said it, in answer to what, where it is explained, that this is final. */
export function withoutFrame(words: string): string {
  return FRAME.reduce((text, pattern) => text.replaceAll(pattern, ' '), words);
}

/**
 * Leaves out the heading under which Exchange and Outlook name whom a message did not reach: it says nothing of a host; and what Sendmail
 * makes of every reply that it got and quotes above.
 */
export function withoutHeading(words: string): string {
  const said = words.replaceAll(HEADING, ' ');
  return said.includes('<<<') ? said.replaceAll(OWN, ' ') : said;
}

const OWN = /(?:\(address\))?\.{3} service unavailable|\b554 (?:5\.0\.0 )?service unavailable/g;

const HEADING =
  /\byour message did not reach some or all of the intended recipients\.?|\b(?:the following )?recipients?(?: ?\(s\))? (?:could|can) ?not be reached:?|\bihre nachricht hat einige oder alle empfänger nicht erreicht\.?|\bfolgende[rn]? empfänger (?:konnten?|können) nicht erreicht werden:?|\bvotre message n'a pas été transmis à certains ou à tous vos destinataires\.?|\bimpossible de (?:contacter|joindre) le\(?s?\)? destinataires?(?:\(s\))? suivants?(?:\(s\))? ?:?|\bsu mensaje no (?:ha llegado|llegó) a (?:algunos o|alguno o) (?:a )?todos (?:de )?los destinatarios(?: deseados)?\.?|\buw bericht heeft (?:enkele|sommige) of alle geadresseerden niet bereikt\.?|\bditt meddelande nådde inte några eller alla(?: av)? (?:de avsedda )?mottagarna\.?/g;

/** Leaves out who said a reply in answer to what, as Exim and Sendmail write it: `RCPT TO:<a@b>: invalid …` says nothing of a recipient. */
export function withoutQuestion(words: string): string {
  return words.replaceAll(QUESTION, ' ');
}

const QUESTION =
  /\bsmtp error from remote (?:mail )?(?:server|mailer) (?:after|for) [^:]{0,80}:(?:\(address\):?)?|>>> (?:mail from|rcpt to|data|[eh]h?[el][lh]o)\b:? ?(?:\(address\))?/g;

const FRAME: readonly RegExp[] = [
  QUESTION,
  /\(in reply to [^()]{0,60}\)|\(error following [^()]{0,40} command\)/g,
  /https?:\/\/\S+|\b[a-z]+=\S+/g,
  /\b(?:remote host|it|server) (?:said|responded|returned)(?: as follows)?:?|refused to talk to me:|\(ip\) does not like recipient|\(ip\) failed after i sent the message/g,
  /\b(?:host|server) <?[a-z0-9-]+(?:\.[a-z0-9-]+)+>?(?: ?\(ip\))*(?: said)?:?/g,
  /\bname service (?:is )?(?:currently )?(?:un|not )available|\bservice (?:is )?(?:currently |temporarily )?(?:un|not )available(?=[^a-z]{0,4}(?:client|host|your|sender|due|blocked|because|\(ip\)))|\bthis is a permanent error|\bgiving up on \(ip\)|\brequested (?:mail )?action (?:not taken|aborted)/g,
  /\b(?:your )?(?:system|e-?mail|mail|network) administrators?\b/g,
  /\bscanned for (?:[a-z]+ ){0,3}(?:virus(?:es)?|spam)(?: and [a-z ]{0,40})?/g,
  /\b(?:e?smtp|mta|rcpt(?: to)?|mail(?: from)?|data) command(?: failed)?\b/g,
  /\b[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}\b/g,
  /\(?#?[245]\.\d{1,3}\.\d{1,3}\)?/g,
];

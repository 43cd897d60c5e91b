const LIMIT = 3000;

/**
 * A reply in the form in which wordings are compared: lower case, on one line, with what differs from message to
 * message masked: codes at the beginning of its lines, addresses, address literals, ids. Host names stay, because
 * blocklists and issuers are told by them.
 */
export function normalised(text: string): string {
  return text
    .slice(0, LIMIT)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u0000-\u001f\u007f\u00a0]+/g, ' ')
    .replaceAll(/(?<![\d.])[245]\d\d(?:[- ]#?[245]\.\d{1,3}\.\d{1,3}|-)(?=\s)/g, ' ')
    .replaceAll(/<?[^\s<>"'(),;:[\]]{1,100}@[a-z0-9.-]{1,120}>?/g, '(address)')
    .replaceAll(/\[?(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)\]?/g, '(ip)')
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll('mail-box', 'mailbox')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * The reply that a relay quotes inside its own words: what the last server said is the reason, and the words around it
 * are the relay's. `5.1.0 - Unknown address error 550-'…'` (Cisco), `… -> 550 5.2.2 …` (Microsoft), `returned '550 …'`.
 */
export function innermostReply(text: string): string {
  const bounded = text.slice(0, 4000);
  for (const pattern of QUOTED) {
    const inner = pattern.exec(bounded)?.[1]?.trim();
    if (inner !== undefined && /[a-z]{3}/i.test(inner)) return inner;
  }
  return text;
}

const QUOTED: readonly RegExp[] = [
  // Exchange says first how long it tried, and then with what each of the hosts answered it.
  /\bIP address responded with: ["']([45]\d\d[ -][^"]{4,})/i,
  /\{LED=([45]\d\d[ -][^{}]{4,}?)(?: \[Message=[^{}]*)?\}/,
  /^\(reason: ([45]\d\d[ -][^\n]{4,}?)\)[ \t]*$/im,
  /^Remote host said: ([45]\d\d[- ][^]{4,}?)(?:\nGiving up on [^\n]+)?$/im,
  /(?:error that the other|response from the remote) server(?: returned)? was:\s*([45]\d\d[- ][^]{4,})$/i,
  /^\s*delivery temporarily suspended: ([^]{8,})$/i,
  /^\s*[45]\.\d\.\d{1,3} - [^\n]{3,80}? (?=[45]\d\d[- ]'[^']{4})([45]\d\d[- ]'[^\n]+?)'? ?(?:\(delivery attempts|$)/im,
  /-> ([45]\d\d[ -][^\n]{4,}|[45]\d\d : [^\n]{4,})$/is,
  /remote (?:server|host)(?: at [^\s']{1,100}(?: \([^\s()]{1,60}\))?)? (?:returned|said)[: ]+["'<]([45]\d\d[ -][^"\n]{6,}?)["'>]/i,
];

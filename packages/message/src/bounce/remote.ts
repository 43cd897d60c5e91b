const BEFORE_A_NAME = /\b(?:host|from|by|server(?: at)?|while talking to|said by)\s+<?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?>?\s*[:\s[(]/i;

/** Where a reply begins: its code, not a year, a port or a count in the words before it (RFC 5321 section 4.2). */
const REPLY = /(?:^|[\s:;,'"<(])[245]\d\d[ -](?!\d+ )/;

/**
 * The host that said it, where the words that lead to the reply name it. Hosts and addresses inside the reply are what is
 * spoken of, mostly the very server that was refused.
 */
export function remoteIn(words: string): string | undefined {
  const lead = words.slice(0, MOST);
  const reply = REPLY.exec(lead);
  const named = BEFORE_A_NAME.exec(reply === null ? lead : `${lead.slice(0, reply.index)} `)?.[1]?.toLowerCase();
  return reply === null && named !== undefined && ADDRESS.test(named) ? undefined : named;
}

const ADDRESS = /^[\d.]+$/;
const MOST = 4000;

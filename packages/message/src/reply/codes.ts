/** The codes that a reply or diagnostic text carries. */
export interface Codes {
  /** basic reply code (RFC 5321 section 4.2) */
  readonly reply?: string;
  /** enhanced status code (RFC 3463) */
  readonly status?: string;
}

const STATUS = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g;
const REPLY = /(?:^|[\s:;,(["'<#=-])([45]\d\d)(?=$|[\s:;,)\]"'#-]|\.(?!\d))/g;
const GOOD = /^\s*(2[0-5]\d)(?=[\s-])/;

/** Beyond the codes of RFC 5321, and yet what Sendmail's access rules refuse with. */
const SENDMAIL_NO = '571';

/** Finds the most telling codes of a text: of several the first that says more than "something". */
export function codesIn(text: string): Codes {
  const bounded = text.slice(0, 4000);
  const statuses = [...bounded.matchAll(STATUS)].map(([, status = '']) => status);
  const replies = [...bounded.matchAll(REPLY)]
    .map(([, reply = '']) => reply)
    .filter((reply) => (Number(reply) < 560 || reply === SENDMAIL_NO) && (reply < '460' || reply >= '500'));
  const status = statuses.find((code) => !/\.0\.0$/.test(code)) ?? statuses[0];
  const reply = replies.find((code) => status === undefined || code[0] === status[0]) ?? replies[0] ?? GOOD.exec(bounded)?.[1];
  return { ...(reply === undefined ? {} : { reply }), ...(status === undefined ? {} : { status }) };
}

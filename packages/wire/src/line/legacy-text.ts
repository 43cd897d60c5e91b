import { isUtf8 } from 'node:buffer';

/**
 * The text of a line that is not UTF-8, where the letters of one country can be told: Chinese (GBK), Korean (EUC-KR), Japanese (EUC-JP),
 * Cyrillic (windows-1251, KOI8-R), western or central European. Undefined where they cannot. Bytes of ASCII stay what they are, and so does what
 * is UTF-8 by itself: nothing that was typed in is swallowed by a letter of two bytes.
 */
export function legacyText(bytes: Uint8Array): string | undefined {
  const latin = Buffer.from(bytes).toString('latin1');
  const runs = latin.match(HIGH) ?? [];
  const encoding = encodingOf(runs, latin);
  if (encoding === undefined) return undefined;
  const decoder = new TextDecoder(encoding);
  return latin.replace(HIGH, (run) => {
    const raw = Buffer.from(run, 'latin1');
    return isUtf8(raw) ? raw.toString('utf8') : decoder.decode(raw);
  });
}

const HIGH = /[\u0080-\u00ff]+/g;

function encodingOf(runs: readonly string[], latin: string): string | undefined {
  const high = runs.join('');
  // single letters with marks among letters without
  if (runs.every((run) => run.length <= 2) && /[a-z][\u0080-\u00ff]|[\u0080-\u00ff][a-z]/i.test(latin)) {
    if (/^[À-ÖØ-öø-ÿ]+$/.test(high)) return 'windows-1252';
    if (/^[¡£¥¦©«¬®¯±³µ¶¹»¼¾¿À-ÿ]+$/.test(high)) return 'iso-8859-2';
  }
  if (runs.every((run) => /^(?:[\u00a1-\u00f7][\u00a1-\u00fe])+$/.test(run)) && !isCyrillic(runs)) return eastAsian(high);
  if (high.length < 6) return undefined;
  if (share(high, /[\u00e0-\u00ff]/g) > 0.75) return 'windows-1251';
  return share(high, /[\u00c0-\u00df]/g) > 0.75 ? 'koi8-r' : undefined;
}

/** Words of several letters of which nearly all are small ones: three quarters of the bytes lie in one row of 32. */
function isCyrillic(runs: readonly string[]): boolean {
  const high = runs.join('');
  return runs.length > 1 && (share(high, /[\u00e0-\u00ff]/g) > 0.75 || share(high, /[\u00c0-\u00df]/g) > 0.75);
}

/** Letters of two bytes each: Japanese writes every third one or more in kana, Korean keeps to the rows of Hangul. */
function eastAsian(high: string): string | undefined {
  const leads = high.match(/[^]{2}/g)?.map((pair) => pair[0] ?? '') ?? [];
  if (leads.length < 2) return undefined;
  if (share(leads.join(''), /[\u00a4\u00a5]/g) > 0.3) return 'euc-jp';
  const isHangul = leads.length >= 4 && leads.every((lead) => /[\u00a1-\u00a3\u00b0-\u00c8]/.test(lead));
  return isHangul && !OF_MAIL.test(new TextDecoder('gbk').decode(Buffer.from(high, 'latin1'))) ? 'euc-kr' : 'gbk';
}

/** Signs of which hardly a Chinese refusal lacks all. */
const OF_MAIL = /[用户密码登录陆失败错误请帐账号权授邮箱服务]/;

function share(text: string, letters: RegExp): number {
  return (text.match(letters)?.length ?? 0) / text.length;
}

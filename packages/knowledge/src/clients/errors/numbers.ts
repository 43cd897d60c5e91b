/**
 * The numbers and names of errors in a message, each in one way of writing: `0x800CCC0E`, `Winsock 10061`, `CFNetwork -1004`, `CERT_HAS_EXPIRED`.
 * A number of Windows that wraps another one (HRESULT_FROM_WIN32, HTTP_E_STATUS) stands there as both.
 */
export function numbersIn(text: string): readonly string[] {
  return [
    ...hexadecimals(text).flatMap((number) => [number, ...wrapped(number)]),
    ...FAMILIES.flatMap((family) => of(family, text)),
    ...names(text),
  ];
}

/** `0x800CCC0E` in every way of writing it: with ×, with small letters, without 0x, in brackets, as the negative decimal that scripts show. */
function hexadecimals(text: string): readonly string[] {
  const shown = [...text.matchAll(/(?:0\s*[x×]\s*)?\b(8[0-9a-f]{7})\b|0\s*[x×]\s*([8c][0-9a-f]{7})\b/gi)].map(
    ([, bare, led]) => `0x${(bare ?? led ?? '').toUpperCase()}`,
  );
  const negative = [...text.matchAll(/(?<![\d-])-(214\d{7})\b/g)].map(
    ([, digits]) => `0x${(2 ** 32 - Number(digits)).toString(16).toUpperCase()}`,
  );
  return [...shown, ...negative];
}

/** Facility 7 holds numbers of Win32, 0x19 those of HTTP; sign-in libraries of Microsoft put those of WinINet behind 0xCAA8. */
function wrapped(number: string): readonly string[] {
  const low = Number.parseInt(number.slice(6), 16);
  if (number.startsWith('0x8019')) return [`HTTP ${String(low)}`];
  if (!/^0x(?:8007|CAA8)/.test(number)) return [];
  return [
    low >= 12_000 && low < 13_000
      ? `WinINet ${String(low)}`
      : low >= 10_000 && low < 12_000
        ? `Winsock ${String(low)}`
        : `Win32 ${String(low)}`,
  ];
}

interface Family {
  readonly name: string;
  readonly said: RegExp;
}

/** Words after which a number is one of a family; the numbers themselves tell Winsock and WinINet from others. */
const FAMILIES: readonly Family[] = [
  {
    name: 'Winsock',
    said: /(?:err(?:or|no|eur|ore)?|erro|fehler|code|fout|b[lł][aą]d|chyba|ошибк\p{L}*|错误|エラー|오류|sockets?|winsock|wsa)[^\d\n]{0,24}\b(1[01]0\d\d)\b/giu,
  },
  { name: 'WinINet', said: /(?:err(?:or|no|eur|ore)?|erro|fehler|code|fout|win(?:http|inet))[^\d\n]{0,24}\b(12[01]\d\d)\b/gi },
  { name: 'errno', said: /\b(?:errno|os error|errorcode|oserror)[^\d\n-]{0,6}(-?\d{1,3})\b/gi },
  { name: 'macOS', said: /\bNSPOSIXErrorDomain[^\d\n-]{0,12}(\d{1,3})\b/gi },
  { name: 'CFNetwork', said: /\b(?:NSURLErrorDomain|k?CF(?:ErrorDomainCF)?Network)\b[^\d\n-]{0,12}(-?\d{1,5})\b/gi },
  { name: 'Network', said: /\bkNWErrorDomainDNS\b[^\d\n-]{0,12}(-\d{1,5})\b/gi },
  { name: 'SecureTransport', said: /(?<![\d-])(-98\d\d)\b/g },
  { name: 'Mail', said: /\b(?:MFMessageErrorDomain|MCMailErrorDomain)[^\d\n-]{0,12}(\d{4})\b/gi },
  { name: 'MailCore', said: /\bMCOErrorDomain[^\d\n-]{0,12}(\d{1,2})\b/gi },
  { name: 'curl', said: /\bcurl(?: error| code|:)?[^\da-z\n-]{0,4}(\d{1,2})\b/gi },
  { name: 'X509', said: /\bverif(?:y|ication)[^\n]{0,24}\b(?:num|code|error)\s?[=:]\s?(\d{1,2})\b/gi },
];

function of({ name, said }: Family, text: string): readonly string[] {
  return [...text.matchAll(said)].map(([, number]) => `${name} ${String(number)}`);
}

/** Names in capitals, without what some libraries put before those of others, and those of Secure Transport. */
function names(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|WSA[A-Z]{4,}|E[A-Z]{5,}|errSSL[A-Za-z]+)\b/g)].map(([name]) =>
    name.replace(/^(?:X509_V_ERR_|WSA(?=E[A-Z]))/, ''),
  );
}

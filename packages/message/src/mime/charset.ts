const DECODERS = new Map<string, TextDecoder | undefined>();

/** Bytes, one a character, as text of a character set; unknown sets are read as UTF-8 where they are, else as Windows-1252. */
export function decodeCharset(bytes: string, charset: string): string {
  if (!/[\u0080-\u00ff\u001b]/.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  const named = decoder(charset.trim().toLowerCase());
  if (named?.encoding === 'iso-2022-jp' && /[\u0080-\u00ff]/.test(bytes)) return decodeJapanese(buffer);
  if (named && named.encoding !== 'utf-8') return named.decode(buffer);
  const text = buffer.toString('utf8');
  return text.includes('\ufffd') && (named === undefined || charset === '') ? (decoder('windows-1252')?.decode(buffer) ?? bytes) : text;
}

/** Seven bits were promised and eight came: of the Japanese sets the one in which everything is a character. */
function decodeJapanese(buffer: Buffer): string {
  const readings = ['euc-jp', 'shift_jis', 'utf-8', 'windows-1252'].map((name) => decoder(name)?.decode(buffer) ?? '');
  return readings.find((text) => !text.includes('\ufffd')) ?? readings[0] ?? '';
}

function decoder(charset: string): TextDecoder | undefined {
  if (charset === '' || charset === 'us-ascii' || charset === 'unknown-8bit') return undefined;
  const label = charset.replace(/^(?:cp-?|x-cp-?)(\d+)$/, 'windows-$1').replace(/^iso-2022-jp-.*$/, 'iso-2022-jp');
  if (!DECODERS.has(label) && DECODERS.size < 200) {
    try {
      DECODERS.set(label, new TextDecoder(label));
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      DECODERS.set(label, undefined);
    }
  }
  return DECODERS.get(label);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/** The words of an HTML page, a block a line. */
export function htmlText(html: string): string {
  return html
    .slice(0, 300_000)
    .replaceAll(/<!--[^>]{0,5000}-->|<(style|script|head|title)\b[^>]*>[^]{0,60000}?<\/\1\s*>/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(?:br|\/?p|\/?div|\/?tr|\/?li|\/?h\d|\/?table|hr|\/?pre|\/?blockquote)\b[^<>]{0,2000}>/gi, '\n')
    .replaceAll(/<\/?[a-zA-Z!][^<>@]{0,3000}>|<[a-zA-Z]{1,10} [\w-]{1,20}=[^<>]{0,3000}>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      return code > 31 && code < 0x11_0000 && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : ' ';
    })
    .replaceAll(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

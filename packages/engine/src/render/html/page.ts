import { createHash } from 'node:crypto';
import { markup, Markup } from './escape.ts';

interface Page {
  readonly title: string;
  readonly style: string;
  /** what stands in the page's body */
  readonly body: Markup;
}

/** A page in one file: nothing in it is fetched from anywhere, and nothing in it runs (Content Security Policy Level 3). */
export function htmlPage({ title, style, body }: Page): string {
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}

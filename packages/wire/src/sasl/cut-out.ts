const MARK = '[secret]';

/**
 * Makes a function that takes a secret out of a text in every form in which a server could give it back: as it is, quoted,
 * percent-encoded, and in base64 wherever it begins in the encoded bytes.
 */
export function cutterFor(username: string, secret: string): (text: string) => string {
  const forms = formsOf(username, secret).toSorted((a, b) => b.length - a.length);
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, MARK), text);
}

function formsOf(username: string, secret: string): readonly string[] {
  if (secret === '') return [];
  const whole = [`\0${username}\0${secret}`, `${username}\0${username}\0${secret}`, secret].map((text) =>
    Buffer.from(text, 'utf8').toString('base64'),
  );
  const plain = [secret, quoted(secret), encodeURIComponent(secret), Buffer.from(secret, 'utf8').toString('hex')];
  const all = [...plain, ...whole, ...whole.map((text) => text.replace(/=+$/, '')), ...inner(secret)];
  return [...new Set(all)].filter((form) => form !== '');
}

function quoted(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&');
}

/** The middle of the base64 text at each of the three places at which the secret can begin in its group of three bytes. */
function inner(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = before === 0 ? 0 : 4;
    const whole = Math.floor((before + bytes.length) / 3) * 4;
    const middle = text.slice(first, whole);
    // what is shorter would be found in innocent words
    return middle.length >= 4 ? [middle] : [];
  });
}

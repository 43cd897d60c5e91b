import type { Format, Found } from '../opened.ts';

/** Amazon SES through SNS: a JSON document with the recipients (SES developer guide, "notification contents"). */
export const amazonNotification: Format = {
  issuer: 'Amazon SES',
  recognises: ({ text }) => (/"notificationType|"bouncedRecipients|"eventType"|\\"notificationType/.test(text.slice(0, 5000)) ? 100 : 0),
  read({ text }) {
    const document = parsed(text.slice(text.indexOf('{')));
    const inner = typeof document?.['Message'] === 'string' ? parsed(document['Message']) : document;
    if (!inner) return [];
    const bounce = record(inner['bounce']);
    const complaint = record(inner['complaint']);
    const delivery = record(inner['delivery']);
    return [
      ...list(bounce?.['bouncedRecipients']).map((one) => ({
        ...recipient(one, 'failed'),
        words: textOf(one['diagnosticCode']) || `${textOf(bounce?.['bounceType'])} ${textOf(bounce?.['bounceSubType'])}`.trim(),
      })),
      ...list(complaint?.['complainedRecipients']).map((one) => ({
        ...recipient(one, 'complained'),
        words: textOf(complaint?.['complaintFeedbackType']),
      })),
      ...(Array.isArray(delivery?.['recipients']) ? delivery['recipients'] : []).map((address: unknown) => ({
        address: textOf(address),
        action: 'delivered',
        words: textOf(delivery?.['smtpResponse']),
      })),
    ].filter(({ address }) => address !== '');
  },
};

function recipient(one: Readonly<Record<string, unknown>>, action: string): Found {
  const status = textOf(one['status']);
  return { address: textOf(one['emailAddress']), words: '', action: textOf(one['action']) || action, ...(status === '' ? {} : { status }) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  for (const candidate of [
    text,
    text.replaceAll(/\n/g, ''),
    text.slice(0, text.lastIndexOf('}') + 1),
    text.replace(/\n\s*--\s*\n[^]*$/, ''),
  ])
    try {
      return record(JSON.parse(candidate));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
    }
  return undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value)
    ? value.flatMap((one: unknown) => {
        const known = record(one);
        return known ? [known] : [];
      })
    : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

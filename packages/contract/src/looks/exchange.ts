import { z } from 'zod';

/** `web/exchange`: what an Exchange server offers at the web addresses that Outlook, phones and other programs use, without a sign-in. */
export const Exchange = z.object({
  host: z.string(),
  address: z.string(),
  port: z.number(),
  endpoints: z.array(
    z.object({
      /** Exchange Web Services, MAPI over HTTP, ActiveSync */
      kind: z.enum(['ews', 'mapi', 'activesync']),
      url: z.string(),
      /** 401 is a sound answer to a request without a sign-in */
      status: z.number().optional(),
      /** ways of signing in, as WWW-Authenticate names them: `Basic`, `NTLM`, `Negotiate`, `Bearer` (RFC 9110 section 11.6.1) */
      methods: z.array(z.string()).default([]),
      because: z.string().optional(),
    }),
  ),
  /** servers that the answers name (X-FEServer, X-CalculatedBETarget) */
  servers: z.array(z.string()).default([]),
});
export type Exchange = z.infer<typeof Exchange>;

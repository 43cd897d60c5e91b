import type { Target } from './tools.ts';

/** A fault of the lab, what each tool is pointed at, and the words by which a tool's output names the cause. */
export interface Case {
  /** path of the fault below packages/lab/src/faults, which is its cause */
  readonly id: string;
  /** the variant that breaks what the tools are pointed at; left out = the first, which does */
  readonly variant?: string;
  /** generous: any output with these words counts as naming it */
  readonly names: RegExp;
  readonly target: Target;
}

const IMAP: Target = { service: 'imap', host: 'mail.example.org', port: 993, encryption: 'tls' };
const SMTP: Target = { service: 'smtp', host: 'mail.example.org', port: 465, encryption: 'tls' };
const SUBMISSION: Target = { service: 'smtp', host: 'mail.example.org', port: 587, encryption: 'starttls' };

/** Faults that each of the tools could meet; both services, so that each tool has its turn. */
export const CASES: readonly Case[] = [
  { id: 'tls/certificate-expired', names: /expired/i, target: SMTP },
  { id: 'tls/certificate-not-yet-valid', names: /not yet valid/i, target: SMTP },
  { id: 'tls/certificate-name-mismatch', names: /does(n't| not) match|mismatch|no alternative certificate subject name/i, target: SMTP },
  { id: 'tls/certificate-self-signed', names: /self[- ]signed/i, target: SMTP },
  { id: 'tls/chain-incomplete', names: /incomplete/i, target: SMTP },
  { id: 'tls/version-mismatch', names: /protocol version|unsupported protocol|TLS 1\.2\s+not offered/i, target: IMAP },
  { id: 'tls/cipher-mismatch', names: /no (shared|common) cipher|handshake.failure|cipher mismatch/i, target: IMAP },
  { id: 'tls/clock-wrong', names: /clock (is )?wrong|wrong clock/i, target: SMTP },
  { id: 'server/down', names: /refused/i, target: IMAP },
  { id: 'server/unreachable', names: /timed? ?out|unreachable/i, target: IMAP },
  {
    id: 'server/not-responding',
    variant: 'IMAP with encryption from the start, no answer on either port',
    names: /no greeting|greeting never/i,
    target: IMAP,
  },
  { id: 'server/unavailable', variant: '421 in the greeting for sending', names: /not available|421/i, target: SUBMISSION },
  {
    id: 'firewall/port-blocked',
    variant: 'sending silently, beyond the local network',
    names: /blocked|prohibited|filtered/i,
    target: SMTP,
  },
  { id: 'firewall/local', names: /permission denied|not permitted/i, target: IMAP },
  { id: 'dns/name-not-found', names: /NXDOMAIN|ENOTFOUND|does not exist|not resolve|cannot find/i, target: SMTP },
  { id: 'dns/no-address', names: /no (A|AAAA|address)/i, target: SMTP },
  { id: 'dns/resolver-unreachable', names: /resolver|name server/i, target: IMAP },
  { id: 'dns/dnssec-bogus', names: /DNSSEC|bogus/i, target: IMAP },
];

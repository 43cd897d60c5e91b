import type { SignInWait } from '../diagnose/sign-in-wait.ts';
import { SERVICE_NAMES } from '../facts/comparison.ts';

/** What is waited for, how long at most and why, for whoever watches. */
export function signInWaitWords({ service, host, until, mostMs }: SignInWait): string {
  const name = SERVICE_NAMES[service];
  const most = `It is waited for up to ${Math.ceil(mostMs / 1000)} s`;
  const what =
    until === 'asks'
      ? `${host} has not asked for the password yet (${name}). ${most}: servers let an address wait from which sign-ins were refused shortly before.`
      : `${host} has not answered the sign-in yet (${name}). ${most}: servers hold a refusal back for some seconds, and nobody else can say how it went.`;
  return `${what} Ctrl-C shows what is known so far.`;
}

/** The doors of a mail provider, by the service names of the port registry. */
export const ENTRANCES = {
  imap: { port: 143, tls: false, by: 'dovecot' },
  imaps: { port: 993, tls: true, by: 'dovecot' },
  pop3: { port: 110, tls: false, by: 'dovecot' },
  pop3s: { port: 995, tls: true, by: 'dovecot' },
  sieve: { port: 4190, tls: false, by: 'dovecot' },
  smtp: { port: 25, tls: false, by: 'postfix' },
  submission: { port: 587, tls: false, by: 'postfix' },
  submissions: { port: 465, tls: true, by: 'postfix' },
} as const;

export type Entrance = keyof typeof ENTRANCES;
export type Protocol = 'imap' | 'pop3' | 'sieve' | 'smtp' | 'submission';

export function protocolOf(entrance: Entrance): Protocol {
  const names = {
    imap: 'imap',
    imaps: 'imap',
    pop3: 'pop3',
    pop3s: 'pop3',
    sieve: 'sieve',
    smtp: 'smtp',
    submission: 'submission',
    submissions: 'submission',
  } as const;
  return names[entrance];
}

/** Which port each entrance is at; several, or none when it is closed. */
export type Ports = Map<Entrance, readonly number[]>;

export function usualPorts(by: 'dovecot' | 'postfix'): Ports {
  return new Map(
    (Object.keys(ENTRANCES) as Entrance[]).filter((one) => ENTRANCES[one].by === by).map((one) => [one, [ENTRANCES[one].port]]),
  );
}

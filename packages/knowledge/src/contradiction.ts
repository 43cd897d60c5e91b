import type { Encryption, Service, Setting } from '@mailmedic/contract/settings.ts';

/** How a setting contradicts the registered ports (RFC 8314 section 7.3, RFC 6409 section 3.1). */
export interface Contradiction {
  /** `role`: the port is another protocol's; `encryption`: the port's own is another; `near-miss`: one digit from a registered port */
  readonly is: 'role' | 'encryption' | 'near-miss';
  readonly says: string;
  /** the same entrance without the contradiction */
  readonly mended: Setting;
}

const IMPLICIT: Readonly<Partial<Record<Service, number>>> = { imap: 993, pop3: 995, submission: 465 };
const UPGRADED: Readonly<Partial<Record<Service, readonly number[]>>> = { imap: [143], pop3: [110], submission: [587, 25] };

/** What is contradictory about a setting, if anything. A port that is registered for nothing is anybody's choice. */
export function contradictionIn(setting: Setting): Contradiction | undefined {
  const { service, port, encryption } = setting;
  if (ownPorts(service).length === 0) return undefined;
  const where = `${NAMES[service]} at ${setting.host}:${port}`;
  const owner = ownPorts(service).includes(port)
    ? undefined
    : (['imap', 'pop3', 'submission'] as const).find((other) => ownPorts(other).includes(port));
  if (owner)
    return {
      is: 'role',
      says: `${where}: port ${port} belongs to ${NAMES[owner]}.`,
      mended: { ...setting, port: portFor(service, encryption) },
    };
  if (port === IMPLICIT[service] && encryption !== 'tls') {
    return {
      is: 'encryption',
      says: `${where}: port ${port} is encrypted from the first byte, not ${WORDS[encryption]}.`,
      mended: { ...setting, encryption: 'tls' },
    };
  }
  if (UPGRADED[service]?.includes(port) && encryption === 'tls') {
    return {
      is: 'encryption',
      says: `${where}: port ${port} is not encrypted from the first byte but upgraded by STARTTLS.`,
      mended: { ...setting, encryption: 'starttls' },
    };
  }
  const meant = ownPorts(service).find((own) => oneDigitApart(own, port));
  if (meant !== undefined) {
    return {
      is: 'near-miss',
      says: `${where}: port ${port} is one digit away from ${meant}.`,
      mended: { ...setting, port: meant, encryption: encryptionOn(service, meant, encryption) },
    };
  }
  return undefined;
}

const NAMES: Readonly<Record<Service, string>> = {
  imap: 'IMAP',
  pop3: 'POP3',
  submission: 'submission',
  smtp: 'SMTP',
  managesieve: 'ManageSieve',
};
const WORDS: Readonly<Record<Encryption, string>> = {
  tls: 'encrypted from the first byte',
  starttls: 'upgraded by STARTTLS',
  plain: 'unencrypted',
};

function ownPorts(service: Service): readonly number[] {
  const implicit = IMPLICIT[service];
  return [...(implicit === undefined ? [] : [implicit]), ...(UPGRADED[service] ?? [])];
}

function portFor(service: Service, encryption: Encryption): number {
  return (encryption === 'tls' ? IMPLICIT[service] : UPGRADED[service]?.[0]) ?? 0;
}

function encryptionOn(service: Service, port: number, encryption: Encryption): Encryption {
  return port === IMPLICIT[service] ? 'tls' : encryption === 'tls' ? 'starttls' : encryption;
}

/** Two-digit ports are too close together to mean anything: 26 is a common stand-in for 25. */
function oneDigitApart(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  return one.length === other.length && one.length > 2 && [...one].filter((digit, at) => digit !== other[at]).length === 1;
}

const FROM_ELSEWHERE = "from another network, for example over a phone's mobile data";

/**
 * What a person can find out that speaks for a cause which looks alone could not tell from another: one sentence each, of
 * something that is seen and not of what the cause is.
 */
const TELLS: Readonly<Record<string, string>> = {
  'network/offline': 'Whether a web page opens on this computer, and on another one in the same network.',
  'network/gateway-unreachable': "Whether the router's own page opens, and whether other devices at this router reach the internet.",
  'network/no-internet': 'Whether other devices at this router reach the internet, and whether the internet provider knows of an outage.',
  'network/captive-portal': 'Whether a web browser shows a log-in page of this network before any other page.',
  'network/proxy-required': 'Whether the administrator of this network wants a proxy or a VPN to be used for mail.',
  'network/mtu': 'Whether it works when the MTU of this computer is set to 1280, or without the VPN.',
  'network/ipv6-broken': 'Whether it works when IPv6 is switched off on this computer for a moment.',
  'network/slow': `Whether it is as slow ${FROM_ELSEWHERE}.`,
  'network/unstable': 'Whether it fails now and then with a cable instead of Wi-Fi too.',
  'dns/resolver-unreachable': 'Whether another computer in this network finds names by the same DNS server.',
  'dns/port-53-blocked': 'Whether another computer in this network finds names.',
  'dns/resolver-failing': 'Whether the name is found when another DNS server is set on this computer.',
  'dns/answers-rewritten': 'Whether a made-up name leads to a page of the internet provider in a web browser.',
  'dns/split-horizon': 'Whether the DNS server here belongs to a company that keeps names of its own.',
  'dns/propagating':
    'Whether a record of the domain was changed within the last days, and whether the answer here has changed in some hours.',
  'dns/zone-broken': 'Whether a web-based DNS check of the domain finds its name servers answering.',
  'dns/dnssec-bogus': 'Whether a web-based DNSSEC check of the domain finds a broken signature.',
  'dns/name-not-found': 'Whether the name is spelt so in the letter or on the help page of the provider.',
  'dns/no-address': 'Whether the provider names another host for this mailbox.',
  'settings/wrong-host': 'Which servers the provider names for this mailbox, on its help page or in its letter.',
  'settings/previous-provider': 'Whether the mailbox was moved to another provider lately.',
  'settings/previous-server': 'Whether the provider has announced a new server or an upgrade of the mailbox.',
  'settings/wrong-port': 'Which port the provider names on its help page.',
  'settings/wrong-encryption': 'Which encryption the provider names for this port on its help page.',
  'settings/wrong-username': 'Whether the provider wants the whole address as the user name, or another one.',
  'settings/wrong-address': 'Whether the address is spelt so where it is known to work.',
  'settings/local-override': 'Whether somebody wrote the name into the hosts file of this computer on purpose.',
  'settings/client-too-old': 'Whether a current mail program on the same computer gets through.',
  'settings/sender-mismatch': 'Which sender addresses the provider allows for this account.',
  'firewall/local': 'Whether it works for a moment without the security software of this computer.',
  'firewall/port-blocked': `Whether it works ${FROM_ELSEWHERE}.`,
  'firewall/address-blocked': `Whether the server answers ${FROM_ELSEWHERE}.`,
  'firewall/protocol-filtered': `Whether it works ${FROM_ELSEWHERE}, or through a VPN.`,
  'firewall/application-filtered': 'Whether another mail program on this computer gets through.',
  'tls/interception': `Whether the certificate has another issuer ${FROM_ELSEWHERE}, or without the security software of this computer.`,
  'tls/clock-wrong': 'Whether the clock of this computer is right, date and year included.',
  'tls/certificate-untrusted': 'Whether the administrator of the server uses a certificate authority of his own.',
  'tls/certificate-self-signed': 'Whether the administrator of the server made the certificate himself.',
  'tls/chain-incomplete': 'Whether a web-based TLS check of the server finds an intermediate certificate missing.',
  'tls/handshake-failed': `Whether encryption begins ${FROM_ELSEWHERE}.`,
  'tls/starttls-missing': `Whether the server offers STARTTLS ${FROM_ELSEWHERE}.`,
  'tls/version-mismatch': 'Which versions of TLS a web-based TLS check of the server finds.',
  'tls/cipher-mismatch': 'Which ciphers a web-based TLS check of the server finds.',
  'tls/client-certificate-required': 'Whether the administrator hands out certificates for the devices of the users.',
  'auth/bad-credentials': "Whether the same name and password are taken on the provider's web page.",
  'auth/password-expired': "Whether the provider's web page asks for a new password after the sign-in.",
  'auth/app-password-required': 'Whether two-step verification is on for this account.',
  'auth/second-factor-failing': 'Whether the code is taken on the web page, and whether the clock of the phone is right.',
  'auth/oauth-required': "Whether the mail program can sign in by the provider's own page (OAuth 2.0) instead of a password.",
  'auth/account-locked': 'Whether it works again after half an hour in which no device tries.',
  'auth/account-disabled': "Whether the provider's web page speaks of an account that is closed, suspended or unpaid.",
  'auth/rate-limited': 'Whether it works when all other devices are switched off for a quarter of an hour.',
  'auth/protocol-disabled':
    "Whether IMAP, POP3 and sending by SMTP are switched on in the settings of the mailbox on the provider's web page.",
  'auth/mechanism-mismatch': 'Whether it works when the mail program is set to "normal password".',
  'auth/unavailable': 'Whether it works again in a quarter of an hour without anything being changed.',
  'server/unreachable': `Whether the server answers ${FROM_ELSEWHERE}, and whether the provider knows of an outage.`,
  'server/down': 'Whether the provider knows of an outage or of maintenance.',
  'server/not-responding': 'Whether the server answers again in half an hour, and whether the provider knows of an overload.',
  'server/unavailable': 'Whether the server serves again in half an hour.',
  'server/slow': 'Whether the server answers when a connection waits for a minute, at another time of day.',
  'server/wrong-service': 'Whether the provider names this port for mail.',
  'server/protocol-error': `Whether the server answers the same ${FROM_ELSEWHERE}.`,
  'mailbox/inbox-unavailable': "Whether the inbox opens on the provider's web page.",
  'mailbox/read-only': "Whether messages can be deleted on the provider's web page.",
};

/** One sentence of what to find out; of a cause for which nobody has written one, what would hold. */
export function whatTells({ id, claim }: { readonly id: string; readonly claim: string }): string {
  return TELLS[id] ?? `Whether this holds instead: ${claim}`;
}

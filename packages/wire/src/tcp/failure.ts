/** What a failed connect was on the wire, as far as an ordinary process can see it. */
export type ConnectAnswer = 'rst' | 'icmp-port' | 'icmp-host' | 'icmp-net' | 'icmp-prohibited' | 'local' | 'none' | 'unknown';

export interface ConnectFailure {
  readonly is: 'refused' | 'silent' | 'denied';
  readonly error: string;
  readonly answer: ConnectAnswer;
}

/**
 * Reads the errno of a failed connect. What the system folds into one errno stays `unknown`: ECONNREFUSED may be an RST or
 * ICMP "port unreachable", EHOSTUNREACH an unanswered neighbour look-up, ICMP "host unreachable" or IPv4's "prohibited".
 */
export function failureOf(error: string, family: 4 | 6, elapsedMs: number): ConnectFailure {
  switch (error) {
    case 'ETIMEDOUT':
      return { is: 'silent', error, answer: 'none' };
    case 'EPERM':
      return { is: 'denied', error, answer: 'local' };
    case 'EACCES':
      // IPv6 reports ICMPv6 "administratively prohibited" (RFC 4443 section 3.1) as EACCES; within a moment it is a local rule
      if (family === 6 && elapsedMs >= 1) return { is: 'refused', error, answer: 'icmp-prohibited' };
      return { is: 'denied', error, answer: 'local' };
    case 'ENETUNREACH':
      // no route of our own answers within a moment, a router's ICMP takes a way there and back
      return { is: 'refused', error, answer: elapsedMs < 1 ? 'local' : 'icmp-net' };
    case 'EINVAL':
      // what Linux says of a blackhole route, the way in which VPNs and security software throw traffic away
      return { is: 'denied', error, answer: 'local' };
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENETDOWN':
      return { is: 'refused', error, answer: 'local' };
    default:
      return { is: 'refused', error, answer: 'unknown' };
  }
}

import type { z } from 'zod';
import { Discovery } from './looks/discovery.ts';
import { DnsQuery } from './looks/dns-query.ts';
import { Exchange } from './looks/exchange.ts';
import { Acceptance, ExchangerDialogue, Exchangers } from './looks/exchangers.ts';
import { LinkFirewall, LinkGateway, LinkInterfaces, LinkResolvers, LinkRoutes, LinkSegments, ProbeCrashed } from './looks/link.ts';
import { MailCapabilities, MailGreeting } from './looks/mail-dialogue.ts';
import { Mailbox } from './looks/mailbox.ts';
import { MailboxRules } from './looks/rules.ts';
import { Sender, SignIn } from './looks/sign-in.ts';
import { MessageAuthentication } from './looks/message-authentication.ts';
import { MessageBounce } from './looks/message-bounce.ts';
import { MessageChecks } from './looks/message-checks.ts';
import { MessageClaims } from './looks/message-claims.ts';
import { MessageTrace } from './looks/message-trace.ts';
import { TcpConnect } from './looks/tcp-connect.ts';
import { TcpSize } from './looks/tcp-size.ts';
import { TlsHandshake } from './looks/tls-handshake.ts';
import { WebFetch } from './looks/web-fetch.ts';

/** Which record a look's `data` is, by its probe. A run from outside is checked against it before it is judged. */
export const LOOK_DATA = {
  'link/interfaces': LinkInterfaces,
  'link/routes': LinkRoutes,
  'link/gateway': LinkGateway,
  'link/resolvers': LinkResolvers,
  'link/firewall': LinkFirewall,
  'link/segments': LinkSegments,
  'dns/query': DnsQuery,
  'dns/exchangers': Exchangers,
  'tcp/connect': TcpConnect,
  'tcp/size': TcpSize,
  'tls/handshake': TlsHandshake,
  'mail/greeting': MailGreeting,
  'mail/starttls': MailCapabilities,
  'mail/capabilities': MailCapabilities,
  'mail/sign-in': SignIn,
  'mail/mailbox': Mailbox,
  'mail/rules': MailboxRules,
  'mail/sender': Sender,
  'mail/exchanger': ExchangerDialogue,
  'mail/acceptance': Acceptance,
  'web/fetch': WebFetch,
  'web/exchange': Exchange,
  'message/bounce': MessageBounce,
  'message/trace': MessageTrace,
  'message/checks': MessageChecks,
  'message/authentication': MessageAuthentication,
  'message/claims': MessageClaims,
  discovery: Discovery,
  'probe/crashed': ProbeCrashed,
} as const;

export type ProbeId = keyof typeof LOOK_DATA;
export type LookData = { readonly [P in ProbeId]: z.infer<(typeof LOOK_DATA)[P]> };

import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import { registered, type PlaceService } from './endpoints.ts';
import { told } from './publications.ts';

/**
 * The service answers at a port: its greeting was heard, or the port takes connections and is published or registered for
 * it. Port 25 never speaks for submission: it is another service (RFC 6409 section 3.1).
 */
export function isSpeaking(
  evidence: Evidence,
  service: PlaceService,
  { address, port }: { readonly address: string; readonly port: number },
): boolean {
  const heard = evidence.of('mail/greeting').find(({ data }) => data.address === address && data.port === port);
  if (heard) return heard.data.service === service;
  const shaken: Look<{ readonly service: string; readonly address: string; readonly port: number }> | undefined = evidence
    .of('tls/handshake')
    .find(({ data }) => data.address === address && data.port === port);
  if (shaken && shaken.outcome !== 'cut' && shaken.outcome !== 'silent') return shaken.data.service === service;
  const takes = evidence.of('tcp/connect').some(({ outcome, data }) => outcome === 'ok' && data.address === address && data.port === port);
  return (
    takes &&
    (registered(port)?.service === service ||
      told(evidence).some((publication) => publication.service === service && publication.port === port))
  );
}

import { cite } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { portal } from '../portal.ts';
import { portAt, referenceAddresses } from '../ports.ts';
import type { Broken, Judged } from './filtered.ts';

/** Not a word comes, and a host that has nothing to do with mail takes connections at the same port as well: somebody near takes them all. */
export function judgeTaken({ evidence, place, at }: Broken): Judged {
  const isMute = at.every(
    ({ outcome, data, probe }) =>
      outcome === 'silent' && (probe === 'mail/greeting' || probe === 'tls/handshake') && !('text' in data && data.text),
  );
  const stranger = isMute ? referenceAddresses(evidence).find((address) => isOpenAt(evidence, address, place.port)) : undefined;
  const look = stranger === undefined ? undefined : portAt(evidence, { address: stranger, port: place.port })?.looks[0];
  if (!look) return undefined;
  const proof = [cite(look, `${stranger} has nothing to do with mail, and takes connections at port ${place.port} too.`)];
  return { place, at, how: 'taken', certainty: portal(evidence) ? 'possible' : 'likely', proof };
}

function isOpenAt(evidence: Evidence, address: string, port: number): boolean {
  const isListed = evidence.configuration.referenceEndpoints.some((text) => text.includes(address) && text.endsWith(`:${port}`));
  return !isListed && portAt(evidence, { address, port })?.state === 'open';
}

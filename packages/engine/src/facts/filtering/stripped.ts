import { cite } from '../../cause.ts';
import { dialogues, isHere } from '../dialogues.ts';
import { publishedBy } from '../publications.ts';
import { likely, type Broken, type Judged } from './filtered.ts';

/** STARTTLS is not there. Published, or offered at the server's other entrances, it was there when it left the server. */
export function judgeStripped(broken: Broken): Judged {
  const { evidence, place, seen } = broken;
  const { service } = place;
  if (seen.plain?.data.starttlsOffered || seen.starttls?.outcome !== 'refused' || service === 'exchange') return undefined;
  const published = publishedBy(evidence, { ...place, service, encryption: 'starttls' }).find(({ trust }) => trust !== 'guess');
  const offering = dialogues(evidence).find(
    (other) =>
      other.host === place.host && !(isHere(other, place) && other.encryption === place.encryption) && other.plain?.data.starttlsOffered,
  );
  if (offering?.plain) return likely(broken, 'stripped', cite(offering.plain, `On port ${offering.port} the same server offers STARTTLS.`));
  const said = published && evidence.of('discovery').find(({ data }) => data.source === published.source);
  return said ? likely(broken, 'stripped', cite(said, `STARTTLS is published for this port by ${said.data.source}.`)) : 'elsewhere-alike';
}

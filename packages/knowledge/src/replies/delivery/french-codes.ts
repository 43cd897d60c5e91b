import { saysExactly, type Wording } from './wording.ts';

/**
 * The numbers at the end of replies of Orange (`OFR_416 [416]`), La Poste (`LPN007_510`) and SFR (`SFR_IN_103`), which
 * mean the same with all three. Source: https://postmaster.orange.fr/ and the words that stand beside them; 2026-11-21.
 */
export const FRENCH_CODES: readonly Wording[] = [
  saysExactly('sender-blocklisted', '_100', '_101', '_102', '_103', '_106', '_425'),
  saysExactly('rate-limited', '_104', '_108', '_109', '_110', '_111', '_112', '_113', '_114', '_115'),
  // The page says: limited for bad behaviour.
  saysExactly('poor-reputation', '_990', '_999'),
  saysExactly('reverse-dns', '_107', '_201', '_202', '_203'),
  saysExactly('spf-fail', '_390', '_391', '_392', '_401', '_519', 'spf/dns de votre nom de domaine'),
  saysExactly('relay-denied', '_305', '_402'),
  saysExactly('sender-rejected', '_403', '_405', '_415', '_421'),
  saysExactly('recipient-unknown', '_416', '_418', 'lpn416', 'recipient rejected'),
  saysExactly('recipient-full', '_417'),
  saysExactly('recipient-disabled', '_420', '_426'),
  saysExactly('marked-as-spam', '_506', '_510'),
  saysExactly('message-too-large', '_514'),
  saysExactly('dmarc-fail', '_515', '_517'),
  saysExactly('remote-error', '_207', '_210', '_505'),
];

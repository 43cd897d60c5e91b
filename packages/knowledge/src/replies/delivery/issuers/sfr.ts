import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of SFR mean. */
export const sfr: Issuer = {
  name: 'SFR',
  hosts: ['sfr.fr', 'neuf.fr'],
  marks: ['postmaster.sfr'],
  wordings: [
    saysExactly('recipient-unknown', '_415', '_416'),
    saysExactly('recipient-full', '_417', '_422', '_423'),
    saysExactly('recipient-disabled', '_418', '_420', '_421', '_425', '_426'),
    saysExactly('sender-rejected', '_403', '_405', '_401', '_402'),
    saysExactly('network-failure', '_424'),
    saysExactly('malformed-message', '_305', '_513'),
    saysExactly('marked-as-spam', '_502', '_506', '_510', '_514', '_517', '_518'),
    saysExactly('message-too-large', '_501', '_503', '_504'),
    saysExactly('remote-error', '_207', '_210', '_505', '_610', '_611', '_612', '_630'),
    saysExactly('spf-fail', '_515'),
    saysExactly('rate-limited', '_104', '_105', '_107', '_108', '_109', '_110', '_111', '_112', '_113', '_114', '_115'),
    saysExactly('sender-blocklisted', '_101', '_102', '_103', '_106', '_999', '_304'),
  ],
  codes: {},
  help: 'https://postmaster.sfr.fr/',
  source: 'https://postmaster.sfr.fr/',
  date: '2026-11-21',
};

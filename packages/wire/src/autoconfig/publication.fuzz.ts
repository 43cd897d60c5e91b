import { readAutodiscover, readAutodiscoverJson } from '../autodiscover/answer.ts';
import { readPacc, readPaccDigest } from '../pacc/configuration.ts';
import { readClientConfig } from './client-config.ts';

const CONFIG =
  '<?xml version="1.0" encoding="UTF-8"?><clientConfig version="1.1"><emailProvider id="example.org"><domain>example.org</domain>' +
  '<incomingServer type="imap"><hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username><authentication>OAuth2</authentication></incomingServer>' +
  '<outgoingServer type="smtp"><hostname>smtp.example.org</hostname><port>587</port><socketType>STARTTLS</socketType></outgoingServer>' +
  '<documentation url="https://example.org/help"/></emailProvider></clientConfig>';
const AUTODISCOVER =
  '<?xml version="1.0"?><Autodiscover xmlns="a"><Response xmlns="b"><Account><AccountType>email</AccountType><Action>settings</Action>' +
  '<Protocol><Type>IMAP</Type><Server>imap.example.org</Server><Port>993</Port><SSL>on</SSL></Protocol></Account></Response></Autodiscover>';
const PACC =
  '{"protocols":{"imap":{"host":"imap.example.org"},"submit":{"host":"smtp.example.org"}},"authentication":{"password":true},"info":{"provider":{"name":"X"}}}';

export const fuzzTargets = [
  { name: 'autoconfig file', seeds: [Buffer.from(CONFIG)], run: (bytes: Uint8Array) => void readClientConfig(bytes, 'ann@example.org') },
  { name: 'autodiscover answer', seeds: [Buffer.from(AUTODISCOVER)], run: (bytes: Uint8Array) => void readAutodiscover(bytes) },
  {
    name: 'autodiscover v2 answer',
    seeds: [Buffer.from('{"Protocol":"AutodiscoverV1","Url":"https://x.example/"}')],
    run: (bytes: Uint8Array) => void readAutodiscoverJson(bytes),
  },
  { name: 'pacc document', seeds: [Buffer.from(PACC)], run: (bytes: Uint8Array) => void readPacc(bytes) },
  {
    name: 'pacc digest',
    seeds: [Buffer.from('v=UAAC1; a=sha256; d=abc=')],
    run: (bytes: Uint8Array) => void readPaccDigest(Buffer.from(bytes).toString('latin1')),
  },
];

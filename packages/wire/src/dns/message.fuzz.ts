import { decodeMessage, encodeQuery } from './message.ts';

const question = { name: 'mail.example.org', type: 'A', recursionDesired: true, checkingDisabled: false, dnssecOk: true };

/** Headers, names with pointers, records of many types, EDNS with an extended error: what damage is done to. */
const seeds: readonly Uint8Array[] = [
  encodeQuery(0x1234, question),
  // NOERROR, an alias and an address, names by pointer
  hex(
    '1234 8580 0001 0002 0000 0000 046d61696c076578616d706c65036f72670000010001 c00c00050001000000300004 01 61 c011 c02e00010001000000300004 c0000201',
  ),
  // NXDOMAIN with SOA in the authority section
  hex(
    '1234 8583 0001 0000 0001 0000 036e6f70076578616d706c65036f72670000010001 c01000060001000002580022 036e7331c010 0a686f73746d6173746572c010 78c2ddb5 00000e10 00000258 00127500 0000012c',
  ),
  // SERVFAIL with an extended DNS error
  hex(
    '1234 8182 0001 0000 0000 0001 046d61696c076578616d706c65036f72670000010001 00 0029 04d0 00008000 0010 000f 000c 0007 73696720657870697265',
  ),
  // TXT, MX, AAAA, RRSIG, DNSKEY, NSEC, NSEC3, CAA, SRV
  hex(
    '1234 8400 0000 0004 0000 0000 00 0010 0001 0000003c 0004 03616263 00 000f 0001 0000003c 0005 000a 0161 00 00 001c 0001 0000003c 0010 20010db8000000000000000000000010 00 002e 0001 0000003c 0014 0001 0d 03 0000003c 6a2b0000 6a000000 1267 00 aabb',
  ),
  hex(
    '1234 8400 0000 0005 0000 0000 00 0030 0001 00000e10 0006 0101 03 0d aabb 00 002f 0001 00000e10 0007 00 0004 40000008 00 0032 0001 00000e10 0009 01 00 0000 00 02 aabb 00 00 0101 0001 00000e10 0009 00 05 6973737565 6161 00 0021 0001 00000e10 0008 0000 0001 03e1 00 00',
  ),
];

/** Reads what a name server may send: it must end, soon and with a value, whatever the bytes are. */
export const fuzzTargets = [
  {
    name: 'dns/message',
    seeds,
    run(bytes: Uint8Array): void {
      const decoded = decodeMessage(bytes);
      if (decoded.is === 'malformed') return;
      const { answers, authorities, additionals } = decoded.message;
      for (const { name, data } of [...answers, ...authorities, ...additionals]) {
        if (/[\u0000-\u001f\u007f]/.test(name + data)) throw new Error(`a control character got through: ${JSON.stringify(name + data)}`);
      }
    },
  },
];

function hex(text: string): Uint8Array {
  return Buffer.from(text.replaceAll(' ', ''), 'hex');
}

import { expect, test } from 'vitest';
import { numbersIn } from './numbers.ts';

test.each<[string, readonly string[]]>([
  ['Fehler (0x800CCC0E)', ['0x800CCC0E']],
  ['Error 800ccc92', ['0x800CCC92']],
  ['0 × 800CCC19', ['0x800CCC19']],
  ['Windows Mail: 0x80072EE7', ['0x80072EE7', 'WinINet 12007']],
  ['0x8007274D', ['0x8007274D', 'Winsock 10061']],
  ['0x8019019a', ['0x8019019A', 'HTTP 410']],
  ['0xCAA82EFD', ['0xCAA82EFD', 'WinINet 12029']],
  ['CAA82EFD', []],
  ['-2147220973', ['0x80040213']],
  ['Socket Error: 10060, Error Number: 0x800CCC0E', ['0x800CCC0E', 'Winsock 10060']],
  ['[Errno 11001] getaddrinfo failed', ['Winsock 11001']],
  ['[Errno -3] Temporary failure', ['errno -3']],
  ['[Errno 111]', ['errno 111']],
  ['(kCFErrorDomainCFNetwork error -1004.)', ['CFNetwork -1004']],
  ['CFNetwork SSLHandshake failed (-9807)', ['SecureTransport -9807']],
  ['NSPOSIXErrorDomain Code=61', ['macOS 61']],
  ['curl: (60) SSL certificate problem', ['curl 60']],
  ['verify error:num=62:hostname mismatch', ['X509 62']],
  ['WSAECONNREFUSED', ['ECONNREFUSED']],
  ['X509_V_ERR_CERT_REVOKED', ['CERT_REVOKED']],
  ['errSSLCertExpired', ['errSSLCertExpired']],
  ['Your order 11001 of 10.10.2026, telephone 0800 101 10061', []],
  ['12 messages of 10054 received', []],
])('%s holds %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

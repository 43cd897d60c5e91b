import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'ECDSA with P-384, issued an hour ago, for a short life of which most is left.',
  arrange(lab) {
    lab.mailA.certificate({ key: 'ec-p384', notBefore: -1 / 24, notAfter: 6 });
  },
});

import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'RSA keys of 3072 bits are as good as ECDSA; the root sent along is superfluous and harmless.',
  arrange(lab) {
    lab.mailA.certificate({ key: 'rsa-3072', chain: 'with root' });
  },
});

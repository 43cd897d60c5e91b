import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { askDirectory } from '../mail/directory.ts';

export default defineHealthy({
  because: 'The mail server signs in to an LDAP directory with the name and password that it is given.',
  password: ACCOUNT_PASSWORD,
  arrange: async (lab) => void (await askDirectory(lab)),
});

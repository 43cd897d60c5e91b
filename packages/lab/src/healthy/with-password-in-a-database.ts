import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { askDatabase } from '../mail/sql.ts';

export default defineHealthy({
  because: 'The mail server looks names and passwords up in an SQL database.',
  password: ACCOUNT_PASSWORD,
  arrange: async (lab) => void (await askDatabase(lab)),
});

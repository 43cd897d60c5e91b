import { chmod, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import type { Lab } from '../lab.ts';
import { obtain } from '../world/requirements.ts';
import { NOBODY } from './accounts.ts';
import { startBeside, type Beside } from './beside.ts';

const PASSWORD = 'the mail server asks';
const OURS = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];

interface DatabaseWish {
  /** the password of the mail server's own account in the database, as the mail server knows it */
  readonly serverPassword?: string;
  /** nobody has signed in yet when the scenario begins, and Dovecot's sign-in service does not run: it starts when it is wanted */
  readonly asleep?: boolean;
}

/** A database that the mail server asks. */
export interface Database extends Beside {
  /** Does this as the database's administrator. */
  tell(sql: string): Promise<void>;
  /** Keeps the accounts locked, as a dump or a repair of the table does. */
  lock(): Promise<void>;
}

/** Dovecot, and Postfix by it, ask PostgreSQL on the same host about names and passwords. Gives the running database. */
export async function askDatabase(lab: Lab, { serverPassword = PASSWORD, asleep = false }: DatabaseWish = {}): Promise<Database> {
  await obtain('/usr/bin/pg_createcluster', '/usr/lib/dovecot/modules/auth/libdriver_pgsql.so');
  const { mailA } = lab;
  const folder = join(mailA.host.folder, 'database');
  const programs = await programFolder();
  await makeCluster(lab, programs, folder);
  const asked = join(folder, 'dovecot-sql.conf.ext');
  const connect = `host=127.0.0.1 dbname=postgres user=mail password='${serverPassword}'`;
  const question = "SELECT mail AS user, password FROM accounts WHERE mail = '%u'";
  await writeFile(asked, `driver = pgsql\nconnect = ${connect}\ndefault_pass_scheme = PLAIN\npassword_query = ${question}\n`);
  await chmod(asked, 0o600);
  mailA.account(undefined);
  mailA.dovecot(`passdb {\n  driver = sql\n  args = ${asked}\n}`);
  const beside = await startBeside(lab, {
    what: 'PostgreSQL',
    program: 'setpriv',
    args: [...OURS, join(programs, 'postgres'), '-D', join(folder, 'data'), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    port: 5432,
  });
  const client = [...OURS, join(programs, 'psql'), '-q', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'administrator', '-d', 'postgres'];
  const tell = async (sql: string): Promise<void> => void (await mailA.host.must('setpriv', [...client, '-c', sql]));
  await answers(client, lab);
  await tell(
    `CREATE TABLE accounts (mail text PRIMARY KEY, password text NOT NULL);
     INSERT INTO accounts VALUES ('ann@${mailA.domain}', '${ACCOUNT_PASSWORD}');
     CREATE ROLE mail LOGIN PASSWORD '${PASSWORD}';
     GRANT SELECT ON accounts TO mail`,
  );
  await lab.settle();
  if (!asleep) await mailA.host.must('doveadm', ['-c', join(mailA.host.folder, 'dovecot', 'dovecot.conf'), 'user', `ann@${mailA.domain}`]);
  return {
    ...beside,
    tell,
    async lock() {
      const held = 'BEGIN; LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(600)';
      const child = mailA.host.start('setpriv', [...client, '-c', held], join(folder, 'lock.log'));
      lab.afterwards(async () => {
        if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      });
      await tell(
        `DO $$ BEGIN
           FOR round IN 1..200 LOOP
             IF EXISTS (SELECT FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted AND relation = 'accounts'::regclass) THEN RETURN; END IF;
             PERFORM pg_sleep(0.02);
           END LOOP;
           RAISE 'the accounts could not be locked';
         END $$`,
      );
    },
  };
}

/** It listens before it answers. */
async function answers(client: readonly string[], { mailA }: Lab): Promise<void> {
  for (let round = 0; (await mailA.host.run('setpriv', [...client, '-c', 'SELECT 1'])).code !== 0; round += 1) {
    if (round > 100) throw new Error('PostgreSQL does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A cluster of its own in a folder; the machine's are left alone. */
async function makeCluster(lab: Lab, programs: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await chown(folder, NOBODY, NOBODY);
  const options = ['-D', join(folder, 'data'), '-U', 'administrator', '--auth-local=trust', '--auth-host=scram-sha-256', '-E', 'UTF8'];
  await lab.mailA.host.must('setpriv', [...OURS, join(programs, 'initdb'), ...options, '--locale=C', '--no-sync', '--no-instructions'], {
    cwd: '/',
  });
}

/** Debian keeps each version's programs apart; the newest counts. */
async function programFolder(): Promise<string> {
  const versions = await readdir('/usr/lib/postgresql');
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  if (newest === undefined) throw new Error('PostgreSQL has no programs');
  return join('/usr/lib/postgresql', newest, 'bin');
}

import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, damaged, unreadable, type ClientAccount, type ClientSetting, type Reading } from '../account.ts';
import { join, type Files, type Home } from '../files.ts';
import { hostNameIn } from '../host-name.ts';
import { settingsOf } from '../setting.ts';
import { addressesIn, decodeText, shown } from '../text.ts';
import { childOf, childrenOf, readXml, type Element } from '../xml.ts';

/**
 * Reads what Outlook keeps of the last answer of Autodiscover (`AutoD.ann@example.org.xml`, in older versions
 * `… - Autodiscover.xml`): which Exchange server it was told, or which servers for IMAP, POP3 and sending. Outlook's other
 * settings are in the registry.
 */
export async function readOutlook(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const names = await files.list(path);
  if (!names) {
    const bytes = await files.read(path);
    return bytes && readAutodiscoverFile(bytes);
  }
  const found: ClientAccount[] = [];
  let damage: Reading | undefined;
  for (const name of names.filter((one) => FILE_NAME.test(one)).slice(0, MOST_FILES)) {
    const bytes = await files.read(join(home, path, name));
    const reading = bytes && readAutodiscoverFile(bytes);
    if (reading?.is === 'accounts') found.push(...reading.accounts);
    else if (reading?.isDamaged) damage ??= { ...reading, because: `holds ${shown(name)}, which ${reading.because}` };
  }
  return found.length === 0 ? damage : accounts(found);
}

/** One such file (MS-OXDSCLI section 2.2.4). */
export function readAutodiscoverFile(bytes: Uint8Array): Reading {
  const text = decodeText(bytes);
  const root = text === undefined ? undefined : readXml(text);
  if (root === undefined && /<Autodiscover[\s>]/i.test(text ?? '')) return damaged('its XML does not come to an end');
  if (root?.name !== 'autodiscover') return unreadable('is no answer of Autodiscover, which is all that can be read of Outlook');
  const response = childOf(root, 'response');
  const protocols = childrenOf(childOf(response, 'account'), 'protocol');
  const exchange = protocols.flatMap((one) => hostOf(one) ?? []).at(0);
  const settings = exchange === undefined ? protocols.flatMap(settingIn) : [];
  if (exchange === undefined && settings.length === 0) return unreadable('names neither an Exchange server nor one for IMAP, POP3 or SMTP');
  // an answer for other programs leaves the address out, and gives it as the user name
  const names = settings.map(({ username }) => username).filter((name) => name?.includes('@'));
  const addresses = addressesIn(childOf(response, 'user', 'autodiscoversmtpaddress')?.text || names[0]);
  const label = shown(
    childOf(response, 'user', 'displayname')?.text || addresses[0] || (exchange === undefined ? 'an account' : 'an Exchange account'),
  );
  return accounts([
    exchange === undefined
      ? { label, addresses, settings, notes: [] }
      : { label, addresses, settings: [], exchange, notes: [`it is an Exchange account at ${exchange}`] },
  ]);
}

const FILE_NAME = /^AutoD\..+\.xml$| - Autodiscover\.xml$/i;
const MOST_FILES = 20;

/**
 * An entrance of the other kind (MS-OXDSCLI section 2.2.4.1.1.2.6). Outlook makes one account, so the first for reading
 * and the first for sending are those it uses.
 */
function settingIn(protocol: Element, index: number, all: readonly Element[]): readonly ClientSetting[] {
  const service = serviceOf(protocol);
  const isSame = (one: Element): boolean =>
    serviceOf(one) !== undefined && (serviceOf(one) === 'submission') === (service === 'submission');
  if (service === undefined || all.findIndex(isSame) !== index) return [];
  const of = (name: string): string | undefined => childOf(protocol, name)?.text || undefined;
  const isEncrypted = !/^(?:off|false|no|0)$/i.test(of('ssl') ?? 'on');
  const port = of('port');
  const encryption = encryptionOf(of('encryption'), isEncrypted, UPGRADED[service].includes(Number(port)));
  return settingsOf({
    service,
    host: of('server'),
    port,
    encryption,
    username: of('loginname'),
    method: /^(?:on|true|yes|1)$/i.test(of('spa') ?? '') ? 'NTLM' : undefined,
  });
}

function serviceOf(protocol: Element): 'imap' | 'pop3' | 'submission' | undefined {
  const type = typeOf(protocol);
  return type === 'smtp' ? 'submission' : type === 'imap' || type === 'pop3' ? type : undefined;
}

/** Ports on which encryption begins inside the dialogue. */
const UPGRADED: Readonly<Record<'imap' | 'pop3' | 'submission', readonly number[]>> = { imap: [143], pop3: [110], submission: [25, 587] };

/** `Encryption` goes before `SSL`, which says only that the connection is encrypted. */
function encryptionOf(word: string | undefined, isEncrypted: boolean, isUpgraded: boolean): Encryption {
  switch (word?.toLowerCase()) {
    case 'none':
      return 'plain';
    case 'ssl':
      return 'tls';
    case 'tls':
      return 'starttls';
    default:
      return !isEncrypted ? 'plain' : isUpgraded ? 'starttls' : 'tls';
  }
}

function typeOf(protocol: Element): string {
  return (childOf(protocol, 'type')?.text ?? protocol.attributes['Type'] ?? '').toLowerCase();
}

/** MAPI over HTTP first, as Outlook prefers it. */
function hostOf(protocol: Element): string | undefined {
  const store = childOf(protocol, 'mailstore');
  const urls = [childOf(store, 'externalurl'), childOf(store, 'internalurl'), childOf(protocol, 'ewsurl'), childOf(protocol, 'asurl')];
  const byUrl = urls.flatMap((url) => hostNameIn(URL.parse(url?.text ?? '')?.hostname) ?? []).at(0);
  return byUrl ?? (/^(?:exch|expr|exhttp|web)$/.test(typeOf(protocol)) ? hostNameIn(childOf(protocol, 'server')?.text) : undefined);
}

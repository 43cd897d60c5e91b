import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { join, type Files, type Home } from '../files.ts';
import { hostNameIn } from '../host-name.ts';
import { addressesIn, decodeText, shown } from '../text.ts';
import { childOf, childrenOf, readXml, type Element } from '../xml.ts';

/**
 * Reads what Outlook keeps of the last answer of Autodiscover (`AutoD.ann@example.org.xml`, in older versions
 * `… - Autodiscover.xml`): which Exchange server it was told. Outlook's other settings are in the registry.
 */
export async function readOutlook(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const names = await files.list(path);
  if (!names) {
    const bytes = await files.read(path);
    return bytes && readAutodiscoverFile(bytes);
  }
  const found: ClientAccount[] = [];
  for (const name of names.filter((one) => FILE_NAME.test(one)).slice(0, MOST_FILES)) {
    const bytes = await files.read(join(home, path, name));
    const reading = bytes && readAutodiscoverFile(bytes);
    if (reading?.is === 'accounts') found.push(...reading.accounts);
  }
  return found.length === 0 ? undefined : accounts(found);
}

/** One such file (MS-OXDSCLI section 2.2.4). */
export function readAutodiscoverFile(bytes: Uint8Array): Reading {
  const text = decodeText(bytes);
  const root = text === undefined ? undefined : readXml(text);
  if (root?.name !== 'autodiscover') return unreadable('is no answer of Autodiscover, which is all that can be read of Outlook');
  const response = childOf(root, 'response');
  const protocols = childrenOf(childOf(response, 'account'), 'protocol');
  const exchange = protocols.flatMap((one) => hostOf(one) ?? []).at(0);
  if (exchange === undefined) return unreadable('names no Exchange server');
  const addresses = addressesIn(childOf(response, 'user', 'autodiscoversmtpaddress')?.text);
  const label = shown(childOf(response, 'user', 'displayname')?.text || addresses[0] || 'an Exchange account');
  return accounts([{ label, addresses, settings: [], exchange, notes: [`it is an Exchange account at ${exchange}`] }]);
}

const FILE_NAME = /^AutoD\..+\.xml$| - Autodiscover\.xml$/i;
const MOST_FILES = 20;

/** MAPI over HTTP first, as Outlook prefers it. */
function hostOf(protocol: Element): string | undefined {
  const store = childOf(protocol, 'mailstore');
  const urls = [childOf(store, 'externalurl'), childOf(store, 'internalurl'), childOf(protocol, 'ewsurl'), childOf(protocol, 'asurl')];
  const byUrl = urls.flatMap((url) => hostNameIn(URL.parse(url?.text ?? '')?.hostname) ?? []).at(0);
  const type = (childOf(protocol, 'type')?.text ?? protocol.attributes['Type'] ?? '').toLowerCase();
  return byUrl ?? (/^(?:exch|expr|exhttp|web)$/.test(type) ? hostNameIn(childOf(protocol, 'server')?.text) : undefined);
}

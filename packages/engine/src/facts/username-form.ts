import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import { fillTemplate } from '@mailmedic/wire/autoconfig/template.ts';
import type { Evidence } from '../evidence.ts';
import { editDistance } from './missing-names.ts';
import { told } from './publications.ts';

/** How a user name stands beside the one that is published for the place, or beside the address. */
export type NameForm =
  | { readonly is: 'as-it-should' }
  /** another form of the same name is wanted, or it holds a slip of the keyboard */
  | { readonly is: 'other-form' | 'slip'; readonly right: string; readonly published: boolean }
  /** a name of its own: accounts may have such */
  | { readonly is: 'other-name'; readonly right: string; readonly published: boolean };

export function nameForm(evidence: Evidence, { username, service, host }: Pick<SignIn, 'username' | 'service' | 'host'>): NameForm {
  const { address } = evidence.complaint;
  const [own, publishedName] = [username.toLowerCase(), publishedNameAt(evidence, service, host)];
  const right = publishedName ?? address;
  const published = publishedName !== undefined;
  if (own === right.toLowerCase()) return { is: 'as-it-should' };
  const forms = [address, localPart(address)].map((form) => form.toLowerCase());
  // `DOMAIN\ann` is how Windows calls the same account
  if (forms.includes(own) || forms.includes(own.slice(own.lastIndexOf('\\') + 1))) return { is: 'other-form', right, published };
  const isSlip = editDistance(own, right.toLowerCase()) <= (right.length > 8 ? 2 : 1) && own.length > 3;
  if (isSlip) return { is: 'slip', right, published };
  return { is: 'other-name', right, published };
}

/**
 * The form of a refused name that may be tried next: the published one, else the whole address in the place of a part of it,
 * or the part before the @ in the place of the whole address. Undefined for a name that is published just so, or one of its own.
 */
export function otherForm(evidence: Evidence, data: Pick<SignIn, 'username' | 'service' | 'host'>): string | undefined {
  const { address } = evidence.complaint;
  const form = nameForm(evidence, data);
  if (form.is === 'other-form' || form.is === 'slip') return form.right;
  const isUnpublished = publishedNameAt(evidence, data.service, data.host) === undefined;
  return form.is === 'as-it-should' && isUnpublished ? localPart(address) : undefined;
}

/** The user name that is published for a service of a host, written out for the address. */
function publishedNameAt(evidence: Evidence, service: string, host: string): string | undefined {
  const here = told(evidence).filter((one) => one.username !== undefined && one.trust !== 'guess' && one.host === host);
  const template = (here.find((one) => one.service === service) ?? here[0])?.username;
  return template === undefined ? undefined : fillTemplate(template, evidence.complaint.address);
}

function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}

import { issue, type Digest, type Issued, type KeyKind } from './certificate.ts';
import { ocspAnswer, revocationList, type Revoked } from './revocation.ts';

const DAY = 86_400_000;
const BASE = 'http://pki.reference.test';

/** What a fault author says about a server's certificate; everything has a sound default. */
export interface CertificateWish {
  /** subjectAltNames; default: the names of the host it is for */
  readonly names?: readonly string[];
  readonly subject?: string;
  /** days from now, or a date; default 10 days ago … in 80 days */
  readonly notBefore?: Date | number;
  readonly notAfter?: Date | number;
  readonly key?: KeyKind;
  readonly digest?: Digest;
  /** who signed it; default the lab's trusted intermediate. `untrusted`: another root nobody trusts. `inspection`: a security product's root. `private`: a root that only a configuration may trust. `public`: a second trusted root */
  readonly issuer?:
    | 'intermediate'
    | 'root'
    | 'untrusted'
    | 'inspection'
    | 'private'
    | 'expired intermediate'
    | 'future intermediate'
    | 'weak intermediate'
    | 'self';
  /** which certificates the server sends; default `full` */
  readonly chain?: 'full' | 'leaf only' | 'wrong intermediate' | 'with root' | 'reversed';
  /** answers of the revocation services; default good */
  readonly revoked?: boolean;
  /** leave out where issuer, OCSP and CRL are found */
  readonly withoutUrls?: boolean;
  readonly mustStaple?: boolean;
}

export interface Chain {
  readonly leaf: Issued;
  /** PEM as the server sends it, leaf first */
  readonly sent: string;
  readonly key: string;
  /** OCSP answer for the leaf, DER */
  readonly staple: Buffer;
}

/** The lab's certificate authorities. Made anew for each lab; nothing outside trusts them. */
export class CertificateAuthority {
  readonly root = authority('Example Trust/Example Root R1');
  readonly intermediate = authority('Example Trust/Example Issuing CA 3', this.root, { issuerUrl: `${BASE}/root.cer` });
  readonly otherIntermediate = authority('Example Trust/Example Issuing CA 9', this.root);
  readonly expiredIntermediate = authority('Example Trust/Example Issuing CA 1', this.root, { notBefore: days(-900), notAfter: days(-3) });
  readonly futureIntermediate = authority('Example Trust/Example Issuing CA 7', this.root, { notBefore: days(4), notAfter: days(900) });
  readonly untrusted = authority('Somebody Else/Unlisted Root');
  readonly inspection = authority('Fortinet/FortiGate CA');
  readonly private = authority('Example Company/Example Company Internal CA');
  readonly #revoked: Revoked[] = [];
  #weak: Issued | undefined;

  /** PEM of what every client of the lab trusts. */
  get trusted(): string {
    return this.root.pem;
  }

  chain(host: readonly string[], wish: CertificateWish = {}): Chain {
    const names = wish.names ?? host;
    const issuer = this.#issuer(wish.issuer ?? 'intermediate');
    const named = wish.issuer === undefined || wish.issuer === 'intermediate';
    const leaf = issue(
      {
        subject: wish.subject ?? names[0] ?? 'nameless',
        names,
        notBefore: date(wish.notBefore, -10),
        notAfter: date(wish.notAfter, 80),
        ...(wish.key === undefined ? {} : { key: wish.key }),
        ...(wish.digest === undefined ? {} : { digest: wish.digest }),
        ...(wish.mustStaple ? { mustStaple: true } : {}),
        ...(wish.withoutUrls || !named
          ? {}
          : { issuerUrl: `${BASE}/intermediate.cer`, crl: `${BASE}/intermediate.crl`, ocsp: `${BASE}/ocsp` }),
      },
      issuer,
    );
    if (wish.revoked) this.#revoked.push({ serial: leaf.serial, at: days(-1) });
    return {
      leaf,
      sent: this.#sent(leaf, issuer, wish),
      key: leaf.key,
      staple: ocspAnswer(leaf, issuer ?? leaf, wish.revoked ? 'revoked' : 'good'),
    };
  }

  /** The list of what the intermediate revoked, DER. */
  revocationList(): Buffer {
    return revocationList(this.intermediate, this.#revoked);
  }

  forgetRevoked(): void {
    this.#revoked.length = 0;
  }

  #issuer(which: NonNullable<CertificateWish['issuer']>): Issued | undefined {
    switch (which) {
      case 'intermediate':
        return this.intermediate;
      case 'root':
        return this.root;
      case 'untrusted':
        return this.untrusted;
      case 'inspection':
        return this.inspection;
      case 'private':
        return this.private;
      case 'expired intermediate':
        return this.expiredIntermediate;
      case 'future intermediate':
        return this.futureIntermediate;
      case 'weak intermediate':
        return (this.#weak ??= authority('Example Trust/Example Issuing CA 0', this.root, { key: 'rsa-1024' }));
      case 'self':
        return undefined;
    }
  }

  #sent(leaf: Issued, issuer: Issued | undefined, { chain = 'full' }: CertificateWish): string {
    const above = issuer === undefined || issuer === this.root ? [] : [issuer];
    switch (chain) {
      case 'full':
        return [leaf, ...above].map((one) => one.pem).join('');
      case 'leaf only':
        return leaf.pem;
      case 'wrong intermediate':
        return leaf.pem + this.otherIntermediate.pem;
      case 'with root':
        return [leaf, ...above, this.root].map((one) => one.pem).join('');
      case 'reversed':
        return leaf.pem + this.root.pem + above.map((one) => one.pem).join('');
    }
  }
}

export function days(count: number): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + count * DAY);
}

function date(wish: Date | number | undefined, otherwise: number): Date {
  return wish instanceof Date ? wish : days(wish ?? otherwise);
}

function authority(subject: string, issuer?: Issued, more: Partial<Parameters<typeof issue>[0]> = {}): Issued {
  return issue({ subject, authority: true, notBefore: days(-900), notAfter: days(2700), ...more }, issuer);
}

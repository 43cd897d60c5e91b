/** What a refused sign-in can mean: the causes by their ids. */
export type SignInMeaning =
  | 'auth/bad-credentials'
  | 'auth/password-expired'
  | 'auth/app-password-required'
  | 'auth/second-factor-failing'
  | 'auth/oauth-required'
  | 'auth/account-locked'
  | 'auth/account-disabled'
  | 'auth/rate-limited'
  | 'auth/protocol-disabled'
  | 'auth/mechanism-mismatch'
  | 'auth/unavailable'
  | 'settings/wrong-username';

/** Whose words they are: server software, or a provider with words of its own. */
export type Issuer =
  | 'general'
  | 'dovecot'
  | 'cyrus'
  | 'courier'
  | 'exchange'
  | 'microsoft-365'
  | 'gmail'
  | 'yahoo'
  | 'icloud'
  | 'zimbra'
  | 'fastmail'
  | 'zoho'
  | 'proton'
  | 'postfix'
  | 'exim'
  | 'sendmail'
  | 'hmailserver'
  | 'rackspace'
  | 'ionos'
  | 'gmx'
  | 'ovh'
  | 'yandex'
  | 'mail-ru'
  | 'qq'
  | 'aliyun'
  | 'perdition'
  | 'directory';

/** Words that are looked for: a regular expression, or something that is asked like one. */
export interface Wording {
  exec(text: string): readonly string[] | null;
  test(text: string): boolean;
}

/** One known wording of a refusal. */
export interface SignInRow {
  readonly issuer: Issuer;
  /** matched against status, code in brackets and text, as `535 5.7.8 Error: …` or `NO [AUTHENTICATIONFAILED] …` */
  readonly says: Wording;
  readonly means: SignInMeaning;
  /** the issuer uses the same words for other reasons too; the commonest stands here */
  readonly ambiguous?: true;
  /** a number or name that the issuer gives to this reason alone: no other words beside it count */
  readonly exact?: true;
  /** where the person repairs it */
  readonly page?: string;
  /** where the wording was read: the software's source, the issuer's page, or a dialogue that somebody recorded */
  readonly source: string;
  /** when the source was read */
  readonly read: string;
}

/** A table of one issuer: what says, what it means, where the issuer documents it, and the page of the repair. */
export type Rows = readonly (readonly [
  says: Wording,
  means: SignInMeaning,
  source: string,
  more?: { readonly page?: string; readonly ambiguous?: true; readonly exact?: true },
])[];

export function rowsOf(issuer: Issuer, read: string, rows: Rows): readonly SignInRow[] {
  return rows.map(([says, means, source, more = {}]) => ({ issuer, says, means, source, read, ...more }));
}

import type { Entity } from '../mime/entity.ts';
import type { Header } from '../mime/header.ts';

/** A message taken apart, as the formats read it. */
export interface Opened {
  readonly message: Entity;
  readonly header: Header;
  readonly subject: string;
  readonly from: string;
  /** what it says in words, without the returned message */
  readonly text: string;
  /** the header of the message it returns */
  readonly returned?: Header;
  /** groups of fields of a machine-readable delivery status */
  readonly groups: readonly Header[];
}

/** What a format finds of one recipient. */
export interface Found {
  readonly address: string;
  readonly words: string;
  readonly action?: string;
  readonly status?: string;
}

/** A form in which one kind of software or service writes its bounces. */
export interface Format {
  readonly issuer: string;
  /** how surely this is its writing, 0 to 100; a format judges for itself, and the surest one reads */
  recognises(opened: Opened): number;
  /** left out: prose with an address before each explanation */
  read?(opened: Opened): readonly Found[];
}

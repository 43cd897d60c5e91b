import { PLACES } from './places.ts';

/** Out by an address that has no name. */
export const NAMELESS = { smtp_bind_address: PLACES.nameless.address } as const;
/** Out by an address whose name leads elsewhere. */
export const DISAGREEING = { smtp_bind_address: PLACES.disagreeing.address } as const;

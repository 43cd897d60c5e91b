import type { TcpSize } from '@mailmedic/contract/looks/tcp-size.ts';
import type { Service } from '@mailmedic/contract/settings.ts';

export interface SizeInput {
  readonly service: Service;
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** `tls` when the endpoint speaks TLS from the first byte */
  readonly over: 'plain' | 'tls';
}

export type Exchange = TcpSize['exchanges'][number];

/** More than any link on the way carries in one packet. */
export const LARGE_BYTES = 2_600;

/** One connection at a time; what does not even answer in small needs no more. */
export async function inTurn(exchanges: readonly (() => Promise<Exchange | undefined>)[]): Promise<readonly Exchange[]> {
  const made: Exchange[] = [];
  for (const exchange of exchanges) {
    const one = await exchange();
    if (one) made.push(one);
    if (one?.came !== 'answered' && made.length <= 1) break;
  }
  return made;
}

import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import type { Pair } from '../../world/addresses.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'We moved the server this morning; some of us cannot connect.',
  finds: ['dns/propagating'],
  variants: {
    'the resolvers remember that the name did not exist': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.dns.soa('example.org', { minimum: 900 });
        lab.dns.remove('mail.example.org');
        await remember(lab);
        move(lab, lab.address.mailA);
      },
    },
    'the resolvers remember an address where nobody listens any more': {
      settings: CONFIGURED,
      async breakIt(lab) {
        move(lab, lab.address.mailAOld, 3600);
        await remember(lab);
        move(lab, lab.address.mailA);
      },
    },
    'the resolvers remember the address of another provider': {
      async breakIt(lab) {
        move(lab, lab.address.mailB, 3600);
        await remember(lab);
        move(lab, lab.address.mailA);
      },
    },
    'a name server has not got the new zone yet': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.soa('example.org', { serial: 2026112001 }, { at: 'ns2' });
        lab.dns.set('mail.example.org', 'A', lab.address.mailAOld.v4, { at: 'ns2' });
        lab.dns.set('mail.example.org', 'AAAA', lab.address.mailAOld.v6, { at: 'ns2' });
        for (const resolver of [lab.resolvers.one, lab.resolvers.two])
          resolver.config(`do-not-query-address: ${lab.address.ns1.v4}`, `do-not-query-address: ${lab.address.ns1.v6}`);
      },
    },
    'a name server does not know the new name yet': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.soa('example.org', { serial: 2026112001 }, { at: 'ns2' });
        lab.dns.remove('mail.example.org', undefined, { at: 'ns2' });
        for (const resolver of [lab.resolvers.one, lab.resolvers.two])
          resolver.config(`do-not-query-address: ${lab.address.ns1.v4}`, `do-not-query-address: ${lab.address.ns1.v6}`);
      },
    },
    'one of the two resolvers remembers': {
      settings: CONFIGURED,
      async breakIt(lab) {
        move(lab, lab.address.mailAOld, 3600);
        await lab.settle();
        for (const type of ['A', 'AAAA']) await lab.resolvers.two.prime('mail.example.org', type);
        move(lab, lab.address.mailA);
      },
    },
  },
});

function move(lab: Lab, { v4, v6 }: Pair, ttl?: number): void {
  lab.dns.set('mail.example.org', 'A', v4, ttl === undefined ? {} : { ttl });
  lab.dns.set('mail.example.org', 'AAAA', v6, ttl === undefined ? {} : { ttl });
}

/** Both configured resolvers ask now, and know it for as long as the records say. */
async function remember(lab: Lab): Promise<void> {
  await lab.settle();
  for (const resolver of [lab.resolvers.one, lab.resolvers.two])
    for (const type of ['A', 'AAAA']) await resolver.prime('mail.example.org', type);
}

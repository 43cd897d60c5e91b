import { isIP } from 'node:net';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { entranceName, SERVICE_NAMES } from '../../facts/comparison.ts';
import { entrances } from '../../facts/goals.ts';
import { offered, offersNoSignIn } from '../../facts/other-answers.ts';
import { bestPublished } from '../../facts/publications.ts';
import { enterSettings } from '../../facts/settings-advice.ts';

interface Detail {
  readonly entrance: Pick<Setting, 'service' | 'host' | 'port'>;
  readonly better: Setting | undefined;
}

export default defineCause<Detail>({
  id: 'settings/unencrypted',
  claim: 'The mail program signs in without encryption, so that the password can be read on the way.',
  explanation:
    'Without encryption everybody on the way can read the password and every message: in the same wireless network, at the internet provider, and beyond. It works, but nobody should sign in like this.',
  proof:
    'The service answers as it should without encryption and lets people sign in there. A server that demands encryption is another matter.',
  neighbours: ['settings/wrong-encryption'],
  frequency: 3,
  references: ['RFC 8314 section 4.1', 'RFC 3207 section 6'],

  judge(evidence): readonly Finding<Detail>[] {
    return entrances(evidence).flatMap((entrance) => {
      if (entrance.encryption !== 'plain' || isLocal(evidence, entrance.host)) return [];
      const offer = offered(evidence, entrance);
      if (!offer || offersNoSignIn(offer)) return [];
      const { service, host, port } = entrance;
      const best = bestPublished(evidence, service);
      const better =
        best && best.encryption !== 'plain' && best.trust !== 'guess'
          ? best
          : offer.data.starttlsOffered
            ? { service, host, port, encryption: 'starttls' as const }
            : undefined;
      return [
        found({
          subject: { kind: 'endpoint', name: host, port },
          certainty: 'certain',
          impact: 'none',
          accountsFor: [],
          evidence: [cite(offer, `${entranceName(entrance)} is used without encryption, and the server lets people sign in like that.`)],
          affects: [{ service, host, port }],
          detail: { entrance: { service, host, port }, better },
        }),
      ];
    });
  },

  words({ detail: { entrance, better } }, evidence) {
    return {
      summary: `The password for ${SERVICE_NAMES[entrance.service]} would travel to ${entrance.host} without encryption.`,
      fix: {
        who: better ? 'you' : 'administrator',
        steps: better
          ? enterSettings(evidence, [better])
          : [
              `Offer encryption on ${entrance.host}: implicit TLS on the registered port, or STARTTLS on this one, with a certificate for the host's name.`,
              'Change the password once encryption is in use.',
            ],
        difficulty: better ? 'easy' : 'moderate',
        takes: better ? '5 minutes' : 'an hour',
        tools: better ? ['the mail program'] : ['administration access to the server'],
        prevention:
          'Switch sign-in without encryption off at the server (RFC 8314 section 4.1); mail programs then cannot be set to it by mistake.',
      },
    };
  },
});

/** Nothing leaves this computer on the way to its own addresses. */
function isLocal(evidence: Evidence, host: string): boolean {
  const addresses =
    isIP(host) === 0 ? evidence.of('tcp/connect').flatMap(({ data }) => (data.host === host ? [data.address] : [])) : [host];
  return addresses.length > 0 && addresses.every((address) => address === '::1' || address.startsWith('127.'));
}

import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, undecided, type Finding } from '../../cause.ts';
import { control, type Ask } from '../../probe.ts';
import type { Evidence } from '../../evidence.ts';
import { entrances } from '../../facts/goals.ts';
import { contacts } from '../../facts/reach.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { affectedBeyond } from '../../facts/vantage.ts';
import { placeWords } from '../../facts/place-words.ts';
import proxyProbe from '../../probes/web/proxy.ts';

interface Detail {
  readonly proxy: string;
  /** it carried a connection to the mail server itself */
  readonly mail: boolean;
  readonly host: string | undefined;
}

const PROXIES_TRIED = 2;

export default defineCause<Detail>({
  id: 'network/proxy-required',
  claim: 'This network lets connections out only through its proxy, and mail does not use it.',
  explanation:
    'Some networks, mostly of companies and schools, let nothing out directly: every program has to ask a proxy, a server that connects on its behalf. ' +
    'Web browsers on this computer are set to do so. The mail program, or mail in general, goes out directly, and that way is closed here.',
  proof:
    'Direct connections to unrelated places fail, and the proxy that is configured on this computer carries a connection to one of them at the same moment. ' +
    'Without a proxy that works, the way out is simply closed or broken.',
  neighbours: ['network/no-internet', 'firewall/port-blocked'],
  frequency: 2,
  references: ['RFC 9110 section 9.3.6', 'RFC 1928'],

  asks(evidence) {
    if (directFailures(evidence).length === 0) return [];
    return proxies(evidence)
      .slice(0, PROXIES_TRIED)
      .flatMap((proxy) => asksOf(evidence, proxy));
  },

  judge(evidence): readonly Finding<Detail>[] {
    const failures = directFailures(evidence);
    if (failures.length === 0) return [];
    const tried = evidence.of('web/fetch').filter(({ data }) => data.purpose === 'proxy');
    const carried = tried.filter(({ outcome, data }) => outcome === 'ok' || data.status === 407);
    const [look] = carried;
    if (!look) return automatic(evidence);
    const mail = carried.find(({ data }) => entrances(evidence).some(({ host, port }) => data.location === `${host}:${port}`));
    const lost = lostDirectly(evidence);
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: look.outcome === 'ok' ? 'certain' : 'likely',
        impact: 'blocks',
        accountsFor: lost.map(({ id }) => id),
        invalidates: lost.map(({ id }) => id),
        evidence: [
          ...carried.slice(0, 2).map((one) => cite(one, saysOf(one))),
          ...failures.slice(0, 3).map((one) => cite(one, `${placeWords(one)} directly: ${one.because ?? 'no answer'}.`)),
        ],
        affects: affectedBeyond(evidence),
        detail: { proxy: look.data.url, mail: mail?.outcome === 'ok', host: entrances(evidence)[0]?.host },
      }),
    ];
  },

  words({ detail: { proxy, mail, host } }) {
    const server = host ?? 'the mail server';
    return {
      summary: `This network lets connections out only through the proxy ${proxy}; mail goes directly and is stopped.`,
      fix: {
        who: 'network',
        steps: mail
          ? [
              `Set the mail program to use the proxy ${proxy}: the proxy does carry connections to ${server}. In Thunderbird: Settings, General, Network & Disk Space, Connection.`,
              `If the mail program knows no proxy, ask whoever runs this network to allow direct connections to ${server}.`,
            ]
          : [
              `Ask whoever runs this network to allow connections to ${server}, directly or through the proxy ${proxy}.`,
              "Until then use the mailbox in a web browser, or another network such as a phone's hotspot.",
            ],
        difficulty: 'moderate',
        takes: "15 minutes, or as long as the network's administrator needs",
        tools: ['the settings of the mail program'],
        prevention: 'Write the proxy into the set-up instructions for mail in this network.',
      },
    };
  },
});

/** Every direct connection to the world failed, at two unrelated places or more, one of them well known. */
function directFailures(evidence: Evidence): readonly Look[] {
  const direct = contacts(evidence).filter(({ look, distance }) => look.probe === 'tcp/connect' && distance === 'far');
  if (direct.some(({ came }) => came === 'answered')) return [];
  const isTold = new Set(direct.map(({ address }) => address)).size >= 2 && direct.some(({ reference }) => reference);
  return isTold && evidence.looks.some((look) => look.role === 'path' && isAbnormal(look)) ? direct.map(({ look }) => look) : [];
}

/** What would have gone out directly, names included where the resolvers are out there. */
function lostDirectly(evidence: Evidence): readonly Look[] {
  const lost = contacts(evidence)
    .filter(({ look, came }) => look.role === 'path' && isAbnormal(look) && came !== 'answered')
    .map(({ look }) => look);
  const names = evidence.looks.filter(
    (look) => look.role === 'path' && isAbnormal(look) && look.step === 'name' && look.data['rcode'] !== undefined,
  );
  return [...lost, ...names];
}

function proxies(evidence: Evidence): readonly string[] {
  const all = evidence.of('link/resolvers').flatMap(({ data }) => data.proxies);
  return [
    ...new Set(all.filter(({ source, url }) => !source.includes('automatic') && /^(https?|socks\w*):/.test(url)).map(({ url }) => url)),
  ];
}

/** The mail server first, then a place that is known to answer. */
function asksOf(evidence: Evidence, proxy: string): readonly Ask[] {
  const [mail] = entrances(evidence);
  const reference = evidence.configuration.referenceEndpoints
    .map((text) => /^\[?([^\]]+?)\]?:(\d+)$/.exec(text))
    .find((match) => match !== null);
  return [
    ...(mail ? [control(proxyProbe, { proxy, host: mail.host, port: mail.port }, ['network/proxy-required'])] : []),
    ...(reference?.[1] === undefined
      ? []
      : [control(proxyProbe, { proxy, host: reference[1], port: Number(reference[2]) }, ['network/proxy-required'])]),
  ];
}

function automatic(evidence: Evidence): readonly Finding<Detail>[] {
  const script = evidence
    .of('link/resolvers')
    .flatMap(({ data }) => data.proxies)
    .find(({ source }) => source.includes('automatic'));
  return script
    ? [
        undecided(
          { kind: 'vantage' },
          `Does a web browser open pages here? This computer finds its proxy by a script (${script.url}), which was not run.`,
        ),
      ]
    : [];
}

function saysOf({ target, outcome, because }: Look<LookData['web/fetch']>): string {
  return outcome === 'ok' ? `${target}: connected.` : `${target}: ${because ?? 'declined'}.`;
}

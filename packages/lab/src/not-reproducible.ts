/** Causes that the lab cannot produce, each with its reason. Everything else in the catalogue has a fault. */
export const NOT_REPRODUCIBLE: Readonly<Record<string, string>> = {
  'delivery/backscatter': 'The bounce of a forged message is like any other; only the person knows that they never sent it.',
  'delivery/delayed': 'A wait that counts takes hours, and servers write the true time: headers in the tests of packages/message show it.',
  'delivery/suppressed': 'Only sending services keep lists of addresses that bounced, and none of them can be run here.',
  'delivery/virus-detected': "A scanner needs signatures from outside; the cause's own test proves it by what scanners say.",
};

/** Causes that the lab cannot produce, each with its reason. Everything else in the catalogue has a fault. */
export const NOT_REPRODUCIBLE: Readonly<Record<string, string>> = {
  'delivery/suppressed': 'Only sending services keep lists of addresses that bounced, and none of them can be run here.',
};

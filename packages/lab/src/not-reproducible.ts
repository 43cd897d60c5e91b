/** Causes that the lab cannot produce, each with its reason. Everything else in the catalogue has a fault. */
export const NOT_REPRODUCIBLE: Readonly<Record<string, string>> = {};

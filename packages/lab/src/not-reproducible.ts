/** What a message says is no fault of the network. */
const BY_MESSAGES = "It is read from a message, not seen on a network: packages/message and the cause's own test prove it by replies.";

/** Causes that the lab cannot produce, each with its reason. Everything else in the catalogue has a fault. */
export const NOT_REPRODUCIBLE: Readonly<Record<string, string>> = {
  'delivery/backscatter': BY_MESSAGES,
  'delivery/delayed': BY_MESSAGES,
  'delivery/suppressed': BY_MESSAGES,
  'delivery/virus-detected': BY_MESSAGES,
};

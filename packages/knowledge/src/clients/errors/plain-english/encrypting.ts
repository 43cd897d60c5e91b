import { pattern } from '../../../lexicon/pattern.ts';
import type { ClientError } from '../../client-error.ts';
import { NO_VERSION, UNENCRYPTED, IN_CLEAR_THERE } from '../reasons.ts';

/** … of the encrypted channel. */
export const OF_ENCRYPTING: readonly ClientError[] = [
  // the encrypted channel
  {
    words:
      /\brecord (?:that )?(?:exceeded|is longer than|too long)\b.{0,30}\b(?:length)?\b|\bunexpected packet format\b|\bplain ?text (?:response|answer|reply) (?:on|to)\b/i,
    ...IN_CLEAR_THERE,
  },
  {
    words: pattern('i')`
        \b(?:security )?protocol (?:which|that) is(?: not|n't) (?:enabled|supported)\b|\bcommon algorithm\b|\bprotocol version\b.{0,40}\b(?:not|un)\s?support|
        \b(?:incompatible|unsupported|outdated|obsolete|too old) (?:or unsupported )?(?:\w+ )?(?:protocol|version of (?:tls|ssl))\b|
        \b(?:only|still) (?:supports?|speaks?|offers?|uses?) (?:an? )?(?:old|outdated|obsolete|insecure)
      `,
    ...NO_VERSION,
  },
  {
    words: pattern('i')`
        \b(?:unable|failed|fail|cannot|can't|could not|couldn't|impossible|error|problem)\b.{0,40}\b(?:secure|encrypted|ssl|tls)(?:\/tls)? (?:link|channel|session|
        connection|socket|negotiation)\b|\b(?:upgrade to|switch to|starting|start|negotiat\w+|establish\w*) (?:tls|ssl|encryption)\b.{0,20}\b(?:fail|error|not|aborted)|
        \b(?:connect|connection|reach)\b.{0,50}\b(?:with|using|over|via|by) (?:ssl|tls|starttls|encryption)\b(?<=(?:\bnot\b|n't|\bunable|fail\w*|cannot|impossible|error).{0,120})|
        \b(?:failed|unable|error|failure)\b.{0,20}\b(?:negotiat\w+|establish\w*|perform\w*|complet\w+|set\w* up) (?:an? |the )?(?:tls|ssl|encrypt\w+|secure)\b|
        \b(?:encrypted|secure) connection\b.{0,40}\b(?:not available|unavailable|could not|couldn't|cannot|can't|was not|wasn't|impossible)\b
      `,
    ...UNENCRYPTED,
  },
];

/** What this computer knows of another one on its own link (RFC 826, RFC 4861 section 7.3.2). */
export interface Neighbour {
  readonly address: string;
  readonly interface?: string;
  /**
   * `reachable`: answered a moment ago · `stale`: answered once, not asked since · `probing`: being asked again ·
   * `resolved`: has a hardware address, no more is said · `incomplete`: asked, no answer (yet) · `failed`: never answered
   */
  readonly state: 'reachable' | 'stale' | 'probing' | 'resolved' | 'incomplete' | 'failed';
  /** seconds since it last answered, where the system says so */
  readonly confirmedSecondsAgo?: number;
}

/** A step of the check answers with sentences; none means that all is well. */
export interface Step {
  readonly name: string;
  readonly find: () => Promise<readonly string[]> | readonly string[];
}

/** A sentence that ends as one, also where it ends with words of somebody else. */
export function withFullStop(sentence: string): string {
  return /[.!?…。！？]["”»’')]?$/u.test(sentence) ? sentence : `${sentence}.`;
}

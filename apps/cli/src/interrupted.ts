/** The person pressed Ctrl-C while the program waited for something to be given to it: there is nothing to tell. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Thrown inside this room when a text holds so much that nothing of it is read; the message is for people. */
export class TooMuch extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

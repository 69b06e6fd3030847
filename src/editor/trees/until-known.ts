/**
 * Holds back what a view answers until its rows are known for the first time.
 *
 * VS Code loses the news that there are rows where its first answer, that there are none, is still on its way.
 */
export class UntilKnown {
  #tell: () => void = () => undefined;
  readonly #known = new Promise<void>((resolve) => (this.#tell = resolve));

  /** Resolves when the rows are known. */
  wait(): Promise<void> {
    return this.#known;
  }

  /** The rows are known. */
  tell(): void {
    this.#tell();
  }
}

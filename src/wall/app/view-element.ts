/** What the wall asks of the element of a view. */
export interface ViewElement extends HTMLElement {
  /** Comes back to a card; takes the focus only if the editor gave it to the wall. */
  restore?(uri: string): Promise<void>;
  /** Scrolls to a card and leaves the focus where it is. */
  reveal?(uri: string): Promise<void>;
  /** The card after another in the order in which they are seen, or before it. */
  neighbourOf?(uri: string, direction: 1 | -1): string | undefined;
  /** Opens what can be done with a card. */
  openMore?(uri: string): void;
  /** What is shown, as a text to be pasted elsewhere. */
  toText?(format: "markdown" | "csv"): string;
}

import { createInterface, type Interface } from "node:readline";

/** A stream of keys; one of a terminal can also hand every key over at once. */
export type Keys = NodeJS.ReadableStream & { setRawMode?: (isRaw: boolean) => unknown };

/**
 * Reads line after line from a person.
 *
 * It lives as long as the process, because what is typed or pasted ahead belongs to the questions to come, and a reader
 * for each question would throw it away. Between two questions it lets go of the terminal, so that Ctrl+C ends what runs,
 * other programs may ask, and nothing keeps the process alive.
 */
export class LineReader {
  readonly #keys: Keys;
  readonly #screen: NodeJS.WritableStream;
  readonly #reader: Interface;
  /** Lines that nobody has asked for yet. */
  readonly #ahead: string[] = [];
  #answer: ((line: string | undefined) => void) | undefined;
  #hasLeft = false;

  constructor(keys: Keys, screen: NodeJS.WritableStream) {
    this.#keys = keys;
    this.#screen = screen;
    this.#reader = createInterface({ input: keys, output: screen, terminal: true });
    this.#reader.on("line", (line) => (this.#answer ? this.#answer(line) : this.#ahead.push(line)));
    this.#reader.on("close", () => {
      this.#hasLeft = true;
      this.#answer?.(undefined);
    });
    this.#rest();
  }

  /** The line that answers a question; `undefined` once the person has left. One question at a time. */
  async ask(question: string): Promise<string | undefined> {
    const line = this.#ahead.shift();
    if (line !== undefined) {
      this.#screen.write(`${question}${line}\n`);
      return line;
    }
    if (this.#hasLeft) return undefined;
    const answer = await this.#next(question);
    this.#answer = undefined;
    if (answer === undefined) this.#screen.write("\n");
    else this.#rest();
    return answer;
  }

  #next(question: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#answer = (line) => {
        this.#answer = undefined;
        resolve(line);
      };
      this.#keys.setRawMode?.(true);
      this.#reader.setPrompt(question);
      this.#reader.resume();
      // What was begun ahead without a line break stands behind the question.
      this.#reader.prompt(true);
    });
  }

  #rest(): void {
    this.#reader.pause();
    this.#keys.setRawMode?.(false);
  }
}

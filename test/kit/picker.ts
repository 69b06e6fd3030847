import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

/** The picker in which a step of the cycle asks, by keys alone. */
export class Picker {
  /** How many questions were answered. */
  answered = 0;
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator(".quick-input-widget").filter({ visible: true });
  }

  /** Waits until a question is asked; these are its first words. */
  async asks(words: string): Promise<void> {
    const asked = this.#widget
      .locator(`input[placeholder^=${JSON.stringify(words)}]`)
      .or(this.#widget.locator(".quick-input-message", { hasText: words }));
    await asked.first().waitFor();
    await this.#input.evaluate((input) => input.focus());
  }

  /** Waits until something stands in the picker for a person to read. */
  async says(words: string): Promise<void> {
    await this.#widget.getByText(words).first().waitFor();
  }

  /** Replaces what stands in the line, without an end. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.press("Control+a");
    if (text === "") await this.#page.keyboard.press("Delete");
    else await this.#page.keyboard.insertText(text);
  }

  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Answers in words. */
  async answer(question: string, text: string): Promise<void> {
    await this.asks(question);
    await this.type(text);
    await this.#enter();
  }

  /** Answers by a choice, found by its name. */
  async choose(question: string, label: string): Promise<void> {
    await this.asks(question);
    await this.type(label);
    await this.#widget.locator(".monaco-list-row.focused", { hasText: label }).waitFor();
    await this.#enter();
  }

  /** Answers whatever way a question is asked: in words, by a choice, or not at all. */
  async give(question: string, answer: string, label = answer): Promise<void> {
    await this.asks(question);
    const isList = await this.#widget.locator(".quick-input-list .monaco-list-row").first().isVisible();
    if (!isList) return this.answer(question, answer);
    if (answer === "") return this.#leaveOut();
    return this.choose(question, label);
  }

  /** The last row of a list that may stay without an answer. */
  async #leaveOut(): Promise<void> {
    await this.press("Control+End");
    await this.#widget.locator(".monaco-list-row.focused", { hasText: "Leave it out" }).waitFor();
    await this.#enter();
  }

  /** To the question before, by the keys that VS Code has for it. */
  async goBack(): Promise<void> {
    const keys = { darwin: "Control+Minus", win32: "Alt+ArrowLeft" }[process.platform as string];
    await this.press(keys ?? "Control+Alt+Minus");
  }

  async isGone(): Promise<void> {
    await this.#widget.waitFor({ state: "hidden" });
  }

  /** What stands in the line to type in. */
  async value(): Promise<string> {
    return this.#input.inputValue();
  }

  /** The name of the window, as a screen reader and a person read it. */
  async title(): Promise<string> {
    return this.#widget.locator(".quick-input-title").innerText();
  }

  /** What a screen reader says of the line: its own name, and the text that describes it. */
  async spoken(): Promise<string> {
    return this.#input.evaluate((input) => {
      const described = (input.getAttribute("aria-describedby") ?? "").split(" ");
      const texts = described.map((id) => document.getElementById(id)?.textContent ?? "");
      return [input.getAttribute("aria-label"), input.getAttribute("placeholder"), ...texts].filter(Boolean).join(" ");
    });
  }

  get #input(): Locator {
    return this.#widget.locator(".quick-input-box input");
  }

  async #enter(): Promise<void> {
    assert.ok(await this.#widget.isVisible(), "nothing is asked");
    await this.#page.keyboard.press("Enter");
    this.answered++;
  }
}

import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";

import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { WallLeaveEvent } from "./wall-events.ts";

/** Long enough to be read twice; whoever needs longer has the pointer or the focus on it. */
const shownInMilliseconds = 12_000;

/** Says to eyes and ears what became of a wish. */
export class WallSaid extends LitElement {
  static override readonly properties = { said: { attribute: false }, sentence: { state: true } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        z-index: 8;
        inset-block-end: 12px;
        inset-inline-start: 12px;
        max-width: min(480px, 100% - 24px);
      }

      .said {
        display: flex;
        gap: 8px;
        align-items: flex-start;
        padding: 8px 8px 8px 12px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--raised);
        box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
        overflow-wrap: anywhere;
      }

      p {
        flex: 1;
        padding-block: 2px;
      }
    `,
  ];

  /** A new value for each sentence, so that the same one can be said twice. */
  declare said: { readonly sentence: string } | undefined;
  declare protected sentence: string | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("said") && this.said) this.#show(this.said.sentence);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`
      <div role="status">
        ${
          this.sentence === undefined
            ? undefined
            : html`<div class="said">
                <p><bdi>${this.sentence}</bdi></p>
                <button class="tool" aria-label="Dismiss" title="Dismiss" @click=${this.#dismiss}>
                  ${icon("close")}
                </button>
              </div>`
        }
      </div>
    `;
  }

  #show(sentence: string): void {
    this.sentence = sentence;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => (this.matches(":hover, :focus-within") ? this.#show(sentence) : this.#hide()),
      shownInMilliseconds,
    );
  }

  /** The button goes with the sentence, so the focus goes on to the cards. */
  readonly #dismiss = (): void => {
    this.#hide();
    this.dispatchEvent(new WallLeaveEvent());
  };

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    this.sentence = undefined;
  };
}

customElements.define("wall-said", WallSaid);

declare global {
  interface HTMLElementTagNameMap {
    "wall-said": WallSaid;
  }
}

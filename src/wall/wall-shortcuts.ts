import { css, html, LitElement, type TemplateResult } from "lit";

import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { kbdStyles } from "./styles/kbd-styles.ts";
import { shortcutGroups } from "./text/shortcut-groups.ts";

/** Every key of the wall, on a sheet that keeps the focus until it is closed. */
export class WallShortcuts extends LitElement {
  static override readonly properties = { hasSingleKeys: { attribute: false }, isCopy: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    kbdStyles,
    css`
      dialog {
        width: min(720px, 100vw - 24px);
        max-height: calc(100vh - 24px);
        padding: 0;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--raised);
        box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
        color: var(--text);
      }

      dialog::backdrop {
        background: transparent;
      }

      .head {
        position: sticky;
        top: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 12px 12px 8px 20px;
        background: var(--raised);
      }

      h2 {
        font-size: var(--large);
        line-height: calc(24 / 18);
      }

      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
        gap: 12px 32px;
        padding: 4px 20px;
      }

      dl {
        margin: 4px 0 0;
      }

      dl > div {
        display: grid;
        grid-template-columns: 104px 1fr;
        gap: 8px;
        padding-block: 3px;
      }

      dd {
        margin: 0;
      }

      kbd {
        margin-inline-end: 2px;
      }

      .foot {
        padding: 8px 20px 16px;
        color: var(--muted);
        font-size: var(--small);
      }

      code {
        font-family: var(--vscode-editor-font-family, monospace);
      }
    `,
  ];

  /** Whether single letters act. */
  declare hasSingleKeys: boolean;
  declare isCopy: boolean;

  get isOpen(): boolean {
    return this.#dialog?.open === true;
  }

  /** Opens the sheet; the focus comes back to where it was when it is closed. */
  show(): void {
    if (!this.isOpen) this.#dialog?.showModal();
  }

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="title" @keydown=${this.#onKeydown} @click=${this.#onClick}>
        <div class="head">
          <h2 id="title">Keyboard</h2>
          <button class="tool" aria-label="Close" title="Close" @click=${this.#close}>${icon("close")}</button>
        </div>
        <div class="groups">
          ${shortcutGroups
            .filter(({ isOfDeeds }) => !isOfDeeds || !this.isCopy)
            .map(
              ({ title, keys }) => html`
                <section>
                  <h3>${title}</h3>
                  <dl>
                    ${keys.map(
                      ([names, does]) => html`
                        <div>
                          <dt>${names.map((name) => html`<kbd>${name}</kbd>`)}</dt>
                          <dd>${does}</dd>
                        </div>
                      `,
                    )}
                  </dl>
                </section>
              `,
            )}
        </div>
        ${this.isCopy ? undefined : this.#renderFoot()}
      </dialog>
    `;
  }

  #renderFoot(): TemplateResult {
    const setting = html`<code>learningWall.wall.singleKeys</code>`;
    return html`
      <p class="foot">
        ${
          this.hasSingleKeys
            ? html`Single keys act outside of fields. Turn them off with the setting ${setting}.`
            : html`Single keys are turned off with the setting ${setting}; the others act.`
        }
      </p>
    `;
  }

  /** Keys stay on the sheet; ? closes it as it opened it. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "?") return;
    event.preventDefault();
    this.#close();
  };

  /** Beside the sheet a click meets the dialog itself. */
  readonly #onClick = ({ target }: Event): void => {
    if (target === this.#dialog) this.#close();
  };

  readonly #close = (): void => this.#dialog?.close();

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }
}

customElements.define("wall-shortcuts", WallShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    "wall-shortcuts": WallShortcuts;
  }
}

import { css, html, LitElement } from "lit";

import type { WallStatus } from "../protocol/to-wall.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { buttonStyles } from "./styles/button-styles.ts";
import { countOf } from "./text/count-of.ts";
import { WallDismissEvent, WallOpenEvent } from "./wall-events.ts";

/** Says which file could not be read and where, and takes one there. Everything else goes on working. */
export class WallNotice extends LitElement {
  static override readonly properties = { unreadable: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      [role="alert"] {
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
        align-items: center;
        min-height: 36px;
        padding: 4px 4px 4px 12px;
        border-block-end: 1px solid var(--line);
        background: var(--lane);
      }

      [role="alert"] > .icon {
        color: var(--wrong);
      }

      p {
        flex: 1 1 240px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare unreadable: WallStatus["unreadable"];

  override render(): unknown {
    if (!this.unreadable) return undefined;
    const { count, file, line, message } = this.unreadable;
    const place = line + 1;
    return html`
      <div role="alert">
        ${icon("error")}
        <p>
          <b>${countOf(count, "file")} could not be read.</b> ${file}, line ${place}: ${message.replace(/\.$/, "")}.
          Everything else is shown.
        </p>
        <button class="link" @click=${this.#open}>Open at line ${place}</button>
        <button class="tool" aria-label="Dismiss" title="Dismiss" @click=${this.#dismiss}>${icon("close")}</button>
      </div>
    `;
  }

  readonly #open = (): void => {
    if (this.unreadable) this.dispatchEvent(new WallOpenEvent(this.unreadable.uri));
  };

  readonly #dismiss = (): void => {
    this.dispatchEvent(new WallDismissEvent());
  };
}

customElements.define("wall-notice", WallNotice);

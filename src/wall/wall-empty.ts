import { css, html, LitElement, type TemplateResult } from "lit";

import { baseStyles } from "./styles/base-styles.ts";
import { buttonStyles } from "./styles/button-styles.ts";
import { WallRunEvent } from "./wall-events.ts";

/** The wall of somebody who has not written anything yet: what it is for, and two ways to begin. */
export class WallEmpty extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        max-width: 60ch;
        margin: auto;
        padding: 24px;
      }

      h2 {
        font-size: var(--large);
        line-height: calc(24 / 18);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block: 8px;
      }

      .foot {
        color: var(--muted);
        font-size: var(--small);
      }

      code {
        font-family: var(--vscode-editor-font-family, monospace);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`
      <h2>What do you want to learn?</h2>
      <p>
        Write the smallest question whose answer would change what you do next. The wall shows what you believed, what
        you tested, what came out, and what you decided.
      </p>
      <div class="actions">
        <button class="button" @click=${() => this.dispatchEvent(new WallRunEvent("newUnit"))}>
          New Unit of Learning
        </button>
        <button class="button second" @click=${() => this.dispatchEvent(new WallRunEvent("openSample"))}>
          Open Sample Workspace
        </button>
      </div>
      <p class="foot">
        Units live in <code>*.uol.yaml</code> files, anywhere in this workspace. Nothing leaves your machine.
      </p>
    `;
  }
}

customElements.define("wall-empty", WallEmpty);

import { css, html, LitElement, type TemplateResult } from "lit";

import { stages, stageTitles } from "../core/base/stage.ts";
import { baseStyles } from "./styles/base-styles.ts";

/** The shape of the board before the first card is known. Nothing moves; what is being read stands in the header. */
export class WallLoading extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        gap: 8px;
        min-width: 0;
        padding: 12px;
        overflow: hidden;
      }

      .lane {
        flex: 1 0 212px;
        align-self: flex-start;
        max-width: 360px;
        padding: 4px;
        border-radius: 6px;
        background: var(--lane);
      }

      p {
        padding: 2px 8px 6px;
        font-weight: 600;
      }

      .card {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--card);
      }

      .bone {
        height: 8px;
        border-radius: 2px;
        background: var(--trough);
        opacity: 0.5;
      }

      .bone:nth-child(2) {
        width: 70%;
      }

      .bone:nth-child(3) {
        width: 88%;
        height: 20px;
      }

      @container (width < 760px) {
        :host {
          flex-direction: column;
        }

        .lane {
          flex: none;
          width: 100%;
          max-width: none;
        }
      }
    `,
  ];

  override render(): TemplateResult[] {
    return stages.map(
      (stage) => html`
        <div class="lane" aria-hidden="true">
          <p>${stageTitles[stage]}</p>
          <div class="card">
            <div class="bone"></div>
            <div class="bone"></div>
            <div class="bone"></div>
          </div>
        </div>
      `,
    );
  }
}

customElements.define("wall-loading", WallLoading);

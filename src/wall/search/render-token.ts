import { html, nothing, type TemplateResult } from "lit";

import { icon } from "../icons.ts";

/** One settled term, with a button that takes it out. */
export function renderToken(token: string, { problem, onRemove, onKey }: TokenLooks): TemplateResult {
  return html`
    <span class="token ${problem === undefined ? "" : "wrong"}" title=${problem ?? nothing}>
      <bdi>${token}</bdi>
      <button tabindex="-1" aria-label="Remove ${token}" title="Remove" @click=${onRemove} @keydown=${onKey}>
        ${icon("close")}
      </button>
    </span>
  `;
}

interface TokenLooks {
  /** What to write instead, where it is not understood. */
  readonly problem: string | undefined;
  readonly onRemove: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

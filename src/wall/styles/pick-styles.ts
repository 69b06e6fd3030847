import { css } from "lit";

/** Small buttons of a row: shape and word, or the shape alone where there is no room. */
export const pickStyles = css`
  .pick {
    display: inline-flex;
    flex: none;
    gap: 4px;
    align-items: center;
    min-width: 24px;
    height: 24px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 4px;
    white-space: nowrap;
  }

  .pick:hover {
    border-color: var(--vscode-contrastActiveBorder, transparent);
    background: var(--vscode-toolbar-hoverBackground, transparent);
  }

  .pick[aria-pressed="true"] {
    border-color: var(--focus);
    background: var(--chosen);
  }

  @container (width < 760px) {
    .pick {
      padding: 0 4px;
    }

    .pick > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

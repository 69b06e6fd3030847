import { css } from "lit";

/** What every element of the wall shares: no browser defaults, the focus ring, icons, words for readers only. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }

  h2,
  h3,
  h4,
  b {
    font-weight: 600;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  .icon {
    flex: none;
    width: var(--icon, 16px);
    height: var(--icon, 16px);
    fill: currentColor;
  }

  .tool {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 4px;
  }

  .tool:hover {
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
    background: var(--vscode-toolbar-hoverBackground, transparent);
  }

  .tool:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

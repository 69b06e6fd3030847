import { css } from "lit";

/** The field with its tokens. */
export const searchStyles = css`
  :host {
    position: relative;
    flex: 1 1 320px;
    min-width: 0;
    max-width: 440px;
  }

  .box {
    display: flex;
    align-items: center;
    gap: 4px;
    height: 28px;
    padding: 0 1px 0 8px;
    border: 1px solid var(--vscode-input-border, transparent);
    border-radius: 4px;
    background: var(--vscode-input-background);
  }

  .box:focus-within {
    outline: 1px solid var(--focus);
    outline-offset: -1px;
  }

  .box > .icon {
    color: var(--muted);
  }

  /* What does not fit is scrolled to by the caret and by the arrows. */
  .line {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 4px;
    min-width: 0;
    height: 100%;
    overflow: auto hidden;
    scrollbar-width: none;
  }

  .token {
    display: inline-flex;
    flex: none;
    align-items: center;
    max-width: 100%;
    height: 22px;
    padding-inline-start: 6px;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--vscode-badge-background);
    color: var(--vscode-badge-foreground);
    font-size: var(--small);
    white-space: nowrap;
  }

  .token bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .token.wrong bdi {
    text-decoration: underline wavy;
    text-decoration-skip-ink: none;
  }

  .token:focus-within {
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }

  .token button {
    display: grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-block: -1px;
  }

  .token button:focus-visible {
    outline: none;
  }

  .token .icon {
    width: 14px;
    height: 14px;
  }

  input {
    flex: 1;
    min-width: 80px;
    height: 100%;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--vscode-input-foreground);
    font: inherit;
  }

  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    color: var(--vscode-input-placeholderForeground);
    opacity: 1;
    text-overflow: ellipsis;
  }

  kbd {
    flex: none;
    margin-inline-end: 3px;
  }

  @container (width < 760px) {
    kbd {
      display: none;
    }
  }
`;

/** What stands below the field, above everything else: a sentence about what is not understood, and completions. */
export const belowStyles = css`
  .below {
    position: absolute;
    z-index: 9;
    top: calc(100% + 4px);
    width: max(100%, min(320px, 100cqi - 24px));
    inset-inline-start: 0;
  }

  .problem:not(:empty),
  .popup {
    border: 1px solid var(--vscode-menu-border, var(--line));
    border-radius: 6px;
    background: var(--vscode-menu-background, var(--raised));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
    color: var(--vscode-menu-foreground, var(--text));
  }

  .problem:not(:empty) {
    padding: 4px 8px;
    border-color: var(--late);
    overflow-wrap: anywhere;
  }

  .popup {
    padding: 4px;
  }

  [role="option"] {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-height: 24px;
    padding: 2px 8px;
    border-radius: 4px;
    cursor: pointer;
  }

  [role="option"]:hover {
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
    background: var(--hover);
    color: var(--text);
  }

  [role="option"][aria-selected="true"] {
    outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
    background: var(--vscode-menu-selectionBackground);
    color: var(--vscode-menu-selectionForeground, inherit);
  }

  [role="option"] bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .hint {
    margin-block-start: 4px;
    padding: 4px 8px 2px;
    border-block-start: 1px solid var(--line);
    color: var(--muted);
    font-size: var(--small);
  }
`;

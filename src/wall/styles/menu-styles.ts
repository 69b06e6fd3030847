import { css } from "lit";

/** A button that opens a menu, and the menu as VS Code draws its own. */
export const menuStyles = css`
  :host {
    display: inline-flex;
    min-width: 0;
  }

  .pick {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-width: 24px;
    max-width: 240px;
    height: 24px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 4px;
    white-space: nowrap;
  }

  .pick:hover,
  button[aria-expanded="true"] {
    border-color: var(--vscode-contrastActiveBorder, transparent);
    background: var(--vscode-toolbar-hoverBackground, transparent);
  }

  .pick .icon:last-child {
    margin-inline-end: -4px;
  }

  .word {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .on .word {
    font-weight: 600;
  }

  #popup {
    position: fixed;
    inset: auto;
    overflow: auto;
    min-width: 180px;
    max-width: min(400px, 100vw - 8px);
    max-height: min(60vh, 480px);
    margin: 0;
    padding: 4px;
    border: 1px solid var(--vscode-menu-border, var(--line));
    border-radius: 6px;
    background: var(--vscode-menu-background);
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
    color: var(--vscode-menu-foreground);
    white-space: normal;
  }

  [role^="menuitem"] {
    display: flex;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 24px;
    padding: 2px 8px;
    border-radius: 4px;
    text-align: start;
  }

  [role^="menuitem"]:hover,
  [role^="menuitem"]:focus {
    outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
    background: var(--vscode-menu-selectionBackground);
    color: var(--vscode-menu-selectionForeground, inherit);
  }

  .title {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .check {
    display: grid;
    flex: none;
    place-items: center;
    width: 16px;
    height: 16px;
    border: 1px solid var(--vscode-checkbox-border, currentColor);
    border-radius: 3px;
    background: var(--vscode-checkbox-background, transparent);
  }

  .check .icon {
    width: 14px;
    height: 14px;
  }

  [role="menuitemradio"] .check {
    border-color: transparent;
    background: none;
    color: inherit;
  }

  .heading,
  .hint {
    padding: 4px 8px 2px;
    color: var(--muted);
    font-size: var(--small);
  }

  [role="group"] + [role="group"],
  [role^="menuitem"] + [role="group"],
  .hint {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--line);
  }

  @container (width < 760px) {
    .pick:has(> .icon:not(:last-child)) {
      padding: 0 4px;
    }

    .pick:has(> .icon:not(:last-child)) > .word {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }

    .pick:has(> .icon:not(:last-child)) > .icon:last-child {
      display: none;
    }
  }

  /* In a row that is full earlier. */
  @container (width < 1080px) {
    :host([terse]) .pick:has(> .icon:not(:last-child)) {
      padding: 0 4px;
    }

    :host([terse]) .pick:has(> .icon:not(:last-child)) > .word {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }

    :host([terse]) .pick:has(> .icon:not(:last-child)) > .icon:last-child {
      display: none;
    }
  }

  :host([worded]) .pick > .word {
    position: static;
    width: auto;
    height: auto;
    clip-path: none;
  }
`;

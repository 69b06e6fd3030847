import { css } from "lit";

/** The name of a key, as VS Code draws its own. */
export const kbdStyles = css`
  kbd {
    display: inline-block;
    min-width: 18px;
    padding: 0 4px;
    border: 1px solid var(--vscode-keybindingLabel-border);
    border-radius: 3px;
    background: var(--vscode-keybindingLabel-background);
    color: var(--vscode-keybindingLabel-foreground);
    font: inherit;
    font-size: var(--tiny);
    line-height: calc(16 / 11);
    text-align: center;
  }
`;

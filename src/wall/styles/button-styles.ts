import { css } from "lit";

/** Buttons that stand for themselves, as VS Code draws its own: `button`, `button second`, and `link`. */
export const buttonStyles = css`
  .button {
    height: 28px;
    padding: 0 12px;
    border: 1px solid var(--vscode-button-border, transparent);
    border-radius: 4px;
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
    white-space: nowrap;
  }

  .button:hover {
    background: var(--vscode-button-hoverBackground);
  }

  .button.second {
    background: var(--vscode-button-secondaryBackground, transparent);
    color: var(--vscode-button-secondaryForeground);
  }

  .button.second:hover {
    background: var(--vscode-button-secondaryHoverBackground, transparent);
  }

  .link {
    min-height: 24px;
    padding: 0 8px;
    color: var(--link);
    white-space: nowrap;
  }

  .link:hover {
    text-decoration: underline;
  }
`;

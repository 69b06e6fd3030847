import { css } from "lit";

/**
 * The one table from VS Code's colours to the roles they play on the wall. Elements name only roles.
 *
 * Every fallback stands for a theme that lacks the token: high contrast has no side bar warning and no hover of its
 * own, and `charts.yellow` alone is too pale for a shape on Light Modern.
 */
export const roleStyles = css`
  :host {
    --page: var(--vscode-editor-background);
    --lane: var(--vscode-sideBar-background, var(--vscode-editor-background));
    --card: var(--vscode-editor-background);
    --raised: var(--vscode-editorWidget-background, var(--vscode-editor-background));
    --line: var(--vscode-widget-border, var(--vscode-editorWidget-border));
    --edge: var(--vscode-contrastBorder, transparent);
    --text: var(--vscode-foreground);
    --muted: var(--vscode-descriptionForeground);
    --hover: var(--vscode-list-hoverBackground);
    --chosen: var(--vscode-list-inactiveSelectionBackground, transparent);
    --focus: var(--vscode-focusBorder);
    --link: var(--vscode-textLink-foreground);
    --supported: var(--vscode-charts-green);
    --refuted: var(--vscode-charts-purple);
    --open: var(--vscode-charts-foreground);
    --track: var(--vscode-charts-lines);
    --wrong: var(--vscode-charts-red);
    --late: var(--vscode-list-warningForeground, var(--vscode-charts-yellow));
    --live: var(--vscode-charts-blue);
    --progress: var(--vscode-progressBar-background);
    --trough: var(--vscode-scrollbarSlider-background);

    --size: var(--vscode-font-size, 13px);
    --small: calc(var(--size) * 12 / 13);
    --tiny: calc(var(--size) * 11 / 13);
    --large: calc(var(--size) * 18 / 13);
  }

  /* The system's colours for whoever chose them; shapes and words carry the meaning. */
  @media (forced-colors: active) {
    :host {
      --page: Canvas;
      --lane: Canvas;
      --card: Canvas;
      --raised: Canvas;
      --line: CanvasText;
      --edge: CanvasText;
      --text: CanvasText;
      --muted: CanvasText;
      --hover: Canvas;
      --chosen: Canvas;
      --focus: Highlight;
      --link: LinkText;
      --supported: CanvasText;
      --refuted: CanvasText;
      --open: CanvasText;
      --track: GrayText;
      --wrong: CanvasText;
      --late: CanvasText;
      --live: Highlight;
      --progress: Highlight;
      --trough: GrayText;
    }
  }

  /* Paper is light, whatever the screen is. */
  @media print {
    :host {
      --page: Canvas;
      --lane: Canvas;
      --card: Canvas;
      --raised: Canvas;
      --line: silver;
      --edge: silver;
      --text: CanvasText;
      --muted: CanvasText;
      --hover: Canvas;
      --chosen: Canvas;
      --focus: silver;
      --link: CanvasText;
      --supported: green;
      --refuted: rebeccapurple;
      --open: CanvasText;
      --track: gray;
      --wrong: firebrick;
      --late: darkgoldenrod;
      --live: mediumblue;
      --progress: mediumblue;
      --trough: silver;
      color-scheme: light;
      print-color-adjust: exact;
    }
  }
`;

import { css } from "lit";

/** Large type on a quiet page: agenda above, one card in the middle, the question and the keys below. */
export const meetingStyles = css`
  :host {
    --body: calc(var(--size) * 18 / 13);
    --note: calc(var(--size) * 14 / 13);

    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 24px 48px;
    background: var(--page);
    color: var(--text);
    font-size: var(--body);
    line-height: calc(26 / 18);
  }

  header,
  footer {
    display: flex;
    flex: none;
    gap: 8px 32px;
    align-items: center;
    justify-content: space-between;
    border-color: var(--line);
  }

  header {
    padding-block-end: 16px;
    border-block-end: 1px solid var(--line);
  }

  footer {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }

  h1,
  .ask {
    font-size: calc(var(--size) * 20 / 13);
    line-height: calc(28 / 20);
  }

  h1 {
    font-weight: 600;
  }

  .ask {
    min-width: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ol button,
  .keys button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
    padding: 0 8px;
    border-block: 2px solid transparent;
    color: var(--muted);
    font-size: var(--note);
    line-height: calc(20 / 14);
    text-align: start;
  }

  ol button:hover,
  .keys button:hover {
    border-radius: 4px;
    background: var(--hover);
    color: var(--text);
  }

  ol [aria-current] {
    border-block-end-color: var(--focus);
    color: var(--text);
    font-weight: 600;
  }

  .keys {
    display: flex;
    flex: none;
    gap: 4px;
  }

  .keys button {
    gap: 4px;
    white-space: nowrap;
  }

  kbd {
    display: inline-block;
    min-width: 22px;
    padding: 0 4px;
    border: 1px solid var(--vscode-keybindingLabel-border, transparent);
    border-radius: 3px;
    background: var(--vscode-keybindingLabel-background);
    color: var(--vscode-keybindingLabel-foreground, inherit);
    font: inherit;
    text-align: center;
  }

  .stage {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    overflow: auto;
    padding: 24px 4px;
  }

  article {
    width: 100%;
    max-width: 1120px;
    margin: auto;
  }

  bdi {
    overflow-wrap: anywhere;
  }

  h2 {
    margin-block: 4px 8px;
    font-size: calc(var(--size) * 36 / 13);
    line-height: calc(44 / 36);
    text-wrap: balance;
  }

  h2:focus-visible {
    outline: none;
  }

  .kicker {
    color: var(--muted);
    font-size: calc(var(--size) * 16 / 13);
    line-height: calc(24 / 16);
  }

  .asked {
    max-width: 46em;
    color: var(--muted);
    font-size: calc(var(--size) * 22 / 13);
    line-height: calc(30 / 22);
    text-wrap: pretty;
  }

  .evidence {
    display: grid;
    grid-template-columns: 5fr 4fr;
    gap: 24px 48px;
    align-items: start;
    margin-block: 28px 24px;
  }

  .evidence.alone {
    grid-template-columns: minmax(0, 720px);
  }

  .evidence > * {
    min-width: 0;
  }

  wall-interval {
    --plot-words: calc(var(--size) * 15 / 13);
  }

  .seen {
    margin-block-start: 8px;
    color: var(--muted);
    text-wrap: pretty;
  }

  .seen b {
    color: var(--text);
  }

  dl {
    display: grid;
    grid-template-columns: 104px minmax(0, 1fr);
    gap: 8px 16px;
    margin: 0;
  }

  dt,
  .label,
  .note,
  .rest {
    color: var(--muted);
  }

  .note,
  .label,
  .rest {
    font-size: var(--note);
    line-height: calc(20 / 14);
  }

  dd {
    display: flex;
    gap: 8px;
    margin: 0;
  }

  article .icon,
  wall-verdict,
  wall-owed,
  wall-check-back {
    --icon: 20px;
  }

  article dd > .icon,
  .plan .icon {
    margin-block-start: 3px;
  }

  wall-verdict {
    --small: 1em;
  }

  .plan {
    display: flex;
    gap: 8px;
  }

  .plan.broken {
    font-weight: 600;
  }

  .plan.broken .icon {
    color: var(--wrong);
  }

  blockquote {
    margin: 0 0 16px;
    padding: 12px 20px;
    border: 1px solid var(--edge);
    border-inline-start: 4px solid var(--vscode-textBlockQuote-border, var(--line));
    background: var(--vscode-textBlockQuote-background, transparent);
    font-size: calc(var(--size) * 24 / 13);
    line-height: calc(34 / 24);
    text-wrap: pretty;
  }

  .do {
    font-size: var(--body);
    line-height: calc(26 / 18);
  }

  .led {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 4px;
  }

  .owing {
    margin-block-start: 24px;
  }

  .owing .icon,
  wall-owed {
    --icon: 24px;
  }

  .owing .led .icon {
    color: var(--late);
  }

  wall-owed {
    align-items: center;
    font-size: calc(var(--size) * 24 / 13);
    line-height: calc(34 / 24);
  }

  .why {
    margin-block: 24px 16px;
    font-size: calc(var(--size) * 24 / 13);
    line-height: calc(34 / 24);
  }

  .counted li {
    margin-block-start: 12px;
    font-size: calc(var(--size) * 24 / 13);
    line-height: calc(34 / 24);
  }

  .unknowns li {
    margin-inline-start: 24px;
    list-style: disc;
  }

  .rest {
    margin-block-start: 16px;
  }

  @container wall (width < 1080px) {
    header,
    footer {
      flex-wrap: wrap;
    }

    .keys {
      flex-wrap: wrap;
      margin-inline-start: -8px;
    }

    ol {
      margin-inline-start: -8px;
    }
  }

  @container wall (width < 900px) {
    :host {
      padding: 16px;
    }

    .evidence {
      grid-template-columns: minmax(0, 1fr);
      margin-block: 16px;
    }

    h2 {
      font-size: calc(var(--size) * 26 / 13);
      line-height: calc(32 / 26);
    }

    .asked {
      font-size: var(--body);
      line-height: calc(26 / 18);
    }
  }

  @media print {
    :host {
      display: block;
      height: auto;
      padding: 0;
      overflow: visible;
    }

    header,
    footer {
      display: none;
    }

    .stage {
      display: block;
      overflow: visible;
      break-after: page;
    }
  }
`;

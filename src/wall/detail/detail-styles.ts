import { css } from "lit";

/** The pane of details: its bar, what stands at its head, and the spine along which the story is told. */
export const detailStyles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }

  .bar {
    position: sticky;
    z-index: 2;
    top: 0;
    display: flex;
    gap: 2px;
    align-items: center;
    height: 36px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--line);
    background: var(--page);
  }

  .crumbs {
    display: flex;
    flex: 1;
    gap: 2px;
    align-items: center;
    min-width: 0;
    overflow: hidden;
    color: var(--muted);
    font-size: var(--small);
    white-space: nowrap;
  }

  .crumbs > * {
    min-width: 0;
  }

  .crumbs .icon {
    min-width: 16px;
  }

  .crumbs > :first-child:not(:last-child) {
    flex-shrink: 4;
  }

  .crumbs > bdi,
  .crumbs button {
    overflow: hidden;
    min-height: 24px;
    line-height: 24px;
    text-overflow: ellipsis;
  }

  .crumbs button:focus-visible {
    outline-offset: -2px;
  }

  .crumbs button:hover {
    color: var(--link);
    text-decoration: underline;
  }

  .crumbs [aria-current] {
    color: var(--text);
  }

  .tool[aria-pressed="true"] {
    outline: 1px solid var(--line);
    outline-offset: -1px;
    background: var(--hover);
  }

  .tool[aria-pressed="true"]:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  .story {
    padding: 16px 20px 32px;
  }

  h2 {
    font-size: var(--large);
    line-height: calc(24 / 18);
    text-wrap: pretty;
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block: 8px;
  }

  .state > * {
    gap: 8px;
    white-space: nowrap;
  }

  .state wall-registration {
    cursor: default;
  }

  .state wall-check-back {
    color: var(--text);
    white-space: normal;
  }

  .left {
    color: var(--muted);
  }

  .chip {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
  }

  .wait,
  .problem {
    display: flex;
    gap: 8px;
    margin-block-start: 20px;
  }

  .problem .icon {
    margin-block-start: 2px;
    color: var(--wrong);
  }

  .parts {
    margin-block-start: 20px;
  }

  .part {
    position: relative;
    margin-inline-start: 4px;
    padding-block-end: 20px;
    padding-inline-start: 20px;
    border-inline-start: 1px solid var(--line);
  }

  .part:last-child {
    padding-block-end: 0;
  }

  .part::before {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: -5px;
    width: 9px;
    height: 9px;
    border: 1.5px solid var(--muted);
    border-radius: 50%;
    background: var(--muted);
    content: "";
  }

  .part.ahead::before {
    background: var(--page);
  }

  .part > * + * {
    margin-block-start: 8px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    min-height: 24px;
  }

  .head h3 {
    flex: none;
    scroll-margin-block-start: 44px;
  }

  .when,
  .end {
    color: var(--muted);
    font-size: var(--small);
  }

  .place {
    display: inline-flex;
    align-items: center;
    min-width: 24px;
    max-width: 100%;
    min-height: 24px;
    margin-inline-start: auto;
    color: var(--muted);
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--tiny);
    white-space: nowrap;
  }

  .file {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  button.place:hover {
    color: var(--link);
    text-decoration: underline;
  }

  button.place:focus-visible {
    outline-offset: -2px;
  }

  dl,
  dd {
    margin: 0;
  }

  .facts {
    display: grid;
    gap: 4px;
  }

  .facts > div {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    gap: 12px;
  }

  dt,
  .start,
  del {
    color: var(--muted);
  }

  .sentence {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--vscode-textBlockQuote-border, var(--line));
    background: var(--vscode-textBlockQuote-background, var(--lane));
  }

  .threshold,
  .population {
    font-weight: 600;
  }

  .metric,
  .change,
  .window {
    text-decoration: underline;
    text-decoration-color: var(--muted);
    text-underline-offset: 3px;
  }

  .lines li {
    display: flex;
    gap: 8px;
    padding-block: 2px;
  }

  .start {
    flex: none;
    min-width: 48px;
  }

  .words {
    flex: 1;
    min-width: 0;
  }

  .end {
    flex: none;
  }

  .mark .icon {
    vertical-align: -3px;
  }

  dd .mark {
    margin-inline-end: 8px;
  }

  .mark.supported {
    color: var(--supported);
  }

  .mark.refuted {
    color: var(--refuted);
  }

  .mark.wrong {
    color: var(--wrong);
  }

  .mark.late {
    color: var(--late);
  }

  .lead-to {
    min-height: 24px;
    color: var(--link);
    text-align: start;
  }

  .lead-to:hover {
    text-decoration: underline;
  }

  code {
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--small);
  }

  .method {
    color: var(--muted);
    font-size: var(--small);
    line-height: calc(16 / 12);
  }

  .learning {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 6px;
  }

  .learning p {
    display: flex;
    gap: 8px;
  }

  .learning p > .icon {
    margin-block-start: 2px;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    font-size: var(--tiny);
    line-height: calc(16 / 11);
  }

  .tags li {
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 3px;
  }
`;

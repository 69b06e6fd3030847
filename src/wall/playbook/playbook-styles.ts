import { css } from "lit";

/** Where it applies at the left, which stays in sight; what to do at the right, with its evidence in three columns. */
export const playbookStyles = css`
  :host {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    align-items: start;
    scroll-padding: 12px;
  }

  nav {
    position: sticky;
    display: flex;
    flex-direction: column;
    height: var(--view-height, auto);
    padding: 16px 8px;
    overflow: auto;
    border-inline-end: 1px solid var(--line);
    inset-block-start: 0;
  }

  nav h2 {
    padding: 0 8px 8px;
  }

  nav li button {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    width: 100%;
    min-height: 28px;
    padding: 4px 8px;
    border: 1px solid transparent;
    border-radius: 4px;
    text-align: start;
  }

  nav li button:focus-visible {
    outline-offset: -2px;
  }

  nav li button:hover {
    background: var(--hover);
  }

  nav [aria-current] {
    border-color: var(--vscode-contrastActiveBorder, transparent);
    background: var(--chosen);
    font-weight: 600;
  }

  nav .count,
  .muted,
  .when,
  h4,
  dt {
    color: var(--muted);
  }

  nav [aria-current] .count {
    color: inherit;
    font-weight: 400;
  }

  bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .foot {
    margin-block-start: auto;
    padding: 12px 8px 0;
    color: var(--muted);
    font-size: var(--small);
    line-height: calc(16 / 12);
  }

  .foot button {
    min-height: 24px;
    color: var(--link);
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .narrow {
    display: none;
  }

  .book {
    min-width: 0;
    padding: 16px 32px 32px;
  }

  .book > h2 {
    padding-block-end: 4px;
    font-size: var(--large);
    line-height: calc(24 / 18);
  }

  article {
    max-width: 1040px;
    padding: 16px 0 20px;
    border-block-end: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 160px;
  }

  article:last-child {
    border: 0;
  }

  h3 {
    font-size: calc(var(--size) * 15 / 13);
    line-height: calc(22 / 15);
    text-wrap: pretty;
  }

  .why {
    margin-block-start: 2px;
    text-wrap: pretty;
  }

  .evidence {
    display: grid;
    grid-template-columns: 5fr 4fr 4fr;
    gap: 8px 32px;
    margin-block-start: 12px;
  }

  .evidence > * {
    min-width: 0;
  }

  h4 {
    margin: 0 0 2px;
    font-weight: 400;
    font-size: var(--small);
    line-height: calc(20 / 12);
  }

  .evidence li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
  }

  .evidence li button {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    min-height: 24px;
    padding: 2px 0;
    border-radius: 2px;
    text-align: start;
  }

  .evidence li button:hover bdi,
  dd button:hover {
    text-decoration: underline;
  }

  .evidence li [aria-current] {
    background: var(--chosen);
    font-weight: 600;
  }

  .evidence .icon {
    margin-block-start: 2px;
  }

  .when {
    line-height: 24px;
    white-space: nowrap;
  }

  .says {
    padding-inline-start: 24px;
    color: var(--muted);
    font-size: var(--small);
    line-height: calc(16 / 12);
    grid-column: 1 / -1;
  }

  .supported .icon,
  .held .icon {
    color: var(--supported);
  }

  .refuted .icon {
    color: var(--refuted);
  }

  .invalid .icon {
    color: var(--wrong);
  }

  .late .icon {
    color: var(--late);
  }

  dl {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 2px 8px;
    align-content: start;
    margin: 0;
    font-size: var(--small);
    line-height: calc(20 / 12);
  }

  dd {
    margin: 0;
  }

  dd p {
    display: flex;
    gap: 8px;
  }

  dd button {
    min-height: 24px;
    color: var(--link);
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--tiny);
    text-align: start;
  }

  .also {
    padding-block-start: 16px;
  }

  .also li {
    margin-block-start: 4px;
  }

  .also .link,
  .more {
    padding-inline: 0;
    white-space: normal;
    text-align: start;
  }

  .more {
    margin-block-start: 8px;
  }

  .none {
    padding: 32px;
  }

  @container wall (width < 1080px) {
    .evidence {
      grid-template-columns: 1fr 1fr;
    }
  }

  @container wall (width < 760px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }

    nav {
      display: none;
    }

    .narrow {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: center;
      padding: 8px 12px 0;
    }

    .narrow .foot {
      margin: 0;
      padding: 0;
    }

    .book {
      padding: 8px 12px 24px;
    }

    .evidence {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    nav,
    .narrow,
    .more {
      display: none;
    }

    article {
      break-inside: avoid;
      content-visibility: visible;
    }
  }
`;

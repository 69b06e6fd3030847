import { css } from "lit";

/** A figure: its finding, the picture, and what lies behind it. */
export const figureStyles = css`
  :host {
    display: flex;
    min-width: 0;
  }

  figure {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    margin: 0;
    padding: 12px 16px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
  }

  h2 {
    overflow-wrap: anywhere;
    font-size: calc(var(--size) * 14 / 13);
    line-height: calc(20 / 14);
    text-wrap: balance;
  }

  figcaption p,
  .warning,
  .more {
    overflow-wrap: anywhere;
    color: var(--muted);
    font-size: var(--small);
    line-height: calc(16 / 12);
  }

  figcaption p {
    margin-block-start: 4px;
  }

  .chart {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: flex-end;
    margin: 12px 0 8px;
  }

  .chart > svg {
    display: block;
    overflow: visible;
  }

  .warning {
    margin-block-end: 8px;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--line);
  }

  .links button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    height: 24px;
    border-radius: 4px;
    color: var(--muted);
    font-size: var(--small);
  }

  .links button:hover,
  .links button[aria-expanded="true"] {
    color: var(--text);
  }

  .links button[aria-expanded="true"] span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .links .icon,
  .key .icon {
    width: 14px;
    height: 14px;
  }

  .behind {
    max-height: 320px;
    margin-block-start: 8px;
    overflow: auto;
    font-size: var(--small);
  }

  .behind:focus-visible {
    outline-offset: -2px;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  th,
  td {
    padding: 4px 16px 4px 0;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }

  th:first-child {
    min-width: 128px;
  }

  thead th {
    font-weight: 600;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  .files li {
    padding: 2px 0;
  }

  .to-details {
    display: block;
    min-height: 24px;
    border-radius: 2px;
    color: var(--link);
    overflow-wrap: anywhere;
    text-align: start;
  }

  .to-details:hover {
    text-decoration: underline;
  }

  .to-details:focus-visible {
    outline-offset: -2px;
  }

  .to-details[aria-current] {
    background: var(--chosen);
  }

  .file {
    color: var(--muted);
    font-size: var(--tiny);
    overflow-wrap: anywhere;
  }

  @media print {
    :host {
      break-inside: avoid;
      margin-block-end: 12px;
    }

    .links {
      display: none;
    }
  }
`;

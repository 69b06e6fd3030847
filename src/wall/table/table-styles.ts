import { css } from "lit";

/** The table of cards: its head, its cells, and the question that stays in sight while the rest is scrolled. */
export const tableStyles = css`
  table {
    width: 100%;
    font-size: var(--small);
  }

  th,
  td {
    border-block-end: 1px solid var(--line);
  }

  thead th {
    height: 32px;
    color: var(--muted);
  }

  thead button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: 24px;
    max-width: 100%;
    height: 24px;
    border-radius: 4px;
  }

  thead button:hover {
    color: var(--text);
  }

  thead button:focus-visible {
    outline-offset: -2px;
  }

  thead [aria-sort] button {
    color: var(--text);
    font-weight: 600;
  }

  thead .icon {
    width: 14px;
    height: 14px;
  }

  .group th {
    background: var(--lane);
    font-size: var(--size);
  }

  .question {
    padding-inline-start: 28px;
  }

  .row:hover > :is(th, td) {
    background-color: var(--hover);
  }

  .row[aria-current] > :is(th, td) {
    background-color: var(--chosen);
    --muted: var(--text);
  }

  .row[aria-current] > :first-child {
    box-shadow: inset 2px 0 var(--focus);
  }

  .number {
    text-align: end;
  }

  .interval {
    padding-inline: 12px;
  }

  .line {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    vertical-align: middle;
  }

  .line span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .line .icon {
    width: 14px;
    height: 14px;
  }

  .late .icon {
    color: var(--late);
  }

  .quiet {
    color: var(--muted);
  }

  b {
    color: var(--text);
  }

  wall-verdict,
  wall-registration {
    vertical-align: middle;
  }

  wall-registration {
    display: inline-flex;
    color: var(--muted);
  }
`;

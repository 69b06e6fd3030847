import { css } from "lit";

/** What table and timeline have in common: rows, groups, the head that stays in sight, and the focus within. */
export const rowsStyles = css`
  :host {
    position: relative;
    display: block;
    flex: 1;
    min-width: 0;
    overflow: auto;
    overflow-anchor: none;
  }

  table {
    border-spacing: 0;
    table-layout: fixed;
  }

  th,
  td {
    height: 28px;
    padding: 0 8px;
    overflow: hidden;
    font-weight: 400;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  thead th {
    position: sticky;
    z-index: 3;
    background: var(--page);
    inset-block-start: 0;
  }

  .gap td {
    height: auto;
    padding: 0;
    border: 0;
  }

  .group th {
    overflow: visible;
  }

  .group button {
    position: sticky;
    display: flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    height: 27px;
    font-weight: 600;
    inset-inline-start: 8px;
  }

  .group bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .count {
    margin-inline-start: 4px;
    color: var(--muted);
    font-weight: 400;
  }

  .row {
    cursor: pointer;
  }

  .title {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    height: 27px;
    text-align: start;
  }

  .title bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title:focus-visible,
  .group button:focus-visible {
    outline: none;
  }

  tr:has(.title:focus-visible),
  tr:has(> th > button:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  thead tr:has(> th > button:focus-visible) {
    outline: none;
  }

  .none {
    padding: 16px;
    color: var(--muted);
  }

  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 1px solid;
      outline-offset: -1px;
    }
  }
`;

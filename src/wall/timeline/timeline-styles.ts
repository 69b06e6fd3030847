import { css } from "lit";

/** The timeline: its labels, which stay in sight, and the days beside them. */
export const timelineStyles = css`
  .plane {
    position: relative;
    min-width: 100%;
  }

  table {
    position: relative;
    z-index: 1;
    width: 100%;
  }

  th,
  td {
    padding: 0;
  }

  thead th {
    height: 28px;
    border-block-end: 1px solid var(--line);
    overflow: visible;
  }

  thead th:first-child {
    z-index: 4;
    inset-inline-start: 0;
  }

  .tools {
    display: flex;
    justify-content: end;
    padding-inline-end: 12px;
  }

  .axis {
    position: relative;
    height: 27px;
    overflow: hidden;
    color: var(--muted);
    font-size: var(--small);
  }

  .axis span {
    position: absolute;
    padding-inline-start: 6px;
    inset-block-start: 4px;
  }

  .axis .today {
    color: var(--text);
    font-weight: 600;
  }

  .row th {
    position: sticky;
    z-index: 2;
    padding-inline: 32px 12px;
    background: var(--page);
    inset-inline-start: 0;
  }

  .group th {
    border-block-start: 1px solid var(--line);
  }

  /* Over the lines of the days, like the labels. */
  .group button {
    z-index: 2;
    min-width: 388px;
    padding-inline-start: 8px;
    background: var(--page);
    inset-inline-start: 0;
  }

  .narrow .group button {
    min-width: 180px;
  }

  tbody:first-of-type .group th {
    border-block-start: 0;
  }

  .narrow .row th {
    padding-inline: 12px 8px;
  }

  .row:hover > td,
  .row[aria-current] > td {
    background-color: var(--paint);
  }

  .row:hover > th,
  .row[aria-current] > th {
    background-image: linear-gradient(var(--paint), var(--paint));
  }

  .row:hover {
    --paint: var(--hover);
  }

  .row[aria-current] {
    --paint: var(--chosen);
  }

  .row[aria-current] > th {
    box-shadow: inset 2px 0 var(--focus);
  }

  /* Around the label alone, which stays in sight while the days are scrolled. */
  tr:has(.title:focus-visible) {
    outline: none;
  }

  th:has(.title:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  .row svg {
    display: block;
    overflow: hidden;
  }

  .grid {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
  }

  .grid line {
    stroke: var(--track);
    stroke-opacity: 0.2;
  }

  .grid .main {
    stroke-opacity: 0.4;
  }

  .grid .today {
    stroke: var(--focus);
    stroke-opacity: 1;
    stroke-width: 2;
  }

  .window {
    fill: var(--track);
    fill-opacity: 0.35;
    stroke: var(--muted);
    stroke-opacity: 0.7;
  }

  .window.running {
    fill: none;
    stroke: var(--live);
    stroke-opacity: 1;
  }

  .window.planned {
    fill: none;
    stroke-dasharray: 3 2;
  }

  .window.open {
    stroke-dasharray: 4 3;
  }

  .ran {
    fill: var(--live);
  }

  .wait {
    stroke: var(--muted);
  }

  .overdue {
    stroke: var(--late);
    stroke-width: 2;
    stroke-dasharray: 2 3;
  }

  .mark {
    fill: var(--text);
  }

  .mark.supported {
    fill: var(--supported);
  }

  .mark.wrong {
    fill: var(--wrong);
  }

  .mark.late {
    fill: var(--late);
  }

  text {
    fill: var(--muted);
    font-size: var(--tiny);
    stroke: var(--page);
    stroke-width: 4;
    paint-order: stroke;
  }

  .sign {
    display: inline-flex;
    color: var(--text);
  }

  .look-none,
  .look-collecting {
    color: var(--muted);
  }

  .look-supported,
  .sign.supported {
    color: var(--supported);
  }

  .look-refuted {
    color: var(--refuted);
  }

  .look-invalid,
  .look-unreadable,
  .sign.wrong {
    color: var(--wrong);
  }

  .sign.late {
    color: var(--late);
  }

  .foot {
    position: sticky;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding: 8px 12px;
    border-block-start: 1px solid var(--line);
    background: var(--page);
    color: var(--muted);
    font-size: var(--small);
    inset-block-end: 0;
    inset-inline-start: 0;
  }

  .foot li {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .foot .icon {
    width: 14px;
    height: 14px;
  }
`;

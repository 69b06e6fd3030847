import { css } from "lit";

/** How charts look: shapes and lines first, colour after them. */
export const chartStyles = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-end: 8px;
    font-size: var(--small);
  }

  .key li {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .key .supported .icon {
    fill: var(--supported);
  }

  .key .refuted .icon {
    fill: var(--refuted);
  }

  .axis,
  .inside,
  .value {
    fill: var(--muted);
    font-size: var(--tiny);
  }

  .inside,
  .value {
    fill: var(--text);
    font-size: var(--small);
    font-weight: 600;
  }

  /* Words on lines stand on the ground of the page. */
  .inside.hatched {
    stroke: var(--card);
    stroke-width: 4px;
    paint-order: stroke;
  }

  .open {
    overflow: visible;
  }

  rect.solid,
  rect.supported {
    fill: var(--live);
    fill-opacity: 0.3;
    stroke: var(--live);
  }

  rect.hatched,
  rect.hollow {
    stroke: var(--live);
  }

  .hatching {
    fill: var(--live);
  }

  rect.supported {
    fill: var(--supported);
    stroke: var(--supported);
  }

  rect.refuted {
    stroke: var(--refuted);
    stroke-width: 1.5;
  }

  rect.open {
    stroke: var(--muted);
    stroke-dasharray: 3 2;
  }

  rect.late {
    fill: var(--late);
    fill-opacity: 0.3;
    stroke: var(--late);
  }

  .grid {
    stroke: var(--track);
    stroke-opacity: 0.5;
    vector-effect: non-scaling-stroke;
  }

  .dot {
    fill: var(--card);
    stroke: var(--live);
    stroke-width: 1.5;
  }

  .median {
    stroke: var(--text);
    stroke-width: 2;
  }

  .median + .value {
    stroke: var(--card);
    stroke-width: 4px;
    paint-order: stroke;
  }

  .main,
  .raw {
    fill: none;
    stroke: var(--live);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }

  .raw {
    stroke: var(--muted);
    stroke-width: 1;
    stroke-dasharray: 4 3;
  }

  .band {
    fill: var(--live);
    fill-opacity: 0.18;
  }

  .diagonal {
    stroke: var(--muted);
    stroke-dasharray: 4 3;
  }

  .mark {
    fill: var(--live);
    stroke: var(--card);
  }

  .whisker {
    stroke: var(--live);
  }

  .what {
    color: var(--muted);
    font-size: var(--small);
  }

  .days,
  .list {
    margin: auto 0;
    padding: 0;
    list-style: none;
  }

  .days li {
    display: grid;
    grid-template-columns: minmax(0, 5fr) 60px minmax(40px, 4fr) 60px;
    gap: 8px;
    align-items: center;
    min-height: 32px;
  }

  .days bdi {
    display: -webkit-box;
    overflow: hidden;
    line-height: calc(18 / 13);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .days li + li {
    margin-block-start: 4px;
  }

  .days b {
    text-align: end;
    white-space: nowrap;
  }

  .list li {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 36px;
    border-block-start: 1px solid var(--line);
  }

  .list li:first-child {
    border: 0;
  }

  .list li > :nth-child(2) {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .list .what {
    flex: none;
    max-width: 45%;
  }

  .reliability {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
  }

  .reliability dl {
    flex: 1 1 112px;
    margin: 0;
    font-size: var(--small);
    line-height: calc(16 / 12);
  }

  .reliability dt {
    color: var(--muted);
  }

  .reliability dd {
    margin: 0 0 6px;
  }
`;

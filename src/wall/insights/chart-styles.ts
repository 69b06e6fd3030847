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

  .row {
    width: calc(100% - 72px);
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
`;

import { css } from "lit";

/** The picture of a lineage, and what floats above it. */
export const lineageStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    overflow: auto;
    overflow-anchor: none;
    scroll-padding: 24px 24px 64px;
  }

  .note,
  .alone h2 {
    position: sticky;
    align-self: flex-start;
    padding: 12px 12px 0;
    inset-inline-start: 0;
  }

  .canvas {
    display: grid;
    flex: 1 0 auto;
    min-inline-size: 100%;
  }

  .canvas.held {
    cursor: grabbing;
  }

  .canvas > * {
    grid-area: 1 / 1;
  }

  .picture {
    position: relative;
    direction: ltr;
    transform-origin: 0 0;
  }

  .picture > svg {
    position: absolute;
    inset: 0;
  }

  .picture li {
    position: absolute;
  }

  .node {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    width: 232px;
    height: 72px;
    padding: 7px 12px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
    color: var(--text);
    text-align: start;
  }

  .node:hover {
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    background: var(--hover);
  }

  .node:focus-visible {
    outline: 2px solid var(--focus);
  }

  .node[aria-current] {
    --muted: var(--text);

    border-color: var(--focus);
    background: var(--chosen);
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--small);
    font-weight: 600;
    line-height: calc(16 / 12);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .meta {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--tiny);
    line-height: calc(16 / 11);
    white-space: nowrap;
  }

  .meta .icon,
  .beside .icon {
    width: 14px;
    height: 14px;
  }

  .owner {
    overflow: hidden;
    margin-inline-start: auto;
    color: var(--muted);
    text-overflow: ellipsis;
  }

  .node.faint {
    border-style: dashed;
    color: var(--muted);
  }

  .node.faint .title {
    font-weight: 400;
  }

  .beside {
    position: absolute;
    display: grid;
    gap: 4px;
    align-content: center;
    background: none;
    font-size: var(--tiny);
    line-height: calc(16 / 11);
    white-space: nowrap;
    inset-block: 0;
    inset-inline-start: 240px;
  }

  .beside.end {
    inset-inline-start: 264px;
  }

  /* Where lines leave the middle, words stand beside the title. */
  .beside.above {
    align-content: start;
  }

  .beside.above p {
    padding-inline: 2px;
    background: var(--page);
  }

  .late {
    display: flex;
    gap: 4px;
    align-items: center;
  }

  .late .icon {
    color: var(--late);
  }

  .edge {
    fill: none;
    stroke: var(--muted);
  }

  .edge.pivot {
    stroke-dasharray: 5 3;
  }

  .edge.faint {
    stroke: var(--track);
  }

  .edge.on {
    stroke: var(--focus);
    stroke-width: 2;
  }

  .word {
    position: absolute;
    color: var(--muted);
    font-size: var(--tiny);
    line-height: calc(16 / 11);
  }

  wall-lineage-map {
    position: sticky;
    z-index: 1;
    align-self: start;
    justify-self: end;
    inset-block-start: 12px;
    inset-inline-end: 12px;
  }

  .bar {
    position: sticky;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    align-self: end;
    justify-self: start;
    margin: 12px;
    inset-block-end: 12px;
    inset-inline-start: 12px;
  }

  .zoom,
  .legend,
  .bar > .pick {
    display: flex;
    align-items: center;
    padding: 2px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
  }

  .bar > .pick {
    min-height: 30px;
    padding: 0 8px;
  }

  .pick {
    display: flex;
    gap: 4px;
    align-items: center;
    justify-content: center;
    min-width: 48px;
    min-height: 24px;
    padding: 0 4px;
    border-radius: 4px;
  }

  .pick:hover {
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
    background: var(--vscode-toolbar-hoverBackground, transparent);
  }

  .pick:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  .legend {
    gap: 16px;
    min-height: 30px;
    padding: 0 12px;
    border-color: transparent;
    background: var(--page);
    font-size: var(--tiny);
  }

  .legend li {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .alone ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(232px, 1fr));
    gap: 12px;
    padding: 12px;
  }

  .alone li {
    position: relative;
  }

  .alone .node {
    width: 100%;
  }

  /* Without a picture around it there is no room behind a question. */
  .alone .beside {
    display: none;
  }

  .alone {
    position: sticky;
    width: 100%;
    inset-inline-start: 0;
  }

  @media print {
    .bar,
    wall-lineage-map {
      display: none;
    }
  }
`;

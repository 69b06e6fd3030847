import { css } from "lit";

/** The page: header, view, and the details beside it or, where there is no room, above it. */
export const appStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--page);
    color: var(--text);
    container: wall / inline-size;
    font: var(--vscode-font-weight, normal) var(--size) / calc(20 / 13) var(--vscode-font-family, system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
  }

  .page {
    position: relative;
    display: flex;
    flex: 1;
    min-width: 0;
    min-height: 0;
  }

  main {
    display: flex;
    flex: 1;
    min-width: 0;
    min-height: 0;
  }

  main:focus-visible {
    outline-offset: -2px;
  }

  .view,
  wall-meeting {
    flex: 1;
    min-width: 0;
    overflow: auto;
  }

  aside {
    display: flex;
    flex: none;
    width: clamp(400px, 40%, 640px);
    min-width: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--page);
  }

  wall-detail {
    flex: 1;
    min-width: 0;
    overflow: auto;
  }

  @container (width < 760px) {
    aside {
      position: absolute;
      z-index: 5;
      width: 100%;
      border: 0;
      inset: 0;
    }

    /* Out of reach of the keys, and still scrolled to where it was. */
    main:has(+ aside) {
      visibility: hidden;
    }
  }

  @media print {
    :host {
      display: block;
      height: auto;
      background: none;
    }

    .page,
    main,
    .view,
    wall-meeting {
      display: block;
      height: auto;
      overflow: visible;
    }

    wall-header,
    wall-notice,
    wall-said,
    aside {
      display: none;
    }
  }
`;

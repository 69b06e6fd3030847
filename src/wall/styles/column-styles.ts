import { css } from "lit";

/**
 * A column, its rail and its section. They are one markup in two shapes, so the difference is all here.
 *
 * The container asked for its width is the wall: no name is needed, because there is no other.
 */
export const columnStyles = css`
  :host {
    display: block;
    flex: 1 1 212px;
    min-width: 212px;
    max-width: 360px;
  }

  :host([folded]) {
    flex: none;
    width: 36px;
    min-width: 0;
  }

  section {
    height: 100%;
  }

  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 8px;
    height: 32px;
    padding: 0 4px 0 12px;
    border-radius: 6px 6px 0 0;
    background: var(--lane);
  }

  h2 {
    border-radius: 2px;
  }

  .fold {
    order: 1;
    margin-inline-start: auto;
    color: var(--muted);
    opacity: 0;
  }

  .fold .when-wide {
    display: contents;
  }

  .fold .when-wide .icon {
    rotate: 90deg;
  }

  .fold .when-narrow {
    display: none;
  }

  section:hover .fold,
  .fold:focus-visible {
    opacity: 1;
  }

  .body {
    padding: 4px;
    border-radius: 0 0 6px 6px;
    background: var(--lane);
  }

  ul {
    position: relative;
  }

  li {
    --gap: 8px;
    position: absolute;
    inset-inline-start: calc((100% + var(--gap)) / var(--lanes) * var(--lane));
    inline-size: calc((100% + var(--gap)) / var(--lanes) - var(--gap));
  }

  :host([compact]) {
    flex-basis: 176px;
    min-width: 176px;
  }

  :host([compact][folded]) {
    flex: none;
    min-width: 0;
  }

  :host([in-lane]) {
    display: block;
    min-width: 0;
    max-width: none;
  }

  .stage {
    display: none;
    padding: 8px 0 4px;
    color: var(--muted);
    font-size: var(--small);
  }

  :host([in-lane]) .body {
    height: 100%;
    min-height: 40px;
    border-radius: 6px;
    outline: 1px solid var(--edge);
    outline-offset: -1px;
  }

  .all {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .all li {
    position: static;
    inline-size: auto;
    break-inside: avoid;
  }

  @container (width >= 760px) {
    .folded .head {
      flex-direction: column;
      width: 36px;
      height: auto;
      min-height: 240px;
      padding: 8px 0;
      border-radius: 6px;
      outline: 1px solid var(--edge);
      outline-offset: -1px;
    }

    .folded .head:has(.fold):hover {
      background: var(--hover);
    }

    .folded .count {
      order: -1;
    }

    .folded h2 {
      writing-mode: vertical-rl;
    }

    .folded .overdue-word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .folded .fold {
      position: absolute;
      width: 100%;
      height: 100%;
      border-radius: 6px;
      background: none;
      inset: 0;
    }

    .folded .fold .when-wide {
      display: none;
    }
  }

  @container (width < 760px) {
    :host,
    :host([folded]) {
      width: auto;
      max-width: none;
      border-block-end: 1px solid var(--line);
    }

    .head {
      padding-inline: 36px 12px;
      border-radius: 0;
      background: var(--page);
    }

    .fold {
      position: absolute;
      display: flex;
      align-items: center;
      width: 100%;
      height: 100%;
      padding-inline-start: 12px;
      border-radius: 0;
      background: none;
      inset: 0;
      opacity: 1;
    }

    .fold:focus-visible {
      outline-offset: -2px;
    }

    .fold .when-wide {
      display: none;
    }

    .fold .when-narrow {
      display: contents;
    }

    .body {
      padding: 4px 12px 12px;
      border-radius: 0;
      background: none;
    }

    :host([in-lane]) {
      border: 0;
    }

    :host([in-lane]) .body {
      height: auto;
      min-height: 0;
      padding: 0;
      outline: 0;
    }

    .stage {
      display: block;
    }
  }

  @media print {
    section {
      height: auto;
    }

    .fold {
      display: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .fold {
      transition: opacity 80ms linear;
    }
  }
`;

import { css } from "lit";

/** A card: its lines from the question down to its dates, and the dashed variant of a file that cannot be read. */
export const cardStyles = css`
  :host {
    display: block;
  }

  article {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--card);
  }

  article:hover {
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    background: var(--hover);
  }

  article[aria-current] {
    --muted: var(--text);
    border-color: var(--focus);
    background: var(--chosen);
  }

  article:has(.whole:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  .unreadable {
    border-style: dashed;
  }

  .unreadable .title > .icon {
    color: var(--wrong);
  }

  .kicker,
  footer {
    color: var(--muted);
    font-size: var(--tiny);
    line-height: calc(16 / 11);
  }

  .kicker {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    white-space: nowrap;
  }

  .kicker span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .acts {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    z-index: 1;
    display: flex;
    border-radius: 4px;
  }

  /* Room for the two buttons; where there is no such line they lie on their own ground. */
  .kicker:has(~ .acts) {
    padding-inline-end: 48px;
  }

  .title:first-child ~ .acts {
    background: var(--card);
  }

  wall-registration {
    margin-inline-start: auto;
  }

  .title {
    overflow-wrap: anywhere;
    line-height: calc(18 / 13);
    text-wrap: pretty;
  }

  .whole {
    display: inline;
    text-align: start;
  }

  .whole:focus-visible {
    outline: none;
  }

  .whole::after {
    position: absolute;
    border-radius: 6px;
    content: "";
    inset: 0;
  }

  .unreadable .whole {
    display: block;
  }

  .question,
  .claim,
  .seen,
  .line,
  .note,
  wall-check-back,
  wall-decision,
  wall-owed,
  wall-was-wrong {
    overflow-wrap: anywhere;
    font-size: var(--small);
    line-height: calc(16 / 12);
    text-wrap: pretty;
  }

  .question,
  .claim,
  .seen,
  .note,
  .progress {
    color: var(--muted);
  }

  .question {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .claim,
  .seen,
  .line,
  wall-check-back,
  wall-decision,
  wall-owed,
  wall-was-wrong {
    margin-block-start: 4px;
  }

  .claim + .seen,
  wall-interval + .seen,
  .line + .line {
    margin-block-start: 0;
  }

  wall-interval {
    margin-block-start: 4px;
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    justify-content: space-between;
    line-height: calc(20 / 13);
  }

  .left,
  .progress {
    color: var(--muted);
    font-size: var(--tiny);
    line-height: calc(16 / 11);
  }

  .progress svg {
    display: block;
    margin-block-end: 4px;
    fill: var(--progress);
    background: var(--trough);
  }

  .note {
    display: -webkit-box;
    overflow: hidden;
    padding-inline-start: 24px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .seen b,
  .threshold {
    color: var(--text);
  }

  .line {
    display: flex;
    gap: 8px;
  }

  .unreadable .title {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }

  .quiet .icon {
    color: var(--muted);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
    margin-block-start: 4px;
    overflow-wrap: anywhere;
  }

  /* Compact: the whole wall in one look. */
  :host([compact])
    :is(.question, .seen, .note, .left, .claim, .quiet, footer, wall-decision, wall-was-wrong, .progress) {
    display: none;
  }

  :host([compact]) .title {
    font-size: var(--small);
    line-height: calc(16 / 12);
  }

  :host([compact]) .title bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  :host([compact]) wall-check-back:not([mark="not-held"]) {
    display: none;
  }

  :host([compact]) article {
    gap: 2px;
  }

  @media (prefers-reduced-motion: no-preference) {
    .acts {
      transition: opacity 80ms linear;

      @starting-style {
        opacity: 0;
      }
    }
  }

  @media print {
    :host {
      break-inside: avoid;
    }

    .acts {
      display: none;
    }
  }
`;

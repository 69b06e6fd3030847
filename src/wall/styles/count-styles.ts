import { css } from "lit";

/** What stands in the head of cards: how many there are, and how many of them are overdue. */
export const countStyles = css`
  .count {
    color: var(--muted);
  }

  .overdue {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: var(--tiny);
    white-space: nowrap;
  }

  .overdue .icon {
    width: 14px;
    height: 14px;
    color: var(--late);
  }
`;

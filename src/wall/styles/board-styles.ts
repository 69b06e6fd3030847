import { css } from "lit";

/** The board: columns side by side, or lanes below the heads of the columns. */
export const boardStyles = css`
  :host {
    display: block;
    flex: 1;
    min-width: 0;
    overflow: auto;
    overflow-anchor: none;
    scroll-padding: 40px 12px 12px;
  }

  /* As high as the highest column, so that the heads of all of them stay in sight, and as wide as all together. */
  .columns {
    display: inline-flex;
    gap: 8px;
    min-width: 100%;
    padding: 12px;
    vertical-align: top;
  }

  /* As wide as seven columns at their narrowest, and no wider because of what a lane is called. */
  .lanes {
    width: max(100%, 7 * 176px + 6 * 8px + 2 * 12px);
    padding: 0 12px 12px;
  }

  .heads {
    position: sticky;
    top: 0;
    z-index: 3;
    display: grid;
    grid-template-columns: repeat(7, minmax(176px, 1fr));
    gap: 8px;
    padding-block-start: 8px;
    background: var(--page);
  }

  .stage-head {
    display: flex;
    gap: 8px;
    align-items: center;
    height: 32px;
    padding-inline: 12px 4px;
    border-radius: 6px;
    background: var(--lane);
  }

  @container (width < 760px) {
    .columns {
      display: block;
      padding: 0 0 12px;
    }

    .lanes {
      width: auto;
      padding: 0 0 12px;
    }

    .heads {
      display: none;
    }
  }

  @media print {
    :host {
      overflow: visible;
    }

    .heads {
      position: static;
    }
  }
`;

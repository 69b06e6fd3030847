import { css } from "lit";

/** A lane: its head, which stays at the left, and its columns below the heads of their stages. */
export const laneStyles = css`
  :host {
    display: block;
  }

  .head {
    position: sticky;
    inset-inline-start: 12px;
    display: flex;
    gap: 8px;
    align-items: center;
    width: fit-content;
    max-width: 100%;
    height: 32px;
    margin-block-start: 8px;
  }

  h3 {
    min-width: 0;
  }

  button {
    display: flex;
    gap: 4px;
    align-items: center;
    min-width: 0;
    max-width: 100%;
    height: 28px;
    padding-inline-end: 8px;
    border-radius: 4px;
    font-weight: 600;
  }

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(7, minmax(176px, 1fr));
    gap: 8px;
  }

  @container (width < 760px) {
    .head {
      inset-inline-start: 0;
      padding-inline: 8px;
    }

    .columns {
      display: block;
      padding: 0 12px 12px;
    }
  }
`;

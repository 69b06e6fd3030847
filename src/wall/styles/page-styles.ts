import { css } from "lit";

/** Takes back the padding that VS Code gives to the body of every webview: the wall is its own page. */
export const pageStyles = css`
  html,
  body {
    height: 100%;
    margin: 0;
    padding: 0;
    overflow: hidden;
  }
`;

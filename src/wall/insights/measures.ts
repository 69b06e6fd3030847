/** In pixels: a row of a chart, and the words before it. */
export const rowPitch = 32;
export const labelWidth = 72;

/** What the words leave. An attribute: no style sheet sets the width of an svg in another. */
export const restWidth = `calc(100% - ${labelWidth}px)`;

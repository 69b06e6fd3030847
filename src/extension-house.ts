// The second half of the editor's composition root, loaded when the house is first needed.
export { openHouse } from "./editor/house.ts";
export { createHistorySource } from "./node/git/history-source.ts";
export { makeSample } from "./node/make-sample.ts";

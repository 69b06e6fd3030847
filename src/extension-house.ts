// The second half of the editor's composition root, loaded when the house is first needed.
export { openHouse } from "./editor/house.ts";
export { readData } from "./node/data/read-data.ts";
export { readStart } from "./node/data/read-start.ts";
export { createHistorySource } from "./node/git/history-source.ts";
export { createRepositorySource } from "./node/git/repository/repository-source.ts";
export { readRevision } from "./node/git/read-base.ts";
export { makeSample } from "./node/make-sample.ts";

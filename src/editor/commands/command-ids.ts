/** Every command of the manifest; a test holds the two lists together. */
export const commandIds = [
  "learningWall.openWall",
  "learningWall.openSample",
  "learningWall.newUnit",
  "learningWall.newExperiment",
  "learningWall.linkBranch",
  "learningWall.startBranch",
  "learningWall.openUnitOfBranch",
  "learningWall.unlinkBranch",
  "learningWall.register",
  "learningWall.importResults",
  "learningWall.showHistory",
  "learningWall.compareWithPast",
  "learningWall.openUnitOfRow",
  "learningWall.copyId",
] as const;
export type CommandId = (typeof commandIds)[number];

/** The type of the wall's panel, under which VS Code restores it after a reload. */
export const wallViewType = "learningWall.wall";

/** The wall in the sidebar. */
export const wallViewId = "learningWall.wallView";

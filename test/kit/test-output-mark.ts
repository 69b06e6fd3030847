/** Begins each line of the tests inside the editor, whose one console also carries everything else. */
export const testOutputMark = "│ ";

/** Matches every file that may be one of ours, in editor, watcher and walk. A test holds it to the kinds. */
export const fileGlob = "**/{learning,*.uol,*.experiment}.{yaml,yml}";

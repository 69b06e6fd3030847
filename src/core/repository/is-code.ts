import { hasOurName } from "../model/file-glob.ts";

/** Whether a file may hold code, by its path: it is none of ours, of no package, no text for people, and no table. */
export function isCode(path: string): boolean {
  return (
    !hasOurName(`/${path}`) && !/(?:^|\/)node_modules\//.test(path) && !/\.(?:md|mdx|markdown|csv|tsv)$/i.test(path)
  );
}

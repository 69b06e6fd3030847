import { learningsOf } from "../../core/query/learnings/learnings-of.ts";
import { playbookOf } from "../../core/query/learnings/playbook.ts";
import { toMarkdown } from "../../core/query/page/page-markdown.ts";
import type { PageKind } from "./pages.ts";

/** The page of what can be relied on. */
export const playbookPage: PageKind = {
  name: "playbook",

  textOf: (_, { snapshot, today }) => toMarkdown(playbookOf(learningsOf(snapshot, today))),
};

import assert from "node:assert/strict";
import fc from "fast-check";
import { toHtml } from "../../../../src/core/query/page/page-html.ts";
import { toMarkdown } from "../../../../src/core/query/page/page-markdown.ts";
import { agendaOf } from "../../../../src/core/query/review/agenda-of.ts";
import { agendaPage } from "../../../../src/core/query/review/agenda-page.ts";
import { digestPage } from "../../../../src/core/query/review/digest-page.ts";
import { figuresOf } from "../../../../src/core/query/review/figures-of.ts";
import { figuresPage } from "../../../../src/core/query/review/figures-page.ts";
import { reviewOf } from "../../../../src/core/query/review/review-of.ts";
import { reviewPage } from "../../../../src/core/query/review/review-page.ts";
import { snapshotOf, testToday } from "../../kit/snapshots.ts";
import { mutatedText } from "../../kit/texts.ts";

it("reviews of damaged files answer, in plain JSON and in whole pages", () => {
  fc.assert(
    fc.property(mutatedText, mutatedText, (a, b) => {
      const snapshot = snapshotOf({
        "a.experiment.yaml": a,
        "b.experiment.yaml": b,
        "one-click-checkout.uol.yaml": a,
        "learning.yaml": b,
      });
      const review = reviewOf(snapshot, testToday, { period: {} });
      const agenda = agendaOf(snapshot, testToday);
      const figures = figuresOf(snapshot, testToday, {});
      const data = { review, agenda, figures };
      assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
      const pages = [
        reviewPage(review, testToday),
        agendaPage(agenda),
        digestPage(snapshot, testToday, {}),
        figuresPage(figures, {}),
      ];
      for (const page of pages) {
        assert.match(toHtml(page), /^<!doctype html>[^]*<\/html>\n$/);
        assert.match(toMarkdown(page), /^# [^\n]+\n/);
      }
    }),
    { numRuns: 100 },
  );
});

import assert from "node:assert/strict";
import { findingsIn } from "../kit/snapshots.ts";

/** What names work, and the title that is offered instead. */
const work: Record<string, string> = {
  "Build the checkout backend": "Will people use the checkout backend?",
  "build checkout backend": "Will people use the checkout backend?",
  "Implement one-click checkout.": "Will people use the one-click checkout?",
  "Create a loyalty programme": "Will people use a loyalty programme?",
  "Add reviews to the product page": "What gets better for people when we add reviews to the product page?",
  "Launch our new app": "Will people use our new app?",
  "Set up a referral scheme": "Will people use a referral scheme?",
  "Roll out single sign-on": "Will people use the single sign-on?",
  "We will develop an onboarding tour": "Will people use an onboarding tour?",
  "To build a chatbot": "Will people use a chatbot?",
  "Task: integrate Klarna": "Will people use Klarna?",
  "Migrate the database to Postgres": "What gets better for people when we migrate the database to Postgres?",
  "Refactor checkout module": "What gets better for people when we refactor the checkout module?",
  "Migrate to Postgres": "What gets better for people when we migrate to Postgres?",
  "Migrate accounts later": "What gets better for people when we migrate accounts later?",
  "Migrate orders from Oracle": "What gets better for people when we migrate orders from Oracle?",
  "Deploy to Kubernetes": "What gets better for people when we deploy to Kubernetes?",
  "Introduce Kafka": "Will people use Kafka?",
  "Build dashboards": "Will people use dashboards?",
  "Build a page for gifts": "Will people use a page for gifts?",
  "Add two payment methods": "Will people use two payment methods?",
  "Redesign the pricing page": "What gets better for people when we redesign the pricing page?",
  "Replace the search": "What gets better for people when we replace the search?",
  "Ship the new checkout": "Will people use the new checkout?",
};

const knowledge = [
  "Validate willingness to use one-click checkout",
  "Will customers use a one-click checkout?",
  "Build or buy a search?",
  "Build times and what they cost us",
  "Should we build the checkout ourselves?",
  "Launch emails that people read",
  "Release notes nobody opens",
  "Design reviews: too early or too late",
  "Code review and how long it takes",
  "Redesigns that stick",
  "Upgrade paths from the free plan",
  "Creating an account is hard for older people",
  "Build a paper prototype to find out whether people understand the price",
  "Test the new checkout with ten people",
  "Try a time limit on research",
  "Which words make a stored card feel safe?",
  "What keeps people from finishing the checkout",
  "Onboarding",
  "Builders and their tools",
  "Improve what we know of returns",
  "Add",
  "Wie bauen wir Vertrauen auf",
  "",
];

describe("a unit of learning that names work", () => {
  for (const [title, question] of Object.entries(work)) {
    it(`is “${title}”, which can become a question`, () => assert.equal(offeredFor(title), question));
  }
  for (const title of knowledge) it(`is not “${title}”`, () => assert.equal(offeredFor(title), undefined));

  it("is told as a learning goal what might be known", () => {
    const [finding] = found('title: Checkout\nlearn: "Build the checkout: all of it"\n');
    assert.match(finding?.message ?? "", /"Whether people use the checkout: all of it\."$/);
  });

  it("is left alone once it is answered", () => {
    const experiment = "unit: a\nhypothesis: They pay.\ndecision: { choice: stop, because: Nobody did. }\n";
    assert.deepEqual(found("title: Build the checkout\n", { "e.experiment.yaml": experiment }), []);
  });
});

function found(text: string, others = {}): ReturnType<typeof findingsIn> {
  const files = { "a.uol.yaml": `why: It pays.\n${text}`, ...others };
  return findingsIn(files).filter(({ rule }) => rule === "unit-names-work");
}

/** The title that the fix writes. */
function offeredFor(title: string): string | undefined {
  const [edit] = found(`title: "${title}"\n`)[0]?.fixes[0]?.edits ?? [];
  return edit?.type === "set-value" ? edit.value + (edit.placeholder ?? "") + (edit.rest ?? "") : undefined;
}

import assert from "node:assert/strict";
import { findingsIn } from "../kit/snapshots.ts";

const flattering = [
  "total_signups",
  "total-sign-ups",
  "signups",
  "registered-users",
  "registeredUsers",
  "number-of-registered-users",
  "page-views",
  "pageviews",
  "downloads",
  "download-count",
  "app-installs",
  "instagram-followers",
  "likes",
  "impressions",
  "story-points",
  "story-points-completed",
  "sprint-velocity",
  "velocity",
  "lines-of-code",
  "number of commits",
  "tickets-closed",
  "features-shipped",
  "app-downloads",
  "followers",
  "app-signups",
  "cumulative-signups",
  "total-weekly-signups",
  "total-users",
  "cumulative-customers",
  "Total Members",
];

const telling = [
  "signup-rate",
  "sign-up-conversion",
  "share-of-registered-users-who-return",
  "registered-users-active-weekly",
  "page-views-per-visit",
  "pages-per-session",
  "likesPerPost",
  "download-time",
  "download-errors",
  "app-install-rate",
  "likes-to-orders",
  "story-points-reopened-share",
  "velocity-variance",
  "page-load-velocity",
  "time-to-first-commit",
  "commit-to-deploy-time",
  "deployments-per-week",
  "total-blocking-time",
  "total-cost-per-order",
  "total-checkout-time",
  "orders",
  "weekly-signups",
  "signups-per-week",
  "new-signups",
  "newFollowers",
  "monthly_page_views",
  "page-views-per-day",
  "story-points-per-sprint",
  "newsletter-signups",
  "webinar-registrations",
  "users",
  "visits",
  "subscribers",
  "orders-after-reminder",
  "hit-rate",
  "cache-hits-share",
  "lines-of-code-per-review-hour",
  "follower-conversion",
  "客户",
  "",
];

describe("a metric that flatters", () => {
  for (const metric of flattering) it(`is ${metric}`, () => assert.deepEqual(found(`metric: ${metric}\n`), [metric]));
  for (const metric of telling) it(`is not ${metric}`, () => assert.deepEqual(found(`metric: ${metric}\n`), []));

  const asShare = {
    "a threshold in percent": "metric: downloads\nthreshold: at least 8%\n",
    "a threshold as a ratio": "metric: downloads\nthreshold: at least 1 in 20\n",
    "a baseline in percent": "metric: downloads\nbaseline: 4%\nthreshold: increase by 2 points\n",
    "results out of many": "metric: downloads\nresults: [{ date: 2026-03-09, successes: 9, of: 90 }]\n",
  };
  for (const [name, text] of Object.entries(asShare)) {
    it(`is none with ${name}`, () => assert.deepEqual(found(text), []));
  }

  it("is one that was decided by as well", () => {
    const decided = "metric: downloads\ndecision: { choice: stop, date: 2026-03-09, because: It did not help. }\n";
    assert.deepEqual(found(decided), ["downloads"]);
  });

  it("is one although it is to grow by a percentage", () => {
    assert.deepEqual(found("metric: downloads\nthreshold: increase by 8%\n"), ["downloads"]);
  });

  it("is one where a total is called a share, because a total never falls", () => {
    assert.deepEqual(found("metric: total-downloads\nthreshold: at least 8%\n"), ["total-downloads"]);
  });

  it("is offered the behaviours of the dictionary, nearest first", () => {
    const behaviour = (title: string): string => `title: ${title}\nkind: behaviour\n`;
    const findings = findingsIn({
      "returning-visitors.metric.yaml": behaviour("Visitors who come back"),
      "activation.metric.yaml": behaviour("Sign-ups who finish the tour"),
      "support-load.metric.yaml": "title: Sign-ups that write to support\nkind: operational\n",
      "a.experiment.yaml": "hypothesis: A shorter form brings at least 500 sign-ups.\nmetric: total-sign-ups\n",
    });
    const fixes = findings.find(({ rule }) => rule === "vanity-metric")?.fixes.map(({ title }) => title);
    assert.deepEqual(fixes, ["Measure activation instead", "Measure returning-visitors instead"]);
  });
});

/** The metrics that the rule names in an experiment. */
function found(text: string): string[] {
  const findings = findingsIn({ "a.experiment.yaml": `hypothesis: More of them come.\n${text}` });
  return findings.filter(({ rule }) => rule === "vanity-metric").map(({ message }) => message.split("`")[1] ?? "");
}

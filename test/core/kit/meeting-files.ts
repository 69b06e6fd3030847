import type { Files } from "./snapshots.ts";

/** A team between two meetings, on 7 May 2026: what came out, what is owed, and what may come next. */
export const meetingFiles: Files = {
  "learning.yaml": `
objectives:
  articles: { title: Better articles }
cadence: { kind: sprint, length: 14 days }
`,
  "research-limit.uol.yaml": `
title: Does a four-hour limit on research speed articles up?
objective: articles
owner: ali
`,
  "research-limit-trial.experiment.yaml": `
unit: research-limit
hypothesis: With four hours for research and outline, articles that are finished in time increase to 70%.
metric: in-time
threshold: at least 70%
window: { from: 2026-04-12, to: 2026-04-26 }
guardrails:
  - { metric: editor-score, threshold: at least 4 }
results:
  - { date: 2026-04-26, successes: 29, of: 40 }
memo: It is faster, and the pitch matters more than we thought.
learnings:
  - insight: A time limit makes research efficient, but it needs a clearer pitch to guide it.
    recommendation: Ask for a pitch of three sentences before the clock starts.
decision: { choice: pivot, date: 2026-04-28, by: ali, because: The limit alone lowers the quality., dissent: dana would have waited for ten more articles. }
propagation: []
`,
  "structured-pitch.uol.yaml": `
title: Does a structured pitch bring the quality back?
objective: articles
parent: research-limit-trial
owner: ali
`,
  "structured-pitch-trial.experiment.yaml": `
unit: structured-pitch
hypothesis: At least 80% of articles with a structured pitch score 4 or more.
metric: good-score
threshold: at least 80%
window: { from: 2026-04-27, to: 2026-05-01 }
results:
  - { date: 2026-05-01, successes: 96, of: 100 }
memo: The pitch was what was missing.
decision: { choice: persevere, date: 2026-05-05, by: ali }
propagation:
  - { told: editors }
  - { told: freelancers, date: 2026-05-06 }
`,
  "headline-length.uol.yaml": `
title: Do shorter headlines get read more?
owner: dana
unknowns:
  - Whether readers on phones see the second line.
  - What a headline is read for.
`,
  "headline-length-test.experiment.yaml": `
unit: headline-length
hypothesis: At least 30% of readers open an article with a short headline.
metric: open-rate
threshold: at least 30%
window: { from: 2026-04-01, to: 2026-04-14 }
results:
  - { date: 2026-04-14, successes: 300, of: 1000 }
memo: It is a close call.
`,
  "quiet-hour.uol.yaml": `
title: Would a quiet hour help the writers?
owner: lee
unknowns: [Which hour it would be.]
`,
  "old-news.experiment.yaml": `
hypothesis: At least 5% of readers return for old news.
metric: return-rate
threshold: at least 5%
window: { from: 2025-09-01, to: 2025-09-30 }
results:
  - { date: 2025-09-30, successes: 400, of: 5000 }
memo: They do.
decision: { choice: persevere, date: 2025-10-02, by: dana }
propagation: []
checkBack: [2026-04-30]
`,
};

const subjects = ["checkout", "search", "onboarding", "invoices", "delivery", "newsletter", "returns"];
const metrics = ["one-click-rate", "guest-share", "answer-time", "basket-size"];

/** An experiment of 1.3 KB like the one of the product page, from protocol to decision; no two are the same. */
export function experimentText(number: number): string {
  const subject = subjects[number % subjects.length];
  const share = 3 + (number % 17);
  const day = String(1 + (number % 27)).padStart(2, "0");
  return `# Experiment ${number}
unit: unit-${number % 100}
hypothesis: At least ${share}% of users who are shown the ${subject} simulation will click the button.
method: simulation        # cheapest first
population: ${1 + (number % 20)}% of ${subject} traffic
metric: ${metrics[number % metrics.length]}
threshold: at least ${share}%
baseline: ${share - 1.5}%
guardrails:
  - { metric: ${subject}-errors, threshold: at most ${1 + (number % 3)}% }
expect: ${share + 1}%
sample: ${1000 + number}
window: { from: 2026-03-${day}, to: 2026-04-${day} }
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
predictions: { dana: ${number % 100}%, lee: 40% }
flag: ${subject}_${number}
results:
  - { date: 2026-04-${day}, successes: ${number % 1000}, of: ${1000 + number}, source: warehouse/one_click.sql }
observations:
  - { saw: People asked whether their card was safe., from: session recordings, count: ${number % 9} }
memo: |
  It works, but we must communicate security more clearly.
learnings:
  - insight: People accept one click when the security is explained at the button.
    recommendation: Show the card's last digits and a lock beside the button.
    appliesTo: [${subject}, security]
decision: { choice: persevere, date: 2026-04-${day}, by: dana, because: The threshold was reached. }
propagation:
  - { doc: docs/${subject}.md }
  - { told: support team, date: 2026-04-${day} }
checkBack: [2026-05-${day}, 2026-06-${day}]
`;
}

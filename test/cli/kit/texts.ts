/** A protocol of five lines, complete but for the question that it answers. */
const protocol = `hypothesis: At least 8% of users shown the simulation will click the button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
population: everybody who reaches the payment step
`;

/** A complete plan of six lines that stands alone, in which nothing is found. */
export const plan = `# uol-ignore-file no-unit: one file is enough here
${protocol}`;

/** A complete plan of six lines for a question, in which nothing is found where that is written. */
export function planFor(unit: string): string {
  return `unit: ${unit}\n${protocol}`;
}

/** A complete question, in which nothing is found. */
export const question = `learn: Whether one click is enough.
why: Four in ten leave where we ask for a password.
owner: dana
due: 2026-03-31
`;

/** A plan in which one thing is found: `threshold-missing` on its second line. */
export const planWithoutThreshold = `hypothesis: More visitors continue.
metric: guest-clicks
window: { from: 2026-03-02, to: 2026-03-16 }
`;

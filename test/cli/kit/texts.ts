/** A complete plan, in which nothing is found. */
export const plan = `hypothesis: At least 8% of users shown the simulation will click the button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;

/** A plan in which one thing is found: `threshold-missing` on its second line. */
export const planWithoutThreshold = `hypothesis: More visitors continue.
metric: guest-clicks
window: { from: 2026-03-02, to: 2026-03-16 }
`;

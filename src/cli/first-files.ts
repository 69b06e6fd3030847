import { addDays, type Day } from "../core/base/day.ts";

/**
 * What `uol init` writes: examples that teach by being edited.
 *
 * The experiment lacks its threshold on purpose. `uol check` then says exactly one thing, and it is the one that the
 * whole method rests on; a file without a finding would be left as it is.
 */
export function firstFiles(today: Day): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: "learning/learning.yaml", text: settings },
    { path: "learning/guest-checkout.uol.yaml", text: unit(today) },
    { path: "learning/guest-checkout-fake-door.experiment.yaml", text: experiment(today) },
  ];
}

/** Two weeks, the first day included. */
const lastDay = 13;

const settings = `# How this team works. Everything here is optional; what is commented out shows a usual value.
# timeZone: Europe/Berlin              # where days begin; else the zone of the machine
# cadence: { kind: sprint, length: 14 days }
# objectives: { conversion: { title: More people who start also pay } }
# rules: { unknown-key: "off" }        # how loud a rule is: error, warning, info, hint or "off"
# exclude: ["vendor/**"]               # folders that are not read
grace: 7 days                          # how long after its window nothing is overdue yet
`;

function unit(today: Day): string {
  return `# A unit of learning: the smallest thing worth knowing. Its id is the name of this file.
title: Do people leave because they have to register?
learn: Whether a checkout without an account keeps people who leave today.
why: Half of all carts are abandoned where the account is asked for.
kind: customer                         # customer, market, product, process, technical
due: ${addDays(today, lastDay)}                        # the last day on which the answer is of use
unknowns: [Do guests come back?]
`;
}

function experiment(today: Day): string {
  return `# An experiment: one sentence that the data can refute, and the threshold fixed before they come in.
unit: guest-checkout
hypothesis: More visitors continue when they are offered a checkout without an account.
method: fake-door                      # the cheapest method that answers the question
whyNotCheaper: Asked in an interview, everybody says that they would not leave.
population: visitors with a full cart and no account
metric: guest-checkout-clicks
# The line that is missing here is yours: from which value on were you right?
# threshold: at least 8%
window: { from: ${today}, to: ${addDays(today, lastDay)} }
`;
}

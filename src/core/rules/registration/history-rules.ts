/** Rules that speak only where git has answered for the file. */
export const historyRules: ReadonlySet<string> = new Set([
  "goalposts-moved",
  "amendment-missing",
  "started-unregistered",
  "plan-with-result",
]);

/** How loud a finding is. Only errors fail `uol check`; hints are shown for open files only. */
export type Severity = "error" | "warning" | "info" | "hint";

/** From loudest to quietest, the order in which people want to read them. */
export const severities = ["error", "warning", "info", "hint"] as const satisfies readonly Severity[];

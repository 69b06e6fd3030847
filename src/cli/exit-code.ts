/** What the shell hears. A broken file is a finding; only a question that cannot be answered is wrong use. */
export const ExitCode = { fine: 0, findings: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

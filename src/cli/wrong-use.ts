/** Ends a verb with the exit code 2. Its message is one sentence that says what to type instead. */
export class WrongUse extends Error {}

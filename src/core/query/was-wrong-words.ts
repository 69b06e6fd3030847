/** What a pinned card with an overturned belief is called, and found by. */
export const wasWrongTitle = "I was wrong";

/** Above what was believed, and above what replaced it. */
export const wasWrongParts = { was: "Believed", now: "Known now" } as const;

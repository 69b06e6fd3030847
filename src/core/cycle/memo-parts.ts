/** One of the questions of which a memo is made, and how its answer begins. */
export interface MemoPart {
  readonly key: string;
  readonly ask: string;
  readonly hint?: string;
  readonly example?: string;
  readonly isOptional?: true;
  /** What stands in front of the answer; nothing where the answer speaks for itself. */
  readonly leadIn?: string;
}

export type MemoForm = "memo" | "autopsy";

/** What is asked for each form, in the order of the text. */
export const memoParts: Readonly<Record<MemoForm, readonly MemoPart[]>> = {
  memo: [
    {
      key: "outcome",
      ask: "What came out?",
      example: "It works, and nearly all who took it were on a phone.",
    },
    {
      key: "surprise",
      ask: "What surprised you?",
      hint: 'If nothing did, write "Nothing".',
      example: "Seven people asked whether their card was safe.",
      leadIn: "What surprised us",
    },
    {
      key: "assumption",
      ask: "Which assumption changed?",
      example: "We thought that people want fewer steps; they want to feel safe.",
      isOptional: true,
      leadIn: "Which assumption changed",
    },
    {
      key: "next",
      ask: "What would you do next?",
      example: "Explain the security at the button, and measure again.",
      isOptional: true,
      leadIn: "What we would do next",
    },
  ],
  autopsy: [
    {
      key: "expected",
      ask: "What did you expect, and why?",
      example: "Fewer steps, because half of all carts are left at the form.",
      leadIn: "What we expected, and why",
    },
    {
      key: "happened",
      ask: "What happened?",
      hint: "As it was, without names.",
      leadIn: "What happened",
    },
    {
      key: "belief",
      ask: "Which belief was not so?",
      example: "That people leave because of the number of steps.",
      leadIn: "Which belief was not so",
    },
    {
      key: "hidden",
      ask: "What made it hard to see?",
      hint: "Anybody in the same place would have missed it, too: why?",
      isOptional: true,
      leadIn: "What made it hard to see",
    },
    {
      key: "otherwise",
      ask: "What do you do otherwise next time?",
      isOptional: true,
      leadIn: "What we do otherwise next time",
    },
    {
      key: "good",
      ask: "What was good about finding out?",
      example: "Two weeks of a simulation, instead of a quarter of building.",
      isOptional: true,
      leadIn: "What was good about finding out",
    },
  ],
};

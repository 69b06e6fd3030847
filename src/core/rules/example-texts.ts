import { mark, type Example, type ExampleFiles, type ExampleWithHistory, type ExampleWithRepository } from "./rule.ts";

/** One text of an example as it is shown: under a name that says what it is, and with the mark. */
export interface ExampleText {
  readonly name: string;
  readonly text: string;
}

/** An experiment that is shown without a name. */
export const exampleFile = "example.experiment.yaml";

/** Every text of an example in the order in which it came to be. */
export function textsOf(example: Example): readonly ExampleText[] {
  if (!hasHistory(example)) {
    const told = hasRepository(example) ? `, ${example.told}` : "";
    return Object.entries(filesOf(example)).map(([name, text], at) => ({ name: at === 0 ? name + told : name, text }));
  }
  const { history, now } = example;
  return [
    ...history.map(({ date, text }) => ({ name: `${exampleFile}, committed on ${date}`, text })),
    { name: `${exampleFile}, ${history.length === 0 ? "not committed" : "today"}`, text: now },
  ];
}

/** The files of today by name, with the mark. */
export function filesOf(example: Example): ExampleFiles {
  if (typeof example === "string") return { [exampleFile]: example };
  if (hasRepository(example)) return example.files;
  return hasHistory(example) ? { [exampleFile]: example.now } : example;
}

/** The files of today as they are read, without the mark. */
export function cleanFilesOf(example: Example): ExampleFiles {
  return Object.fromEntries(Object.entries(filesOf(example)).map(([name, text]) => [name, text.replaceAll(mark, "")]));
}

export function hasHistory(example: Example): example is ExampleWithHistory {
  return typeof example === "object" && "history" in example && Array.isArray(example.history);
}

export function hasRepository(example: Example): example is ExampleWithRepository {
  return typeof example === "object" && "files" in example && typeof example.files === "object";
}

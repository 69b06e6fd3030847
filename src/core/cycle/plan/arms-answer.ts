import type { Complaint } from "../question.ts";

/** Reads `control: 50%, one-click: 50%`, or names alone, which share equally; `undefined` for anything else. */
export function parseArms(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text.split(",").map((part) => part.trim());
  const arms = parts.map((part): readonly [string, string] => {
    const [name = "", share = ""] = part.split(":").map((word) => word.trim());
    return [name, share];
  });
  const names = new Set(arms.map(([name]) => name));
  const isShared = arms.every(([, share]) => share === "");
  const isWritten = arms.every(([, share]) => /^\d+(\.\d+)?%$/.test(share));
  if (names.size < 2 || names.size < arms.length || names.has("") || !(isShared || isWritten)) return undefined;
  const equal = `${Number((100 / arms.length).toFixed(2))}%`;
  return Object.fromEntries(arms.map(([name, share]) => [name, share || equal]));
}

export function findArmsComplaint(text: string): Complaint | undefined {
  if (parseArms(text)) return undefined;
  return { sentence: 'Name at least two groups, as in "control: 50%, one-click: 50%".', isFatal: true };
}

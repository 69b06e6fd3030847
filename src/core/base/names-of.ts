/** Names as people say them: "dana", "dana and lee", "dana, lee and sam". */
export function namesOf(names: string | readonly string[]): string {
  if (typeof names === "string") return names;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

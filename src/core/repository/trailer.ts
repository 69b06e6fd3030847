/** The trailer of a commit message that names the Unit of Learning which the commit serves (git-interpret-trailers). */
export const trailerKey = "Unit-of-Learning";

export function trailerOf(unit: string): string {
  return `${trailerKey}: ${unit}`;
}

/**
 * A commit message with the trailers of units behind it; what was typed stays as it is, and a unit that is named already
 * is not named again.
 */
export function withTrailers(message: string, units: readonly string[]): string {
  const named = new Set(unitsInMessage(message).map((id) => id.toLowerCase()));
  const missing = units.filter((id) => !named.has(id.toLowerCase())).map(trailerOf);
  if (missing.length === 0) return message;
  const body = message.replace(/\s+$/, "");
  return `${body}${endsInTrailers(body) ? "\n" : "\n\n"}${missing.join("\n")}`;
}

/** The units that the trailers of a message name, wherever they stand. */
export function unitsInMessage(message: string): readonly string[] {
  return Array.from(message.matchAll(/^Unit-of-Learning:[ \t]*(\S.*)$/gim), ([, id = ""]) => id.trim());
}

/** Git takes the last paragraph for trailers where each line of it is one; the subject is never one. */
function endsInTrailers(body: string): boolean {
  const at = body.lastIndexOf("\n\n");
  if (at === -1) return false;
  return body
    .slice(at + 2)
    .split("\n")
    .every((line) => /^(?:[\w-]+:\s|\s+\S)/.test(line));
}

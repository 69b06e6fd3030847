import type { CommandId } from "./commands/command-ids.ts";

/** The address that starts a command from Markdown. Brackets in it would end the link around it. */
export function toCommandUri(id: CommandId, args: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replaceAll("(", "%28").replaceAll(")", "%29");
  return `command:${id}?${query}`;
}

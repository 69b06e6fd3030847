import { endOfBlock, endOfLine, skipSpaces, startOfNextLine } from "../place/text-lines.ts";
import { scanFlow } from "../place/scan-flow.ts";

/** The names of the arms in a text, in their order, as it stands at this moment. */
export function armsOf(text: string): readonly string[] {
  const line = text.startsWith("arms:") ? 0 : text.indexOf("\narms:") + 1;
  if (line === 0 && !text.startsWith("arms:")) return [];
  const value = skipSpaces(text, line + "arms:".length);
  const limit = endOfBlock(text, line, 0);
  const names: string[] = [];
  if (text[value] === "{") scanFlow(text, value, limit, -1, (name) => names.push(name));
  for (let at = startOfNextLine(text, line); text[value] !== "{" && at < limit; at = startOfNextLine(text, at)) {
    const [, name] =
      /^[ \t]+["']?([^\s#"':][^:"'#]*)["']?[ \t]*:(?:[ \t]|$)/.exec(text.slice(at, endOfLine(text, at))) ?? [];
    if (name !== undefined) names.push(name.trim());
  }
  return names;
}

import { shorten } from "./shorten.ts";

/** Words of people as Markdown that shows them as they are, whatever they hold: no link, no image, no heading. */
export function escapeMarkdown(words: string): string {
  return words.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, "\\$&");
}

/** A link that an editor follows, with words of people as its text. */
export function toLink(words: string, uri: string): string {
  const target = uri
    .replaceAll(/[()<>\s\\]/g, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
  return `[${escapeMarkdown(words)}](${target})`;
}

/** Words of people in one line, cut where they get too long for a list. */
export function toListWords(words: string, length = 120): string {
  const line = words
    .slice(0, 2 * length)
    .replaceAll(/\s+/g, " ")
    .trim();
  return shorten(line, length);
}

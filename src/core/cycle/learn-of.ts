import { singularOf } from "../grammar/noun.ts";

const asked =
  /^(?:(?<how>what|why|how|when|where|which|who)\s+)?(?<verb>will|would|can|could|should|do)\s+(?<rest>.+?)\?+$/i;
/** What goes on with the words for who does it, so that the verb is not yet there. */
const goesOn = new Set("of in on at to for from with without who that which and or by".split(" "));

/**
 * What will be known once a question is answered: "Will people pay by card?" gives "Whether people will pay by card."
 *
 * `undefined` where one cannot be sure which words say who does it.
 */
export function learnOf(title: string): string | undefined {
  const { how, verb, rest } = asked.exec(title.trim())?.groups ?? {};
  if (verb === undefined || rest === undefined) return undefined;
  const words = rest.split(/\s+/);
  const end = words.slice(0, 2).findIndex((word) => singularOf(word.toLowerCase()) !== word.toLowerCase()) + 1;
  const next = words[end]?.toLowerCase();
  if (end === 0 || next === undefined || goesOn.has(next)) return undefined;
  const opening = how === undefined ? "Whether" : how.charAt(0).toUpperCase() + how.slice(1).toLowerCase();
  // "Do people pay?" asks what they pay.
  const said = verb.toLowerCase();
  const between = said === "do" ? [] : [said];
  return `${[opening, ...words.slice(0, end), ...between, ...words.slice(end)].join(" ")}.`;
}

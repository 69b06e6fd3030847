import { phraseTable } from "./phrase-table.ts";

const plurals =
  "people persons users customers visitors buyers shoppers subscribers members teams developers engineers testers " +
  "participants respondents employees readers accounts companies households leads prospects guests patients students " +
  "sessions visits views clicks taps impressions downloads installs sign-ups signups registrations subscriptions " +
  "trials logins orders purchases sales payments checkouts carts baskets bookings returns refunds invoices items " +
  "products units events actions messages emails e-mails calls chats searches shares comments votes reviews answers " +
  "responses replies questions interviews surveys observations complaints mentions reasons ideas requests queries " +
  "jobs runs tests builds deployments deploys releases commits changes merges branches incidents outages alerts " +
  "errors failures crashes bugs defects faults warnings timeouts retries tickets issues cases steps pages screens " +
  "files lines features tasks stories experiments hypotheses sprints cycles";

const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["hypotheses", "hypothesis"],
]);

/** The singular of an English noun, good enough that "orders" and "order" are the same thing to count. */
export function singularOf(noun: string): string {
  const exception = irregular.get(noun);
  if (exception !== undefined) return exception;
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, "y");
  return noun.replace(/(?<=x|ch|sh|ss)es$|s$/, "");
}

/** The plural whose singular is `noun` again. */
export function pluralOf(noun: string): string {
  for (const [plural, singular] of irregular) if (singular === noun) return plural;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, "ies");
  return /(?:x|ch|sh|ss)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/**
 * What teams count, one or many.
 *
 * A closed list, because behind a number any other word may as well be a misspelt unit ("8 persent"), and a threshold
 * is never guessed at.
 */
export const countedNouns = phraseTable<true>(
  plurals.split(" ").map((plural) => [true, `${plural}, ${singularOf(plural)}`] as const),
);

const pluralPattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${plurals.replaceAll(" ", "|")})(?![\\p{L}\\p{N}-])`, "iu");

/** The first noun in the plural that a text counts: "users" in "At least 8% of users will click". */
export function pluralNounIn(text: string): string | undefined {
  return pluralPattern.exec(text)?.[0].toLowerCase();
}

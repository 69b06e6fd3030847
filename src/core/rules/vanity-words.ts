/**
 * Counts that flatter, in groups whose names take other words along without becoming another metric.
 *
 * The ones that every team knows (registered users, page views, story points, downloads, totals), and what is told instead
 * of behaviour: reach, head counts and output. Left out on purpose: whatever is also a sound metric by the same name
 * (orders, revenue, deployments, subscribers, visits), unless it is called a total.
 */
export interface VanityGroup {
  readonly phrases: readonly string[];
  /** Words beside the phrase that leave it what it is: `monthly-page-views`. */
  readonly beside: readonly string[];
}

const list = (text: string): readonly string[] => text.split(", ");

const periods = "daily, weekly, monthly, quarterly, yearly";
const channels =
  "app, site, web, website, blog, post, newsletter, email, social, media, facebook, instagram, twitter, linkedin, youtube, tiktok";

export const vanityGroups: readonly VanityGroup[] = [
  {
    phrases: list(
      "page views, pageviews, hits, impressions, likes, followers, fans, downloads, installs, retweets, ad views",
    ),
    beside: list(`${periods}, ${channels}, new`),
  },
  {
    // How many came in a week may tell something; how many there are by now only grows.
    phrases: list(
      "registered users, registrations, registered accounts, sign-ups, signups, user sign-ups, user signups",
    ),
    beside: list(channels),
  },
  {
    phrases: list(
      "story points, velocity, lines of code, loc, sloc, commits, closed tickets, tickets closed, resolved tickets, " +
        "tickets resolved, features shipped, shipped features, features delivered, delivered features, features released, " +
        "stories completed, completed stories, stories delivered, tasks completed, completed tasks",
    ),
    beside: list(
      `${periods}, team, squad, sprint, average, avg, mean, completed, delivered, done, burned, burnt, added`,
    ),
  },
];

/** Words that say that something is only added up. */
export const totalWords = list("total, cumulative, cumulated, lifetime, overall, ever");

/** What flatters when it is called a total. */
export const flatteringTotals = list(
  "users, visits, visitors, customers, accounts, members, subscribers, subscriptions, sessions, clicks, views, contacts, leads, profiles",
);

/** Words that say that something is counted, and nothing else. */
export const countWords = list("number, num, nr, no, of, count, amount, sum, absolute, raw, all, the, our");

/**
 * Counts that flatter, in groups whose names take other words along without becoming another metric.
 *
 * The ones that every team knows (registered users, page views, story points, downloads, totals), and what is told instead
 * of behaviour: reach, head counts and output. Left out on purpose: whatever is also a sound metric by the same name
 * (orders, revenue, deployments, subscribers, visits), unless it is called a total.
 */
export interface VanityGroup {
  readonly phrases: readonly string[];
  /** Words beside the phrase that leave it what it is: `blog-page-views`. */
  readonly beside: readonly string[];
}

const list = (text: string): readonly string[] => text.split(", ");

const channels =
  "app, site, web, website, blog, post, newsletter, email, social, media, facebook, instagram, twitter, linkedin, youtube, tiktok";

export const vanityGroups: readonly VanityGroup[] = [
  {
    phrases: list(
      "page views, pageviews, hits, impressions, likes, followers, fans, downloads, installs, retweets, ad views",
    ),
    beside: list(channels),
  },
  {
    phrases: list(
      "registered users, registrations, registered accounts, sign-ups, signups, user sign-ups, user signups",
    ),
    // Those for a newsletter or a webinar are what people do for one thing.
    beside: list("app, site, web, website"),
  },
  {
    phrases: list(
      "story points, velocity, lines of code, loc, sloc, commits, closed tickets, tickets closed, resolved tickets, " +
        "tickets resolved, features shipped, shipped features, features delivered, delivered features, features released, " +
        "stories completed, completed stories, stories delivered, tasks completed, completed tasks",
    ),
    beside: list("team, squad, sprint, average, avg, mean, completed, delivered, done, burned, burnt, added"),
  },
];

/** Words that say how many came in a time, which may fall as well, and so tells something: no total. */
export const flowWords = list("daily, weekly, monthly, quarterly, yearly, new");

/** Words that say that something is only added up. */
export const totalWords = list("total, cumulative, cumulated, lifetime, overall, ever");

/** What flatters when it is called a total. */
export const flatteringTotals = list(
  "users, visits, visitors, customers, accounts, members, subscribers, subscriptions, sessions, clicks, views, contacts, leads, profiles",
);

/** Words that say that something is counted, and nothing else. */
export const countWords = list("number, num, nr, no, of, count, amount, sum, absolute, raw, all, the, our");

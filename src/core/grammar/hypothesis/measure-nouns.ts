import { wordSet } from "./word-set.ts";

/** Nouns of a share, which a change in percent leaves open to two readings. */
export const shareNouns = wordSet(
  "rate rates share shares percentage percentages proportion conversion conversions abandonment churn retention bounce " +
    "ctr cvr adoption attrition turnover margin occupancy utilisation utilization coverage uptime availability accuracy " +
    "percent activation take-up uptake completion fluctuation",
);

/** Of the nouns of amounts, those of what happens in a share of the cases as well: "errors of no more than 1%". */
export const outcomeNouns = wordSet(
  "errors crashes defects returns complaints clicks purchases sign-ups signups registrations bookings subscriptions " +
    "leads opens cancellations failures",
);

/** Nouns of what is no share, so that a change in percent can only be relative. */
export const amountNouns = wordSet(
  "latency time times duration durations number count tickets ticket revenue cost costs spend sales orders order visits " +
    "sessions sign-ups signups downloads value basket price prices size length weight calls requests emails e-mails " +
    "messages questions complaints incidents outages bugs errors crashes defects nps score scores days hours minutes " +
    "seconds views clicks installs registrations subscriptions bookings leads applications purchases returns mrr arr " +
    "arpu ltv income profit turnaround throughput memory traffic users visitors customers people subscribers reviews " +
    "deploys deployments salary effort mails consumption usage lead-time p50 p75 p90 p95 p99",
);

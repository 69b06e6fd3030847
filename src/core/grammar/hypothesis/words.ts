import { phraseTable } from "../phrase-table.ts";
import { wordSet } from "./word-set.ts";

export const auxiliaries = wordSet("will would should shall can could may might must 'll won't i'll it'll they'll");

/** Verbs with what is measured behind them: "results in a conversion rate of at least 9%". */
export const resultVerbs = phraseTable<true>([
  [
    true,
    "leads to, lead to, led to, leading to, results in, result in, resulted in, resulting in, yields, yield, gives",
  ],
  [
    true,
    "give, gets, get, brings, bring, brings in, bring in, generates, generate, attracts, attract, receives, receive",
  ],
  [
    true,
    "collects, collect, produces, produce, earns, earn, has, have, achieves, achieve, causes, cause, drives, drive",
  ],
  [
    true,
    "makes, make, makes up, make up, saves, save, shows, show, sees, see, means, mean, expect, expects, creates, create, keeps, keep, frees, free, wins, win",
  ],
]);

/** Words between what is measured and its number that belong to neither. */
export const linkWords = wordSet(
  "will would should shall can could may might must to is are be been was were being stays stay staying remains remain " +
    "remaining has have had of at by with then also still always typically usually consistently on average a an the goes " +
    "go get gets see sees : - , reaches hits hit keeps keep likely probably and equals come comes falls it they them " +
    "becomes become within only just even not that there i'd we'd takes take lasts last worth",
);

/** Verbs between what is measured and where it comes to, which are nothing else. */
export const arrivalVerbs = wordSet(
  "reach reaching reached brought exceeded exceed exceeds attains attain attained totals totalled totaled settle settles " +
    "settled arrives surpass surpasses approaches approach hitting",
);

/** Those that may be the noun that is measured, or a part of its name. */
export const arrivalNouns = wordSet(
  "amount amounts total land lands end ends hold holds stand stands arrive climb climbs top tops pass passes measure " +
    "measures sit sits add adds stabilise stabilize peak peaks",
);

export const leadingWords = wordSet(
  "that then the our a an their its his her my your this these those we will also and so , : - there overall both " +
    "at least in of by for on seeing see expect i it would should takes take to",
);

/** Verbs whose direction depends on the metric; they say one only from one number to another. */
export const neutralVerbs = wordSet(
  "improve improves improved improving improvement change changes changed changing move moves moved moving go goes went " +
    "going switching " +
    "get gets bring brings take takes shift shifts shifted optimise optimises optimize optimizes develop develops",
);

/** Of those, the ones that promise a change by themselves. */
export const unclearVerbs = wordSet(
  "improve improves improved improving improvement change changes changed changing shift shifts shifted optimise " +
    "optimises optimize optimizes",
);

/** Whom a claim can be about. */
export const peopleNouns = wordSet(
  "people person persons users user customers customer visitors visitor buyers buyer shoppers shopper subscribers " +
    "subscriber members member teams team developers developer engineers engineer testers tester participants participant " +
    "respondents respondent employees employee readers reader accounts account companies company households household " +
    "leads lead prospects prospect guests guest patients patient students student candidates candidate applicants " +
    "applicant managers manager recruiters recruiter hires hire colleagues colleague newcomers newcomer joiners joiner " +
    "starters viewers viewer listeners players player drivers driver agents agent clients client partners partner sellers " +
    "seller merchants interviewees interviewee recipients recipient everyone everybody staff traffic them us mentors " +
    "mentees attendees audience learners tenants admins admin owners authors writers parents citizens returners those " +
    "designers marketers workers freelancers contractors volunteers donors fans followers cohort cohorts segment parents " +
    "trialists payers founders",
);

export const articles = wordSet("a an the our their its his her my your this these those");

/** What people do, where no auxiliary tells: "At least 40% of those who see it click". */
export const peopleVerbs = wordSet(
  "click clicks use uses sign signs buy buys complete completes finish finishes open opens choose chooses pick picks say " +
    "says report reports answer answers return returns come comes pay pays upgrade upgrades subscribe subscribes download " +
    "downloads invite invites share shares start starts try tries accept accepts apply applies stay stays leave leaves book " +
    "books reply replies respond responds rate rates mention mentions name names convert converts churn churns activate " +
    "adopt adopts enable enables turn switch switches visit visits view views watch watches read reads see sees are is was " +
    "were have has get gets need needs want wants find finds make makes add adds create creates end ends load loads pass " +
    "passes fail fails take takes reach reaches agree agrees recommend recommends order orders contain contains arrive call " +
    "do does go goes enter enters tap taps press presses select selects join joins show shows confirm confirms hand send " +
    "resolve keep keeps give gives fill fills renew renews register registers attend attends cancel cancels prefer prefers " +
    "arrives drop swipe log logs move moves describe describes save saves hear hears scroll scrolls reuse donate write feel",
);

import { phraseTable } from "../phrase-table.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What people put in front of what they believe; it says nothing itself. */
export const leadIns = phraseTable<true>(
  [
    "we believe, we think, we expect, we assume, we predict, we bet, we suspect, we guess, we anticipate, we hypothesize",
    "we hypothesise, we are confident, we're confident, we are convinced, we hope, we want, we aim, i believe, i think",
    "i expect, i bet, i assume, i predict, i guess, our hypothesis is, our hypothesis, the hypothesis is, hypothesis",
    "my hypothesis is, our assumption is, my guess is, our guess is, our bet is, my bet is, our belief is, our claim is",
    "our prediction is, my prediction is, we would expect, we'd expect, we will see, we'll see, we should see, assumption",
    "expected result, expected outcome, the result is, the result will be, it is our belief, goal, prediction, outcome",
    "we are betting, we're betting, they expect, the team believes, the team expects, our theory is, we see, we're sure",
    "we are sure, it is likely, it's likely, our goal is, the goal is, our aim is, our target is, the aim is, we intend, i want, i hope",
  ]
    .flatMap((line) => line.split(", "))
    .map((phrase) => [true, `${phrase}, ${phrase} that`] as const),
);

/** What begins the sentence that says how we will know. */
export const signalOpeners = phraseTable<true>([
  [true, "we will know, we'll know, we’ll know, we know, we shall know, we would know, we’d know, we'd know"],
]);

/** Words in front of an "if" that make it say how we will know, and not what we change. */
export const proofWords = words(
  "right true proven proved confirmed success successful succeeded validated valid works worked supported correct holds",
);

/** What begins the words for the change that is made. */
export const changeOpeners = phraseTable<true>([
  [true, "if, when, whenever, once, as soon as, provided that, provided, assuming, assuming that, after, by, through"],
  [true, "via, thanks to, as a result of, using, as long as"],
]);

/** What begins words that give a reason or compare, whose numbers claim nothing. */
export const asideOpeners = phraseTable<true>([
  [
    true,
    "because, because of, since, as we, as users, as people, as most, given, given that, although, though, due to",
  ],
  [
    true,
    "even though, unless, based on, instead of, rather than, compared to, compared with, versus, vs, vs ., up from",
  ],
  [
    true,
    "down from, currently, today, right now, at the moment, against, in contrast to, from the current, at present",
  ],
]);

/** What begins one more statement. */
export const joints = phraseTable<"claim" | "guard">([
  ["claim", "so that, so, which, in order to, which in turn, thereby"],
  ["guard", "while, whereas, without, but, however, yet"],
]);

export const auxiliaries = words("will would should shall can could may might must 'll won't i'll it'll they'll");

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
export const linkWords = words(
  "will would should shall can could may might must to is are be been was were being stays stay staying remains remain " +
    "remaining has have had of at by with then also still always typically usually consistently on average a an the goes " +
    "go get gets see sees : - , reaches hits hit keeps keep likely probably and equals come comes falls it they them " +
    "becomes become within only just even not that there i'd we'd takes take lasts last worth",
);

export const leadingWords = words(
  "that then the our a an their its his her my your this these those we will also and so , : - there overall both " +
    "at least in of by for on seeing see expect i it would should takes take to",
);

/** Verbs whose direction depends on the metric; they say one only from one number to another. */
export const neutralVerbs = words(
  "improve improves improved improving improvement change changes changed changing move moves moved moving go goes went " +
    "going switching " +
    "get gets bring brings take takes shift shifts shifted optimise optimises optimize optimizes develop develops",
);

/** Of those, the ones that promise a change by themselves. */
export const unclearVerbs = words(
  "improve improves improved improving improvement change changes changed changing shift shifts shifted optimise " +
    "optimises optimize optimizes",
);

/** Whom a claim can be about. */
export const peopleNouns = words(
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

/** Words that leave the size or the direction of a claim to the reader. */
export const vagueWords = words(
  "more less fewer better worse faster slower easier significantly significant substantially substantial noticeably " +
    "noticeable considerably considerable dramatically dramatic drastically drastic somewhat slightly massively hugely many " +
    "most few lot lots enough good great higher lower happier improve improves improved improving improvement several some " +
    "measurably clearly strongly greatly big bigger huge some various quicker smoother simpler engaging intuitive love",
);

export const questionWords = words(
  "will would does do did can could should shall is are was were how why what which who whom whose where when whether " +
    "has have may might am",
);

/** Verbs that begin a task and never a claim. */
export const taskVerbs = words(
  "implement create add migrate refactor write develop deploy fix make introduce remove delete replace integrate " +
    "automate configure investigate analyse analyze explore evaluate research validate prepare organise organize " +
    "rewrite redesign redo rework upgrade install set setup define specify document finish complete deliver publish " +
    "hire onboard train schedule run find check verify decide choose ask interview conduct perform enable optimise " +
    "optimize improve rename clean clarify send collect talk meet discuss try draft plan test build design launch ship " +
    "release update show move switch offer provide answer reply simplify extend convert let give put use start stop measure",
);

/** Of those, the ones that are nouns as well: "Build time drops by 20%". */
export const taskNouns = words(
  "test build design launch ship release update show move switch offer plan run draft research document train check " +
    "use hire start stop set setup install upgrade convert measure talk try put interview finish send replace answer reply",
);

/** Verbs that give an order at the beginning of a text, and elsewhere say what will be seen. */
export const orderVerbs = words("keep get bring achieve solve resolve respond");

/** Verbs of a claim that give an order where nobody is named in front of them: "Reduce churn by 5%". */
export const changeOrders = words(
  "increase reduce raise grow lift boost decrease lower cut drop shorten double triple halve reach exceed gain",
);

export const determiners = words("a an the our new this these those that all it more some every each your my its us");

/** Nouns of a share, which a change in percent leaves open to two readings. */
export const shareNouns = words(
  "rate rates share shares percentage percentages proportion conversion conversions abandonment churn retention bounce " +
    "ctr cvr adoption attrition turnover margin occupancy utilisation utilization coverage uptime availability accuracy " +
    "percent activation take-up uptake completion fluctuation",
);

/** Nouns of what is no share, so that a change in percent can only be relative. */
export const amountNouns = words(
  "latency time times duration durations number count tickets ticket revenue cost costs spend sales orders order visits " +
    "sessions sign-ups signups downloads value basket price prices size length weight calls requests emails e-mails " +
    "messages questions complaints incidents outages bugs errors crashes defects nps score scores days hours minutes " +
    "seconds views clicks installs registrations subscriptions bookings leads applications purchases returns mrr arr " +
    "arpu ltv income profit turnaround throughput memory traffic users visitors customers people subscribers reviews " +
    "deploys deployments salary effort mails consumption usage lead-time p50 p75 p90 p95 p99",
);

export const articles = words("a an the our their its his her my your this these those");

/** What people do, where no auxiliary tells: "At least 40% of those who see it click". */
export const peopleVerbs = words(
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

/**
 * Who can be blamed, and the phrases that do it.
 *
 * The phrases are those that guides to blameless reviews warn of (the retrospective's prime directive, post-mortem handbooks
 * of operations teams, "just culture" in medicine and aviation): they judge a person instead of telling what happened.
 */
const list = (text: string): readonly string[] => text.split(", ");

/** Heads of a subject that are always people, whatever they are said to have failed in. */
export const colleagues: ReadonlySet<string> = new Set(
  list(
    "team, teams, colleague, colleagues, coworker, coworkers, co-worker, co-workers, developer, developers, engineer, " +
      "engineers, designer, designers, programmer, programmers, intern, interns, boss, department, departments, staff, " +
      "employee, employees, management, leadership, managers, supervisor, supervisors, director, directors, founder, " +
      "founders, ceo, cto, contractor, contractors, freelancer, freelancers, trainer, trainers, teacher, teachers, doctor, " +
      "doctors, nurse, nurses, recruiter, recruiters, consultant, consultants, stakeholder, stakeholders, copywriter, " +
      "copywriters, marketer, marketers, writers, editors, analysts, trainee, trainees, accountant, accountants, " +
      "salesperson, salespeople, squad, crew, guys, folks",
  ),
);

/** Who somebody is only from what was said before; among observations it is who was watched. */
export const pronouns: ReadonlySet<string> = new Set(list("he, she, they, you"));

/** Heads that are people where only people can do it: software called a manager may fail, but it neglects nothing. */
export const actors: ReadonlySet<string> = new Set([
  ...pronouns,
  ...list(
    "support, sales, marketing, engineering, legal, finance, hr, qa, ops, purchasing, procurement, logistics, manager, " +
      "writer, agency, vendor, supplier, suppliers, owner, analyst, author, reviewer, reviewers, tester, testers",
  ),
]);

/** Those who are studied. That they miss or forget something is a finding; that they are stupid is not. */
export const studied: ReadonlySet<string> = new Set(
  list(
    "users, user, customers, customer, visitors, visitor, people, participants, participant, guests, guest, readers, reader, " +
      "patients, patient, students, student, buyers, shoppers, clients, client, respondents",
  ),
);

/**
 * Given names that are common in many countries, taken from what statistical offices list as the most frequent ones,
 * without those that are also words or names of software (Will, Mark, Grace, Ruby, Travis, Jenkins, Alexa, Claude).
 */
export const givenNames: ReadonlySet<string> = new Set(
  list(
    "aaron, abdul, adam, ahmed, aisha, alan, albert, alejandro, ali, alice, amanda, amir, amy, ana, andrea, andreas, andrew, " +
      "angela, anita, ann, anna, anne, anthony, antonio, arjun, arthur, barbara, ben, benjamin, bernd, betty, bob, brian, " +
      "carlos, carol, catherine, charles, chen, chloe, chris, christian, christina, christine, christopher, " +
      "claudia, cynthia, dana, daniel, daniela, david, deborah, diana, diego, dmitri, donald, donna, dorothy, edward, elena, " +
      "elizabeth, emily, emma, eric, erik, eva, fatima, felix, fernando, francesca, gary, george, giovanni, hannah, hans, " +
      "harry, hassan, heather, heidi, helen, henry, hiroshi, ibrahim, ines, ingrid, irina, isabel, ivan, jacob, james, " +
      "jane, janet, jason, javier, jean, jeff, jennifer, jens, jessica, jim, joan, joe, johan, john, jonas, jonathan, jorge, " +
      "jose, joseph, joshua, juan, judith, judy, julian, karen, karin, karl, kate, katharina, katherine, kathleen, kelly, " +
      "ken, kenji, kenneth, kevin, khalid, kim, klaus, larry, lars, laura, lauren, lee, leila, lena, linda, lisa, luca, " +
      "lucas, lucia, luis, lukas, maja, manuel, marco, margaret, maria, marie, marina, mario, markus, marta, martha, martin, " +
      "mary, mateo, matthew, matthias, megan, mehmet, mei, melissa, michael, michelle, miguel, mike, mohamed, mohammed, " +
      "monica, muhammad, nancy, natalia, natalie, nicholas, nicole, nina, noah, noor, nora, olga, oliver, olivia, omar, oscar, " +
      "pablo, pamela, patricia, patrick, paul, paula, pedro, peter, petra, philip, priya, rachel, rahul, rajesh, ralf, ravi, " +
      "rebecca, ricardo, richard, robert, roberto, ronald, ryan, sabine, sally, sam, samantha, samuel, sandra, sanjay, " +
      "sara, sarah, scott, sebastian, sergei, sharon, shirley, simon, sofia, sophie, stefan, stephanie, stephen, steve, " +
      "steven, sunil, susan, sven, takashi, tanja, teresa, thomas, tim, timothy, tom, tomas, ursula, uwe, valentina, victor, " +
      "vikram, vladimir, walter, wei, william, yasmin, yuki, yusuf",
  ),
);

/** What can be said of machines and drafts as well, so that the subject must be a person beyond doubt. */
export const failures = list(
  "failed to, fails to, messed up, messed it up, screwed up, screwed it up, dropped the ball, blew it, botched, is to blame, " +
    "are to blame, was to blame, were to blame, is at fault, was at fault, are at fault, were at fault",
);

/** What a colleague is said to have done wrong; the object is named, because one may break a record or ignore outliers. */
export const wrongs = list(
  "broke the build, broke the site, broke the shop, broke the checkout, broke the release, " +
    "broke the deployment, broke the pipeline, broke the tests, broke the tracking, broke the import, broke production, " +
    "ignored the warning, ignored the warnings, ignored the alert, ignored the alerts, ignored the advice, " +
    "ignored the rules, ignored the guidelines, ignored the instructions, ignored our warning, ignored our warnings, " +
    "ignored our advice, ignored all warnings, ignored every warning, didn't do his job, didn't do her job, " +
    "didn't do their job, didn't do their jobs, did not do his job, did not do her job, did not do their job, " +
    "did not do their jobs, made a mistake, made mistakes, made a big mistake, made an error",
);

/** What a team reaches for: "the team failed to reach the threshold" tells a result and blames nobody. */
export const aims: ReadonlySet<string> = new Set(list("reach, meet, hit, achieve, exceed, pass, beat"));

/** What only people leave undone. */
export const lapses = list(
  "forgot to, forgotten to, neglected to, did not bother to, didn't bother to, never bothered to, could not be bothered to, " +
    "couldn't be bothered to",
);

/** What one tells, asks or knows: behind "they failed to" it can only be meant for people. */
export const duties = list(
  "tell, ask, inform, communicate, remember, listen, realise, realize, understand, pay attention, speak up, follow up, " +
    "hand over",
);

/** The same behind "should have", where more of it is meant for people. */
export const dutiesDone = list(
  "known, told, asked, checked, noticed, thought, tested, read, remembered, realised, realized, listened, warned, informed, " +
    "documented, communicated, planned, reviewed, caught, spotted, flagged, prevented, foreseen, double-checked, understood, paid attention, been more careful, spoken up, said",
);

export const shouldHave = list("should have, should've, ought to have");

/** What people are called who did not do what was expected. */
export const insults = list(
  "stupid, lazy, careless, sloppy, incompetent, negligent, ignorant, clueless, dumb, irresponsible, unprofessional, " +
    "inattentive, thoughtless",
);
export const copulas = list("is, are, was, were");

/** Faults that belong to somebody: "Bob's carelessness". */
export const faultNouns = new Set(
  list("fault, carelessness, negligence, incompetence, laziness, sloppiness, stupidity"),
);

/** May stand between a subject and what it did. */
export const fillers: ReadonlySet<string> = new Set(
  list(
    "also, again, simply, just, clearly, obviously, still, really, completely, repeatedly, often, always, never, even, once, " +
      "probably, apparently, both, all, have, has, had, who, then, too, so, very, totally, plain, actually",
  ),
);

export const determiners: ReadonlySet<string> = new Set(
  list("the, a, an, our, their, his, her, my, your, this, that, these, those, some, most, many"),
);

/** What a subject hangs on, whose own head comes before: "the server of the support team". */
export const prepositions: ReadonlySet<string> = new Set(list("of, from, by, for, in, at, with, on"));

/** Behind these nobody is said to have done it. */
export const conditions: ReadonlySet<string> = new Set(
  list("if, when, whenever, whether, unless, until, case, suppose"),
);

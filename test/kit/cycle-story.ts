import type { StepName } from "../../src/core/cycle/step.ts";

/** A whole story, from the first question to the one that follows, as deeds of days; the editor and `uol` can both do them. */
export interface Story {
  readonly name: string;
  /** What lies in the repository before anybody asks anything. */
  readonly files: Readonly<Record<string, string>>;
  readonly days: readonly { readonly today: string; readonly deeds: readonly Deed[] }[];
}

export type Deed = StepDeed | CommitDeed;

/** A step of the cycle, with what is asked in its order. */
export interface StepDeed {
  readonly step: StepName;
  /** The id of the record that it goes on with; absent for one that begins something. */
  readonly about?: string;
  /** What the step before offers it with: its button in the editor, flags for `uol`. */
  readonly offered?: Readonly<Record<string, string>>;
  readonly asked: readonly Asked[];
}

/** A question by its first words, and what is answered; an empty answer leaves it out. */
export interface Asked {
  readonly ask: string;
  readonly answer: string;
  /** How a choice is called, where that is not the answer itself. */
  readonly label?: string;
  /** The flag of `uol`; several flags with their values where `uol` puts it otherwise, none where it need not be said. */
  readonly flag: string | Readonly<Record<string, string>>;
}

/** What is done outside of both: perhaps a file is written, and everything is committed. */
export interface CommitDeed {
  readonly commit: string;
  readonly write?: Readonly<Record<string, string>>;
}

function asked(flag: Asked["flag"], ask: string, answer: string, label?: string): Asked {
  return { ask, answer, flag, ...(label === undefined ? {} : { label }) };
}

const question = "customers-use-one-click-checkout";
const simulation = "users-shown-simulation-click-one";

/** The team of the checkout: the threshold is reached, and what was seen beside it becomes the next question. */
export const checkoutStory: Story = {
  name: "the one-click checkout",
  files: { "docs/checkout.md": "# Checkout\n" },
  days: [
    {
      today: "2026-03-02",
      deeds: [
        {
          step: "unit",
          asked: [
            asked("title", "What do you want to know?", "Will customers use a one-click checkout?"),
            asked("learn", "What will be known", "Whether customers are willing to pay with one click."),
            asked("why", "Why is the answer worth having?", "Half of all carts are abandoned at the payment step."),
            asked("kind", "What is it about?", "customer", "Customer"),
            asked("due", "Until when is the answer of use?", "2026-03-31"),
          ],
        },
        {
          step: "experiment",
          about: question,
          offered: { unit: question },
          asked: [
            asked(
              "hypothesis",
              "What do you expect to see?",
              "At least 8% of users shown the simulation will click the one-click button.",
            ),
            asked("method", "What is the cheapest way to find out?", "simulation", "Simulation"),
            asked("why-not-cheaper", "An interview, a survey", "People cannot tell us what they would do."),
            asked("baseline", "What is it today?", "6.5%"),
            asked("guardrail", "What must not get worse?", "checkout-errors: at most 1%"),
            asked("expect", "What do you think it will be", "9%"),
            asked({ from: "2026-03-02", to: "2026-03-16" }, "When does it run?", "2026-03-02..2026-03-16"),
            asked(
              "rule",
              "What will be decided",
              "persevere, stop, pivot, pivot",
              "Persevere if it is supported, stop if it is refuted, else pivot",
            ),
          ],
        },
        { step: "register", about: simulation, asked: [] },
      ],
    },
    {
      today: "2026-03-04",
      deeds: [
        {
          step: "amend",
          about: simulation,
          asked: [
            asked("field", "What of the plan has to change?", "window"),
            asked("to", "When does it end now?", "2026-03-20"),
            asked(
              "why",
              "Why did it have to change?",
              "The payment provider was down: for two days, the 3rd and the 4th.",
            ),
            asked("by", "Who changes it?", "dana"),
          ],
        },
        { step: "register", about: simulation, asked: [] },
      ],
    },
    {
      today: "2026-03-21",
      deeds: [
        {
          step: "record",
          about: simulation,
          asked: [asked("successes", "How many did it?", "450"), asked("of", "Out of how many?", "5000")],
        },
        {
          step: "record",
          about: simulation,
          offered: { metric: "checkout-errors" },
          asked: [asked("successes", "How many did it?", "20"), asked("of", "Out of how many?", "5000")],
        },
        { commit: "Record what the simulation showed" },
        {
          step: "observe",
          about: simulation,
          asked: [
            asked("saw", "What did somebody do or say?", "People asked whether their card was safe."),
            asked("from", "Where was it seen?", "session recordings"),
            asked("count", "How often?", "7"),
          ],
        },
        {
          step: "memo",
          about: simulation,
          asked: [
            asked("form", "A memo or an autopsy?", "memo", "Memo"),
            asked("outcome", "What came out?", "It works, but we must communicate security more clearly."),
            asked("surprise", "What surprised you?", "People who wanted it still asked whether their card was safe."),
            asked(
              "assumption",
              "Which assumption changed?",
              "That fewer steps are enough: people want to feel safe, too.",
            ),
            asked("next", "What would you do next?", "Explain the security at the button."),
          ],
        },
        {
          step: "learn",
          about: simulation,
          asked: [
            asked(
              "insight",
              "What do you know now?",
              "People accept one click when the security is explained at the button.",
            ),
            asked(
              "recommendation",
              "What should be done about it",
              "Show the card's last digits and a lock beside the button.",
            ),
            asked("applies-to", "Where does it apply?", "checkout, src/checkout/**"),
          ],
        },
        {
          step: "decide",
          about: simulation,
          asked: [
            asked("choice", "Pivot, persevere or stop?", "persevere", "Persevere"),
            asked("because", "Why?", "The threshold was reached; the doubt is about wording."),
            asked("check-back", "When is it measured again?", "2026-04-20, 2026-06-19", "After 30 and 90 days"),
            asked("by", "Who decides?", "dana, lee"),
          ],
        },
        {
          step: "propagate",
          about: simulation,
          asked: [
            asked({}, "Who or what must know?", "doc", "A document must say it"),
            asked("doc", "Which document must say it?", "docs/checkout.md"),
          ],
        },
        {
          step: "propagate",
          about: simulation,
          asked: [
            asked({}, "Who or what must know?", "told", "Somebody must be told"),
            asked("told", "Who must be told?", "support team"),
            asked("date", "Told already?", "2026-03-21", "Told today"),
          ],
        },
        {
          step: "propagate",
          about: simulation,
          asked: [
            asked({}, "Who or what must know?", "unit", "A unit goes on with it"),
            asked("unit", "Which unit goes on with it?", "security-messaging"),
          ],
        },
        { commit: "Decide on the one-click checkout" },
        {
          commit: "Say in the checkout page what people want to read of security",
          write: { "docs/checkout.md": "# Checkout\n\nOne click, with the card's last digits and a lock.\n" },
        },
        {
          step: "follow-up",
          about: simulation,
          asked: [
            asked("title", "What do you want to know next?", "What do we need to know about security messaging?"),
            asked("learn", "What will be known", "Which of three messages makes people feel safe."),
            asked("due", "Until when is the answer of use?", "2026-04-30"),
          ],
        },
      ],
    },
    {
      today: "2026-04-20",
      deeds: [
        {
          step: "check-back",
          about: simulation,
          asked: [
            asked("due", "Which day is it about?", "2026-04-20"),
            asked({}, "What came out?", "measured", "It was measured again"),
            asked("successes", "How many did it?", "264"),
            asked("of", "Out of how many?", "3000"),
          ],
        },
        { commit: "Measure one click again" },
      ],
    },
  ],
};

const half = "four-hour-timebox-research-speed";
const trial = "timebox-increase-articles-per-writer";

/** The content team: throughput goes up and quality down, so the rule says to pivot. */
export const contentTeamStory: Story = {
  name: "the content team",
  files: { "docs/workflow.md": "# How an article is made\n" },
  days: [
    {
      today: "2026-03-02",
      deeds: [
        {
          step: "unit",
          asked: [
            asked(
              "title",
              "What do you want to know?",
              "Does a four-hour timebox on research speed us up without making articles worse?",
            ),
            asked(
              "learn",
              "What will be known",
              "Whether a strict timebox on research and outline increases throughput without degrading quality.",
            ),
            asked("why", "Why is the answer worth having?", "Research has no time limit, and often causes delays."),
            asked("kind", "What is it about?", "process", "Process"),
            asked("due", "Until when is the answer of use?", "2026-03-30", "In four weeks"),
          ],
        },
        {
          step: "experiment",
          about: half,
          offered: { unit: half },
          asked: [
            asked("hypothesis", "What do you expect to see?", "The timebox will increase articles per writer by 15%."),
            asked("method", "What is the cheapest way to find out?", "process-trial", "Process trial"),
            asked("why-not-cheaper", "An interview, a survey", "Only writing shows how long it takes."),
            asked("population", "Who or what is observed?", "half of the writers, drawn by lot"),
            asked("baseline", "What is it today?", ""),
            asked("arms", "Which groups are compared?", "control: 50%, timebox: 50%"),
            asked("guardrail", "What must not get worse?", "quality-score: at least 8"),
            asked(
              { from: "2026-03-02", to: "2026-03-15" },
              "When does it run?",
              "2026-03-02..2026-03-15",
              "Two weeks from today",
            ),
            asked(
              "rule",
              "What will be decided",
              "persevere, stop, pivot, pivot",
              "Persevere if it is supported, stop if it is refuted, else pivot",
            ),
          ],
        },
        { step: "register", about: trial, asked: [] },
      ],
    },
    {
      today: "2026-03-16",
      deeds: [
        {
          step: "record",
          about: trial,
          asked: [asked("arm", "Which arm", "control"), ...meanOf("4", "0.4", "20")],
        },
        { step: "record", about: trial, offered: { arm: "timebox" }, asked: meanOf("5", "0.4", "20") },
        {
          step: "record",
          about: trial,
          offered: { metric: "quality-score" },
          asked: [asked("arm", "Which arm", "timebox"), ...meanOf("7.7", "0.4", "60")],
        },
        {
          step: "record",
          about: trial,
          offered: { metric: "quality-score", arm: "control" },
          asked: meanOf("8.3", "0.4", "48"),
        },
        {
          step: "observe",
          about: trial,
          asked: [
            asked(
              "saw",
              "What did somebody do or say?",
              'Writers felt less anxiety, and fell into fewer "rabbit holes".',
            ),
            asked("from", "Where was it seen?", "interviews"),
            asked("count", "How often?", ""),
          ],
        },
        {
          step: "memo",
          about: trial,
          asked: [
            asked("form", "A memo or an autopsy?", "memo", "Memo"),
            asked(
              "outcome",
              "What came out?",
              "More articles, and outlines with less in them, which moved the work to drafting.",
            ),
            asked("surprise", "What surprised you?", "The timebox itself was welcome."),
            asked(
              "assumption",
              "Which assumption changed?",
              "Timeboxes are not bad: they force focus, and need a clearer pitch to guide it.",
            ),
            asked("next", "What would you do next?", "Give the pitch a template, and try both together."),
          ],
        },
        {
          step: "learn",
          about: trial,
          asked: [
            asked("insight", "What do you know now?", "A timebox on research needs a clear pitch, or quality falls."),
            asked(
              "recommendation",
              "What should be done about it",
              "Write the pitch by a template before the clock starts.",
            ),
            asked("applies-to", "Where does it apply?", "editorial, process"),
          ],
        },
        {
          step: "decide",
          about: trial,
          asked: [
            asked("choice", "Pivot, persevere or stop?", "pivot", "Pivot"),
            asked("because", "Why?", "Quality fell below 8, though more was written."),
            asked("by", "Who decides?", ""),
          ],
        },
        {
          step: "propagate",
          about: trial,
          asked: [
            asked({}, "Who or what must know?", "doc", "A document must say it"),
            asked("doc", "Which document must say it?", "docs/workflow.md"),
          ],
        },
        { commit: "Decide on the timebox" },
        {
          commit: "Say how a pitch is written",
          write: { "docs/workflow.md": "# How an article is made\n\nFirst the pitch, by the template.\n" },
        },
        {
          step: "follow-up",
          about: trial,
          asked: [
            asked(
              "title",
              "What do you want to know next?",
              "Does a pitch template keep the speed and bring quality back?",
            ),
            asked("learn", "What will be known", "Whether template and timebox together keep quality above 8."),
            asked("due", "Until when is the answer of use?", "2026-04-13", "In four weeks"),
          ],
        },
        { commit: "Ask what follows" },
      ],
    },
  ],
};

function meanOf(mean: string, sd: string, n: string): readonly Asked[] {
  return [
    asked("values", "Every value, if you have them?", ""),
    asked("mean", "What is the mean?", mean),
    asked("sd", "What is the standard deviation around it?", sd),
    asked("n", "Of how many?", n),
  ];
}

export const stories: readonly Story[] = [checkoutStory, contentTeamStory];

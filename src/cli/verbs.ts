import type { ListedVerb } from "./verb.ts";

/**
 * Every verb, in the order in which the help lists them: the steps of the cycle, then what is asked of the records.
 *
 * Here stands what that list says. The rest is in the file of the verb, which is loaded when it is called: nobody waits for
 * the code of another verb.
 */
export const verbs: readonly ListedVerb[] = [
  {
    name: "init",
    words: "",
    summary: "start: write settings, a first unit of learning and a first experiment",
    load: async () => (await import("./verbs/init.ts")).init,
  },
  {
    name: "unit",
    words: "[title...]",
    summary: "write a new unit of learning: what you want to know",
    load: async () => (await import("./verbs/unit.ts")).unit,
  },
  {
    name: "experiment",
    words: "",
    summary: "write a new experiment: the sentence, and what it says of the plan",
    load: async () => (await import("./verbs/experiment.ts")).experiment,
  },
  {
    name: "register",
    words: "<id>",
    summary: "say what a plan lacks, and commit it before its first result",
    load: async () => (await import("./verbs/register.ts")).register,
  },
  {
    name: "record",
    words: "<id>",
    summary: "write a reading into an experiment: numbers, or a file of rows",
    load: async () => (await import("./verbs/record.ts")).record,
  },
  {
    name: "observe",
    words: "<id>",
    summary: "add what somebody did or said, beside the numbers",
    load: async () => (await import("./verbs/observe.ts")).observe,
  },
  {
    name: "memo",
    words: "<id>",
    summary: "write what was learned, as a memo or an autopsy",
    load: async () => (await import("./verbs/memo.ts")).memo,
  },
  {
    name: "learn",
    words: "<id>",
    summary: "write what holds beyond an experiment, and where",
    load: async () => (await import("./verbs/learn.ts")).learn,
  },
  {
    name: "wrong",
    words: "<id>",
    summary: "share a mistaken assumption: what you believed, and what you know now",
    load: async () => (await import("./verbs/wrong.ts")).wrong,
  },
  {
    name: "decide",
    words: "<id>",
    summary: "decide: pivot, persevere or stop, with the reason",
    load: async () => (await import("./verbs/decide.ts")).decide,
  },
  {
    name: "propagate",
    words: "<id>",
    summary: "note who and what must know of a decision, and that they do",
    load: async () => (await import("./verbs/propagate.ts")).propagate,
  },
  {
    name: "follow-up",
    words: "<id>",
    summary: "write the next unit of learning, with what an experiment or a unit left open",
    load: async () => (await import("./verbs/follow-up.ts")).followUp,
  },
  {
    name: "amend",
    words: "<id>",
    summary: "change a registered plan, and say why",
    load: async () => (await import("./verbs/amend.ts")).amend,
  },
  {
    name: "check-back",
    words: "<id>",
    summary: "measure again whether what was decided lasts, or plan when",
    load: async () => (await import("./verbs/check-back.ts")).checkBack,
  },
  {
    name: "link",
    words: "[branch]",
    summary: "link a branch to the unit that it works on; without a name the one that is checked out",
    load: async () => (await import("./verbs/link.ts")).link,
  },
  {
    name: "unlink",
    words: "[branch]",
    summary: "take the link to a branch out of a unit; without a name to the one that is checked out",
    load: async () => (await import("./verbs/unlink.ts")).unlink,
  },
  {
    name: "briefing",
    words: "[branch]",
    summary: "write what a pull request should say of its branch; without a name of the one that is checked out",
    load: async () => (await import("./verbs/briefing.ts")).briefing,
  },
  {
    name: "check",
    words: "[path...]",
    summary: "report what is wrong or missing in the files of ours",
    load: async () => (await import("./verbs/check.ts")).check,
  },
  {
    name: "list",
    words: "[query...]",
    summary: "list units and experiments, with their stage and what is due",
    load: async () => (await import("./verbs/list.ts")).list,
  },
  {
    name: "show",
    words: "<id>",
    summary: "show one record with its stage and what it is linked with",
    load: async () => (await import("./verbs/show.ts")).show,
  },
  {
    name: "similar",
    words: "<text...>",
    summary: "find what was asked before, by the words and the metric that it shares with a sentence",
    load: async () => (await import("./verbs/similar.ts")).similar,
  },
  {
    name: "review",
    words: "",
    summary: "tell what came out in a period and what moved; as markdown or html a digest for everybody else",
    load: async () => (await import("./verbs/review.ts")).review,
  },
  {
    name: "learnings",
    words: "",
    summary: "list what was learned with its evidence, or write the playbook",
    load: async () => (await import("./verbs/learnings.ts")).learnings,
  },
  {
    name: "why",
    words: "<path>",
    summary: "tell what was asked, tested, learned and decided about a file or a folder of the code",
    load: async () => (await import("./verbs/why.ts")).why,
  },
  {
    name: "wall",
    words: "",
    summary: "write the wall as a static site that opens from disk and needs no server",
    load: async () => (await import("./verbs/wall.ts")).wall,
  },
  {
    name: "proof",
    words: "[id...]",
    summary: "say what git history proves: whether each plan stood before its result",
    load: async () => (await import("./verbs/proof.ts")).proof,
  },
  {
    name: "predictions",
    words: "",
    summary: "say how well the team predicted what came out: Brier score and calibration",
    load: async () => (await import("./verbs/predictions.ts")).predictions,
  },
  {
    name: "read",
    words: "<text...>",
    summary: 'say how a hypothesis or a threshold is read; "-" takes a JSON list of texts from stdin',
    load: async () => (await import("./verbs/read.ts")).read,
  },
  {
    name: "explain",
    words: "<rule> [name]",
    summary: 'say why a rule is there, with examples; "explain method" tells how claims are judged',
    load: async () => (await import("./verbs/explain.ts")).explain,
  },
  {
    name: "stats",
    words: "<question>",
    summary:
      'calculate: proportion, proportions, mean, rate, srm, sample-size, power; "-" takes methods as JSON from stdin',
    load: async () => (await import("./verbs/stats.ts")).stats,
  },
  {
    name: "schema",
    words: "[kind]",
    summary: "print the JSON Schema (draft-07) of a kind of file, or of all",
    load: async () => (await import("./verbs/schema.ts")).schema,
  },
];

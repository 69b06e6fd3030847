import assert from "node:assert/strict";
import type { DataRead } from "../../../src/core/data/data-reading.ts";
import type { MovedField, Registration } from "../../../src/core/history/registration.ts";
import { notesOf, shareOf, verdictOn } from "../kit/verdicts.ts";

function registered(...moved: readonly Pick<MovedField, "field" | "was" | "now">[]): Registration {
  return {
    state: "broken",
    reason: "The plan moved.",
    cause: "moved",
    changes: [],
    uncommitted: [],
    moved: moved.map((one) => ({ ...one, cover: "none" })),
  };
}

const twoArms = (readings: readonly string[], more = ""): string => `
hypothesis: A guest checkout raises the share of orders.
metric: order-rate
threshold: increase by more than 0 points
arms: { control: 50%, guest: 50% }
window: { from: 2026-03-02, to: 2026-03-16 }
${more}
results:
${readings.map((reading) => `  - { date: 2026-03-16, source: shop, ${reading} }`).join("\n")}
`;

const rows: DataRead = {
  uri: "file:///shop/results/clicks.csv",
  hash: "ab12".repeat(16),
  rows: 1201,
  samples: [{ sample: { type: "proportion", successes: 108, n: 1200 } }],
  leftOut: { count: 0, first: [] },
  outside: { count: 0, first: [] },
};

const fromFile = (more = ""): string => `
hypothesis: At least 8% of users will click.
metric: clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
results: [{ date: 2026-03-16, data: results/clicks.csv, columns: { outcome: clicked }${more} }]
`;

describe("guards of verdicts", () => {
  describe("a plan that moved after the data", () => {
    it("is exploratory, and the old threshold has its verdict beside it", () => {
      const registration = registered({ field: "threshold", was: "at least 12%", now: "at least 8%" });
      const verdict = verdictOn(shareOf(225, 2500), { registration });
      assert.deepEqual([verdict.state, verdict.exploratory], ["supported", true]);
      assert.deepEqual(verdict.asRegistered, {
        threshold: "at least 12%",
        state: "refuted",
        sentence:
          "Refuted (confidence above 0.9999). If the true rate were 12%, a result this low would turn up about once in 1,000,000 times. 90% interval 8.1% to 10.0%.",
      });
      assert.deepEqual(notesOf(verdict, "exploratory"), [
        "The threshold was at least 12% when the first result came in, so today's verdict is exploratory.",
      ]);
    });

    it("puts back what else was registered", () => {
      const threshold = { field: "threshold", was: "at least 8.5%", now: "at least 8%" } as const;
      const confidence = { field: "confidence", was: "75%", now: "95%" } as const;
      const verdict = verdictOn(shareOf(225, 2500), { registration: registered(threshold, confidence) });
      assert.equal(verdict.asRegistered?.state, "supported");
      assert.match(verdict.notes[0]?.text ?? "", /^The threshold and confidence were different/);
    });

    it("puts back looks and a window, each from its words", () => {
      const threshold = { field: "threshold", was: "at least 8.5%", now: "at least 8%" } as const;
      const registeredState = (field: MovedField["field"], was?: string): string | undefined => {
        const moved = registered(threshold, { field, ...(was && { was }) });
        return verdictOn(shareOf(245, 2500), { registration: moved }).asRegistered?.state;
      };
      assert.equal(registeredState("population", "all"), "supported");
      assert.equal(registeredState("looks", "anytime"), "inconclusive");
      assert.equal(registeredState("looks", "2"), "supported");
      assert.equal(registeredState("window", "2026-03-02 to 2026-03-30"), "collecting");
      assert.equal(registeredState("window", "to 2026-02-01"), "none");
    });

    it("puts back arms, and says so where their words cannot be read", () => {
      const arms = ["arm: control, successes: 500, of: 5000", "arm: guest, successes: 700, of: 5000"];
      const movedFrom = (was: string): ReturnType<typeof verdictOn> =>
        verdictOn(twoArms(arms), { registration: registered({ field: "arms", was }) });
      const { asRegistered } = movedFrom("control 60%, guest 40%");
      assert.deepEqual([asRegistered?.threshold, asRegistered?.state], ["increase by more than 0 points", "invalid"]);
      const unreadable = movedFrom("control, half of them");
      assert.deepEqual([unreadable.exploratory, unreadable.asRegistered], [true, undefined]);
      assert.equal(
        unreadable.notes[1]?.text,
        "What the registered plan would say cannot be worked out: its arms cannot be read back.",
      );
    });

    it("puts back the threshold and the window together", () => {
      const threshold = { field: "threshold", was: "at least 10%" } as const;
      const window = { field: "window", was: "2026-03-02 to 2026-03-30" } as const;
      const { asRegistered } = verdictOn(shareOf(285, 2500), { registration: registered(threshold, window) });
      assert.deepEqual([asRegistered?.threshold, asRegistered?.state], ["at least 10%", "collecting"]);
    });

    it("puts back the baseline from which a change is measured", () => {
      const text = shareOf(225, 2500, "baseline: 7%").replace("at least 8%", "increase by 1 point");
      const verdict = verdictOn(text, { registration: registered({ field: "baseline", was: "9%" }) });
      assert.deepEqual([verdict.state, verdict.asRegistered?.state], ["supported", "refuted"]);
    });

    it("puts back guardrails, and tells that one is broken which today's plan has eased", () => {
      const text = `${shareOf(225, 2500).replace(/results: \[(.*)\]/, "results: [$1, { date: 2026-03-16, source: a, metric: errors, successes: 60, of: 2000 }]")}
guardrails: [{ metric: errors, threshold: at most 5% }]
`;
      const registration = registered({ field: "guardrails", was: "errors at most 1%" });
      const { state, guardrails, asRegistered } = verdictOn(text, { registration });
      assert.deepEqual([state, guardrails], ["supported", "held"]);
      assert.deepEqual([asRegistered?.state, asRegistered?.guardrails], ["supported", "broken"]);
      assert.match(
        asRegistered?.sentence ?? "",
        /^Supported .* Guardrail errors: 60 of 2,000 \(3\.0%\), above .*: broken/,
      );
    });

    it("says that a threshold was not written, and judges nothing by it", () => {
      const verdict = verdictOn(shareOf(225, 2500), { registration: registered({ field: "threshold" }) });
      assert.deepEqual([verdict.exploratory, verdict.asRegistered], [true, undefined]);
      assert.match(verdict.notes[0]?.text ?? "", /^The threshold was not written when/);
    });

    it("counts where only what decides nothing moved", () => {
      const verdict = verdictOn(shareOf(225, 2500), { registration: registered({ field: "population", was: "all" }) });
      assert.deepEqual([verdict.exploratory, verdict.asRegistered], [false, undefined]);
    });
  });

  describe("the split of the arms", () => {
    it("that is odd is told, and does not hold up the verdict", () => {
      const arms = ["arm: control, successes: 500, of: 5000", "arm: guest, successes: 700, of: 5280"];
      const verdict = verdictOn(twoArms(arms));
      assert.equal(verdict.state, "supported");
      assert.deepEqual(notesOf(verdict, "sample-ratio"), [
        "The split is 5,000/5,280 where 50/50 was planned (p = 0.006); look for a cause.",
      ]);
    });

    it("is no verdict from p < 0.001 on", () => {
      const arms = ["arm: control, successes: 500, of: 5000", "arm: guest, successes: 700, of: 5350"];
      const verdict = verdictOn(twoArms(arms));
      assert.deepEqual([verdict.state, verdict.confidence, verdict.claims], ["invalid", undefined, []]);
      assert.match(verdict.shown, /the split is 5,000\/5,350 where 50\/50 was planned \(p = 0\.0006\)/);
    });

    it("of fewer than 8 in an arm is not checked", () => {
      const arms = ["arm: control, successes: 5, of: 60", "arm: guest, successes: 2, of: 7"];
      assert.deepEqual(notesOf(verdictOn(twoArms(arms)), "sample-ratio"), []);
    });

    it("is compared with the shares of the plan", () => {
      const arms = ["arm: control, successes: 900, of: 9000", "arm: guest, successes: 130, of: 1010"];
      const planned = twoArms(arms).replace("control: 50%, guest: 50%", "control: 90%, guest: 10%");
      assert.deepEqual([verdictOn(planned).state, verdictOn(twoArms(arms)).state], ["supported", "invalid"]);
    });
  });

  it("name arms without data before anybody wins", () => {
    const verdict = verdictOn(twoArms(["arm: guest, successes: 70, of: 500"]));
    assert.deepEqual(
      [verdict.state, verdict.shown],
      ["none", "No verdict: the control has no data, so there is nothing to compare with."],
    );
    assert.deepEqual(notesOf(verdict, "arm-without-data"), ["control has no data and takes no part."]);
  });

  it("correct for several arms, and let the best of those that are shown stand for all", () => {
    const arms = ["control, successes: 200", "lock, successes: 260", "card, successes: 290", "seal, successes: 212"];
    const text = twoArms(arms.map((arm) => `arm: ${arm}, of: 2000`));
    const verdict = verdictOn(text.replace(/arms: .*/, "arms: { control: 1, lock: 1, card: 1, seal: 1 }"));
    assert.deepEqual([verdict.state, verdict.claims.map(({ arm }) => arm)], ["supported", ["card", "lock", "seal"]]);
    const alone = verdictOn(text.replace(/arms: .*/, "arms: { control: 1, seal: 1 }"));
    const corrected = verdict.claims.find(({ arm }) => arm === "lock");
    assert.ok((corrected?.for ?? 0) > 0.99 && (corrected?.for ?? 1) < 0.9999, String(corrected?.for));
    assert.equal(verdict.claims.at(-1)?.for, alone.claims[0]?.for);
  });

  it("refute a claim with two ends where either of them is passed", () => {
    const between = (successes: number): string =>
      verdictOn(shareOf(successes, 1000).replace("at least 8%", "between 10% and 20%")).state;
    assert.deepEqual([50, 150, 300, 110].map(between), ["refuted", "supported", "refuted", "inconclusive"]);
  });

  it("refute a claim of several arms only where all of them do", () => {
    const arms = ["control, successes: 290", "lock, successes: 200", "card, successes: 285"];
    const text = twoArms(arms.map((arm) => `arm: ${arm}, of: 2000`));
    const verdict = verdictOn(text.replace(/arms: .*/, "arms: { control: 1, lock: 1, card: 1 }"));
    assert.deepEqual([verdict.state, verdict.claims[0]?.arm], ["inconclusive", "card"]);
  });

  describe("guardrails", () => {
    const guarded = ([control, guest]: readonly [number, number]): ReturnType<typeof verdictOn> =>
      verdictOn(
        twoArms(
          [
            "arm: control, successes: 500, of: 5000",
            "arm: guest, successes: 700, of: 5000",
            `metric: errors, arm: control, successes: ${control}, of: 5000`,
            `metric: errors, arm: guest, successes: ${guest}, of: 5000`,
          ],
          "guardrails: [{ metric: errors, threshold: no worse than 1 point }]\nrule: { supported: persevere, guardrailBroken: stop }",
        ),
        { metrics: { errors: { type: "proportion", better: "lower" } } },
      );

    for (const { errors, state, choice, note } of [
      { errors: [50, 55], state: "held", choice: "persevere", note: undefined },
      {
        errors: [50, 180],
        state: "broken",
        choice: "stop",
        note: /errors: .*: broken \(confidence above 0\.9999\)\.$/,
      },
      {
        errors: [50, 95],
        state: "not-shown",
        choice: "persevere",
        note: /not shown to hold.* It is worse than the control/,
      },
    ] as const) {
      it(`are ${state} with ${errors.join(" and ")} errors`, () => {
        const verdict = guarded(errors);
        assert.deepEqual([verdict.state, verdict.guardrails, verdict.rule?.choice], ["supported", state, choice]);
        const [text] = notesOf(verdict, "guardrail");
        assert.deepEqual(note ? note.test(text ?? "") : text, note ? true : undefined, text);
      });
    }

    it("are not corrected for several arms, because each must hold", () => {
      const arms = (names: readonly string[]): readonly string[] =>
        names.flatMap((name) => [
          `arm: ${name}, successes: ${name === "control" ? 200 : 290}, of: 2000`,
          `metric: errors, arm: ${name}, successes: 12, of: 2000`,
        ]);
      const forOf = (names: readonly string[]): readonly unknown[] =>
        verdictOn(
          twoArms(arms(names), "guardrails: [{ metric: errors, threshold: at most 1% }]").replace(
            /arms: .*/,
            `arms: { ${names.map((name) => `${name}: 1`).join(", ")} }`,
          ),
        )
          .claims.filter(({ role }) => role === "guardrail")
          .map((claim) => claim.for);
      const [alone] = forOf(["control", "a"]);
      assert.deepEqual(forOf(["control", "a", "b", "c"]), [alone, alone, alone]);
    });

    it("are not shown where their threshold cannot be read, and that is said", () => {
      const { guardrails, notes } = verdictOn(
        shareOf(225, 2500, "guardrails: [{ metric: errors, threshold: not many }]\nsecondary: [{ metric: basket }]"),
      );
      assert.equal(guardrails, "not-shown");
      assert.deepEqual(
        notes.map(({ text }) => text),
        [
          'Guardrail errors not shown: its threshold "not many" cannot be read.',
          "Secondary metric basket has no answer: it has no threshold.",
        ],
      );
    });

    it("of several arms count for the arm that stands for the claim", () => {
      const statesWith = (errors: Readonly<Record<string, number>>): readonly unknown[] => {
        const readings = Object.entries({ control: 200, a: 330, b: 200 }).flatMap(([name, successes]) => [
          `arm: ${name}, successes: ${successes}, of: 2000`,
          `metric: errors, arm: ${name}, successes: ${errors[name] ?? 5}, of: 2000`,
        ]);
        const verdict = verdictOn(
          twoArms(readings, "guardrails: [{ metric: errors, threshold: at most 1% }]").replace(
            /arms: .*/,
            "arms: { control: 1, a: 1, b: 1 }",
          ),
        );
        return [verdict.state, verdict.claims[0]?.arm, verdict.guardrails];
      };
      assert.deepEqual(statesWith({ b: 90 }), ["supported", "a", "held"]);
      assert.deepEqual(statesWith({ a: 90 }), ["supported", "a", "broken"]);
    });

    it("are not shown where the metric does not say which way is worse", () => {
      const verdict = verdictOn(
        `${shareOf(225, 2500).replace(/results: \[(.*)\]/, "results: [$1, { metric: errors, successes: 5, of: 500 }]")}
guardrails: [{ metric: errors, threshold: no worse than 1 point }]
`,
      );
      assert.equal(verdict.guardrails, "not-shown");
      assert.match(notesOf(verdict, "guardrail")[0] ?? "", /Which way is worse is not known/);
    });
  });

  describe("the end of the plan", () => {
    const planned = (more: string): string => shareOf(120, 1200, more).replace(/window: .*/, "sample: 5000");

    it("has not come as long as the sample is smaller, whatever the confidence below 0.9995", () => {
      const verdict = verdictOn(planned(""));
      assert.deepEqual([verdict.state, verdict.claims[0]?.confidence?.toFixed(3)], ["collecting", "0.992"]);
      assert.equal(verdict.confidence, undefined, "A number would lead somebody to stop.");
      assert.deepEqual(verdict.progress, { observed: 1200, planned: 5000 });
      assert.equal(verdict.rule, undefined);
    });

    it("comes early with p < 0.001 on both sides, which is half of that on one", () => {
      const early = (successes: number): readonly unknown[] => {
        const { state, claims } = verdictOn(planned("").replace("successes: 120", `successes: ${successes}`));
        return [state, claims[0]?.confidence?.toFixed(5)];
      };
      assert.deepEqual(early(128), ["collecting", "0.99936"]);
      assert.deepEqual(early(129), ["supported", "0.99954"]);
    });

    it("comes early only beyond what the plan asks for at its end", () => {
      const strict = verdictOn(planned("confidence: 99.99%").replace("successes: 120", "successes: 130"));
      assert.deepEqual([strict.state, strict.level], ["collecting", 0.9999]);
      assert.equal(verdictOn(planned("").replace("successes: 120", "successes: 130")).state, "supported");
    });

    it("comes before anybody asks for a weaker claim", () => {
      const arms = ["arm: control, successes: 500, of: 5000", "arm: guest, successes: 600, of: 5000"];
      const change = (more: string): string =>
        twoArms(arms)
          .replace("more than 0 points", "2 points")
          .replace(/window: .*/, more);
      const weaker = (more: string): number => notesOf(verdictOn(change(more)), "weaker-claim").length;
      const window = "window: { from: 2026-03-02, to: 2026-03-16 }";
      assert.deepEqual([weaker(window), weaker("sample: 20000"), weaker(`${window}\nlooks: anytime`)], [1, 0, 0]);
    });

    it("has not come on the last day of the window, and has on the day after", () => {
      const on = (today: string): string => verdictOn(shareOf(225, 2500), { today }).state;
      assert.deepEqual([on("2026-03-16"), on("2026-03-17")], ["collecting", "supported"]);
    });

    it("is left to a method that holds at any time where somebody decided before it", () => {
      const verdict = verdictOn(planned("decision: { choice: persevere, date: 2026-03-17 }"));
      assert.deepEqual([verdict.state, verdict.stoppedEarly], ["inconclusive", true]);
      assert.equal(verdict.claims[0]?.method, "sequential_proportion");
      assert.match(verdict.shown, /^Stopped early at 1,200 of 5,000 planned users\. Inconclusive/);
    });

    it("leaves the claim open where no method holds at any time for so few", () => {
      const verdict = verdictOn(
        twoArms(["arm: control, successes: 5, of: 40", "arm: guest, successes: 14, of: 40"])
          .replace(/window: .*/, "sample: 400")
          .concat("decision: { choice: persevere, date: 2026-03-10 }\n"),
      );
      assert.deepEqual([verdict.state, verdict.stoppedEarly, verdict.confidence], ["inconclusive", true, undefined]);
      assert.match(
        verdict.shown,
        /^Stopped early at 80 of 400 planned observations\. Inconclusive by the registered plan\. /,
      );
    });

    it("is not missed by a decision on the last day of the window", () => {
      const decided = (date: string): readonly unknown[] => {
        const verdict = verdictOn(shareOf(225, 2500, `decision: { choice: persevere, date: ${date} }`));
        return [verdict.state, verdict.stoppedEarly];
      };
      assert.deepEqual(decided("2026-03-16"), ["supported", false]);
      assert.deepEqual(decided("2026-03-15"), ["inconclusive", true]);
    });

    it("is assumed where the plan has none, and that is said", () => {
      const verdict = verdictOn(shareOf(225, 2500).replace(/window: .*/, ""));
      assert.equal(verdict.state, "supported");
      assert.match(notesOf(verdict, "assumption")[0] ?? "", /^The plan has no end/);
    });

    it("is the only look that counts, and more looks than planned are told", () => {
      const looks = [9, 11, 13, 16].map(
        (day) => `{ date: 2026-03-${day < 10 ? `0${day}` : day}, successes: 90, of: 1000, source: a }`,
      );
      const text = shareOf(1, 2).replace(/results:.*/, `results: [${looks.join(", ")}]`);
      assert.deepEqual(notesOf(verdictOn(text), "early-looks"), [
        "Read 4 times where 1 look was planned; the verdict counts only at the planned end.",
      ]);
      assert.deepEqual(notesOf(verdictOn(`${text}\nlooks: 4`), "early-looks"), []);
    });
  });

  it("keep a claim that was shown at any earlier look of a plan that may look at any time", () => {
    const looks = (last: string): string =>
      shareOf(1, 2, "looks: anytime\nsample: 5000").replace(
        /results:.*/,
        `results: [{ date: 2026-03-05, successes: 200, of: 1500, source: a }${last}]`,
      );
    const later = ", { date: 2026-03-09, successes: 240, of: 2600, source: a }";
    assert.equal(verdictOn(looks("").replace("2026-03-16 }", "2026-03-30 }")).state, "supported");
    const verdict = verdictOn(looks(later));
    assert.deepEqual([verdict.state, verdict.claims[0]?.n], ["supported", 1500]);
    const alone = verdictOn(looks(later).replace(/\{ date: 2026-03-05[^}]*\}, /, ""));
    assert.equal(alone.state, "inconclusive");
  });

  describe("files of rows", () => {
    it("are judged like numbers that are written", () => {
      const verdict = verdictOn(fromFile(), { data: { "results/clicks.csv": rows } });
      assert.deepEqual(
        [verdict.seen, verdict.notes],
        ["108 of 1,200 (9.0%), above the target of 8% in this sample.", []],
      );
    });

    it("that nobody has read give no verdict", () => {
      const verdict = verdictOn(fromFile());
      assert.deepEqual(
        [verdict.state, verdict.shown],
        ["none", "No verdict: results/clicks.csv has not been read yet."],
      );
    });

    it("that cannot be read say why", () => {
      const data = { "results/clicks.csv": { why: "There is no column `clicked`." } };
      assert.deepEqual(notesOf(verdictOn(fromFile(), { data }), "data-unread"), ["There is no column `clicked`."]);
    });

    it("tell how many rows were left out, and how many lie outside of the window", () => {
      const leftOut = { count: 2, first: [{ row: 17, problem: "`yes` is neither 0 nor 1." }] };
      const data = { "results/clicks.csv": { ...rows, leftOut, outside: { count: 1, first: [] } } };
      const verdict = verdictOn(fromFile(), { data });
      assert.deepEqual(
        verdict.notes.map(({ text }) => text),
        [
          "2 rows of results/clicks.csv could not be read and are left out, the first is row 17: `yes` is neither 0 nor 1.",
          "1 row of results/clicks.csv lies outside of the window and does not count.",
        ],
      );
    });

    it("that have changed since they were recorded are told", () => {
      const data = { "results/clicks.csv": rows };
      const changed = (hash: string): readonly string[] =>
        notesOf(verdictOn(fromFile(`, hash: ${hash}`), { data }), "data-changed");
      assert.deepEqual([changed("ab12ab12").length, changed("cd34").length], [0, 1]);
    });

    it("of ones and noughts are a share where the metric is one", () => {
      const sample = { type: "values", values: [1, 0, 0, 1, 1] } as const;
      const data = { "results/clicks.csv": { ...rows, samples: [{ sample }] } };
      const metrics = { clicks: { type: "proportion" } } as const;
      assert.match(verdictOn(fromFile(), { data, metrics }).seen ?? "", /^3 of 5, above/);
    });
  });

  it("say of secondary metrics why they have no answer", () => {
    const read = (result: string): readonly string[] =>
      notesOf(
        verdictOn(
          shareOf(225, 2500, "secondary: [{ metric: basket, threshold: at least 2% }]").replace(
            /results: \[(.*)\]/,
            `results: [$1${result}]`,
          ),
        ),
        "secondary",
      );
    assert.deepEqual(read(""), ["Secondary metric basket has no answer: it was not measured."]);
    assert.deepEqual(read(", { metric: basket, successes: 5 }"), [
      "Secondary metric basket has no answer: 5 successes say nothing alone; write `of` beside them.",
    ]);
    assert.deepEqual(read(", { metric: basket, successes: 5, of: 50 }"), []);
  });

  it("do not count readings outside of the window", () => {
    const verdict = verdictOn(shareOf(225, 2500).replace("date: 2026-03-16", "date: 2026-03-24"));
    assert.deepEqual([verdict.state, verdict.shown], ["none", "No verdict: no reading lies inside of the window."]);
    assert.equal(
      verdictOn(shareOf(225, 2500).replace("date: 2026-03-16", "date: 2026-03-23"), { today: "2026-03-25" }).state,
      "supported",
    );
  });

  it("say that the best result of a sample would not be enough", () => {
    const verdict = verdictOn(shareOf(4, 5).replace("at least 8%", "at least 60%"));
    assert.deepEqual(notesOf(verdict, "too-small"), [
      "Even 5 of 5 would not show at least 60%: the sample is too small for it.",
    ]);
    const enough = verdictOn(shareOf(5, 6).replace("at least 8%", "at least 60%"));
    assert.deepEqual(notesOf(enough, "too-small"), []);
    const none = verdictOn(shareOf(1, 20).replace("at least 8%", "at most 10%"));
    assert.deepEqual(notesOf(none, "too-small"), [
      "Even 0 of 20 would not show at most 10%: the sample is too small for it.",
    ]);
  });

  it("let the latest judgement win, and name who sees it otherwise", () => {
    const judged = (results: string): string => `
hypothesis: People leave because they do not trust the payment.
criterion: One reason recurs in half of the interviews.
results: [${results}]
`;
    const first = "{ date: 2026-03-10, judged: supported, by: dana }";
    const again = verdictOn(judged(`${first}, { date: 2026-03-12, judged: refuted, by: dana }`));
    assert.deepEqual([again.state, again.notes, again.confidence], ["judged-refuted", [], undefined]);
    const other = verdictOn(judged(`${first}, { date: 2026-03-12, judged: refuted, by: kim }`));
    assert.deepEqual(
      other.notes.map(({ text }) => text),
      ["People disagree: dana judged it supported."],
    );
  });
});

import assert from "node:assert/strict";
import { findBlame } from "../../../src/core/rules/results/find-blame.ts";

/** Each with the words that blame. */
const blaming: Record<string, string> = {
  "Bob failed to switch it on.": "Bob failed to",
  "On Monday Bob simply forgot to send the mail.": "Bob simply forgot to",
  "It was late because the support team forgot to reply.": "the support team forgot to",
  "They should have known that it was a holiday.": "They should have known",
  "Our new designer should have asked legal first.": "Our new designer should have asked",
  "The colleague who failed to test it is new.": "The colleague who failed to",
  "Bob from support failed to call back.": "Bob from support failed to",
  "Support neglected to tell us.": "Support neglected to",
  "Marketing did not bother to read the plan.": "Marketing did not bother to",
  "The developers messed up the release.": "The developers messed up",
  "Priya, and nobody else, is fine; but Tom dropped the ball.": "Tom dropped the ball",
  "Half of the users were too lazy to scroll.": "the users were too lazy",
  "The team was careless.": "The team was careless",
  "It was Bob's fault.": "Bob's fault",
  "That is the support team’s negligence.": "team’s negligence",
  "You should've told us.": "You should've told",
  "Management is to blame for the delay.": "Management is to blame",
  "They failed to communicate the change.": "They failed to communicate",
  "In March the writers failed to hand in their drafts.": "the writers failed to",
  "QA should have caught this.": "QA should have caught",
  "Bob broke the build on Friday.": "Bob broke the build",
  "Dana ignored the warning.": "Dana ignored the warning",
  "Bob didn't do his job.": "Bob didn't do his job",
  "Bob didn’t do his job.": "Bob didn’t do his job",
  "Dana made a mistake.": "Dana made a mistake",
  "The developers broke production twice.": "The developers broke production",
  "The team failed to reply to customers.": "The team failed to",
  "nadia forgot to start the import": "nadia forgot to",
};

const neutral: readonly string[] = [
  "The team failed to reach the threshold because the note came late.",
  "The team failed to meet its goal, and Bob failed to hit 8%.",
  "The last release broke the build.",
  "The team broke the record, and Dana broke the page into parts.",
  "Users ignored the warning, and customers made a mistake at the postcode.",
  "The team ignored the outliers.",
  "The note did not do its job.",
  "We made a mistake in the import; nothing checks it.",
  "The server failed to answer for an hour.",
  "Checkout failed to load, and Safari failed to render it.",
  "The server of the support team failed to start.",
  "Bob's script failed to run.",
  "A tool by Bob failed to start.",
  "We forgot to switch it on; nothing in the plan asks for it.",
  "I should have asked earlier.",
  "Users failed to find the button.",
  "Three of eight participants forgot to save.",
  "The package manager failed to install it, and the driver failed to load.",
  "The images were large, and they failed to load in time.",
  "The design failed to convince anybody.",
  "The leads failed to convert.",
  "The wording was sloppy.",
  "People worry what happens if they forgot to cancel.",
  'One of them said: "Bob should have told me."',
  "„Ihr should have known“, said a customer.",
  "It was not the support team's fault.",
  "Nobody failed to see it.",
  "The note should have told them how long it takes.",
  "The app crashed by default; the fault tolerance is low.",
  "They should have the mail by Monday.",
  "She failed to see the link below the fold.",
  "Members of the panel did not answer; the mail was not sent.",
  "We do not know who is at fault, and it does not matter.",
];

const nobody = { names: new Set<string>(["nadia"]), studied: new Set<string>(), isObservation: false };

describe("findBlame", () => {
  for (const [text, words] of Object.entries(blaming)) {
    it(`finds “${words}” in “${text}”`, () => {
      const { start, end } = findBlame(text, nobody) ?? { start: 0, end: 0 };
      assert.equal(text.slice(start, end), words);
    });
  }

  for (const text of neutral) {
    it(`has nothing against “${text}”`, () => {
      const { start, end } = findBlame(text, nobody) ?? { start: 0, end: 0 };
      assert.equal(text.slice(start, end), "");
    });
  }

  it("takes for a finding what those did who are studied, but not a judgement of them", () => {
    const people = { ...nobody, studied: new Set(["nurses"]) };
    assert.equal(findBlame("The nurses failed to see the alarm.", people), undefined);
    assert.notEqual(findBlame("The nurses were lazy.", people), undefined);
    assert.notEqual(findBlame("The nurses failed to see the alarm.", nobody), undefined);
  });

  it("takes pronouns among observations for those who were watched, but hindsight for blame", () => {
    const people = { ...nobody, isObservation: true };
    assert.equal(findBlame("They forgot to enter the code.", people), undefined);
    assert.notEqual(findBlame("They forgot to enter the code.", nobody), undefined);
    assert.notEqual(findBlame("They should have known.", people), undefined);
  });

  it("comes to an end on long chains of words", () => {
    for (const chain of ["of a ", "just ", "was very ", "the new ", "Bob's fault and ", '" ']) {
      const text = `${chain.repeat(20_000)}failed to`;
      assert.doesNotThrow(() => findBlame(text, nobody));
    }
  });
});

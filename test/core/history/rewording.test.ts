import assert from "node:assert/strict";
import { isRewording } from "../../../src/core/history/rewording.ts";

const rewordings: readonly [string, string][] = [
  ["At least 8% of vistors click the button.", "At least 8% of visitors click the button."],
  ["At least 8% of visitors click the button.", "At least 8.0 % of visitors click the button"],
  ["At least 8% of visitors click the button.", "We believe that at least 8% of visitors click the button."],
  ["People wont come back.", "People won't come back."],
  ["A clear lable helps.", "A clear label helps."],
  ["Посетители вернуться снова.", "Посетители вернутся снова."],
];

const others: readonly [string, string, string][] = [
  ["At least 8% of visitors click.", "At least 6% of visitors click.", "another number"],
  ["At least 8% of visitors click.", "At most 8% of visitors click.", "another direction"],
  ["At least 8% of visitors click.", "At least 8% of buyers click.", "other people"],
  ["People come back.", "People don't come back.", "a denial"],
  ["People can find it.", "People can't find it.", "a denial in a letter and a sign"],
  ["Fewer people call.", "Newer people call.", "another first letter"],
  ["A typical user finds it.", "An atypical user finds it.", "a prefix that denies"],
  ["The load is < five.", "The load is > five.", "another sign"],
  ["It costs five €.", "It costs five $.", "another currency"],
  ["The balance falls to -5.", "The balance falls to 5.", "a minus"],
  ["用户会点击按钮", "用户不会点击按钮", "one sign that denies"],
  ["यह कि है", "यह की है", "another vowel sign"],
  ["It works on it.", "It works in it.", "a short word"],
];

describe("isRewording", () => {
  for (const [before, after] of rewordings) {
    it(`takes for the same claim: ${after}`, () => {
      assert.equal(isRewording(before, after), true);
      assert.equal(isRewording(after, before), true);
    });
  }

  for (const [before, after, why] of others) {
    it(`takes for another claim, for ${why}: ${after}`, () => {
      assert.equal(isRewording(before, after), false);
      assert.equal(isRewording(after, before), false);
    });
  }
});

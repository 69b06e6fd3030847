import assert from "node:assert/strict";
import { isShareName } from "../../../src/core/grammar/share-name.ts";

const shares = [
  "churn",
  "cart-abandonment",
  "one_click_rate",
  "Open rate of the letter",
  "Share of visitors who click",
  "conversion",
  "Conversion from trial to paid",
  "day-7-retention",
  "drop-off",
  "Cart drop-off at payment",
  "bounce rate",
  "market-share",
  "take-up",
];
const amounts = [
  "page-latency",
  "order-value",
  "orders-per-customer",
  "errors per day",
  "Number of conversions",
  "time-to-conversion",
  "search-latency-p95",
  "churn-count",
  "share price",
  "churned-customers",
  "sign-ups",
  "lead-time",
];
const unknown = [
  "clarity",
  "shares",
  "heart-rate",
  "hourly rate",
  "burn-rate",
  "conversions",
  "staff-turnover",
  "",
  "--",
  "of",
];

describe("whether a name is that of a share", () => {
  for (const name of shares) it(`yes: ${name}`, () => assert.equal(isShareName(name), true));
  for (const name of amounts) it(`no: ${name}`, () => assert.equal(isShareName(name), false));
  for (const name of unknown) it(`nobody knows: ${name}`, () => assert.equal(isShareName(name), undefined));
});

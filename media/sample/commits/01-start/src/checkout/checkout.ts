import { totalOf, type BasketItem } from "./basket.ts";

export type Step = "address" | "payment" | "review";

export const steps: readonly Step[] = ["address", "payment", "review"];

/** The line above the pay button. */
export function summaryOf(items: readonly BasketItem[]): string {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return `${count} plants, ${(totalOf(items) / 100).toFixed(2)} EUR`;
}

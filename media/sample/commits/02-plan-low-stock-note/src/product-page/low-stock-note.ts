import { isOn } from "../flags.ts";
import type { Plant } from "./product-page.ts";

/** Says how many are left, once that is fewer than ten. */
export function lowStockNote({ stock }: Plant): string | undefined {
  return isOn("low_stock_note") && stock < 10 ? `Only ${stock} left` : undefined;
}

export interface BasketItem {
  readonly plant: string;
  readonly quantity: number;
  /** In cents. */
  readonly price: number;
}

/** What the basket costs, in cents, without delivery. */
export function totalOf(items: readonly BasketItem[]): number {
  return items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}

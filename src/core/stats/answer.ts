/**
 * What a method gives back: all of its numbers, or the reason why there is no answer and the numbers that exist anyway.
 *
 * Inside of an answer `null` stands for a quantity that does not exist for this input. There is never a NaN.
 */
export type Answer<T> = (T & { readonly status?: undefined }) | (Partial<T> & Undefined);

/** The method has no answer for this input; `reason` is a phrase for people, such as "no observations". */
export interface Undefined {
  readonly status: "undefined";
  readonly reason: string;
}

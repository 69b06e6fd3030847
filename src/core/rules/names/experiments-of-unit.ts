import type { EntryOf } from "../../index/entry.ts";
import { experimentsOfUnitKey } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { findById, type RuleContext } from "../rule.ts";

/** The experiments whose `unit:` leads here, not to a unit of the same id in their own folder. */
export function experimentsOfUnit({ id, uri }: EntryOf<"unit">, context: RuleContext): readonly Provider[] {
  return context.find(experimentsOfUnitKey(id)).filter(({ root }) => findById(context, "unit", id, root)?.uri === uri);
}

import { lineageOfFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { findById, type RuleContext } from "../rule.ts";

type Child = Pick<Provider, "uri" | "root" | "kind">;

/** Further back nobody looks; a circle of more generations is no slip of the keyboard. */
const mostAncestors = 60;

/** The file that `parent:` names: of a unit a unit or an experiment, of an experiment an experiment. */
export function findParent(context: RuleContext, child: Child, parent: string): Provider | undefined {
  const [, kind, id = parent] = /^(unit|experiment):(.+)$/.exec(parent) ?? [];
  const unit = child.kind === "unit" && kind !== "experiment" ? findById(context, "unit", id, child.root) : undefined;
  const experiment = kind === "unit" ? undefined : findById(context, "experiment", id, child.root);
  // Where a unit and an experiment share a name, a unit that names its own means the experiment.
  return unit && !(unit.uri === child.uri && experiment) ? unit : experiment;
}

/**
 * The way from a child by its parent back to itself, each file once, the child first; `undefined` where there is none.
 *
 * An experiment is led to by its parent and by the unit that it serves.
 */
export function findCircle(context: RuleContext, child: Provider, parent: string): readonly Provider[] | undefined {
  const first = findParent(context, child, parent);
  if (!first) return undefined;
  const cameFrom = new Map<string, { readonly at: Provider; readonly from?: string }>([[first.uri, { at: first }]]);
  for (const [uri, { at }] of cameFrom) {
    if (uri === child.uri) return [child, ...wayTo(uri, cameFrom).slice(0, -1)];
    if (mostAncestors < cameFrom.size) return undefined;
    for (const before of ancestorsOf(context, at)) {
      if (!cameFrom.has(before.uri)) cameFrom.set(before.uri, { at: before, from: uri });
    }
  }
  return undefined;
}

function ancestorsOf(context: RuleContext, provider: Provider): Provider[] {
  const { parent, unit } = lineageOfFact(provider.fact);
  const ancestors = [
    parent ? findParent(context, provider, parent) : undefined,
    unit ? findById(context, "unit", unit, provider.root) : undefined,
  ];
  return ancestors.filter((ancestor) => ancestor !== undefined);
}

function wayTo(
  uri: string,
  cameFrom: ReadonlyMap<string, { readonly at: Provider; readonly from?: string }>,
): Provider[] {
  const way: Provider[] = [];
  for (let step = cameFrom.get(uri); step; step = step.from === undefined ? undefined : cameFrom.get(step.from)) {
    way.unshift(step.at);
  }
  return way;
}

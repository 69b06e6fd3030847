import { html, nothing, type TemplateResult } from "lit";

import { stageTitles } from "../../core/base/stage.ts";
import type { LineageEdge, LineageNode } from "../../core/query/lineage/lineage.ts";
import { icon } from "../icons.ts";
import { countOf } from "../text/count-of.ts";

/** How a question is seen at the moment. */
export interface NodeLook {
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  /** Whether it was searched for and is not among what was found. */
  readonly isFaint: boolean;
  /** What led to it. */
  readonly origins: readonly { readonly title: string; readonly choice?: LineageEdge["choice"] }[];
  /** Whether nothing stands behind it, so that there is room for a word. */
  readonly isLast: boolean;
}

/** One question as a button, with what is said behind it. */
export function renderNode(node: LineageNode, look: NodeLook): TemplateResult {
  const { isTabStop, isChosen, isFaint } = look;
  return html`
    <button
      class=${isFaint ? "node faint" : "node"}
      data-uri=${node.uri}
      tabindex=${isTabStop ? 0 : -1}
      title=${node.title}
      aria-current=${isChosen ? "true" : nothing}
    >
      <span class="title"><bdi>${node.title}</bdi></span>
      <span class="meta">
        ${renderState(node)}${node.owner === undefined ? undefined : html`<bdi class="owner">${node.owner}</bdi>`}
      </span>
      ${look.origins.length > 0 ? html`<span class="unseen">${followsWords(look.origins)}</span>` : undefined}
    </button>
    ${renderBeside(node, look)}
  `;
}

function renderState({ isUnreadable, verdict, stage }: LineageNode): TemplateResult {
  if (isUnreadable) return html`${icon("bracket-error")}<span>Not read</span>`;
  if (verdict) return html`<wall-verdict .verdict=${verdict} .isBrief=${true}></wall-verdict>`;
  return html`${icon("circle-large")}<span>${stageTitles[stage]}</span>`;
}

function renderBeside({ choice, daysOverdue }: LineageNode, { isLast }: NodeLook): TemplateResult | undefined {
  const isEnd = isLast && choice === "stop";
  if (!isEnd && daysOverdue === undefined) return undefined;
  return html`
    <div class=${`beside ${isEnd ? "end" : ""} ${isLast ? "" : "above"}`}>
      ${isEnd ? html`<p>Stop</p>` : undefined}
      ${
        daysOverdue === undefined
          ? undefined
          : html`<p class="late">${icon("clockface")}${countOf(daysOverdue, "day")} overdue</p>`
      }
    </div>
  `;
}

function followsWords(origins: NodeLook["origins"]): string {
  return `follows ${origins.map(({ title, choice }) => (choice ? `${title} (${choice})` : title)).join(" and ")}`;
}

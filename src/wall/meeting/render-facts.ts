import { html, type TemplateResult } from "lit";

import { registrationShapes } from "../../core/query/card-words.ts";
import type { Card } from "../../core/query/card.ts";
import type { CardSlide } from "../../core/query/meeting/meeting.ts";
import { leaningWords } from "../../core/query/verdict-words.ts";
import { toCapital } from "../../core/base/to-capital.ts";
import { decisionLooks } from "../decision-looks.ts";
import { icon, type IconName } from "../icons.ts";
import "../wall-check-back.ts";
import "../wall-verdict.ts";

type Registration = NonNullable<Card["registration"]>;

const registrationWords: Readonly<Record<Registration["state"], string>> = {
  sealed: "Sealed before the results",
  amended: "Amended openly",
  unproved: "Unproved",
  broken: "Broken: it was changed after the results",
};
const shapes: Readonly<Record<Registration["state"], IconName>> = registrationShapes;

/** What came of it, each with its name: verdict, guardrail, decision, plan, check-back. Undefined where there is nothing. */
export function renderFacts(card: Card, slide: CardSlide, today: string): TemplateResult | undefined {
  const { guardrail, dissent } = slide.type === "learned" ? slide : {};
  const rows = [
    row("Verdict", renderVerdict(card, guardrail === undefined)),
    row("Guardrail", guardrail && line("shield", guardrail)),
    row("Decision", renderDecision(card.decision)),
    row("Dissent", dissent && line("comment", dissent)),
    row("Plan", card.registration && renderPlan(card.registration)),
    row(
      "Check-back",
      card.checkBack && html`<wall-check-back .checkBack=${card.checkBack} .today=${today}></wall-check-back>`,
    ),
  ].filter((one) => one !== undefined);
  return rows.length === 0 ? undefined : html`<dl>${rows}</dl>`;
}

function row(name: string, content: unknown): TemplateResult | undefined {
  if (content === undefined || content === "") return undefined;
  return html`<dt>${name}</dt>
    <dd>${content}</dd>`;
}

function line(shape: IconName, words: string): TemplateResult {
  return html`${icon(shape)}<bdi>${words}</bdi>`;
}

/** The note tells of a guardrail first, which then stands below anyway. */
function renderVerdict({ verdict, stage }: Card, hasNote: boolean): TemplateResult | undefined {
  if (!verdict || (verdict.state === "none" && stage !== "analyse" && stage !== "decide")) return undefined;
  const leaning = leaningWords(verdict);
  const notes = [leaning && toCapital(leaning), verdict.stoppedEarly && "Stopped early", hasNote && verdict.note];
  return html`
    <div>
      <wall-verdict .verdict=${verdict}></wall-verdict>
      ${notes.flatMap((note) => (note ? html`<p class="note"><bdi>${note}</bdi></p>` : []))}
    </div>
  `;
}

function renderDecision({ choice, because }: NonNullable<Card["decision"]> = {}): TemplateResult | undefined {
  if (!choice) return undefined;
  const { shape, word } = decisionLooks[choice];
  return html`
    ${icon(shape)}
    <div><b>${word}</b>${because === undefined ? undefined : html`<p class="note"><bdi>${because}</bdi></p>`}</div>
  `;
}

function renderPlan({ state }: Registration): TemplateResult {
  return html`<span class="plan ${state}">${icon(shapes[state])}<span>${registrationWords[state]}</span></span>`;
}

import { html, type TemplateResult } from "lit";

import { withFullStop } from "../../core/base/with-full-stop.ts";
import type { Card } from "../../core/query/card.ts";
import type { CardSlide, LearnedSlide, NextSlide, OwedSlide } from "../../core/query/meeting/meeting.ts";
import { icon } from "../icons.ts";
import { toWindowText } from "../text/window-text.ts";
import type { AgendaStop } from "./agenda-stops.ts";
import { renderFacts } from "./render-facts.ts";
import "../wall-interval.ts";
import "../wall-owed.ts";
import "../wall-verdict.ts";

/** What a slide is drawn from. */
export interface SlideLook {
  readonly cards: ReadonlyMap<string, Card>;
  readonly today: string;
}

/** One place of a meeting. Its heading takes the focus, and says first where one is. */
export function renderSlide({ part, shown, place, of }: AgendaStop, look: SlideLook): TemplateResult {
  const where = of > 1 ? `${part.title} ${place} of ${of}. ` : `${part.title} `;
  if (!shown) {
    return html`<article class="plain">${heading(where, part.whenEmpty)}</article>`;
  }
  const { slide, card } = shown;
  if (!card) {
    return html`
      <article class="plain">
        ${heading(where, "What happened")}
        <ul class="counted">
          ${slide.sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </article>
    `;
  }
  const isLast = place === of;
  return html`
    <article>
      ${renderKicker(card, look.today)} ${heading(where, card.title)}
      ${card.question === undefined ? undefined : html`<p class="asked"><bdi>${card.question}</bdi></p>`}
      ${renderOwn(slide, card, look)}
      ${isLast && part.leftOut > 0 ? html`<p class="rest">${part.leftOut} more of them are on the wall.</p>` : undefined}
    </article>
  `;
}

function heading(where: string, words: string): TemplateResult {
  return html`<h2 tabindex="-1"><span class="unseen">${where}</span><bdi>${words}</bdi></h2>`;
}

function renderKicker({ objective, owner, window }: Card, today: string): TemplateResult | undefined {
  const parts = [objective, owner, toWindowText(window, today)].filter((part) => part !== undefined && part !== "");
  if (parts.length === 0) return undefined;
  return html`<p class="kicker">${parts.map((part, at) => html`${at > 0 ? " · " : ""}<bdi>${part}</bdi>`)}</p>`;
}

function renderOwn(slide: CardSlide, card: Card, look: SlideLook): unknown {
  switch (slide.type) {
    case "learned":
      return [renderEvidence(slide, card, look), renderLearned(slide, look)];
    case "owed":
      return [renderOwed(slide, card, look), renderEvidence(slide, card, look)];
    case "next":
      return renderNext(slide);
  }
}

/** What was seen at the left, what came of it at the right; one below the other where there is no room. */
function renderEvidence(slide: CardSlide, card: Card, { today }: SlideLook): TemplateResult | undefined {
  const seen = renderSeen(slide, card);
  const facts = renderFacts(card, slide, today);
  if (!seen && !facts) return undefined;
  return html`<div class="evidence ${seen ? "" : "alone"}">${seen}${facts}</div>`;
}

function renderSeen(slide: CardSlide, { verdict, seen }: Card): TemplateResult | undefined {
  const { ticks = [], interval } = slide.type === "next" ? {} : slide;
  const words = seen
    ? html`<b><bdi>${seen.value}</bdi></b> <bdi>${seen.detail && withFullStop(seen.detail)}</bdi>`
    : undefined;
  const shown = words || interval ? undefined : verdict?.plot ? undefined : verdict?.shown;
  if (!verdict?.plot?.observed && !words && !shown) return undefined;
  return html`
    <div>
      ${verdict?.plot?.observed ? html`<wall-interval .plot=${verdict.plot} .large=${{ ticks }}></wall-interval>` : undefined}
      <p class="seen">${words} ${interval} ${shown && html`<bdi>${shown}</bdi>`}</p>
    </div>
  `;
}

function renderLearned({ learnings, ledTo }: LearnedSlide, { cards }: SlideLook): unknown {
  return html`
    ${learnings.map(
      ({ insight, recommendation }) => html`
        <blockquote>
          <p class="label">Learning</p>
          <p><bdi>${insight || recommendation}</bdi></p>
          ${insight && recommendation ? html`<p class="do"><bdi>${recommendation}</bdi></p>` : undefined}
        </blockquote>
      `,
    )}
    ${ledTo.flatMap((uri) => {
      const card = cards.get(uri);
      return card ? renderFollower(card) : [];
    })}
  `;
}

function renderFollower({ title, verdict }: Card): TemplateResult {
  const isTold = verdict !== undefined && verdict.state !== "none";
  return html`
    <p class="led">
      ${icon("forward")}<span
        >It led to: <b><bdi>${title}</bdi></b></span
      >
      ${isTold ? html`<wall-verdict .verdict=${verdict}></wall-verdict>` : html`<span class="note">not tested yet</span>`}
    </p>
  `;
}

function renderOwed({ open }: OwedSlide, { owed, isCheckBackDue, checkBack }: Card, { today }: SlideLook): unknown {
  return html`
    <div class="owing">
      ${owed ? html`<wall-owed .owed=${owed} .today=${today}></wall-owed>` : undefined}
      ${
        !owed && isCheckBackDue && checkBack?.toDo
          ? html`<p class="led">${icon("clockface")}<b>${checkBack.toDo}</b></p>`
          : undefined
      }
      ${open === undefined ? undefined : html`<p class="note"><bdi>${open}</bdi></p>`}
    </div>
  `;
}

function renderNext({ why, unknowns }: NextSlide): TemplateResult {
  return html`
    <p class="why"><bdi>${why}</bdi></p>
    ${
      unknowns.length === 0
        ? undefined
        : html`
            <p class="label" id="unknown">Still unknown</p>
            <ul class="unknowns" aria-labelledby="unknown">
              ${unknowns.map((unknown) => html`<li><bdi>${unknown}</bdi></li>`)}
            </ul>
          `
    }
  `;
}

import { html, type TemplateResult } from "lit";

import type {
  StoryBlock,
  StoryFact,
  StoryLearning,
  StoryLine,
  StoryMark,
  StoryPart,
  StoryPlace,
  StoryRun,
  StoryWords,
} from "../../core/query/story/story.ts";
import { icon } from "../icons.ts";
import { WallDetailEvent, WallOpenEvent } from "../wall-events.ts";
import "./wall-looks.ts";
import "./wall-memo.ts";

/** How a story is shown. */
export interface PartLook {
  /** Without an editor behind it nothing can be opened. */
  readonly isCopy: boolean;
}

/** One part of a story: filled where it is settled, hollow where something of it lies ahead. */
export function renderPart(part: StoryPart, look: PartLook): TemplateResult {
  const { name, title, note, place, isAhead, blocks } = part;
  const id = `part-${name}`;
  return html`
    <section class="part ${isAhead ? "ahead" : ""}" aria-labelledby=${id}>
      <div class="head">
        <h3 id=${id} tabindex="-1">${title}</h3>
        ${isAhead ? html`<span class="unseen">Something of it lies ahead.</span>` : undefined}
        ${note && html`<span class="when"><bdi>${note}</bdi></span>`}${place && renderPlace(place, look)}
      </div>
      ${blocks.map((block) => renderBlock(block, part, look))}
    </section>
  `;
}

/** "checkout.experiment.yaml:18", which opens the file there. */
function renderPlace({ uri, file, line }: StoryPlace, { isCopy }: PartLook): TemplateResult {
  const number = `:${line + 1}`;
  const words = html`<bdi class="file">${file}</bdi>${number}`;
  if (isCopy) return html`<span class="place">${words}</span>`;
  const title = `Open ${file}${number}`;
  return html`
    <button class="place" title=${title} aria-label=${title} @click=${dispatch(() => new WallOpenEvent(uri, line))}>
      ${words}
    </button>
  `;
}

function dispatch(make: () => Event): (event: Event) => void {
  return ({ currentTarget }) => currentTarget?.dispatchEvent(make());
}

function renderBlock(block: StoryBlock, { place }: StoryPart, { isCopy }: PartLook): TemplateResult {
  switch (block.type) {
    case "words":
      return html`<p class=${block.isMuted ? "method" : ""}>${renderWords(block.words)}</p>`;
    case "sentence":
      return html`<p class="sentence">${renderWords(block.words)}</p>`;
    case "facts":
      return html`<dl class="facts">${block.rows.map(renderFact)}</dl>`;
    case "lines":
      return html`<ul class="lines">
        ${block.rows.map(renderLine)}
      </ul>`;
    case "looks":
      return html`<wall-looks .plot=${block.plot}></wall-looks>`;
    case "memo":
      return html`<wall-memo .memo=${block.memo} .place=${place} .isCopy=${isCopy}></wall-memo>`;
    case "learning":
      return renderLearning(block.learning);
    default:
      return block satisfies never;
  }
}

function renderFact({ name, words, mark }: StoryFact): TemplateResult {
  return html`
    <div>
      <dt>${name}</dt>
      <dd>${mark && renderMark(mark)}${renderWords(words)}</dd>
    </div>
  `;
}

function renderLine({ mark, start, words, end }: StoryLine): TemplateResult {
  return html`
    <li>
      ${mark && renderMark(mark)}${start && html`<span class="start">${start}</span>`}
      <span class="words">${renderWords(words)}</span>${end && html`<span class="end">${end}</span>`}
    </li>
  `;
}

function renderMark({ shape, role }: StoryMark): TemplateResult {
  return html`<span class="mark ${role ?? ""}">${icon(shape)}</span>`;
}

function renderLearning({ insight, recommendation, appliesTo, notes }: StoryLearning): TemplateResult {
  return html`
    <div class="learning">
      ${insight && html`<p>${icon("lightbulb")}<bdi>${insight}</bdi></p>`}
      ${
        recommendation &&
        html`<p>
          ${icon("arrow-right")}<b><bdi>${recommendation}</bdi></b>
        </p>`
      }
      ${
        appliesTo.length > 0
          ? html`<ul class="tags" aria-label="Applies to">
              ${appliesTo.map((tag) => html`<li><bdi>${tag}</bdi></li>`)}
            </ul>`
          : undefined
      }
      ${notes.map((note) => html`<p class="method"><bdi>${note}</bdi></p>`)}
    </div>
  `;
}

/** Each run by itself, so that letters from right to left turn nothing around them. */
function renderWords(words: StoryWords): readonly unknown[] {
  return words.map(renderRun);
}

function renderRun(run: StoryRun): TemplateResult {
  if (typeof run === "string") return html`<bdi>${run}</bdi>`;
  const words = html`<bdi>${run.words}</bdi>`;
  if ("card" in run) {
    const { card } = run;
    return html`<button class="lead-to" @click=${dispatch(() => new WallDetailEvent(card))}>${words}</button>`;
  }
  if ("as" in run) return html`<span class="read ${run.as}" title=${partTitles[run.as]}>${words}</span>`;
  switch (run.look) {
    case "strong":
      return html`<b>${words}</b>`;
    case "gone":
      return html`<del>${words}</del>`;
    case "code":
      return html`<code>${words}</code>`;
    case "muted":
      return html`<span class="when">${words}</span>`;
  }
}

const partTitles: Readonly<Record<Extract<StoryRun, { as: string }>["as"], string>> = {
  threshold: "Threshold",
  population: "Population",
  metric: "Metric",
  change: "Change",
  window: "Window",
};

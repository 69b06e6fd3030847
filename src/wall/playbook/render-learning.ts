import { html, nothing, type TemplateResult } from "lit";

import { toCapital } from "../../core/base/to-capital.ts";
import type { Card } from "../../core/query/card.ts";
import { ageOf, monthText, type Age } from "../../core/query/learnings/age-of.ts";
import type { LearningCard, LearningSource } from "../../core/query/learnings/learning-card.ts";
import { doOf, placesWords, surenessWords } from "../../core/query/learnings/learning-words.ts";
import { verdictLooks } from "../../core/query/verdict-words.ts";
import { icon } from "../icons.ts";

/** What a learning is drawn with. */
export interface LearningLook {
  readonly today: string;
  /** The card whose details are open. */
  readonly detail: string | undefined;
  readonly isCopy: boolean;
  readonly cardOf: (uri: string) => Card | undefined;
  readonly openDetail: (uri: string) => void;
  readonly openFile: (uri: string, line: number) => void;
}

/** What to do, why, what speaks for it and against it, and how sure one can be. */
export function renderLearning(learning: LearningCard, look: LearningLook): TemplateResult {
  const { insight, sources, contrary } = learning;
  const heading = doOf(learning);
  return html`
    <article>
      <h3><bdi>${heading}</bdi></h3>
      ${insight.trim() === "" || insight.trim() === heading ? undefined : html`<p class="why"><bdi>${insight}</bdi></p>`}
      <div class="evidence">
        <div>
          <h4>${saysWords(sources.length, "so", "experiment")}</h4>
          <ul>
            ${sources.map((source) => renderSource(source, look))}
          </ul>
        </div>
        <div>
          <h4>${contrary.length === 0 ? "Nothing says otherwise" : saysWords(contrary.length, "otherwise")}</h4>
          <ul>
            ${contrary.map((source) => renderSource(source, look, source.why))}
          </ul>
        </div>
        ${renderFacts(learning, look)}
      </div>
    </article>
  `;
}

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** "Two experiments say so", "One says otherwise". */
function saysWords(count: number, what: string, noun?: string): string {
  const subject = [numbers[count] ?? String(count), noun && (count === 1 ? noun : `${noun}s`)]
    .filter(Boolean)
    .join(" ");
  return `${subject} ${count === 1 ? "says" : "say"} ${what}`;
}

function renderSource(source: LearningSource, look: LearningLook, why?: string): TemplateResult {
  const { uri, asks, verdict, title, date } = source;
  return html`
    <li>
      <button
        class="stop ${verdict}"
        data-uri=${uri}
        tabindex="-1"
        title=${title}
        aria-current=${look.detail === uri ? "true" : nothing}
        @click=${() => look.openDetail(uri)}
      >
        ${icon(verdictLooks[verdict].shape)}<bdi>${asks}</bdi><span class="unseen">, ${title}</span>
      </button>
      ${date === undefined ? undefined : html`<span class="when">${monthText(date)}</span>`}
      ${why === undefined ? undefined : html`<p class="says"><bdi>${why}</bdi></p>`}
    </li>
  `;
}

function renderFacts(learning: LearningCard, { today, isCopy, cardOf, openFile }: LearningLook): TemplateResult {
  const { confidence, because, uri, file, line } = learning;
  const places = placesWords(learning);
  const ages = ageOf(learning, cardOf(uri), today);
  const place = `${file}:${line + 1}`;
  return html`
    <dl>
      <dt>Confidence</dt>
      <dd>
        <b>${toCapital(surenessWords(confidence))}</b>
        <span class="muted"><bdi>${because}</bdi></span>
      </dd>
      ${
        places === ""
          ? undefined
          : html`<dt>Applies to</dt>
              <dd><bdi>${places}</bdi></dd>`
      }
      ${
        ages.length === 0
          ? undefined
          : html`<dt>Age</dt>
              <dd>${ages.map(renderAge)}</dd>`
      }
      <dt>Written in</dt>
      <dd>
        ${
          isCopy
            ? html`<bdi>${place}</bdi>`
            : html`<button
                class="stop"
                data-uri=${uri}
                tabindex="-1"
                aria-label=${`Open ${place}`}
                @click=${() => openFile(uri, line)}
              >
                <bdi>${place}</bdi>
              </button>`
        }
      </dd>
    </dl>
  `;
}

function renderAge({ words, mark }: Age): TemplateResult {
  const shape = mark === "held" ? icon("pass") : mark === "late" ? icon("clockface") : undefined;
  return html`<p class=${mark ?? ""}>${shape}<span>${words}</span></p>`;
}

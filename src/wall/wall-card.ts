import { html, LitElement, nothing, svg, type TemplateResult } from "lit";

import { toCapital } from "../core/base/to-capital.ts";
import { fileNameOf } from "../core/base/uri.ts";
import type { Stage } from "../core/base/stage.ts";
import type { Card, CardVerdict } from "../core/query/card.ts";
import { isUnanswered, leaningWords, progressWords } from "../core/query/verdict-words.ts";
import { icon, type IconName } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { cardStyles } from "./styles/card-styles.ts";
import { toTimeLeftText } from "./text/time-left-text.ts";
import { toWindowText } from "./text/window-text.ts";
import { WallChooseEvent, WallDetailEvent } from "./wall-events.ts";
import "./wall-check-back.ts";
import "./wall-decision.ts";
import "./wall-interval.ts";
import "./wall-owed.ts";
import "./wall-registration.ts";
import "./wall-verdict.ts";
import "./wall-was-wrong.ts";

/**
 * One unit or experiment. Its lines answer in this order: what was asked, what came out, what is owed; a line without
 * content is absent. The whole card is the button in its title, and asks for its details.
 */
export class WallCard extends LitElement {
  static override readonly properties = {
    card: { attribute: false },
    today: { attribute: false },
    isTabStop: { attribute: false },
  };

  static override readonly styles = [baseStyles, cardStyles];

  declare card: Card | undefined;
  declare today: string;
  /** Whether `Tab` comes to this card: true for one card of the wall. */
  declare isTabStop: boolean;

  constructor() {
    super();
    this.addEventListener("focusin", () => this.card && this.dispatchEvent(new WallChooseEvent(this.card.uri)));
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("button")?.focus(options);
  }

  override render(): unknown {
    if (!this.card) return undefined;
    return this.card.unreadable === undefined ? this.#renderCard(this.card) : this.#renderUnreadable(this.card);
  }

  #renderCard(card: Card): TemplateResult {
    const { verdict } = card;
    const timeLeft = toTimeLeftText(card);
    const isJudged = verdict !== undefined && showsVerdict(verdict, card.stage);
    const dates = toWindowText(card.window, this.today);
    return html`
      <article aria-labelledby="title">
        ${this.#renderKicker(card)}
        <h3 id="title">${this.#renderButton(card.title)}</h3>
        ${card.question && html`<p class="question">${card.question}</p>`}
        ${card.wasWrong && html`<wall-was-wrong .beliefs=${card.wasWrong} .isPinned=${card.pinned}></wall-was-wrong>`}
        ${verdict?.plot ? html`<wall-interval .plot=${verdict.plot}></wall-interval>` : renderClaim(card)}
        ${card.seen && html`<p class="seen"><b>${card.seen.value}</b> ${card.seen.detail}</p>`}
        ${isJudged ? renderVerdict(verdict, timeLeft) : undefined}
        ${
          timeLeft && !isJudged
            ? renderLine(card.opensIn === undefined ? "session-in-progress" : "calendar", timeLeft)
            : undefined
        }
        ${card.missing.length > 0 ? renderLine("dash", `Missing: ${card.missing.join(", ")}`) : undefined}
        ${card.decision && html`<wall-decision .decision=${card.decision}></wall-decision>`}
        ${card.checkBack && html`<wall-check-back .checkBack=${card.checkBack} .today=${this.today}></wall-check-back>`}
        ${card.owed && html`<wall-owed .owed=${card.owed} .today=${this.today}></wall-owed>`}
        ${card.pinned ? renderLine("pinned", "Pinned") : undefined}
        ${card.owner || dates ? html`<footer><span>${card.owner}</span><span>${dates}</span></footer>` : undefined}
      </article>
    `;
  }

  /** Where the pointer is over the badge it shows the reason, and a click goes on to open the card. */
  #renderKicker({ objective, registration }: Card): unknown {
    if (!objective && !registration) return undefined;
    return html`
      <p class="kicker">
        <span>${objective}</span>
        ${
          registration &&
          html`<wall-registration
            id="registration"
            .registration=${registration}
            @click=${this.#open}
          ></wall-registration>`
        }
      </p>
    `;
  }

  #renderUnreadable({ uri, unreadable }: Card): TemplateResult {
    return html`
      <article class="unreadable" aria-labelledby="kind title">
        <p class="kicker" id="kind"><span>Not read</span></p>
        <h3 class="line" id="title">${icon("bracket-error")}${this.#renderButton(fileNameOf(uri))}</h3>
        <p class="question">${unreadable}</p>
      </article>
    `;
  }

  #renderButton(title: string): TemplateResult {
    const described = this.card?.registration ? "registration" : nothing;
    return html`
      <button tabindex=${this.isTabStop ? 0 : -1} aria-describedby=${described} @click=${this.#open}>${title}</button>
    `;
  }

  readonly #open = (): void => {
    if (this.card) this.dispatchEvent(new WallDetailEvent(this.card.uri));
  };
}

/** As long as nothing is due, a plan without results says when it ends, and not that there are none. */
function showsVerdict(verdict: CardVerdict, stage: Stage): boolean {
  return verdict.state !== "none" || isUnanswered(verdict) || stage === "analyse" || stage === "decide";
}

function renderVerdict(verdict: CardVerdict, timeLeft: string | undefined): TemplateResult {
  const { note, progress, state, stoppedEarly } = verdict;
  const leaning = leaningWords(verdict);
  const stopped = progress ? `Stopped early at ${progressWords(progress)}` : "Stopped early";
  const notes = [leaning && toCapital(leaning), stoppedEarly && stopped, note].filter(Boolean);
  return html`
    <p class="state">
      <wall-verdict .verdict=${verdict}></wall-verdict>${timeLeft && html`<span class="left">${timeLeft}</span>`}
    </p>
    ${state === "collecting" && progress ? renderProgress(progress) : undefined}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  `;
}

/** How far a plan with a sample has come; the words say it to those who do not see the bar. */
function renderProgress(progress: NonNullable<CardVerdict["progress"]>): TemplateResult {
  const share = Math.min(1, progress.observed / progress.planned);
  return html`
    <p class="progress">
      <svg width="100%" height="4" aria-hidden="true">${svg`<rect width=${`${100 * share}%`} height="4"></rect>`}</svg
      >${progressWords(progress)}
    </p>
  `;
}

/** What would count as an answer, as it was written before the test. */
function renderClaim({ metric, threshold, baseline }: Card): unknown {
  if (!metric && !threshold) return undefined;
  return html`
    <p class="claim">
      ${metric}${metric && threshold ? ": " : undefined}<span class="threshold">${threshold}</span
      >${baseline && `, baseline ${baseline}`}
    </p>
  `;
}

function renderLine(name: IconName, words: string): TemplateResult {
  return html`<p class="line quiet">${icon(name)}<span>${words}</span></p>`;
}

customElements.define("wall-card", WallCard);

declare global {
  interface HTMLElementTagNameMap {
    "wall-card": WallCard;
  }
}

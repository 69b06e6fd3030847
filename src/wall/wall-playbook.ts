import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";

import type { Card } from "../core/query/card.ts";
import type { LearningCard } from "../core/query/learnings/learning-card.ts";
import { doOf } from "../core/query/learnings/learning-words.ts";
import { homeOf, type PlaybookContext } from "../core/query/learnings/playbook-contexts.ts";
import { playbookOf } from "../core/query/learnings/playbook.ts";
import { weakerWords } from "../core/query/learnings/weigh-for-playbook.ts";
import { toMarkdown } from "../core/query/page/page-markdown.ts";
import { playbookStyles } from "./playbook/playbook-styles.ts";
import { renderLearning } from "./playbook/render-learning.ts";
import { toldLearnings, type Told } from "./playbook/told-learnings.ts";
import { walkStops } from "./playbook/walk-stops.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { buttonStyles } from "./styles/button-styles.ts";
import { countOf } from "./text/count-of.ts";
import { WallChooseEvent, WallDetailEvent, WallOpenEvent, type WallPickEvent } from "./wall-events.ts";
import "./wall-menu.ts";

/** As many as are drawn at first, and once more each time somebody asks for more. */
const step = 50;
const nothingTold: Told = { found: [], contexts: [], count: 0, weaker: 0, all: 0 };

/** What can be relied on, by where it applies. */
export class WallPlaybook extends LitElement {
  static override readonly properties = {
    learnings: { attribute: false },
    cards: { attribute: false },
    found: { attribute: false },
    today: { attribute: false },
    detail: { attribute: false },
    focused: { attribute: false },
    isCopy: { attribute: false },
    chosen: { state: true },
    isAll: { state: true },
    most: { state: true },
  };

  static override readonly styles = [baseStyles, buttonStyles, playbookStyles];

  /** `undefined` until the editor has told them. */
  declare learnings: readonly LearningCard[] | undefined;
  declare cards: readonly Card[];
  /** The experiments that the query found; `undefined` where nothing was asked. */
  declare found: ReadonlySet<string> | undefined;
  declare today: string;
  declare detail: string | undefined;
  /** The card that had the focus last. */
  declare focused: string | undefined;
  declare isCopy: boolean;
  /** The key of the context that is shown. */
  declare protected chosen: string | undefined;
  /** Whether the weaker ones are shown too. */
  declare protected isAll: boolean;
  /** How many learnings are drawn. */
  declare protected most: number;

  #told = nothingTold;
  #byUri: ReadonlyMap<string, Card> = new Map();
  readonly #height = new ResizeObserver(() => this.style.setProperty("--view-height", `${this.clientHeight}px`));

  constructor() {
    super();
    this.cards = [];
    this.today = "";
    this.isCopy = false;
    this.isAll = false;
    this.most = step;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#height.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#height.disconnect();
  }

  /** Gives the focus to the experiment that had it last, or to the first; to the page where there is none. */
  override focus(): void {
    const stop = this.renderRoot.querySelector<HTMLElement>(".book .stop[tabindex='0']");
    (stop ?? this.renderRoot.querySelector<HTMLElement>(".book"))?.focus();
  }

  /** Comes back to what was learned from an experiment; takes the focus only if the editor gave it to the wall. */
  async restore(uri: string): Promise<void> {
    await this.updateComplete;
    const context = this.#told.contexts.find(({ learnings }) => learnings.some((one) => isFrom(one, uri)));
    if (!context) return;
    const { learnings } = context;
    const isThere = this.#stopsOf(uri).length > 0;
    if (!isThere) this.#show(context.key);
    this.most = Math.max(this.most, learnings.findIndex((one) => isFrom(one, uri)) + 1);
    await this.updateComplete;
    const [stop] = this.#stopsOf(uri);
    if (document.hasFocus()) stop?.focus();
    else stop?.scrollIntoView({ block: "nearest" });
  }

  /** The experiment after another in the order in which they are told, or before it. */
  neighbourOf(uri: string, direction: 1 | -1): string | undefined {
    const uris = (this.#context?.learnings ?? []).flatMap(({ sources, contrary }) => [...sources, ...contrary]);
    const once = Array.from(new Set(uris.map((source) => source.uri)));
    return once[once.indexOf(uri) + direction];
  }

  /** What is told, as the page of the playbook. */
  toText(): string {
    return toMarkdown(playbookOf(this.#told.found, this.isAll ? "any" : undefined));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("cards")) this.#byUri = new Map(this.cards.map((card) => [card.uri, card]));
    if (changed.has("learnings") || changed.has("found") || changed.has("isAll")) {
      this.#told = this.learnings ? toldLearnings(this.learnings, this.found, this.isAll) : nothingTold;
    }
  }

  /** One stop of `Tab` in the contents, and one in what they lead to. */
  protected override updated(): void {
    for (const stop of this.renderRoot.querySelectorAll<HTMLElement>(".book .stop[tabindex='0']")) stop.tabIndex = -1;
    const stops = this.#stops(".book");
    const own = stops.find((stop) => stop.dataset["uri"] === this.focused && stop.tagName === "BUTTON");
    const held = stops.find((stop) => stop === this.shadowRoot?.activeElement);
    const first = held ?? own ?? stops[0];
    if (first) first.tabIndex = 0;
  }

  override render(): TemplateResult {
    const context = this.#context;
    if (!this.learnings || !context) return this.#renderNothing();
    return html`
      <nav aria-label="Where it applies" @keydown=${this.#onContentsKey}>
        <h2>Where it applies</h2>
        <ul>
          ${this.#told.contexts.map((one) => html`<li>${this.#renderContext(one, one === context)}</li>`)}
        </ul>
        ${this.#renderFoot()}
      </nav>
      <div class="narrow">
        <wall-menu
          worded
          .label=${context.title}
          .icon=${"book"}
          .tip=${"Where it applies"}
          .items=${this.#told.contexts.map((one) => {
            return {
              id: one.key,
              title: one.title,
              detail: `${sizeOf(one)}`,
              isChecked: one === context,
              isRadio: true,
            };
          })}
          @wall-pick=${this.#onPick}
        ></wall-menu>
        ${this.#renderFoot()}
      </div>
      <section
        class="book"
        tabindex="-1"
        aria-label=${context.title}
        @keydown=${this.#onBookKey}
        @focusin=${this.#onFocus}
      >
        <h2><bdi>${context.title}</bdi></h2>
        ${context.learnings.slice(0, this.most).map((learning) => this.#renderLearning(learning))}
        ${this.#renderMore(context)} ${this.#renderAlso(context)}
      </section>
    `;
  }

  #renderContext(context: PlaybookContext, isChosen: boolean): TemplateResult {
    return html`
      <button
        class="stop"
        tabindex=${isChosen ? 0 : -1}
        aria-current=${isChosen ? "true" : nothing}
        @click=${() => this.#show(context.key)}
      >
        <bdi>${context.title}</bdi><span class="count">${sizeOf(context)}</span>
      </button>
    `;
  }

  #renderLearning(learning: LearningCard): TemplateResult {
    return renderLearning(learning, {
      today: this.today,
      detail: this.detail,
      isCopy: this.isCopy,
      cardOf: (uri) => this.#byUri.get(uri),
      openDetail: (uri) => this.dispatchEvent(new WallDetailEvent(uri)),
      openFile: (uri, line) => this.dispatchEvent(new WallOpenEvent(uri, line)),
    });
  }

  #renderMore({ learnings }: PlaybookContext): TemplateResult | undefined {
    const rest = learnings.length - this.most;
    if (rest <= 0) return undefined;
    const next = Math.min(step, rest);
    return html`
      <button class="link more stop" tabindex="-1" @click=${() => (this.most += step)}>
        Show ${next} more of the other ${rest}
      </button>
    `;
  }

  #renderAlso({ alsoHere }: PlaybookContext): TemplateResult | undefined {
    if (alsoHere.length === 0) return undefined;
    return html`
      <div class="also">
        <h3>Told elsewhere, and good to know here too</h3>
        <ul>
          ${alsoHere.slice(0, this.most).map((learning) => {
            const home = homeOf(learning);
            return html`
              <li>
                <button class="link stop" tabindex="-1" @click=${() => this.#goTo(home.key)}>
                  <bdi>${doOf(learning)}</bdi>
                </button>
                <span class="muted"><bdi>${home.title}</bdi></span>
              </li>
            `;
          })}
        </ul>
      </div>
    `;
  }

  #renderFoot(): TemplateResult {
    const { count, all, weaker } = this.#told;
    const shown = count === all ? countOf(all, "learning") : `${count} of ${countOf(all, "learning")}`;
    const what = this.isAll ? "Also the weaker ones are shown." : "Those with a confidence of 0.80 and more.";
    return html`
      <p class="foot">
        ${shown}.
        ${weaker === 0 && !this.isAll ? what : html`${what} ${this.isAll ? "" : weakerWords(weaker)} ${this.#renderToggle()}`}
      </p>
    `;
  }

  #renderToggle(): TemplateResult {
    return html`
      <button @click=${() => (this.isAll = !this.isAll)}>${this.isAll ? "Leave them out" : "Show them"}</button>
    `;
  }

  #renderNothing(): TemplateResult {
    if (!this.learnings) return html`<p class="book" role="status">Reading what was learned.</p>`;
    const { all, weaker } = this.#told;
    return html`
      <section class="book" tabindex="-1" aria-label="Playbook">
        ${
          all === 0
            ? html`<p>No learning is written down yet. Write what you learned into the experiment that taught it.</p>`
            : html`<p>
                No learning that was found has a confidence of 0.80 or more.
                ${weaker === 0 ? undefined : html`${weakerWords(weaker)}`}
              </p>`
        }
        ${weaker === 0 ? undefined : html`<div class="foot">${this.#renderToggle()}</div>`}
      </section>
    `;
  }

  get #context(): PlaybookContext | undefined {
    const { contexts } = this.#told;
    return contexts.find(({ key }) => key === this.chosen) ?? contexts[0];
  }

  #show(key: string): void {
    this.chosen = key;
    this.most = step;
    this.scrollTop = 0;
  }

  /** From the end of a context to the beginning of another. */
  #goTo(key: string): void {
    this.#show(key);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".book")?.focus());
  }

  readonly #onPick = (event: WallPickEvent): void => {
    event.stopPropagation();
    this.#show(event.id);
  };

  readonly #onContentsKey = (event: KeyboardEvent): void => {
    walkStops(event, this.#stops("nav"))?.click();
  };

  readonly #onBookKey = (event: KeyboardEvent): void => {
    walkStops(event, this.#stops(".book"));
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || !target.matches(".stop")) return;
    for (const stop of this.#stops(".book")) stop.tabIndex = stop === target ? 0 : -1;
    const { uri } = target.dataset;
    if (uri !== undefined) this.dispatchEvent(new WallChooseEvent(uri));
  };

  #stops(within: string): readonly HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>(`${within} .stop`));
  }

  #stopsOf(uri: string): readonly HTMLElement[] {
    return this.#stops(".book").filter((stop) => stop.dataset["uri"] === uri);
  }
}

function isFrom({ sources, contrary }: LearningCard, uri: string): boolean {
  return [...sources, ...contrary].some((source) => source.uri === uri);
}

/** Those that are told here, and those that hold here too. */
function sizeOf({ learnings, alsoHere }: PlaybookContext): number {
  return learnings.length + alsoHere.length;
}

customElements.define("wall-playbook", WallPlaybook);

declare global {
  interface HTMLElementTagNameMap {
    "wall-playbook": WallPlaybook;
  }
}

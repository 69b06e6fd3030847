import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Card } from "../core/query/card.ts";
import type { LineageNode } from "../core/query/lineage/lineage.ts";
import { lineOfDescent } from "../core/query/lineage/line-of-descent.ts";
import { dragToPan } from "./lineage/drag-to-pan.ts";
import { LineagePicture } from "./lineage/lineage-picture.ts";
import { lineageStyles } from "./lineage/lineage-styles.ts";
import { renderFold, renderLegend, renderZoom } from "./lineage/render-bar.ts";
import { renderEdges } from "./lineage/render-edges.ts";
import { renderNode } from "./lineage/render-node.ts";
import { stepInLineage } from "./lineage/step-in-lineage.ts";
import { fittingZoom, zoomedFrom } from "./lineage/zoom-steps.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { countOf, toNumberText } from "./text/count-of.ts";
import { WallChooseEvent, WallDetailEvent, WallFoldEvent } from "./wall-events.ts";
import "./lineage/wall-lineage-map.ts";
import "./wall-verdict.ts";

/** Room below the picture for what floats there, in pixels. */
const roomBelow = 56;
/** In pixels of a wheel: what a notch of a mouse gives at least. */
const wheelNotch = 40;
/** How the list of questions without a lineage is called among what is unfolded. */
const aloneFold = "lineage:alone";

/** Which question led to which: questions from left to right, with the decisions that led from one to the next. */
export class WallLineage extends LitElement {
  static override readonly properties = {
    all: { attribute: false },
    found: { attribute: false },
    focused: { attribute: false },
    detail: { attribute: false },
    folded: { attribute: false },
    zoom: { state: true },
  };

  static override readonly styles = [baseStyles, lineageStyles];

  /** All cards, because what was not found may lie on the way to what was. */
  declare all: readonly Card[];
  /** The URIs of the cards that were found; all were where it is `undefined`. */
  declare found: ReadonlySet<string> | undefined;
  /** The card that had the focus last. */
  declare focused: string | undefined;
  /** The card that stands out. */
  declare detail: string | undefined;
  declare folded: readonly string[];
  declare protected zoom: number;

  readonly #picture = new LineagePicture();
  #turned = 0;

  constructor() {
    super();
    this.zoom = 1;
    this.addEventListener("keydown", this.#onKeydown);
    this.addEventListener("wheel", this.#onWheel, { passive: false });
  }

  /** Gives the focus to the question that had it last, or to the first. */
  override focus(): void {
    this.#buttonOf(this.#tabStop)?.focus();
  }

  /** Comes back to a card, also to one in the folded list; takes the focus only if the editor gave it to the wall. */
  async restore(uri: string): Promise<void> {
    await this.updateComplete;
    const node = this.#picture.find(uri);
    if (node && !this.#shown.includes(node)) this.#toggleList();
    await this.reveal(uri);
    if (document.hasFocus()) this.#buttonOf(node)?.focus();
  }

  /** Scrolls to a card and leaves the focus where it is. */
  async reveal(uri: string): Promise<void> {
    // What was asked of the wall comes down with its next update.
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.#buttonOf(this.#picture.find(uri))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  neighbourOf(uri: string, direction: 1 | -1): string | undefined {
    const nodes = this.#shown;
    return nodes[nodes.findIndex(({ members }) => members.includes(uri)) + direction]?.uri;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("all") || changed.has("found")) this.#picture.update(this.all, this.found);
  }

  override render(): TemplateResult {
    const { shown, total } = this.#picture.picked;
    const rest = html`<p class="note">
      ${toNumberText(shown)} of ${countOf(total, "question")} fit into the picture, those that moved last. Search for an
      owner, an objective or a tag to see others.
    </p>`;
    const none = html`<p class="note">
      No question here led to another. One does when its file names what led to it: <code>parent: ID</code>.
    </p>`;
    return html`
      ${shown < total ? rest : undefined} ${shown > 0 ? this.#renderCanvas() : none}
      ${this.#isListed ? this.#renderAlone() : undefined}
    `;
  }

  #renderCanvas(): TemplateResult {
    const { layout, picked } = this.#picture;
    const size = `inline-size: ${layout.width * this.zoom}px; block-size: ${layout.height * this.zoom + roomBelow}px`;
    const way = this.#way;
    return html`
      <div class="canvas" @pointerdown=${(event: PointerEvent) => dragToPan(this, event)}>
        <div .style=${size}>${this.#renderPicture(way)}</div>
        <wall-lineage-map .layout=${layout} .zoom=${this.zoom} .strong=${way} .scroller=${this}></wall-lineage-map>
        <div class="bar">
          ${renderZoom(this.zoom, { zoomBy: this.#zoomBy, zoomTo: this.#zoomTo, fit: this.#fit })}${renderLegend()}
          ${renderFold(picked.alone.length, this.#isListed, this.#toggleList)}
        </div>
      </div>
    `;
  }

  #renderPicture(way: ReadonlySet<string>): TemplateResult {
    const { layout, nodes, faint, leading } = this.#picture;
    const ends = nodes.filter(({ uri, choice }) => choice === "stop" && !leading.has(uri));
    const style = `inline-size: ${layout.width}px; block-size: ${layout.height}px; transform: scale(${this.zoom})`;
    return html`
      <div class="picture" .style=${style}>
        ${renderEdges(layout, { way, faint, ends })}
        ${this.#renderList(nodes, "Questions and what they led to", ({ uri }) => {
          const { left = 0, top = 0 } = layout.places.get(uri) ?? {};
          return `inset-inline-start: ${left}px; inset-block-start: ${top}px`;
        })}
      </div>
    `;
  }

  #renderAlone(): TemplateResult {
    const { alone, picked } = this.#picture;
    const count = `${countOf(picked.alone.length, "question")} without a lineage`;
    return html`
      <section class="alone" aria-labelledby="alone">
        <h2 id="alone">${alone.length < picked.alone.length ? `The first ${alone.length} of ${count}` : count}</h2>
        ${this.#renderList(alone, "Questions without a lineage", () => "")}
      </section>
    `;
  }

  #renderList(nodes: readonly LineageNode[], label: string, styleOf: (node: LineageNode) => string): TemplateResult {
    const tabStop = this.#tabStop;
    const { faint, leading } = this.#picture;
    const look = (node: LineageNode): Parameters<typeof renderNode>[1] => ({
      isTabStop: node === tabStop,
      isChosen: this.detail !== undefined && node.members.includes(this.detail),
      isFaint: faint.has(node.uri),
      isLast: !leading.has(node.uri),
      origins: this.#picture.originsOf(node),
    });
    return html`
      <ul aria-label=${label} @click=${this.#onClick} @focusin=${this.#onFocus}>
        ${repeat(
          nodes,
          ({ uri }) => uri,
          (node) => html`<li .style=${styleOf(node)}>${renderNode(node, look(node))}</li>`,
        )}
      </ul>
    `;
  }

  /** Without a picture the list is all there is to see. */
  get #isListed(): boolean {
    const { picked } = this.#picture;
    return picked.alone.length > 0 && (picked.shown === 0 || this.folded.includes(aloneFold));
  }

  get #shown(): readonly LineageNode[] {
    const { nodes, alone } = this.#picture;
    return this.#isListed ? [...nodes, ...alone] : nodes;
  }

  get #tabStop(): LineageNode | undefined {
    const shown = this.#shown;
    const { focused } = this;
    return (focused === undefined ? undefined : shown.find(({ members }) => members.includes(focused))) ?? shown[0];
  }

  /** What led to the question that stands out, and what it led to; else of the one that had the focus last. */
  get #way(): ReadonlySet<string> {
    const node = this.#picture.find(this.detail) ?? this.#picture.find(this.focused);
    return node
      ? lineOfDescent(
          node.uri,
          this.#picture.layout.ways.map(({ edge }) => edge),
        )
      : new Set();
  }

  #buttonOf(node: LineageNode | undefined): HTMLElement | undefined {
    const buttons = Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".node"));
    return buttons.find(({ dataset }) => dataset["uri"] === node?.uri);
  }

  readonly #onClick = (event: Event): void => {
    const uri = uriAt(event);
    if (uri !== undefined) this.dispatchEvent(new WallDetailEvent(uri));
  };

  readonly #onFocus = (event: Event): void => {
    const uri = uriAt(event);
    if (uri !== undefined) this.dispatchEvent(new WallChooseEvent(uri));
  };

  readonly #toggleList = (): void => {
    this.dispatchEvent(new WallFoldEvent(aloneFold));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const uri = uriAt(event);
    const alone = this.#isListed ? this.#picture.alone : [];
    const next = uri === undefined ? undefined : stepInLineage(event.key, uri, { layout: this.#picture.layout, alone });
    if (next !== undefined) this.#buttonOf(this.#picture.find(next))?.focus();
    else if (event.key === "+" || event.key === "=") this.#zoomBy(1);
    else if (event.key === "-") this.#zoomBy(-1);
    else if (event.key === "0") this.#zoomTo(1);
    else return;
    event.preventDefault();
  };

  /** With `Ctrl`, as a pinch on a touchpad comes as well, the wheel zooms to where the pointer is. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#turned += event.deltaY;
    if (Math.abs(this.#turned) < wheelNotch) return;
    const { left, top } = this.getBoundingClientRect();
    this.#zoomTo(zoomedFrom(this.zoom, this.#turned < 0 ? 1 : -1), event.clientX - left, event.clientY - top);
    this.#turned = 0;
  };

  readonly #zoomBy = (direction: 1 | -1): void => this.#zoomTo(zoomedFrom(this.zoom, direction));

  readonly #fit = (): void => {
    const { width, height } = this.#picture.layout;
    const view = { width: this.clientWidth, height: this.clientHeight - roomBelow };
    this.#zoomTo(fittingZoom({ width, height }, view));
  };

  /** Zooms in one step, and keeps what is at a point of the view where it is: in its middle, unless it is said. */
  readonly #zoomTo = (zoom: number, x = this.clientWidth / 2, y = this.clientHeight / 2): void => {
    const ratio = zoom / this.zoom;
    const [left, top] = [(this.scrollLeft + x) * ratio - x, (this.scrollTop + y) * ratio - y];
    this.zoom = zoom;
    void this.updateComplete.then(() => this.scrollTo(left, top));
  };
}

/** The question in whose button something happened. */
function uriAt(event: Event): string | undefined {
  const button = event.composedPath().find((target) => target instanceof HTMLElement && target.matches(".node"));
  return button instanceof HTMLElement ? button.dataset["uri"] : undefined;
}

customElements.define("wall-lineage", WallLineage);

declare global {
  interface HTMLElementTagNameMap {
    "wall-lineage": WallLineage;
  }
}

import { css, html, LitElement, svg, type PropertyValues } from "lit";

import { nodeSize } from "./family-layout.ts";
import type { LineageLayout } from "./layout-lineage.ts";

const size = { width: 132, height: 72 } as const;

/** The whole picture in small, with the part that is seen; for a pointer, which moves that part. */
export class WallLineageMap extends LitElement {
  static override readonly properties = {
    layout: { attribute: false },
    zoom: { attribute: false },
    strong: { attribute: false },
    scroller: { attribute: false },
    port: { state: true },
  };

  static override readonly styles = css`
    svg {
      display: block;
      box-sizing: content-box;
      border: 1px solid var(--line);
      border-radius: 4px;
      background: var(--raised);
      cursor: pointer;
      touch-action: none;
    }

    rect {
      fill: var(--track);
    }

    .strong {
      fill: var(--focus);
    }

    .port {
      fill: none;
      stroke: var(--text);
    }
  `;

  declare layout: LineageLayout;
  declare zoom: number;
  /** The questions that stand out. */
  declare strong: ReadonlySet<string>;
  /** The element in which the picture is moved. */
  declare scroller: HTMLElement;
  /** The part that is seen, in pixels of the element that scrolls. */
  declare protected port: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };

  readonly #sizes = new ResizeObserver(() => this.#look());

  constructor() {
    super();
    this.port = { left: 0, top: 0, width: 0, height: 0 };
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.scroller.addEventListener("scroll", this.#look, { passive: true });
    this.#sizes.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scroller.removeEventListener("scroll", this.#look);
    this.#sizes.disconnect();
  }

  override render(): unknown {
    const { layout, zoom, port } = this;
    const isWhole = layout.width * zoom < port.width + 1 && layout.height * zoom < port.height + 1;
    if (port.width === 0 || isWhole) return undefined;
    const scale = this.#scale;
    return html`
      <svg
        width=${size.width}
        height=${size.height}
        aria-hidden="true"
        @pointerdown=${this.#onPointer}
        @pointermove=${this.#onPointer}
      >
        ${Array.from(layout.places, ([uri, { left, top }]) => {
          const box = [left, top, nodeSize.width, nodeSize.height].map((value) => value * scale);
          const isStrong = this.strong.has(uri);
          return svg`<rect class=${isStrong ? "strong" : ""} x=${box[0]} y=${box[1]} width=${Math.max(1, box[2] ?? 0)} height=${Math.max(1, box[3] ?? 0)}></rect>`;
        })}
        ${this.#renderPort(scale / zoom)}
      </svg>
    `;
  }

  #renderPort(scale: number): unknown {
    const { left, top, width, height } = this.port;
    const right = Math.min(size.width, (left + width) * scale);
    const bottom = Math.min(size.height, (top + height) * scale);
    const [x, y] = [left * scale, top * scale];
    return svg`<rect class="port" rx="3" x=${x + 0.5} y=${y + 0.5} width=${Math.max(2, right - x - 1)} height=${Math.max(2, bottom - y - 1)}></rect>`;
  }

  get #scale(): number {
    return Math.min(size.width / this.layout.width, size.height / this.layout.height);
  }

  readonly #look = (): void => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    this.port = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  };

  /** Brings what is under the pointer to the middle, as long as it is held down. */
  readonly #onPointer = (event: PointerEvent): void => {
    if (event.buttons !== 1 || !(event.currentTarget instanceof Element)) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const scale = this.#scale / this.zoom;
    this.scroller.scrollTo(
      (event.clientX - left) / scale - this.port.width / 2,
      (event.clientY - top) / scale - this.port.height / 2,
    );
  };
}

customElements.define("wall-lineage-map", WallLineageMap);

declare global {
  interface HTMLElementTagNameMap {
    "wall-lineage-map": WallLineageMap;
  }
}

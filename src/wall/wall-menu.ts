import { html, LitElement, nothing, type TemplateResult } from "lit";

import { icon, type IconName } from "./icons.ts";
import type { MenuItem } from "./menu/menu-item.ts";
import { menuParts } from "./menu/menu-parts.ts";
import { nextLine } from "./menu/next-line.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { menuStyles } from "./styles/menu-styles.ts";
import { WallPickEvent } from "./wall-events.ts";

/** How far from its button and from the edges of the page a menu stands, in pixels. */
const air = 4;

/** A button and its menu, which lies above everything so that no scroller cuts it off. */
export class WallMenu extends LitElement {
  static override readonly properties = {
    label: { attribute: false },
    icon: { attribute: false },
    items: { attribute: false },
    isIconOnly: { attribute: false },
    isActive: { attribute: false },
    tip: { attribute: false },
    stop: { attribute: false },
    anchor: { attribute: false },
    isOpen: { state: true },
  };

  static override readonly styles = [baseStyles, menuStyles];

  /** What stands on the button. */
  declare label: string;
  declare icon: IconName | undefined;
  /** Its lines, or how to tell them once it is open, where that takes some counting. */
  declare items: readonly MenuItem[] | (() => readonly MenuItem[]);
  declare isIconOnly: boolean;
  /** Whether the button stands out, because something was chosen in its menu. */
  declare isActive: boolean;
  /** What the button is for, where its label says only what was chosen. */
  declare tip: string | undefined;
  /** The `tabindex` of the button, where it is one of several under one stop of `Tab`. */
  declare stop: number | undefined;
  /** Where the menu opens, and where the focus goes back to: at its own button unless it is said. */
  declare anchor: HTMLElement | undefined;
  declare protected isOpen: boolean;

  #shown: readonly MenuItem[] = [];

  constructor() {
    super();
    this.label = "";
    this.items = [];
    this.isIconOnly = false;
    this.isActive = false;
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("scroll", this.#onScroll, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("scroll", this.#onScroll, true);
  }

  override focus(options?: FocusOptions): void {
    this.#origin?.focus(options);
  }

  /** Opens the menu and gives the focus to its first line, or to its last. */
  async open(end: 0 | -1 = 0): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    const popup = this.#popup;
    if (!popup?.isConnected || popup.matches(":popover-open")) return;
    popup.showPopover();
    this.#place(popup);
    this.#lines().at(end)?.focus();
  }

  override render(): TemplateResult {
    return html`
      ${this.anchor ? undefined : this.#renderButton()}
      <div id="popup" popover="auto" @toggle=${this.#onToggle} @keydown=${this.#onKey}>
        ${this.isOpen ? this.#renderMenu() : undefined}
      </div>
    `;
  }

  #renderButton(): TemplateResult {
    const words = this.isIconOnly ? undefined : html`<span class="word"><bdi>${this.label}</bdi></span>`;
    return html`
      <button
        class="${this.isIconOnly ? "tool" : "pick"} ${this.isActive ? "on" : ""}"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        aria-label=${this.isIconOnly ? this.label : nothing}
        title=${this.tip ?? (this.isIconOnly ? this.label : nothing)}
        tabindex=${this.stop ?? nothing}
        @click=${this.#toggle}
        @keydown=${this.#onButtonKey}
      >
        ${this.icon && icon(this.icon)}${words}${this.isIconOnly ? undefined : icon("chevron-down")}
      </button>
    `;
  }

  #renderMenu(): TemplateResult {
    this.#shown = typeof this.items === "function" ? this.items() : this.items;
    return html`
      <div role="menu" aria-label=${this.tip ?? this.label}>
        ${menuParts(this.#shown).map(({ heading, items }) => {
          const lines = items.map((item) => this.#renderItem(item));
          if (!heading) return lines;
          return html`
            <div role="group" aria-label=${heading.title}>
              <p class="heading" aria-hidden="true"><bdi>${heading.title}</bdi></p>
              ${lines}
            </div>
          `;
        })}
      </div>
      ${this.#shown.some(staysOpen) ? html`<p class="hint" aria-hidden="true">Space chooses, Esc closes</p>` : undefined}
    `;
  }

  #renderItem(item: MenuItem): TemplateResult {
    const { id, title, detail, shape, isChecked } = item;
    return html`
      <button
        role=${isChecked === undefined ? "menuitem" : item.isRadio ? "menuitemradio" : "menuitemcheckbox"}
        aria-checked=${isChecked ?? nothing}
        tabindex="-1"
        data-id=${id}
        @click=${() => this.#pick(item)}
      >
        ${isChecked === undefined ? undefined : html`<span class="check">${isChecked ? icon("check") : undefined}</span>`}
        ${shape && icon(shape)}<bdi class="title">${title}</bdi>
        ${detail === undefined ? undefined : html`<bdi class="detail">${detail}</bdi>`}
      </button>
    `;
  }

  #pick(item: MenuItem): void {
    if (!staysOpen(item)) this.#close();
    this.dispatchEvent(new WallPickEvent(item.id));
  }

  #close(): void {
    this.#popup?.hidePopover();
    this.focus();
  }

  readonly #toggle = (): void => {
    if (this.isOpen) this.#close();
    else void this.open();
  };

  /** A click beside the menu closes it without asking us. */
  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === "closed") this.isOpen = false;
  };

  readonly #onScroll = ({ target }: Event): void => {
    if (this.isOpen && target !== this.#popup && target !== this) this.#popup?.hidePopover();
  };

  readonly #onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    consume(event);
    void this.open(event.key === "ArrowDown" ? 0 : -1);
  };

  /** Every key is the menu's own while it is open: a letter goes to the next line that begins with it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    const lines = this.#lines();
    const at = lines.findIndex((line) => line === this.shadowRoot?.activeElement);
    const next = nextLine(event.key, lines, at);
    if (next) next.focus();
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Tab") return this.#popup?.hidePopover();
    else if (event.key === "Enter" && at >= 0) this.#pickAndClose(lines[at]);
    else return;
    event.preventDefault();
  };

  #pickAndClose(line: HTMLElement | undefined): void {
    const item = this.#shown.find(({ id }) => id === line?.dataset["id"]);
    this.#close();
    if (item) this.dispatchEvent(new WallPickEvent(item.id));
  }

  /** Below the button, above it where there is more room; never beyond an edge. Through the CSSOM: the policy bars attributes. */
  #place(popup: HTMLElement): void {
    const { left, right, top, bottom } = (this.#origin ?? this).getBoundingClientRect();
    const { width, height } = popup.getBoundingClientRect();
    const isRight = getComputedStyle(this).direction === "rtl" || left + width + air > innerWidth;
    const x = isRight ? right - width : left;
    const isAbove = bottom + height + 2 * air > innerHeight && top > innerHeight - bottom;
    const y = isAbove ? top - height - air : bottom + air;
    popup.style.left = `${Math.max(air, Math.min(x, innerWidth - width - air))}px`;
    popup.style.top = `${Math.max(air, Math.min(y, innerHeight - height - air))}px`;
  }

  get #origin(): HTMLElement | null {
    return this.anchor ?? this.renderRoot.querySelector<HTMLElement>("button[aria-haspopup]");
  }

  get #popup(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>("#popup");
  }

  #lines(): readonly HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>("[role^=menuitem]"));
  }
}

function staysOpen({ isChecked, isRadio }: MenuItem): boolean {
  return isChecked !== undefined && isRadio !== true;
}

function consume(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

customElements.define("wall-menu", WallMenu);

declare global {
  interface HTMLElementTagNameMap {
    "wall-menu": WallMenu;
  }
}

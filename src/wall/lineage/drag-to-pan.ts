/** How far a pointer may tremble before it drags, in pixels. */
const trembling = 4;

/** Moves what an element scrolls along with a pointer that is held down on its ground, and not on a button. */
export function dragToPan(scroller: HTMLElement, event: PointerEvent): void {
  const ground = event.currentTarget;
  const isOnButton = event.composedPath().some((target) => target instanceof Element && target.matches("button, p"));
  if (event.button !== 0 || event.pointerType !== "mouse" || isOnButton || !(ground instanceof HTMLElement)) return;
  const start = { left: scroller.scrollLeft, top: scroller.scrollTop };
  const move = ({ clientX, clientY }: PointerEvent): void => {
    const [across, down] = [clientX - event.clientX, clientY - event.clientY];
    if (Math.hypot(across, down) < trembling && !ground.classList.contains("held")) return;
    ground.classList.add("held");
    scroller.scrollTo(start.left - across, start.top - down);
  };
  const end = (): void => {
    ground.classList.remove("held");
    ground.removeEventListener("pointermove", move);
  };
  ground.setPointerCapture(event.pointerId);
  ground.addEventListener("pointermove", move);
  ground.addEventListener("pointerup", end, { once: true });
  ground.addEventListener("pointercancel", end, { once: true });
}

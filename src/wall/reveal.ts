/** Enough for the cards around a far one to be drawn and measured, and too few to fight somebody who scrolls on. */
const mostFrames = 6;

/**
 * Scrolls to an element of a virtual list, again in the next frames when heights that had been estimates move it away.
 *
 * The virtualizer's own `scrollToIndex` is no help: it would take the end of a column for the end of the board.
 */
export async function reveal(element: Element): Promise<void> {
  for (let frame = 0, before = NaN; frame < mostFrames && before !== topOf(element); frame += 1) {
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    before = topOf(element);
    await new Promise(requestAnimationFrame);
  }
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

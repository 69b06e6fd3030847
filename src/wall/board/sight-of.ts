/** The part of a scroller that is seen, in pixels. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  /** How far down it is scrolled. */
  readonly top: number;
}

const known = new WeakMap<HTMLElement, Sight>();

/**
 * What is seen of a scroller. Read once in a frame: every look at the page lays it out, and many lists that are drawn one
 * after the other ask the same.
 */
export function sightOf(scroller: HTMLElement): Sight {
  let sight = known.get(scroller);
  if (!sight) {
    sight = { width: scroller.offsetWidth, height: scroller.offsetHeight, top: scroller.scrollTop };
    known.set(scroller, sight);
    requestAnimationFrame(() => known.delete(scroller));
  }
  return sight;
}

/** Tells the size of a scroller now and whenever it changes; returns how to stop that. */
export function watchSize(scroller: HTMLElement, tell: (size: Sight) => void): () => void {
  tell(sightOf(scroller));
  const observer = new ResizeObserver(() => {
    known.delete(scroller);
    tell(sightOf(scroller));
  });
  observer.observe(scroller);
  return () => observer.disconnect();
}

/**
 * Gives the keys back to the element that had them, when the page comes to the front again: around a webview that
 * somebody leaves, VS Code takes the focus from what is in it.
 *
 * @param otherwise Gives them to what stands in its place, where it is gone.
 */
export function keepFocus(otherwise: () => void): void {
  let last: HTMLElement | undefined;
  document.addEventListener("focusin", (event) => {
    const [origin] = event.composedPath();
    if (origin instanceof HTMLElement) last = origin;
  });
  window.addEventListener("focus", () => {
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (isElsewhere || !last) return;
    if (last.isConnected) last.focus({ preventScroll: true });
    else otherwise();
  });
}

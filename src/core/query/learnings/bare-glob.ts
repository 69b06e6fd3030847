/** A glob without what stands at either end and says nothing: `src/checkout` of `./src/checkout/`. */
export function bareGlob(written: string): string {
  return written.replace(/^\.?\/+/, "").replace(/\/+$/, "");
}

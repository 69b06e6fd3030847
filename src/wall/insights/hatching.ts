import { svg } from "lit";

import type { PartLook } from "../../core/query/insights/chart.ts";

/** Lines across, for what must not be told by its colour alone. Stands in every picture that uses it. */
export const hatching = svg`<defs>
  <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatching" width="2.5" height="6"></rect>
  </pattern>
</defs>`;

/** An attribute, because a style sheet that is adopted does not find the pattern of the page. */
export function fillOf(look: PartLook): string {
  return look === "hatched" ? "url(#hatching)" : "none";
}

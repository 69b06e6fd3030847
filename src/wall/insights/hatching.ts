import { svg } from "lit";

/** Lines across, for what must not be told by its colour alone. Stands in every picture that uses it. */
export const hatching = svg`<defs>
  <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatching" width="3" height="6"></rect>
  </pattern>
</defs>`;

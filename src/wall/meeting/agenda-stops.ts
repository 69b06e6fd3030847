import type { Card } from "../../core/query/card.ts";
import type { CardSlide, Meeting, MeetingPart, OverviewSlide } from "../../core/query/meeting/meeting.ts";

/** One place of a meeting: a slide with its card, or the one sentence of a part that has none. */
export interface AgendaStop {
  /** Stays the same as long as the slide is there. */
  readonly key: string;
  readonly part: MeetingPart;
  readonly shown: ShownSlide | undefined;
  /** Which of how many of its part, from one. */
  readonly place: number;
  readonly of: number;
}

export type ShownSlide =
  { readonly slide: OverviewSlide; readonly card?: undefined } | { readonly slide: CardSlide; readonly card: Card };

/** All places of a meeting in their order. Slides of cards that are gone are left out. */
export function agendaStops(meeting: Meeting, cards: ReadonlyMap<string, Card>): readonly AgendaStop[] {
  return meeting.parts.flatMap((part): readonly AgendaStop[] => {
    const shown = part.slides.flatMap((slide): ShownSlide[] => {
      if (slide.type === "overview") return [{ slide }];
      const card = cards.get(slide.uri);
      return card ? [{ slide, card }] : [];
    });
    if (shown.length === 0) return [{ key: part.name, part, shown: undefined, place: 0, of: 0 }];
    return shown.map((one, at) => {
      const key = `${part.name} ${one.card?.uri ?? ""}`;
      return { key, part, shown: one, place: at + 1, of: shown.length };
    });
  });
}

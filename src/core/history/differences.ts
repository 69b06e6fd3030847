import { isRewording } from "./rewording.ts";
import { protocolFields, type Protocol, type ProtocolField } from "./protocol.ts";

/** One field that two protocols do not have in common, in the words of each; absent where it is not written. */
export interface Difference {
  readonly field: ProtocolField | "wording";
  readonly from?: string;
  readonly to?: string;
}

/** The fields that differ, in the order of the protocol; a hypothesis that was only put into other words as `wording`. */
export function differencesOf(before: Protocol, after: Protocol): readonly Difference[] {
  return protocolFields.flatMap((field): Difference[] => {
    const [old, young] = [before[field], after[field]];
    if (old?.key === young?.key) return [];
    const isReworded = field === "hypothesis" && old && young && isRewording(old.words, young.words);
    return [
      {
        field: isReworded ? "wording" : field,
        ...(old ? { from: old.words } : {}),
        ...(young ? { to: young.words } : {}),
      },
    ];
  });
}

/** Whether two protocols ask the same; a mended typo in the hypothesis makes no difference. */
export function isSameProtocol(before: Protocol, after: Protocol): boolean {
  return differencesOf(before, after).every(({ field }) => field === "wording");
}

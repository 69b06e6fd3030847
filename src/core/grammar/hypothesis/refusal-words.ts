import { wordSet } from "./word-set.ts";

/** Words that leave the size or the direction of a claim to the reader. */
export const vagueWords = wordSet(
  "more less fewer better worse faster slower easier significantly significant substantially substantial noticeably " +
    "noticeable considerably considerable dramatically dramatic drastically drastic somewhat slightly massively hugely many " +
    "most few lot lots enough good great higher lower happier improve improves improved improving improvement several some " +
    "measurably clearly strongly greatly big bigger huge some various quicker smoother simpler engaging intuitive love",
);

export const questionWords = wordSet(
  "will would does do did can could should shall is are was were how why what which who whom whose where when whether " +
    "has have may might am",
);

/** Verbs that begin a task and never a claim. */
export const taskVerbs = wordSet(
  "implement create add migrate refactor write develop deploy fix make introduce remove delete replace integrate " +
    "automate configure investigate analyse analyze explore evaluate research validate prepare organise organize " +
    "rewrite redesign redo rework upgrade install set setup define specify document finish complete deliver publish " +
    "hire onboard train schedule run find check verify decide choose ask interview conduct perform enable optimise " +
    "optimize improve rename clean clarify send collect talk meet discuss try draft plan test build design launch ship " +
    "release update show move switch offer provide answer reply simplify extend convert let give put use start stop measure",
);

/** Of those, the ones that are nouns as well: "Build time drops by 20%". */
export const taskNouns = wordSet(
  "test build design launch ship release update show move switch offer plan run draft research document train check " +
    "use hire start stop set setup install upgrade convert measure talk try put interview finish send replace answer reply",
);

/** Verbs that give an order at the beginning of a text, and elsewhere say what will be seen. */
export const orderVerbs = wordSet("keep get bring achieve solve resolve respond");

/** Verbs of a claim that give an order where nobody is named in front of them: "Reduce churn by 5%". */
export const changeOrders = wordSet(
  "increase reduce raise grow lift boost decrease lower cut drop shorten double triple halve reach exceed gain",
);

export const determiners = wordSet("a an the our new this these those that all it more some every each your my its us");

import type { Verb } from "./verb.ts";
import { amend } from "./verbs/amend.ts";
import { checkBack } from "./verbs/check-back.ts";
import { check } from "./verbs/check.ts";
import { decide } from "./verbs/decide.ts";
import { experiment } from "./verbs/experiment.ts";
import { explain } from "./verbs/explain.ts";
import { followUp } from "./verbs/follow-up.ts";
import { init } from "./verbs/init.ts";
import { learn } from "./verbs/learn.ts";
import { learnings } from "./verbs/learnings.ts";
import { list } from "./verbs/list.ts";
import { memo } from "./verbs/memo.ts";
import { observe } from "./verbs/observe.ts";
import { predictions } from "./verbs/predictions.ts";
import { proof } from "./verbs/proof.ts";
import { propagate } from "./verbs/propagate.ts";
import { read } from "./verbs/read.ts";
import { record } from "./verbs/record.ts";
import { register } from "./verbs/register.ts";
import { review } from "./verbs/review.ts";
import { schema } from "./verbs/schema.ts";
import { show } from "./verbs/show.ts";
import { similar } from "./verbs/similar.ts";
import { stats } from "./verbs/stats.ts";
import { unit } from "./verbs/unit.ts";
import { wall } from "./verbs/wall.ts";
import { wrong } from "./verbs/wrong.ts";

/** Every verb, in the order in which the help lists them: the steps of the cycle, then what is asked of the records. */
export const verbs: readonly Verb[] = [
  init,
  unit,
  experiment,
  register,
  record,
  observe,
  memo,
  learn,
  wrong,
  decide,
  propagate,
  followUp,
  amend,
  checkBack,
  check,
  list,
  show,
  similar,
  review,
  learnings,
  wall,
  proof,
  predictions,
  read,
  explain,
  stats,
  schema,
];

import { mean } from "./mean.ts";
import { proportion } from "./proportion.ts";
import { proportions } from "./proportions.ts";
import type { Question } from "./question.ts";
import { rate } from "./rate.ts";
import { power, sampleSize } from "./sample-size.ts";
import { srm } from "./srm.ts";

/** Every question of the calculator. */
export const questions: readonly Question[] = [proportion, proportions, mean, rate, srm, sampleSize, power];

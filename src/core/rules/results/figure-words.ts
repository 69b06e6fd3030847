/**
 * Words that a sentence needs to repeat a number and its verdict, and nothing else.
 *
 * Collected from memos that only repeat a result ("450 of 5000 clicked, 9%, above the threshold of 8%"): small words,
 * words that compare, words of verdicts and of statistics, and the plainest names for what was counted.
 */
export const figureWords: ReadonlySet<string> = new Set(
  (
    "a an the of in on at to for with by from than and or as is was were are be been had has have did do does it its this " +
    "that these those we our they them there who all total both each per out about around roughly approximately almost " +
    "nearly just only against over under above below more less fewer least most between after before during not no yes didn't " +
    "wasn't weren't isn't final overall exactly clearly well far " +
    "reach met meet miss hit pass fail work win won lose lost exceed beat clear cross achieve threshold bar target goal baseline result outcome " +
    "metric rate share percentage percent number figure count average mean median sd p n sample size control arm variant " +
    "group version test experiment hypothesis claim verdict support confirm refute reject inconclusive prove true false " +
    "hold held significant significantly value ci interval confidence level conversion increase decrease rise rose fall " +
    "fell drop grow grew go up down went change high higher low lower good better bad worse improve success successful " +
    "successfully saw see measure observe get got come came which compare vs versus point ms s sec min h day week eur usd " +
    "people user visitor customer participant respondent session order click show shown plan expect " +
    "take took taken choose chose chosen buy bought pay paid send sent leave left make made use try sign open convert " +
    "complete finish stay "
  ).split(" "),
);

/** Numbers as words. */
export const numberWords: ReadonlySet<string> = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million " +
    "half third quarter double twice"
  ).split(" "),
);

/** Words after which a sentence says more than its number, wherever else they may stand. */
export const insightWords: ReadonlySet<string> = new Set(
  (
    "because since why although though but however despite unless except instead therefore so surprise surprised " +
    "surprising surprisingly unexpected unexpectedly learn learned learnt next assume assumed assumption doubt doubted " +
    "think thought believe believed wrong maybe perhaps probably seem seems seemed suggests means meant"
  ).split(" "),
);

/** Words that give a verdict without a number. */
export const verdictWords: ReadonlySet<string> = new Set(
  "reach met meet miss hit pass fail work won lost exceed beat support confirm refute reject inconclusive prove successful success".split(
    " ",
  ),
);

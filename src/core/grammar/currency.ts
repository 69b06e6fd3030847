const codes =
  "aed afn all amd aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn bzd cad cdf chf clp " +
  "cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl htg huf " +
  "idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd " +
  "mmk mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub " +
  "rwf sar sbd scr sdg sek sgd shp sle sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd twd tzs uah ugx usd " +
  "uyu uzs ves vnd vuv wst xaf xcd xof xpf yer zar zmw zwg";

/** A lower-case ISO 4217 code (`eur`). The type only says that it is one of many words; `isCurrency` knows them. */
export type Currency = string & {};

const known: ReadonlySet<string> = new Set(codes.split(" "));

/** Codes that are also words of ordinary English: they count only in capitals, so that "all" is never the lek. */
const alsoWords: ReadonlySet<string> = new Set("all bob cop cup gel lak mad mop pen php sos top try".split(" "));

/** The currency whose code a word is; `undefined` for anything else. */
export function findCurrency(word: string): Currency | undefined {
  const code = word.toLowerCase();
  return known.has(code) && (word === word.toUpperCase() || !alsoWords.has(code)) ? code : undefined;
}

export function isCurrency(unit: string): boolean {
  return known.has(unit);
}

/** Signs and names that stand for one currency; `$` is the US dollar unless a code says otherwise. */
export const currencySigns: readonly (readonly [Currency, string])[] = [
  ["eur", "€"],
  ["usd", "$"],
  ["gbp", "£"],
  ["jpy", "¥"],
  ["inr", "₹"],
  ["krw", "₩"],
  ["ils", "₪"],
  ["try", "₺"],
  ["uah", "₴"],
  ["vnd", "₫"],
  ["ngn", "₦"],
  ["php", "₱"],
];

export const currencyNames: readonly (readonly [Currency, string])[] = [
  ["eur", "euro, euros"],
  ["usd", "dollar, dollars"],
];

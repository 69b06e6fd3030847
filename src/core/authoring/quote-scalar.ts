const plain = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
/** What some reader refuses, takes for the end of a line, or takes for a sign of broken UTF-8. */
const notPlain = /[\u007f-\u009f\u2028\u2029\ufeff\ufffd]/g;
const otherTypes = /^(true|false|yes|no|on|off|null|y|n)$/i;

/**
 * A text as a YAML scalar that every reader, YAML 1.1 included, takes for these very words, also inside `[...]`.
 *
 * Left plain where that is beyond doubt, else in double quotes with the escapes of JSON, which YAML shares.
 */
export function toScalar(text: string): string {
  return plain.test(text) && !isOtherType(text) ? text : toEscaped(text);
}

/** Whether some reader takes these bare words for a boolean or for nothing. */
export function isOtherType(text: string): boolean {
  return otherTypes.test(text);
}

/** A text of one line in double quotes. */
export function toEscaped(text: string): string {
  return JSON.stringify(text).replace(
    notPlain,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A text of one or more lines in the quotes that need the least escaping. */
export function toQuoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** A sentence of one line as a YAML scalar of its own: bare where every reader takes it whole, else in quotes. */
export function toSentence(text: string): string {
  return plainSentence.test(text) && !isOtherType(text) ? text : toEscaped(text);
}

/** Words with single spaces between them, and no sign that means something in YAML. */
const plainSentence = /^\p{L}(?:[^:#"'\\\p{C}\p{Z}\uFFFD]| (?=[^ ]))*$/u;

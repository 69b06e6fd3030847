const plain = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
const otherTypes = /^(true|false|yes|no|on|off|null|y|n)$/i;

/**
 * A text as a YAML scalar that every reader, YAML 1.1 included, takes for these very words, also inside `[...]`.
 *
 * Left plain where that is beyond doubt, else in double quotes with the escapes of JSON, which YAML shares.
 */
export function toScalar(text: string): string {
  return plain.test(text) && !otherTypes.test(text) ? text : JSON.stringify(text);
}

/** A text of one or more lines in the quotes that need the least escaping. */
export function toQuoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

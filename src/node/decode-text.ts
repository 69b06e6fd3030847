const decoder = new TextDecoder("utf-8");

/**
 * The text of bytes as an editor shows it: UTF-8, without a byte order mark.
 *
 * Bytes that are no UTF-8 become U+FFFD, which reading reports at its place.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Everything but line ends, tabs, and the colours that we give. */
// oxlint-disable-next-line no-control-regex -- These are the characters to be taken out.
const commands = /\u001b(?!\[\d*m)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f\u009b]/g;

/** Words for a terminal, without what files may hold to move its cursor, ring its bell or change its title. */
export function toTerminalText(words: string): string {
  return words.replaceAll(commands, "");
}

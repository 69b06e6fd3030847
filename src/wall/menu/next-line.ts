/** The line of a menu to which a key leads: a letter to the next one that begins with it; `undefined` for other keys. */
export function nextLine(key: string, lines: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return lines[(at + 1) % lines.length];
    case "ArrowUp":
      return lines.at(at <= 0 ? -1 : at - 1);
    case "Home":
      return lines[0];
    case "End":
      return lines.at(-1);
    default:
      return key.length === 1 && key !== " " ? lineBeginningWith(key, lines, at) : undefined;
  }
}

function lineBeginningWith(letter: string, lines: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const inOrder = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return inOrder.find((line) => (line.textContent ?? "").trim().toLowerCase().startsWith(letter.toLowerCase()));
}

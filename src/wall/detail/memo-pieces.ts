/** In characters: what a page lays out at once without anybody waiting for it. */
const pieceLength = 20_000;

/** A long text in pieces that are read one after another, each ending with a paragraph where there is one. */
export function memoPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfPiece(text, at);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

function endOfPiece(text: string, start: number): number {
  const most = start + pieceLength;
  if (text.length <= most) return text.length;
  const least = start + pieceLength / 2;
  for (const sign of ["\n\n", "\n", " "]) {
    const found = text.lastIndexOf(sign, most - sign.length);
    if (least < found) return found + sign.length;
  }
  // Never between the two halves of one character.
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/**
 * The integral of a smooth function over consecutive stretches, each halved until it is known to about 14 digits of the
 * whole, or until nothing is left but the rounding of the function.
 *
 * Gauss-Kronrod with 7 and 15 points; nodes, weights and the estimate of the error from QUADPACK (Piessens et al. 1983,
 * routine `qk15`).
 *
 * @param ends Ascending; put one where the function has its peaks, or the rule may step over them.
 */
export function integrate(f: (x: number) => number, ends: readonly number[]): number {
  const pieces = ends.slice(1).map((to, at) => pieceOf(f, ends[at] ?? to, to));
  const size = pieces.reduce((sum, { value }) => sum + Math.abs(value), 0);
  return pieces.reduce((sum, piece) => sum + refine(f, piece, size, 0), 0);
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly error: number;
}

const precision = 1e-14;
/** Below it doubles lose digits, so that no halving helps. */
const smallest = 1e-290;
const rounding = 1e-9;
const deepest = 40;

function refine(f: (x: number) => number, piece: Piece, size: number, depth: number): number {
  if (!(piece.error > Math.max(size * precision, smallest)) || depth === deepest) return piece.value;
  const middle = (piece.from + piece.to) / 2;
  const left = pieceOf(f, piece.from, middle);
  const right = pieceOf(f, middle, piece.to);
  const value = left.value + right.value;
  // Halving makes the error of a smooth function far smaller; where it does not, it only chases rounding.
  const isOnlyRounding = left.error + right.error > piece.error / 2 && Math.abs(value - piece.value) < size * rounding;
  if (isOnlyRounding) return value;
  // A peak may show only now.
  const found = Math.max(size, Math.abs(left.value) + Math.abs(right.value));
  return refine(f, left, found, depth + 1) + refine(f, right, found, depth + 1);
}

function pieceOf(f: (x: number) => number, from: number, to: number): Piece {
  const center = (from + to) / 2;
  const reach = (to - from) / 2;
  let fine = 0;
  let coarse = 0;
  for (const [node, weight, coarseWeight] of rule) {
    const y = node === 0 ? f(center) : f(center - reach * node) + f(center + reach * node);
    fine += weight * y;
    coarse += coarseWeight * y;
  }
  const value = fine * reach;
  // The difference is the error of the coarse rule; that of the fine one is far smaller.
  const difference = Math.abs(fine - coarse) * reach;
  const error = difference === 0 ? 0 : Math.abs(value) * Math.min(1, (200 * (difference / Math.abs(value))) ** 1.5);
  return { from, to, value, error };
}

/** Node, weight of the 15 points, weight of the 7 points. */
const rule: readonly (readonly [number, number, number])[] = [
  [0.9914553711208126, 0.022935322010529224, 0],
  [0.9491079123427585, 0.06309209262997856, 0.1294849661688697],
  [0.8648644233597691, 0.10479001032225019, 0],
  [0.7415311855993945, 0.14065325971552592, 0.27970539148927664],
  [0.5860872354676911, 0.1690047266392679, 0],
  [0.4058451513773972, 0.19035057806478542, 0.3818300505051189],
  [0.20778495500789848, 0.20443294007529889, 0],
  [0, 0.20948214108472782, 0.4179591836734694],
];

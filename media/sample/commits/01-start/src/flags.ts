const on = new Set((process.env["FERNHILL_FLAGS"] ?? "").split(","));

/** A flag belongs to one experiment, and goes when that experiment is decided. */
export function isOn(flag: string): boolean {
  return on.has(flag);
}

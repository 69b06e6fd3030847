/** A change as people write it: "+4.3%", "−0.8%", "0%". */
export function percentText(change: number): string {
  const words = Math.abs(change * 100).toFixed(1);
  if (words === "0.0") return "0%";
  return `${change < 0 ? "−" : "+"}${words}%`;
}

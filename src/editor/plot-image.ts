import * as vscode from "vscode";
import { drawIntervalPlot, plotHeight, type IntervalPlot } from "../core/query/interval-plot.ts";
import { plainPalettes, type ThemeKind } from "../core/query/plain-palettes.ts";

const kinds = {
  [vscode.ColorThemeKind.Dark]: "dark",
  [vscode.ColorThemeKind.Light]: "light",
  [vscode.ColorThemeKind.HighContrast]: "hcDark",
  [vscode.ColorThemeKind.HighContrastLight]: "hcLight",
} as const satisfies Record<vscode.ColorThemeKind, ThemeKind>;

const width = 320;

/** A plot as the address of a picture, in the colours of the theme, for Markdown that an editor shows. */
export function toPlotImage(plot: IntervalPlot): string {
  const svg = drawIntervalPlot(plot, {
    palette: plainPalettes[kinds[vscode.window.activeColorTheme.kind]],
    width,
    isFluid: false,
    fontSize: 11,
    fontFamily: "system-ui, sans-serif",
  });
  return `data:image/svg+xml;base64,${toBase64(svg)}|width=${width},height=${plotHeight}`;
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

import type { PlotPalette } from "./interval-plot.ts";

/** The kinds of themes that an editor has. */
export type ThemeKind = "dark" | "light" | "hcDark" | "hcLight";

/**
 * Colours for pictures that no style sheet reaches: those that the roles of the wall have in the default themes, on the
 * background of a hover.
 */
export const plainPalettes: Readonly<Record<ThemeKind, PlotPalette>> = {
  dark: {
    text: "#cccccc",
    muted: "#9d9d9d",
    open: "#cccccc",
    supported: "#89d185",
    refuted: "#b180d7",
    wrong: "#f14c4c",
    track: "#999999",
    page: "#202020",
  },
  light: {
    text: "#3b3b3b",
    muted: "#5f5f5f",
    open: "#3b3b3b",
    supported: "#388a34",
    refuted: "#652d90",
    wrong: "#e51400",
    track: "#808080",
    page: "#f8f8f8",
  },
  hcDark: {
    text: "#ffffff",
    muted: "#b3b3b3",
    open: "#ffffff",
    supported: "#89d185",
    refuted: "#b180d7",
    wrong: "#f48771",
    track: "#999999",
    page: "#0c141f",
  },
  hcLight: {
    text: "#292929",
    muted: "#6b6b6b",
    open: "#292929",
    supported: "#374e06",
    refuted: "#652d90",
    wrong: "#b5200d",
    track: "#808080",
    page: "#ffffff",
  },
};

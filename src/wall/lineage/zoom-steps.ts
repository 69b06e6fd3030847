/** The sizes of the picture, as parts of its full one. */
const steps = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** The next larger size (1) or smaller one (-1); the same where there is none. */
export function zoomedFrom(zoom: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? steps.find((step) => step > zoom + 0.001) : steps.findLast((step) => step < zoom - 0.001);
  return next ?? zoom;
}

/** The size at which all of the picture is seen; never larger than full, nor smaller than the smallest step. */
export function fittingZoom(picture: Extent, view: Extent): number {
  return Math.max(steps[0], Math.min(1, view.width / picture.width, view.height / picture.height));
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

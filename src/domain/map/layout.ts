import type { Spot } from './plane.ts';

/** Something that needs room on the drawing: a sign, or a name. */
export interface Label {
  /** Its middle, where it would like to be. */
  readonly spot: Spot;
  readonly width: number;
  readonly height: number;
  /** True when it must stay where it is, because it marks a spot. */
  readonly isFixed: boolean;
}

/** How far a label moves at a time, how far at most, and what stays free between two, in units. */
const step = 8;
const usualReach = 96;
const gap = 4;

/** What the labels must stay within. */
interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * Finds room for labels. What is fixed stays; the rest moves, in the order given, to the nearest
 * place where it covers nothing that came before. Gives the middles in the same order;
 * undefined for what finds no room.
 *
 * @param reach how far a label may move, in units
 */
export function findRoom(labels: readonly Label[], sheet: Sheet, reach = usualReach): (Spot | undefined)[] {
  const taken = labels.filter(({ isFixed }) => isFixed);
  return labels.map((label) => {
    if (label.isFixed) return label.spot;
    const spot = triesFor(label, sheet, reach).find((at) => !taken.some((other) => overlap({ ...label, spot: at }, other)));
    if (spot) taken.push({ ...label, spot });
    return spot;
  });
}

/** The places a label may move to, the nearest first; never half off the sheet. */
function triesFor({ spot: [x, y], width, height }: Label, sheet: Sheet, reach: number): Spot[] {
  const steps = Math.floor(reach / step);
  const moves = Array.from({ length: 2 * steps + 1 }, (_, index) => (index - steps) * step);
  return moves
    .flatMap((across) => moves.map((down) => ({ across, down, far: Math.hypot(across, down) })))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .map(({ across, down }): Spot => [within(x + across, width / 2, sheet.width), within(y + down, height / 2, sheet.height)]);
}

function within(value: number, edge: number, most: number): number {
  return Math.round(Math.max(edge, Math.min(most - edge, value)));
}

/** Whether two labels cover each other, or nearly touch. */
export function overlap(a: Label, b: Label): boolean {
  return (
    Math.abs(a.spot[0] - b.spot[0]) * 2 < a.width + b.width + 2 * gap &&
    Math.abs(a.spot[1] - b.spot[1]) * 2 < a.height + b.height + 2 * gap
  );
}

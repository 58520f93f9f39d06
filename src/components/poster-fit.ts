/*
 * How large the letters of a poster can be. A poster is one A4 that is read from afar, so each part is
 * as large as there is room for; and the words of one language are longer than those of another. Measured
 * in Noto Sans, which is wider than what most screens have. `npm run pdf` fails when a poster turns out
 * longer than its page after all.
 */

/** The words of a poster that take room, in each of its languages. */
export interface PosterWords {
  /** Per language the steps of the title, the large one first. */
  readonly titles: readonly (readonly string[])[];
  readonly rungs: readonly string[];
  readonly team: readonly string[];
  readonly forWhom: readonly string[];
  /** What stands on the sign: a word and its value, and whether the value is the number to call. */
  readonly facts: readonly { readonly label: string; readonly value: string; readonly isPhone: boolean }[];
  readonly foot: string;
}

/** The sizes to choose from, as a part of the largest: the last is as small as can be read from two metres. */
export const posterSizes = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58] as const;

const point = 25.4 / 72;
const width = 180;
/** One page between its margins, less a hair. */
const height = 266;
/** How wide a letter is, as a part of its size: in text, and in the heavy letters of titles. */
const letter = { text: 0.56, heavy: 0.62 } as const;
const body = 16;

/** Which of the sizes fits, as its place in the list: the first that does, or else the last. */
export function posterFit(words: PosterWords): number {
  const at = posterSizes.findIndex((size) => titleFits(words, size) && heightOf(words, size) <= height);
  return at < 0 ? posterSizes.length - 1 : at;
}

/** The sizes in points of what grows and shrinks; the same as in paper.css. */
function sizesAt(size: number): { title: number; second: number; team: number; phone: number; qr: number; step: number } {
  const title = Math.max(20, 46 * size);
  return {
    title,
    second: Math.max(body, title * 0.6),
    team: Math.max(20, 30 * size),
    phone: Math.max(24, 38 * size),
    qr: Math.max(44, 56 * size),
    step: 5 * size,
  };
}

/** No word of the title is broken: the third step stands in by more than the width of a letter. */
function titleFits({ titles: [steps = []] }: PosterWords, size: number): boolean {
  const { title } = sizesAt(size);
  return steps.every((step, index) => step.trim().length * letter.heavy + index * 0.6 <= width / (title * point));
}

function heightOf({ titles, rungs, team, forWhom, facts, foot }: PosterWords, size: number): number {
  const { title, second, team: teamSize, phone, qr, step } = sizesAt(size);
  const [first = [], ...others] = titles;
  const titleHeight =
    first.length * title * 1.1 * point +
    others.reduce((sum, steps) => sum + linesOf(steps.join(' '), second, width) * second * 1.1 * point, 0);
  // Each step of the stair carries its words; the highest reaches highest.
  const stair = Math.max(
    ...rungs.map((rung, index) => (linesOf(rung, body, width / 5 - 2) * 1.1 + 1.4) * body * point + (index + 1) * step),
  );
  /** The last size gives up air, and the mark on the sign. */
  const isDense = size === posterSizes.at(-1);
  const room = width - qr - 4 - 11;
  const factsHeight = facts.reduce((sum, { label, value, isPhone }) => {
    const [own, line] = isPhone ? [phone, 1.05] : [body, 1.15];
    const together = label.length * letter.text * body + value.length * letter.heavy * own + body;
    const apart = (linesOf(label, body, room) * body * 1.15 + linesOf(value, own, room) * own * line) * point;
    return sum + (isDense ? 1 : 2) + (together * point <= room ? own * line * point : apart);
  }, 0);
  const head = (all: readonly string[], own: number, weight: number): number =>
    all.reduce((sum, text) => sum + linesOf(text, own, room - (isDense ? 0 : 22), weight) * own * 1.15 * point, 0);
  const sign =
    (isDense ? 11 : 13) +
    Math.max(isDense ? 0 : 18, head(team, teamSize, letter.heavy) + head(forWhom, 17, letter.text)) +
    factsHeight;
  const small = (1 + linesOf(foot, body, width)) * body * 1.15 * point;
  const strips = 51;
  const gaps = 5 * (isDense ? 2 : 3.5);
  return titleHeight + stair + Math.max(qr, sign) + small + strips + gaps;
}

/** How many lines a text takes, filled word by word; a word that is too long goes on in the next. */
function linesOf(text: string, size: number, room: number, weight: number = letter.text): number {
  const most = Math.max(1, Math.floor(room / (size * point * weight)));
  let lines = 1;
  let used = 0;
  for (const word of text.trim().split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > most) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.ceil(used / most) - 1;
    if (used > most) used %= most;
  }
  return lines;
}

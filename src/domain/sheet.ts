import { advise, type Advice, type AdviceDirectory, type AdviceService } from './advice.ts';
import type { Handover } from './handover.ts';
import { lightestFirst, type Rung } from './ladder.ts';

/*
 * The sheet to take along: a story told once, with what was chosen from the advice. It is read
 * anew each time it is opened, by whoever opens it, so that what is gone is named as gone.
 */

/** One offer that may stand on the sheet. */
export interface SheetLine {
  readonly id: string;
  readonly rung: Rung;
  /** Whether it stands on it. */
  readonly isOn: boolean;
}

export interface Sheet {
  readonly advice: Advice;
  /** What the advice suggests and what the code names, from light to heavy. */
  readonly lines: readonly SheetLine[];
  /** Ids that the code names and that do not exist any more: offers, needs, the wijk. */
  readonly gone: readonly string[];
}

/** So many offers of a rung stand on a sheet that nobody has chosen from yet: the whole fits on one A4. */
const perRung = 3;

/** The sheet that a code stands for. Total: whatever the code names, there is a sheet. */
export function makeSheet(directory: AdviceDirectory, { answers, services: named }: Handover, today: string): Sheet {
  const advice = advise(directory, answers, { today });
  const suggested = advice.rungs.flatMap(({ suggestions }) => suggestions.map(({ service }) => service));
  const added = directory.services.filter(({ id }) => named?.includes(id) && !suggested.some((other) => other.id === id));
  const lines = [...suggested, ...added].sort((a, b) => lightestFirst(a.rung, b.rung));
  return {
    advice,
    lines: lines.map(({ id, rung }, index) => ({
      id,
      rung,
      isOn: named ? named.includes(id) : placeOnRung(lines, index) < perRung,
    })),
    gone: [
      ...new Set([
        ...(answers.needs ?? []).filter((id) => !advice.story.needs.some((need) => need.id === id)),
        ...(answers.wijk !== undefined && advice.story.wijk === undefined ? [answers.wijk] : []),
        ...(named ?? []).filter((id) => !directory.services.some((service) => service.id === id)),
      ]),
    ],
  };
}

/**
 * The services that a code of this sheet names: what is on it, and what is gone, so that whoever
 * opens it next is told as well.
 *
 * @param isOn what is on it from now on
 */
export function keptServices(
  { lines }: Sheet,
  { services: named = [] }: Handover,
  isOn: (line: SheetLine) => boolean = (line) => line.isOn,
): string[] {
  return [...lines.filter(isOn).map(({ id }) => id), ...named.filter((id) => !lines.some((line) => line.id === id))];
}

function placeOnRung(lines: readonly AdviceService[], index: number): number {
  return lines.slice(0, index).filter(({ rung }) => rung === lines[index]?.rung).length;
}

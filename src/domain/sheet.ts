import { advise, type Advice, type AdviceDirectory, type AdviceService } from './advice.ts';
import type { Handover } from './handover.ts';
import { lightestFirst, rungs, type Rung } from './ladder.ts';

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

/**
 * The sheet that a code stands for. Total: whatever the code names, there is a sheet.
 *
 * @param also ids that may stand on it as well, such as those it once had
 */
export function makeSheet(
  directory: AdviceDirectory,
  { answers, services: named }: Handover,
  today: string,
  also: readonly string[] = [],
): Sheet {
  const advice = advise(directory, answers, { today });
  const suggested = advice.rungs.flatMap(({ suggestions }) => suggestions.map(({ service }) => service));
  const added = directory.services.filter(
    ({ id }) => [...(named ?? []), ...also].includes(id) && !suggested.some((other) => other.id === id),
  );
  const lines = [...suggested, ...added].sort((a, b) => lightestFirst(a.rung, b.rung));
  const first = firstChoice(
    lines,
    advice.story.needs.map(({ id }) => id),
  );
  return {
    advice,
    lines: lines.map(({ id, rung }) => ({
      id,
      rung,
      isOn: (named ?? first).includes(id),
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

/**
 * What stands on a sheet that nobody has chosen from yet: on every rung a few, for each need in
 * turn the offer that is meant for it most (the needs of an offer stand in that order).
 */
function firstChoice(lines: readonly AdviceService[], needs: readonly string[]): string[] {
  return rungs.flatMap((rung) => {
    const left = lines.filter((line) => line.rung === rung);
    const chosen: string[] = [];
    for (let turn = 0; chosen.length < perRung && left.length > 0; turn++) {
      const need = needs[turn % Math.max(1, needs.length)];
      const best = left.reduce((a, b) => (fitOf(b, need) < fitOf(a, need) ? b : a));
      chosen.push(best.id);
      left.splice(left.indexOf(best), 1);
    }
    return chosen;
  });
}

/** How much an offer is meant for a need: 0 is most. */
function fitOf({ needs }: AdviceService, need: string | undefined): number {
  const place = need === undefined ? 0 : needs.indexOf(need);
  return place < 0 ? Infinity : place;
}

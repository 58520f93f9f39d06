import type { Directory, Need, Service, Topic, Wijk } from './directory.ts';
import { standing } from './freshness.ts';
import { isGeneralProvision, rungs, type Rung } from './ladder.ts';
import { inOrder, isReachable, nearness } from './offer.ts';
import { entryPoint, type EntryPoint } from './wijkteam.ts';

/*
 * What stands on a sheet for the wall. Paper cannot be opened further and hangs there for months:
 * so what is not sure stays off it, what does not fit is counted, and every need gets its turn
 * before any gets a second one.
 */

/** What a sheet is about: a wijk, a topic for the whole city, or a topic as seen from a wijk. */
export interface OverviewSubject {
  readonly wijk?: Wijk | undefined;
  readonly topic?: Topic | undefined;
}

/** How much room a sheet has, in any unit, and how much of it an offer takes. */
export interface Room {
  readonly size: number;
  readonly sizeOf: (service: Service, need: Need) => number;
}

/** One offer on the sheet. */
export interface OverviewLine {
  /** Its number on the sheet, from 1: what a reader says on the phone, and what a change names. */
  readonly number: number;
  readonly service: Service;
}

/** What stands on one rung for one need. */
export interface OverviewNeed {
  readonly need: Need;
  readonly lines: readonly OverviewLine[];
}

export interface Overview {
  /** The entry point; absent only on a sheet about no wijk, where the general contact stands in. */
  readonly entry?: EntryPoint | undefined;
  /** All rungs, light to heavy (L1), also one with nothing on it. */
  readonly rungs: readonly { readonly rung: Rung; readonly needs: readonly OverviewNeed[] }[];
  /** Everything on the sheet, in the order of the sheet. */
  readonly lines: readonly OverviewLine[];
  /** What is not on it: too unsure for paper, or no room. With `lines` this is the whole offer. */
  readonly leftOut: { readonly doubtful: readonly Service[]; readonly noRoom: readonly Service[] };
}

/**
 * The overview of a wijk or a topic.
 *
 * General provisions of the own wijk get room first (L5), then what else stands on the rung of the
 * wijk, up to half of the room. After that the needs take turns, topic by topic, each with the
 * lightest offer that is meant for it; maatwerk comes last of all, and only for a need that has a
 * general provision on the sheet too (L2). Room is given in that order, to the first that does not
 * fit.
 *
 * @param today "2026-03-01"
 * @throws Error when no wijkteam serves the wijk, which the content check rules out
 */
export function overviewOf(
  directory: Directory,
  { wijk, topic }: OverviewSubject,
  { today, room }: { readonly today: string; readonly room: Room },
): Overview {
  const needs = (topic ? [topic] : directory.topics).flatMap((each) => each.needs);
  const ids = new Set(needs.map(({ id }) => id));
  const offer = inOrder(
    directory.services.filter(
      (service) => service.needs.some((id) => ids.has(id)) && (wijk === undefined || isReachable(service, wijk)),
    ),
    { wijk, today },
  );
  const isDoubtful = (service: Service): boolean => standing(service, today) === 'doubtful';
  const sound = offer.filter((service) => !isDoubtful(service));
  const placed = fitting(inTurns(sound, topic ? [topic] : directory.topics, wijk, room), room);
  const numbered = onRungs(placed, needs, offer, wijk);
  const lines = numbered.flatMap((rung) => rung.needs.flatMap((group) => group.lines));
  const isOn = new Set(lines.map(({ service }) => service.id));
  return {
    entry: wijk && entryPoint(directory, wijk, today),
    rungs: numbered,
    lines,
    leftOut: { doubtful: offer.filter(isDoubtful), noRoom: sound.filter(({ id }) => !isOn.has(id)) },
  };
}

/** An offer with the need under which it stands. */
interface Placed {
  readonly service: Service;
  readonly need: Need;
}

/** The offer in the order in which it gets room. */
function inTurns(sound: readonly Service[], topics: readonly Topic[], wijk: Wijk | undefined, room: Room): Placed[] {
  const needs = turns(topics);
  const byId = new Map(needs.map((need) => [need.id, need]));
  const needsOf = (service: Service): Need[] => service.needs.flatMap((id) => byId.get(id) ?? []);
  const general = sound.filter(({ rung }) => isGeneralProvision(rung));
  const placed = wijk ? nearby(general, wijk, room, needsOf) : [];
  const left = new Set(general.filter((service) => !placed.some((done) => done.service === service)));
  for (let turn = 0; left.size > 0; turn++) {
    for (const need of needs) {
      if (placed.filter((done) => done.need === need).length > turn) continue;
      const service = mostMeantFor(need, [...left]);
      if (!service) continue;
      left.delete(service);
      placed.push({ service, need });
    }
  }
  const hasGeneral = new Set(placed.map(({ need }) => need));
  for (const service of sound.filter(({ rung }) => !isGeneralProvision(rung))) {
    const need = needsOf(service).find((each) => hasGeneral.has(each));
    if (need) placed.push({ service, need });
  }
  return placed;
}

/** All of the own wijk, then what else is on the rung of the wijk, so long as half of the room is left for the rest. */
function nearby(
  general: readonly Service[],
  wijk: Wijk,
  { size, sizeOf }: Room,
  needsOf: (service: Service) => readonly Need[],
): Placed[] {
  const place = (service: Service): Placed[] =>
    needsOf(service)
      .slice(0, 1)
      .map((need) => ({ service, need }));
  const isOwn = (service: Service): boolean => nearness(service, wijk) === 'own';
  const own = general.filter(isOwn).flatMap(place);
  const around = general.filter((service) => service.rung === 'wijk' && !isOwn(service)).flatMap(place);
  const sizeOfAll = (all: readonly Placed[]): number => all.reduce((sum, { service, need }) => sum + sizeOf(service, need), 0);
  return [...own, ...fitting(around, { size: size / 2 - sizeOfAll(own), sizeOf })];
}

/** The needs as they take turns: the first of every topic, the second of every topic, and so on. */
function turns(topics: readonly Topic[]): Need[] {
  const longest = Math.max(0, ...topics.map(({ needs }) => needs.length));
  return Array.from({ length: longest }, (_, index) => topics.flatMap(({ needs }) => needs[index] ?? [])).flat();
}

/** The lightest of those that are meant for the need before all others; else the lightest that helps. */
function mostMeantFor({ id }: Need, services: readonly Service[]): Service | undefined {
  return services.find(({ needs }) => needs[0] === id) ?? services.find(({ needs }) => needs.includes(id));
}

/** As many as there is room for, to the first that does not fit. */
function fitting(placed: readonly Placed[], { size, sizeOf }: Room): Placed[] {
  let used = 0;
  const end = placed.findIndex(({ service, need }) => (used += sizeOf(service, need)) > size);
  return end < 0 ? [...placed] : placed.slice(0, end);
}

/** Puts what is placed on the rungs, what is nearest first, and numbers it. */
function onRungs(
  placed: readonly Placed[],
  needs: readonly Need[],
  offer: readonly Service[],
  wijk: Wijk | undefined,
): Overview['rungs'] {
  let number = 0;
  const distance = ({ service }: Placed): number => (wijk && nearness(service, wijk) === 'own' ? 0 : 1);
  return rungs.map((rung) => {
    const own = placed.filter(({ service }) => service.rung === rung);
    const groups = needs
      .map((need) => own.filter((each) => each.need === need))
      .filter((group) => group.length > 0)
      .map((group) => group.toSorted((a, b) => offer.indexOf(a.service) - offer.indexOf(b.service)))
      // A group with something in the own wijk comes first (L5); the sort is stable.
      .sort((a, b) => Math.min(...a.map(distance)) - Math.min(...b.map(distance)));
    return {
      rung,
      needs: groups.map((group) => ({
        need: group[0]!.need,
        lines: group.map(({ service }) => ({ number: ++number, service })),
      })),
    };
  });
}

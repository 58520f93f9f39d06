import type { AdviceDirectory, AdviceService } from '#domain/advice.ts';
import type { AnswerNeed } from '#domain/answers.ts';
import type { Spot } from '#domain/offer.ts';
import { weekdays, type Opening, type Schedule } from '#domain/schedule.ts';
import type { GuideData, GuideNeed, GuideService, GuideWijk, Wording } from './facts.ts';
import { plain } from './Worded.tsx';

const directories = new WeakMap<GuideData, AdviceDirectory>();

/** The part of the directory that travelled to the phone, as the engine takes it; made once. */
export function directoryOf(data: GuideData): AdviceDirectory {
  const directory = directories.get(data) ?? guideDirectory(data);
  directories.set(data, directory);
  return directory;
}

function guideDirectory({ topics, services, wijken, signs }: GuideData): AdviceDirectory {
  return {
    topics: topics.map(({ id, needs }) => ({ id, needs: needs.map(asNeed) })),
    services: services.map(asService),
    wijken: wijken.map(asSpot),
    wijkteams: signs.flatMap(({ wijkteam: id }) =>
      id === undefined ? [] : [{ id, wijken: wijken.filter(({ wijkteam }) => wijkteam === id).map((wijk) => wijk.id) }],
    ),
  };
}

/** A wijk as the engine looks at an offer from it. */
export function asSpot({ id, district, neighbours }: GuideWijk): Spot {
  return { id, district: { id: district }, neighbours };
}

function asNeed({ id, single = false, sensitive = false, giving = false, urgent = [] }: GuideNeed): AnswerNeed {
  return { id, single, sensitive, giving, urgent: urgent.map((line) => ({ id: line })) };
}

/** An offer as it travelled, as the engine takes it. */
export function asService(service: GuideService): AdviceService {
  const {
    id,
    rung,
    certainty,
    needs,
    name,
    reach,
    wijken = [],
    at = [],
    assured,
    volunteers = false,
    giving,
    openings = [],
    always,
  } = service;
  return {
    id,
    rung,
    certainty,
    needs,
    volunteers,
    giving: giving satisfies Wording | undefined,
    name: { source: plain(name) },
    service_area: reach === undefined ? { kind: 'local', wijken, names: wijken } : { kind: 'wide', reach },
    locations: at.map(({ wijk, district }) => ({
      wijk: wijk === undefined ? undefined : { id: wijk, name: wijk },
      district: district === undefined ? undefined : { id: district, name: district, alternate_names: [] },
    })),
    assured_date: assured?.[0],
    assured_for_months: assured?.[1] ?? 0,
    schedules: [...(always ? [aroundTheClock] : []), ...openings.flatMap((way) => way.openings)].map(asSchedule),
  };
}

const aroundTheClock: Opening = {
  byday: weekdays,
  opens_at: '00:00',
  closes_at: '24:00',
  by_appointment: false,
  closed_on_holidays: false,
};

/** For the order it does not matter how one attends. */
function asSchedule(opening: Opening): Schedule {
  return { ...opening, attending_type: 'in_person' };
}

import type * as Engine from '#domain/advice.ts';
import type { AdviceDirectory, AdviceService } from '#domain/advice.ts';
import type * as Codes from '#domain/answers.ts';
import type { Directory, Service } from '#domain/directory.ts';
import { inSlowBrowser, slower, spread } from './bench-browser.ts';

/** So many offers, as in a large city. */
const offers = 1000;

/** So many stories are told, and each so many times: a slowed browser halts in steps that are longer than one advice. */
const runs = 300;
const repeats = 10;

/**
 * How long an advice takes on a slow phone: the engine as it is, in a real and slowed-down
 * browser, over random answers. It should stay under 5 ms, a third of what one frame may take.
 */
export async function timeAdvice(directory: Directory, today: string): Promise<object[]> {
  const times = await inSlowBrowser(['src'], (page) =>
    page.evaluate(timeInPage, { directory: enlarged(directory), today, runs, repeats }),
  );
  const { median, p95 } = spread(times);
  return [
    {
      advice: `${offers} offers, a browser ${slower} times slower`,
      'median (ms)': median,
      '95 of 100 within (ms)': p95,
      'should be under': 5,
    },
  ];
}

/** The part of a city that travels to a phone, with its offers repeated under other ids. */
function enlarged({ topics, wijken, wijkteams, services }: Directory): AdviceDirectory {
  return {
    topics,
    wijken,
    wijkteams,
    services: Array.from({ length: offers }, (_, index) => onPhone(services[index % services.length]!, index)),
  };
}

function onPhone(service: Service, index: number): AdviceService {
  const { rung, certainty, needs, volunteers, giving, name, service_area, locations, assured_date, assured_for_months } = service;
  return {
    id: `${service.id}-${index}`,
    rung,
    certainty,
    needs,
    volunteers,
    giving: giving?.source,
    name: { source: `${name.source} ${index}` },
    service_area,
    locations: locations.map(({ wijk, district }) => ({ wijk, district })),
    assured_date,
    assured_for_months,
    schedules: [],
  };
}

/** Runs in the browser: gives the milliseconds of an advice per story, in the order in which they were told. */
async function timeInPage(given: {
  directory: AdviceDirectory;
  today: string;
  runs: number;
  repeats: number;
}): Promise<number[]> {
  const { directory, today, runs, repeats } = given;
  const at = (path: string): Promise<unknown> => import(path);
  const { advise } = (await at('/domain/advice.ts')) as typeof Engine;
  const { askers, burdens, triedRungs } = (await at('/domain/answers.ts')) as typeof Codes;
  const needs = directory.topics.flatMap((topic) => topic.needs.map(({ id }) => id));
  // The same answers at every run.
  let seed = 1;
  const below = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return Array.from({ length: runs }, () => {
    const answers = {
      asker: oneOf(askers),
      needs: Array.from({ length: 1 + below(4) }, () => oneOf(needs)),
      several: below(4) === 0,
      burden: oneOf(burdens),
      tried: triedRungs.filter(() => below(2) === 0),
      wijk: oneOf(directory.wijken).id,
    };
    const start = performance.now();
    for (let time = 0; time < repeats; time++) advise(directory, answers, { today });
    return (performance.now() - start) / repeats;
  });
}

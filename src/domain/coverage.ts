import type { Directory, Topic, Wijk } from './directory.ts';
import { isGeneralProvision } from './ladder.ts';
import { nearness } from './offer.ts';

/** How much a wijk has of its own for each topic. */
export interface WijkCoverage {
  readonly wijk: Wijk;
  /** Per topic, in the order of the directory, how many general provisions stand in the wijk or are meant for it. */
  readonly topics: readonly { readonly topic: Topic; readonly own: number }[];
}

/**
 * What every wijk has of its own, topic by topic. It shows the gaps that the offer for the whole
 * city covers, and that `whiteSpots` therefore does not. A place of which only the district is known
 * counts for every wijk of that district, as it does everywhere.
 */
export function ownCoverage({ wijken, topics, services }: Pick<Directory, 'wijken' | 'topics' | 'services'>): WijkCoverage[] {
  const general = services.filter(({ rung }) => isGeneralProvision(rung));
  return wijken.map((wijk) => {
    const near = general.filter((service) => nearness(service, wijk) === 'own');
    const count = ({ needs }: Topic): number =>
      near.filter((service) => needs.some(({ id }) => service.needs.includes(id))).length;
    return { wijk, topics: topics.map((topic) => ({ topic, own: count(topic) })) };
  });
}

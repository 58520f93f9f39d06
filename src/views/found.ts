import type { SearchAnswer } from '#domain/search/answer.ts';
import { search } from '#domain/search/search.ts';
import type { Asked } from '#domain/search/filter-address.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import { isDanger } from '#domain/urgent.ts';
import type { Viewpoint } from '#domain/offer.ts';
import type { GuideBase } from './facts.ts';
import { asSpot } from './guide-directory.ts';
import type { SearchKit } from './search-kit.ts';
import type { SearchData } from './search-facts.ts';

/** What is found. */
export interface Found extends SearchAnswer {
  /** Whether others in the house should not see what is on the screen, nor find it in the address. */
  readonly isSecret: boolean;
}

/** Answers what is asked, seen from the wijk that was asked for or else from the one this device knows. */
export function answerTo(
  { base, offer, data }: SearchKit,
  index: SearchIndex,
  { text, wijk, filter }: Asked,
  known: string | undefined,
  waiting: Viewpoint['waiting'],
): Found {
  const spot = base.wijken.find(({ id }) => id === (wijk ?? known));
  const viewpoint = {
    today: base.today,
    waiting,
    wijk: spot && asSpot(spot),
  };
  const answer = search(index, text, { ...filter, near: wijk === undefined ? undefined : true }, viewpoint);
  return {
    ...answer,
    isSecret: text !== '' && (isDangerous(data, answer) || isSensitive(base, offer, answer)),
  };
}

/** So many of the first results tell what somebody is looking for. */
const telling = 3;

function isDangerous({ urgent }: SearchData, answer: SearchAnswer): boolean {
  return urgent.some(({ id, group }) => answer.urgent.includes(id) && isDanger(group));
}

/** Whether one of the best results is a sensitive need, or an offer that is first of all for one. */
function isSensitive({ topics }: GuideBase, offer: SearchKit['offer'], { hits }: SearchAnswer): boolean {
  const secret = new Set(topics.flatMap(({ needs }) => needs.filter(({ sensitive }) => sensitive).map(({ id }) => id)));
  return hits.slice(0, telling).some(({ kind, id, because }) => {
    if (kind === 'need') return secret.has(id);
    if (kind !== 'service') return false;
    return secret.has(because?.kind === 'need' ? because.need : (offer.get(id)?.needs[0] ?? ''));
  });
}

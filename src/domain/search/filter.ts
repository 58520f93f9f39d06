import type { Access } from '#domain/access.ts';
import type { Rung } from '#domain/ladder.ts';
import { isReachable, type Viewpoint } from '#domain/offer.ts';
import type { SearchService } from './source.ts';

/** What somebody asks of an offer besides words. What is absent is not asked. */
export interface SearchFilter {
  /** Only what can be reached from the wijk of the viewpoint. */
  readonly near?: true | undefined;
  readonly topic?: string | undefined;
  readonly rung?: Rung | undefined;
  readonly free?: true | undefined;
  readonly access?: Access | undefined;
  /** A language in which people are helped, as a code. */
  readonly language?: string | undefined;
  readonly wheelchair?: true | undefined;
  readonly open?: true | undefined;
  /** Something to do for others. */
  readonly giving?: true | undefined;
}

/** Whether an offer passes; `unknown` when what is asked is not known of it and nothing speaks against it. */
export type Passing = 'yes' | 'no' | 'unknown';

/** Whether an offer is what somebody asks for. What nobody wrote down counts neither way. */
export function passes(service: SearchService, filter: SearchFilter, viewpoint: Viewpoint): Passing {
  const { near, topic, rung, free, access, language, wheelchair, open, giving } = filter;
  const answers: Passing[] = [];
  const ask = (isAsked: unknown, answer: boolean | undefined): void => {
    if (isAsked !== undefined) answers.push(answer === undefined ? 'unknown' : answer ? 'yes' : 'no');
  };
  ask(near, viewpoint.wijk === undefined || isReachable(service, viewpoint.wijk));
  ask(topic, topic !== undefined && service.topics.includes(topic));
  ask(rung, service.rung === rung);
  ask(free, service.isFree);
  ask(access, access === undefined || service.access.length === 0 ? undefined : service.access.includes(access));
  ask(language, language === undefined || service.languages.length === 0 ? undefined : service.languages.includes(language));
  ask(wheelchair, service.wheelchair);
  ask(open, openNow(service, viewpoint));
  ask(giving, service.isForGivers);
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether it is open now; not known without hours. */
function openNow(service: SearchService, { waiting }: Viewpoint): boolean | undefined {
  const wait = waiting?.(service) ?? 2;
  return wait === 2 ? undefined : wait === 0;
}

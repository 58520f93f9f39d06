import { lightestFirst } from '#domain/ladder.ts';
import { judged, nearestFirst, type Viewpoint } from '#domain/offer.ts';
import type { Because } from './answer.ts';
import { isInArea, type Area } from './area.ts';
import { passes, type SearchFilter } from './filter.ts';
import { byPhrase, scoreTexts, type OwnerScore } from './scores.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchService } from './source.ts';
import type { Token } from './tokens.ts';

/** An offer that fits, with how well. */
export interface Fitting {
  readonly service: SearchService;
  readonly fit: number;
  readonly because: Because;
}

/** A need, with how surely it was meant. */
export type NeedScore = Pick<OwnerScore, 'id' | 'score'> & Partial<Pick<OwnerScore, 'phrase' | 'isWhole'>>;

/** What an offer is measured by. */
export interface Measure {
  readonly tokens: readonly Token[];
  /** The needs that were meant, best first. */
  readonly needs: readonly NeedScore[];
  /** Everything with a name that was met. */
  readonly owners: readonly OwnerScore[];
  readonly area?: Area | undefined;
}

/** An offer fits from here. */
const fitting = 0.3;

/** Offers whose fit differs less than this fit equally well. */
const step = 0.1;

/** What loose words in a text are worth; less than a need. */
const textShare = 0.5;

/** The first need of an offer is what it is for; each next one counts for less, down to the least. */
const firstNeed = 0.9;
const nextNeed = 0.06;
const leastNeed = 0.6;

/** What it adds that the texts tell of it as well, and that it is in the part of the city that was named. */
const alsoInText = 0.25;
const inNamedArea = 0.25;

/** What is for people of a certain age fits a little less than what is for everybody. */
const forSome = 0.08;

/**
 * The offers that fit and pass the filter, best first; among those that fit equally well near
 * before far, open before closed, checked before stale, light before heavy. And how many may pass,
 * if it were known of them.
 */
export function fittingOffer(
  index: SearchIndex,
  measure: Measure,
  filter: SearchFilter,
  viewpoint: Viewpoint,
): { offer: Fitting[]; unsure: number } {
  const texts = scoreTexts(index, measure.tokens);
  const names = namesMet(index, measure.owners);
  const candidates = new Set([...measure.needs.flatMap(({ id }) => index.helping.get(id) ?? []), ...names.keys()]);
  for (let at = 0; at < texts.length; at++) if (texts[at]! > 0) candidates.add(at);
  const fits = [...candidates]
    .map((at) => {
      const service = index.source.services[at]!;
      return { at, service, ...fitOf(index, service, measure, names.get(at), texts[at]!) };
    })
    .filter(({ fit }) => fit >= fitting)
    .map((one) => ({ ...one, passing: passes(one.service, filter, viewpoint) }));
  const offer = fits
    .filter(({ passing }) => passing === 'yes')
    .map((one) => ({ ...one, ...judged(one.service, viewpoint) }))
    .sort(
      (a, b) =>
        Math.round(b.fit / step) - Math.round(a.fit / step) ||
        nearestFirst(a, b) ||
        lightestFirst(a.service.rung, b.service.rung) ||
        a.at - b.at,
    );
  return { offer, unsure: fits.filter(({ passing }) => passing === 'unknown').length };
}

/** How well the names of offers were met, by the place of the offer. */
function namesMet({ placeOf }: SearchIndex, owners: readonly OwnerScore[]): Map<number, OwnerScore> {
  const names = new Map<number, OwnerScore>();
  for (const owner of owners) {
    const at = owner.kind === 'service' ? placeOf.get(owner.id) : undefined;
    if (at !== undefined) names.set(at, owner);
  }
  return names;
}

/** How well an offer fits: by its name, by the needs it helps with, or by loose words. */
function fitOf(
  index: SearchIndex,
  service: SearchService,
  { tokens, needs, area }: Measure,
  name: OwnerScore | undefined,
  text: number,
): { fit: number; because: Because } {
  let fit = text * textShare;
  let because: Because = { kind: 'words' };
  for (const { id, score } of needs) {
    const place = service.needs.indexOf(id);
    if (place < 0) continue;
    const byNeed = score * Math.max(leastNeed, firstNeed - nextNeed * place) + alsoInText * text;
    if (byNeed > fit) {
      fit = byNeed;
      because = { kind: 'need', need: id };
    }
  }
  if (service.isForSome) fit -= forSome;
  if (name && name.score > fit) {
    fit = name.score;
    because = byPhrase(index, tokens, name);
  }
  return { fit: area && isInArea(service, area) ? fit + inNamedArea : fit, because };
}

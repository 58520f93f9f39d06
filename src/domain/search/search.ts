import { inOrder, judged, nearestFirst, type Viewpoint } from '#domain/offer.ts';
import { lightestFirst } from '#domain/ladder.ts';
import { isInArea, namedArea, type Area } from './area.ts';
import { passes, type SearchFilter } from './filter.ts';
import { scoreOwners, scoreTexts, type OwnerScore } from './scores.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchService } from './source.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Why something was found. */
export type Because =
  /** What people type for it, as it stands in the content. */
  | { readonly kind: 'phrase'; readonly text: string; readonly lang: string }
  /** It helps with a need that was found. */
  | { readonly kind: 'need'; readonly need: string }
  /** These of the typed words stand in what is written about it. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** One result. The score only means something next to others of the same search. */
export interface Hit {
  readonly kind: 'need' | 'service' | 'wijk' | 'wijkteam' | 'location';
  readonly id: string;
  readonly score: number;
  readonly because?: Because | undefined;
}

/** What a search gives. */
export interface SearchAnswer {
  /** Ids of urgent lines that what was typed calls for: they stand above everything. */
  readonly urgent: readonly string[];
  /** The results, best first. */
  readonly hits: readonly Hit[];
  /** When nothing was found: ids of the needs that come nearest, if any does. */
  readonly nearest: readonly string[];
  /** Words that were read as another word, because nobody knows them. */
  readonly mended: readonly { readonly typed: string; readonly read: string }[];
  /** How many offers would fit, if it were known whether a filter lets them pass. */
  readonly unsure: number;
  /** True when what was typed says nothing of what it is about. */
  readonly isVague: boolean;
}

/** A need counts as meant from here; below it, it is at most near. */
const meant = 0.4;
const nearby = 0.15;

/** A need is surely meant from here. */
const surely = 0.6;

/** A name of an offer or a place that is this well met stands before all needs. */
const named = 0.7;
const mostNamed = 2;

/** A second and third need stand on top when they are nearly as good as the first. */
const nearlyAsGood = 0.6;

/** So many needs lead the results; the others follow after the first offers. */
const leadingNeeds = 2;
const offersBetween = 3;
const mostNeeds = 6;

/** Offers that only a loose word leads to count from here. */
const looseFit = 0.3;

/** What it adds to the fit that an offer is in the part of the city that was named. */
const inAreaFit = 0.25;

/** Offers whose fit differs less than this fit equally well. */
const step = 0.1;

/** What there is for what was typed. Pure and total: any text gives an answer. */
export function search(index: SearchIndex, text: string, filter: SearchFilter, viewpoint: Viewpoint): SearchAnswer {
  const tokens = tokensOf(index, text);
  if (tokens.length === 0) return browse(index, filter, viewpoint);
  const isVague = tokens.every(({ isStop }) => isStop);
  const owners = scoreOwners(index, tokens);
  const area = namedArea(index, tokens, owners);
  const needs = (area ? scoreOwners(index, area.rest) : owners)
    .filter(({ kind }) => kind === 'need')
    .filter(({ id }) => fitsTopic(index, id, filter));
  const found = needs.filter(({ score }) => score >= meant);
  const { offer, unsure } = fittingOffer(index, area?.rest ?? tokens, { owners, needs: found, area }, filter, viewpoint);
  // A place that is an offer itself is told once, as the offer.
  const places = owners
    .filter(({ kind, score, id }) => kind === 'place' && score >= meant && !index.placeOf.has(id.replace('location:', '')))
    .map((owner) => placeHit(owner));
  const top = found[0]?.score ?? 0;
  const needHits = found.slice(0, mostNeeds).map((owner) => needHit(owner));
  const leading = needHits.filter(({ score }, at) => at < leadingNeeds && score >= top * nearlyAsGood);
  const offerHits = offer.map(({ service, fit, because }): Hit => ({ kind: 'service', id: service.id, score: fit, because }));
  const isNamed = ({ score }: Hit): boolean => score >= named && score >= top * named;
  const namedHits = [...offerHits.filter((hit) => hit.because?.kind === 'phrase' && isNamed(hit)), ...places.filter(isNamed)]
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNamed);
  const rest = [...offerHits, ...places].filter((hit) => !namedHits.includes(hit));
  const hits = [
    ...namedHits,
    ...leading,
    ...rest.slice(0, offersBetween),
    ...needHits.slice(leading.length),
    ...rest.slice(offersBetween),
  ];
  return {
    urgent: urgentLines(index, owners, found[0]),
    hits,
    nearest:
      hits.length > 0
        ? []
        : needs
            .filter(({ score }) => score >= nearby)
            .slice(0, 3)
            .map(({ id }) => id),
    mended: tokens.flatMap(({ typed, mended }) => (mended === undefined ? [] : [{ typed, read: mended }])),
    unsure,
    isVague,
  };
}

/** An offer that fits, with how well. */
interface Fitting {
  readonly service: SearchService;
  readonly fit: number;
  readonly because: Because;
}

/** The offers that fit and pass the filter, best first; and how many may pass, if it were known. */
function fittingOffer(
  index: SearchIndex,
  tokens: readonly Token[],
  scores: { readonly owners: readonly OwnerScore[]; readonly needs: readonly OwnerScore[]; readonly area?: Area | undefined },
  filter: SearchFilter,
  viewpoint: Viewpoint,
): { offer: Fitting[]; unsure: number } {
  const texts = scoreTexts(index, tokens);
  const names = new Map<number, OwnerScore>();
  for (const owner of scores.owners) {
    const at = owner.kind === 'service' ? index.placeOf.get(owner.id) : undefined;
    if (at !== undefined) names.set(at, owner);
  }
  const candidates = new Set([...scores.needs.flatMap(({ id }) => index.helping.get(id) ?? []), ...names.keys()]);
  for (let at = 0; at < texts.length; at++) if (texts[at]! > 0) candidates.add(at);
  const fitting = [...candidates]
    .map((at) => {
      const service = index.source.services[at]!;
      return { at, service, ...fitOf(service, scores.needs, names.get(at), texts[at]!) };
    })
    .filter(({ fit }) => fit >= looseFit)
    .map((one) => (scores.area && isInArea(one.service, scores.area) ? { ...one, fit: one.fit + inAreaFit } : one))
    .map((one) => ({ ...one, passing: passes(one.service, filter, viewpoint) }));
  const offer = fitting
    .filter(({ passing }) => passing === 'yes')
    .map((one) => ({ ...one, ...judged(one.service, viewpoint) }))
    .sort(
      (a, b) =>
        Math.round(b.fit / step) - Math.round(a.fit / step) ||
        nearestFirst(a, b) ||
        lightestFirst(a.service.rung, b.service.rung) ||
        a.at - b.at,
    );
  return { offer, unsure: fitting.filter(({ passing }) => passing === 'unknown').length };
}

/** Nothing typed: with a filter, all that passes, in the order of the ladder. */
function browse({ source }: SearchIndex, filter: SearchFilter, viewpoint: Viewpoint): SearchAnswer {
  const isAsked = Object.values(filter).some((value) => value !== undefined);
  const standings = isAsked ? source.services.map((service) => passes(service, filter, viewpoint)) : [];
  const passing = source.services.filter((_, at) => standings[at] === 'yes');
  return {
    urgent: [],
    hits: inOrder(passing, viewpoint).map(({ id }) => ({ kind: 'service', id, score: 0 })),
    nearest: [],
    mended: [],
    unsure: standings.filter((standing) => standing === 'unknown').length,
    isVague: !isAsked,
  };
}

function fitsTopic({ source }: SearchIndex, id: string, { topic }: SearchFilter): boolean {
  return topic === undefined || source.needs.some((need) => need.id === id && need.topic === topic);
}

function needHit({ id, score, phrase }: OwnerScore): Hit {
  return { kind: 'need', id, score, because: { kind: 'phrase', text: phrase.text, lang: phrase.lang } };
}

function placeHit({ id, score, phrase }: OwnerScore): Hit {
  const [kind, name] = id.split(':') as ['wijk' | 'wijkteam' | 'location', string];
  return { kind, id: name, score, because: { kind: 'phrase', text: phrase.text, lang: phrase.lang } };
}

/** How well an offer fits: by its name, by the needs it helps with (its first needs most), by loose words. */
function fitOf(
  service: SearchService,
  needs: readonly OwnerScore[],
  name: OwnerScore | undefined,
  text: number,
): { fit: number; because: Because } {
  let fit = text * 0.5;
  let because: Because = { kind: 'words', words: [] };
  for (const { id, score } of needs) {
    const place = service.needs.indexOf(id);
    if (place < 0) continue;
    const byNeed = score * Math.max(0.6, 0.9 - 0.06 * place) + 0.25 * text;
    if (byNeed > fit) {
      fit = byNeed;
      because = { kind: 'need', need: id };
    }
  }
  if (name && name.score > fit) {
    fit = name.score;
    because = { kind: 'phrase', text: name.phrase.text, lang: name.phrase.lang };
  }
  return { fit, because };
}

/**
 * The urgent lines that belong above the results: those of which a whole phrase was typed, and
 * those of a need that is better kept from others, when that was meant (rule L7).
 */
function urgentLines({ source }: SearchIndex, owners: readonly OwnerScore[], first: OwnerScore | undefined): string[] {
  const typed = owners
    .filter(({ kind, isWhole, score }, at) => kind === 'urgent' && (isWhole || (at === 0 && score >= surely)))
    .map(({ id }) => id);
  const need =
    first && first.score >= surely ? source.needs.find(({ id, sensitive }) => sensitive && id === first.id) : undefined;
  return [...new Set([...typed, ...(need?.urgent ?? [])])];
}

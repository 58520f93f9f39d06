import { inOrder, type Viewpoint } from '#domain/offer.ts';
import type { Hit, SearchAnswer } from './answer.ts';
import { namedArea } from './area.ts';
import { passes, type SearchFilter } from './filter.ts';
import { fittingOffer, type NeedScore } from './fitting.ts';
import { byPhrase, scoreOwners, type OwnerScore } from './scores.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A need or a place counts as meant from the first, as surely meant from the second; what was mostly typed has the third; the last is at most near. */
const meant = 0.4;
const surely = 0.6;
const mostly = 0.7;
const nearby = 0.15;

/** An offer or a place that is called so stands before the needs: met this well, also against the best need. */
const named = 0.7;
const wholly = 0.55;
const mostNamed = 2;

/** Other needs stand with the first when they are nearly as good. */
const nearlyAsGood = 0.6;

/** So many needs lead the results; the others follow after the first offers. */
const leadingNeeds = 2;
const offersBetween = 3;
const mostNeeds = 5;

/** What there is for what was typed. Pure and total: any text gives an answer. */
export function search(index: SearchIndex, text: string, filter: SearchFilter, viewpoint: Viewpoint): SearchAnswer {
  const tokens = tokensOf(index, text);
  if (tokens.length === 0) return browse(index, filter, viewpoint);
  const owners = scoreOwners(index, tokens);
  const isVague = tokens.every(({ isStop }) => isStop);
  // "Hulp" may begin many phrases; only a phrase of such words alone, "ik kan niet meer", means something.
  if (isVague && !owners.some(({ isWhole }) => isWhole)) return { ...browse(index, {}, viewpoint), isVague };
  const area = namedArea(index, tokens, owners);
  const near = (area ? scoreOwners(index, area.rest) : owners).filter(
    ({ kind, id }) => kind === 'need' && isOnTopic(index, id, filter),
  );
  const lines = urgentTyped(owners);
  const found = near.filter(({ score }) => score >= meant);
  const danger = endangered(index, near, lines);
  const needs: readonly NeedScore[] = danger ?? found.filter(({ score }) => score >= found[0]!.score * nearlyAsGood);
  const measure = danger
    ? { tokens: [], needs: danger, owners: [] }
    : { tokens: area?.rest ?? tokens, needs: found, owners, area };
  const { offer, unsure } = fittingOffer(index, measure, filter, viewpoint);
  const hits = arranged(
    (isNarrowed(filter) ? [] : needs).slice(0, mostNeeds).map(({ id, score, phrase, isWhole = false }) => ({
      kind: 'need',
      id,
      score,
      because: phrase && byPhrase(index, tokens, { phrase, isWhole }),
    })),
    offer.map(({ service: { id }, fit, because }) => ({ kind: 'service', id, score: fit, because })),
    danger ? [] : placesMet(index, tokens, owners),
  );
  return {
    urgent: urgentLines(index, lines, needs[0]),
    hits,
    nearest: hits.length > 0 ? [] : nearestNeeds(near),
    mended: tokens.flatMap(({ typed, mended }) => (mended === undefined ? [] : [{ typed, read: mended }])),
    unsure,
    isVague,
  };
}

/** Whether only certain offers are asked for: then a need is no answer. */
function isNarrowed({ near: _, topic: __, ...rest }: SearchFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined);
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

/** The order in which results stand: what is called so, the best needs, some offers, the other needs, all else. */
function arranged(needs: readonly Hit[], offer: readonly Hit[], places: readonly Hit[]): Hit[] {
  const top = needs[0]?.score ?? 0;
  const isNamed = ({ score, because }: Hit): boolean =>
    because?.kind === 'phrase' && score >= (because.isWhole ? wholly : named) && score >= top * named;
  const first = [...offer, ...places]
    .filter(isNamed)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNamed);
  const rest = [...offer, ...places].filter((hit) => !first.includes(hit));
  return [
    ...first,
    ...needs.slice(0, leadingNeeds),
    ...rest.slice(0, offersBetween),
    ...needs.slice(leadingNeeds),
    ...rest.slice(offersBetween),
  ];
}

/** Places that are called so. A place that is an offer itself is told once, as the offer. */
function placesMet(index: SearchIndex, tokens: readonly Token[], owners: readonly OwnerScore[]): Hit[] {
  return owners.flatMap((owner): Hit[] => {
    const [kind, id] = owner.id.split(':') as ['wijk' | 'wijkteam' | 'location', string];
    const isTold = kind === 'location' && index.placeOf.has(id);
    if (owner.kind !== 'place' || owner.score < meant || isTold) return [];
    return [{ kind, id, score: owner.score, because: byPhrase(index, tokens, owner) }];
  });
}

function nearestNeeds(near: readonly OwnerScore[]): string[] {
  return near
    .filter(({ score }) => score >= nearby)
    .slice(0, 3)
    .map(({ id }) => id);
}

function isOnTopic({ source }: SearchIndex, id: string, { topic }: SearchFilter): boolean {
  return topic === undefined || source.needs.some((need) => need.id === id && need.topic === topic);
}

/** The urgent lines of which a whole phrase was typed, and the one that was met better than anything else. */
function urgentTyped(owners: readonly OwnerScore[]): string[] {
  return owners
    .filter(({ kind, isWhole, score }, at) => kind === 'urgent' && (isWhole || (at === 0 && score >= mostly)))
    .map(({ id }) => id);
}

/**
 * In danger nothing else matters: only the needs that the lines of danger belong to, those that
 * were meant first. When none was, those that name such a line before all others.
 *
 * @returns nothing when no line of danger was typed, or when it belongs to no need
 */
function endangered({ source }: SearchIndex, near: readonly OwnerScore[], typed: readonly string[]): NeedScore[] | undefined {
  const lines = source.urgent.filter(({ id, isDanger }) => isDanger && typed.includes(id)).map(({ id }) => id);
  const own = source.needs.filter(({ urgent }) => urgent.some((id) => lines.includes(id)));
  const linked = near.filter(({ id, score }) => score >= nearby && own.some((need) => need.id === id));
  if (own.length === 0 || linked.length > 0) return own.length === 0 ? undefined : linked;
  return own
    .filter(({ urgent: [first], sensitive }) => first !== undefined && lines.includes(first) && !sensitive)
    .map(({ id }) => ({ id, score: meant }));
}

/**
 * The urgent lines that belong above the results: those that were typed, and those of a need that
 * is better kept from others, when that was meant (rule L7).
 */
function urgentLines({ source }: SearchIndex, typed: readonly string[], first: NeedScore | undefined): string[] {
  const isSure = first !== undefined && first.score >= surely;
  const need = isSure ? source.needs.find(({ id, sensitive }) => sensitive && id === first.id) : undefined;
  return [...new Set([...typed, ...(need?.urgent ?? [])])];
}

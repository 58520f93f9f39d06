import { readAnswers, type AnswerDirectory, type AnswerNeed, type Answers, type Story } from './answers.ts';
import type { Service } from './directory.ts';
import { isGeneralProvision, rungs, type Rung } from './ladder.ts';
import { inOrder, isReachable, nearness, type Orderable, type Viewpoint } from './offer.ts';

/** What the engine has to know of an offer. */
export type AdviceService = Orderable & Pick<Service, 'needs' | 'volunteers'> & { readonly giving?: unknown };

/** What the engine has to know of a city: a whole directory, or the part of it that goes to a phone. */
export interface AdviceDirectory extends AnswerDirectory {
  readonly services: readonly AdviceService[];
  readonly wijkteams: readonly { readonly id: string; readonly wijken: readonly string[] }[];
}

/** Why something is suggested: the answer that led to it. */
export type Reason =
  | { readonly kind: 'need'; readonly need: AnswerNeed }
  | { readonly kind: 'wijk' }
  | { readonly kind: 'asker' }
  | { readonly kind: 'burden' }
  | { readonly kind: 'tried' };

/** One offer in an advice, with the answers that led to it. */
export interface Suggestion {
  readonly service: AdviceService;
  readonly because: readonly Reason[];
}

/** What an advice has on one rung. The rung `team` holds the entry point, not offers. */
export interface AdviceRung {
  readonly rung: Rung;
  readonly suggestions: readonly Suggestion[];
  /** True when somebody said to have tried this rung. It stays: hiding it would be deciding for them. */
  readonly tried: boolean;
  /** The rung that comes when this is not enough. */
  readonly next?: Rung | undefined;
}

/** What the guide answers. */
export interface Advice {
  readonly story: Story;
  /** Lines that stand above everything else (L7). */
  readonly urgent: AnswerNeed['urgent'];
  /** From light to heavy (L1); `team` is always among them (L4). */
  readonly rungs: readonly AdviceRung[];
  /** The id of the wijkteam of the wijk; without a wijk the general sign shows how to find it (L4). */
  readonly wijkteam: string | undefined;
  /** A broad question: the wijkteam stands beside what there is in the wijk (L6). */
  readonly broad: boolean;
  /** A single, simple Wmo question: straight to the municipality, in one step (L2). */
  readonly single: boolean;
  /** Needs for which no general provision can be reached (L9). */
  readonly whiteSpots: readonly AnswerNeed[];
}

/** From this many topics on, a question is broad (L6). */
const manyTopics = 3;

/**
 * The advice for any answers, also none. Pure and total: the same answers give the same advice,
 * on every page, in every language. Rules L1-L9 are those of the product; each is a function here.
 */
export function advise(directory: AdviceDirectory, answers: Answers, viewpoint: Omit<Viewpoint, 'wijk'>): Advice {
  const story = readAnswers(directory, answers);
  const reachable = directory.services.filter((service) => story.wijk === undefined || isReachable(service, story.wijk));
  const fitting = inOrder(fittingOffer(reachable, story), { ...viewpoint, wijk: story.wijk });
  const single = isSingleQuestion(story);
  const general = fitting.filter(({ rung }) => isGeneralProvision(rung));
  const tailored = mayBeTailored(story, general) ? fitting.filter(({ rung }) => rung === 'tailored') : [];
  return {
    story,
    urgent: urgentFor(story),
    rungs: onTheLadder([...general, ...tailored], story),
    wijkteam: directory.wijkteams.find(({ wijken }) => wijken.some((id) => id === story.wijk?.id))?.id,
    broad: isBroad(directory, story),
    single,
    whiteSpots: story.asker === 'giver' ? [] : story.needs.filter(({ id }) => !general.some(({ needs }) => needs.includes(id))),
  };
}

/** What has to do with the story. */
function fittingOffer(services: readonly AdviceService[], story: Story): AdviceService[] {
  const { asker, needs, wijk } = story;
  if (asker === 'giver') return whereOneCanGive(services, needs);
  if (needs.length > 0) return services.filter((service) => isWanted(service, needs));
  // "Weet ik niet": somewhere near to begin; the entry point does the rest.
  return services.filter(
    (service) => service.rung === 'wijk' && (wijk ? nearness(service, wijk) === 'own' : service.service_area.kind === 'wide'),
  );
}

/** L8: where one can give in the chosen field; where nobody there asks for help, wherever else one can. */
function whereOneCanGive(services: readonly AdviceService[], needs: Story['needs']): AdviceService[] {
  const open = services.filter((service) => isGeneralProvision(service.rung) && takesHelp(service));
  const inField = open.filter((service) => isWanted(service, needs));
  return inField.length > 0 ? inField : open;
}

function isWanted(service: AdviceService, needs: Story['needs']): boolean {
  return needs.some(({ id }) => service.needs.includes(id));
}

function takesHelp({ giving, volunteers }: AdviceService): boolean {
  return giving !== undefined || volunteers;
}

/**
 * L2: exactly one need, and that one a simple Wmo question of somebody who asks for help. That more may
 * be going on does not take the short way from them; the wijkteam then stands in view as well (L6).
 */
function isSingleQuestion({ asker, needs }: Story): boolean {
  return asker !== 'giver' && needs.length === 1 && needs[0]?.single === true;
}

/**
 * L2 and L3: maatwerk only when the answers ask for it, and never without general provisions
 * before it; but a single, simple question always goes straight there.
 */
function mayBeTailored(story: Story, general: readonly AdviceService[]): boolean {
  if (story.asker === 'giver') return false;
  return isSingleQuestion(story) || (isHeavy(story) && general.length > 0);
}

/** Heavy: it is getting too much, or it is hard and something general did not do. */
function isHeavy({ burden, tried }: Story): boolean {
  return burden === 'too_much' || (burden === 'hard' && (tried.includes('wijk') || tried.includes('city')));
}

/** L6: many topics, several things at once, a whole household, too much, or no idea where to begin. */
function isBroad({ topics }: AdviceDirectory, { asker, needs, several, burden }: Story): boolean {
  if (asker === 'giver') return false;
  const touched = topics.filter((topic) => topic.needs.some(({ id }) => needs.some((need) => need.id === id)));
  return touched.length >= manyTopics || several || asker === 'household' || burden === 'too_much' || needs.length === 0;
}

function urgentFor({ asker, needs }: Story): Advice['urgent'] {
  // Who comes to give is in no danger: the strip on every page is enough.
  if (asker === 'giver') return [];
  const lines = needs.flatMap(({ urgent }) => urgent);
  return lines.filter(({ id }, index) => lines.findIndex((line) => line.id === id) === index);
}

/** L1: the rungs that have something, light to heavy, and always the wijkteam in its place (L4). */
function onTheLadder(services: readonly AdviceService[], story: Story): AdviceRung[] {
  const used = rungs.filter((rung) => rung === 'team' || services.some((service) => service.rung === rung));
  return used.map((rung, index) => ({
    rung,
    suggestions: services
      .filter((service) => service.rung === rung)
      .map((service) => ({ service, because: reasons(service, story) })),
    tried: (story.tried as readonly Rung[]).includes(rung),
    next: used[index + 1],
  }));
}

/** The answers that led to an offer, the strongest first. Never empty when something was answered that matters. */
function reasons(service: AdviceService, story: Story): Reason[] {
  const { asker, needs, wijk } = story;
  const isHeavyOffer = service.rung === 'tailored' && !isSingleQuestion(story);
  return [
    // Who gives chose a field, and said nothing about a need of their own.
    ...(asker === 'giver'
      ? [{ kind: 'asker' } as const]
      : needs.filter(({ id }) => service.needs.includes(id)).map((need): Reason => ({ kind: 'need', need }))),
    ...(wijk && nearness(service, wijk) === 'own' ? [{ kind: 'wijk' } as const] : []),
    ...(isHeavyOffer ? [{ kind: 'burden' } as const] : []),
    ...(isHeavyOffer && story.tried.length > 0 ? [{ kind: 'tried' } as const] : []),
  ];
}

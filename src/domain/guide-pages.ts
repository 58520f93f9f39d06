import {
  type AnswerDirectory,
  type Asker,
  type Burden,
  otherNeed,
  several,
  triedChoice,
  unknown,
  type TriedChoice,
} from './answers.ts';
import { answer, askedQuestions, atTheStart, choices, nextQuestion, type Progress, type Question } from './guide.ts';

/*
 * The guide as pages: one for every question and every advice that taps alone can reach. A page
 * is its address, so that back, bookmark and no scripts at all simply work. The wijk is not asked
 * here (there would be as many pages again for each): an advice page lists the wijken instead.
 */

/** One page of the guide. */
export interface GuidePage {
  /** The address after that of the guide: "geld/schulden/". Empty for the start. */
  readonly address: string;
  readonly progress: Progress;
  /** The question it asks; absent on an advice. */
  readonly question?: Question | undefined;
  /** Where every answer leads, in the order of the answers. */
  readonly leadsTo: readonly { readonly value: string; readonly address: string }[];
}

const askerSegments: Record<Asker | 'unknown', string> = {
  self: 'voor-mij',
  other: 'voor-een-ander',
  household: 'voor-ons-gezin',
  referrer: 'als-verwijzer',
  giver: 'iets-doen',
  unknown: 'waarover',
};
const burdenSegments: Record<Burden | 'unknown', string> = {
  light: 'het-gaat',
  hard: 'het-is-zwaar',
  too_much: 'het-is-te-veel',
  unknown: 'weet-ik-niet',
};
const triedSegments: Record<TriedChoice, string> = {
  nothing: 'nog-niets',
  around: 'mensen-om-mij-heen',
  nearby: 'hulp-dichtbij',
};
const severalSegment = 'meer-tegelijk';
const unknownSegment = 'weet-ik-niet';
const otherSegment = 'iets-anders';
const everywhereSegment = 'overal';

/** What a topic, a need or a wijk cannot be called, because the guide has a page or an answer of that name. */
export const reservedIds: readonly string[] = [
  ...Object.values(askerSegments),
  severalSegment,
  unknownSegment,
  otherSegment,
  everywhereSegment,
  'meenemen',
  several,
  unknown,
  otherNeed,
];

/**
 * The address of the page that stands for a progress, after that of the guide itself; undefined
 * when taps alone cannot come there (needs of more than one topic).
 */
export function addressOf(directory: AnswerDirectory, { answers, topic, answered }: Progress): string | undefined {
  const { asker, several: isMany } = answers;
  const isGiver = asker === 'giver';
  if (!answered.includes('asker')) return '';
  if (!answered.includes('topic')) return isMany && !isGiver ? `${severalSegment}/` : `${askerSegments[asker ?? 'unknown']}/`;
  if (isGiver) return `${askerSegments.giver}/${topic ?? everywhereSegment}/`;
  if (topic === undefined) return `${unknownSegment}/`;
  const segments = needSegments(directory, { answers, topic, answered });
  if (!segments) return undefined;
  const isBroad = isMany || asker === 'household';
  return [...(isBroad ? [severalSegment] : []), topic, ...segments, ''].join('/');
}

/** The part after the topic: the need, how it is going, what was tried. */
function needSegments(directory: AnswerDirectory, progress: Progress): string[] | undefined {
  const { answers, topic, answered } = progress;
  const { needs = [], burden, tried } = answers;
  if (!answered.includes('need')) return [];
  const own = directory.topics.find(({ id }) => id === topic)?.needs ?? [];
  if (!needs.every((need) => own.some(({ id }) => id === need))) return undefined;
  if (needs.length !== 1 && needs.length !== own.length) return undefined;
  const segments = [needs.length === 1 ? (needs[0] ?? '') : otherSegment];
  const asked = askedQuestions(directory, progress);
  if (asked.includes('burden') && answered.includes('burden')) segments.push(burdenSegments[burden ?? 'unknown']);
  if (asked.includes('tried') && answered.includes('tried')) segments.push(triedSegments[triedChoice(tried)]);
  return segments;
}

/**
 * What a page knows. From the topic on, pages are shared by all who ask for help; only a whole
 * household goes the way of several things at once, where the wijkteam stands in view (L6).
 */
export function asOnThePage(progress: Progress): Progress {
  const { answers, answered } = progress;
  const { asker } = answers;
  if (asker === 'giver' || !answered.includes('topic')) return progress;
  const isBroad = answers.several === true || asker === 'household';
  return {
    ...progress,
    answers: { ...answers, asker: undefined, several: isBroad && progress.topic !== undefined ? true : undefined },
  };
}

/** Every page of the guide, from the start on. */
export function guidePages(directory: AnswerDirectory): GuidePage[] {
  const pages = new Map<string, GuidePage>();
  const queue: Progress[] = [atTheStart];
  for (let progress = queue.shift(); progress; progress = queue.shift()) {
    const address = addressOf(directory, progress);
    if (address === undefined || pages.has(address)) continue;
    const next = nextQuestion(directory, progress);
    const question = next === 'wijk' ? undefined : next;
    const answered = question ? answersOn(directory, question, progress) : [];
    pages.set(address, {
      address,
      progress,
      question,
      leadsTo: answered.map(({ value, after }) => ({ value, address: addressOf(directory, after) ?? '' })),
    });
    queue.push(...answered.map(({ after }) => after));
  }
  return [...pages.values()];
}

function answersOn(directory: AnswerDirectory, question: Question, progress: Progress): { value: string; after: Progress }[] {
  return choices(directory, question, progress).map((value) => ({
    value,
    after: asOnThePage(answer(directory, progress, question, value)),
  }));
}

import { advise, type Advice } from './advice.ts';
import { triedRungs } from './answers.ts';
import type { Directory, Need, Topic } from './directory.ts';
import { guidePages, type GuidePage } from './guide-pages.ts';
import type { Question } from './guide.ts';
import type { Rung } from './ladder.ts';
import { whiteSpots } from './offer.ts';

/*
 * The guide as a picture for editors: every question, where its answers lead, and what stands
 * behind every need. Made by walking the same pages a visitor walks; pages that are alike are one
 * node, so that two thousand pages become a sheet one can read.
 */

/** How an advice turns out. */
export type Outcome = 'light' | 'heavy' | 'direct' | 'unknown' | 'give';

/** How many offers an advice has on a rung. */
export interface RungCount {
  readonly rung: Rung;
  readonly count: number;
}

export type GraphNode =
  | { readonly kind: 'question'; readonly id: string; readonly question: Question; readonly page: GuidePage }
  | { readonly kind: 'topic'; readonly id: string; readonly topic: Topic }
  | {
      readonly kind: 'need';
      readonly id: string;
      readonly need: Need;
      /** What there is when it goes, and when it is getting too much. */
      readonly light: readonly RungCount[];
      readonly heavy: readonly RungCount[];
      /** In so many wijken there is nothing that is open to everybody (L9). */
      readonly whiteIn: number;
    }
  | { readonly kind: 'outcome'; readonly id: string; readonly outcome: Outcome };

/** An arrow, with the answers that lead along it. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly answers: readonly { readonly question: Question; readonly value: string }[];
}

export interface GuideGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many pages it stands for, in each language. */
  readonly pages: number;
}

/** Draws the guide of a city on a day. */
export function guideGraph(directory: Directory, today: string): GuideGraph {
  const pages = guidePages(directory);
  const at = new Map(pages.map((page) => [page.address, page]));
  const adviceOn = ({ progress }: GuidePage): Advice => advise(directory, progress.answers, { today });
  const heavyWays = new Set(pages.filter((page) => !page.question && isHeavy(adviceOn(page))).map(wayTo));
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();

  for (const topic of directory.topics) nodes.set(topicId(topic.id), { kind: 'topic', id: topicId(topic.id), topic });
  for (const node of needNodes(directory, today)) nodes.set(node.id, node);

  for (const page of pages) {
    const { question } = page;
    if (!question) continue;
    const from = askedAt(page);
    if (!nodes.has(from)) nodes.set(from, { kind: 'question', id: from, question, page });
    for (const { value, address } of page.leadsTo) {
      const next = at.get(address);
      if (!next) continue;
      const to = next.question === undefined ? endOf(next) : askedAt(next);
      // A need stands between the question that names it and what comes after it.
      const need = question === 'need' && nodes.has(needId(value)) ? needId(value) : undefined;
      if (need === undefined) join(from, to, { question, value });
      else {
        join(from, need);
        join(need, to);
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], pages: pages.length };

  function join(from: string, to: string, answer?: GraphEdge['answers'][number]): void {
    // The same question once more, in other words, is no step.
    if (from === to) return;
    const key = `${from} ${to}`;
    const known = edges.get(key)?.answers ?? [];
    const isNew = answer !== undefined && !known.some((other) => other.value === answer.value);
    edges.set(key, { from, to, answers: isNew ? [...known, answer] : known });
  }

  function endOf(page: GuidePage): string {
    const { story, single } = adviceOn(page);
    const outcome: Outcome =
      story.asker === 'giver'
        ? 'give'
        : story.needs.length === 0
          ? 'unknown'
          : single
            ? 'direct'
            : heavyWays.has(wayTo(page))
              ? 'heavy'
              : 'light';
    const id = `outcome-${outcome}`;
    nodes.set(id, { kind: 'outcome', id, outcome });
    return id;
  }
}

/** Where the question of a page stands in the picture: pages that ask the same in the same way are one. */
function askedAt({ question, progress: { answers, topic } }: GuidePage): string {
  if (question === 'need') return topicId(topic ?? '');
  if (question !== 'topic') return `question-${question}`;
  if (answers.asker === 'giver') return 'question-topic-giver';
  return answers.several || answers.asker === 'household' ? 'question-topic-several' : 'question-topic';
}

/** The answers on how it goes, which are all that decides how heavy an advice may be. */
function wayTo({ progress: { answers } }: GuidePage): string {
  return `${answers.burden} ${triedRungs.filter((rung) => answers.tried?.includes(rung)).join(' ')}`;
}

function isHeavy({ single, rungs }: Advice): boolean {
  return !single && rungs.some(({ rung }) => rung === 'tailored');
}

function needNodes(directory: Directory, today: string): GraphNode[] {
  const white = new Map(whiteSpots(directory).map(({ need, wijken }) => [need.id, wijken.length]));
  const counts = (need: Need, burden: 'light' | 'too_much'): RungCount[] =>
    advise(directory, { needs: [need.id], burden }, { today })
      .rungs.map(({ rung, suggestions }) => ({ rung, count: suggestions.length }))
      .filter(({ count }) => count > 0);
  return directory.topics
    .flatMap(({ needs }) => needs)
    .map((need) => ({
      kind: 'need',
      id: needId(need.id),
      need,
      light: counts(need, 'light'),
      heavy: counts(need, 'too_much'),
      whiteIn: white.get(need.id) ?? 0,
    }));
}

const topicId = (id: string): string => `topic-${id}`;
const needId = (id: string): string => `need-${id}`;

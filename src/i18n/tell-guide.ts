import { otherNeed, several, unknown } from '#domain/answers.ts';
import type { Directory } from '#domain/directory.ts';
import type { GraphEdge, GraphNode, GuideGraph, RungCount } from '#domain/guide-graph.ts';

import { rungNumber } from '#domain/ladder.ts';
import { editorWords as words } from './editor-words.ts';
import { translator } from './translate.ts';

/*
 * The guide as a Mermaid flowchart, for editors. What visitors read stands in it in the very words
 * that visitors read.
 */
const t = translator('nl');

/** The picture as text: paste it into any viewer of Mermaid. */
export function tellGuide({ nodes, edges, pages }: GuideGraph, directory: Directory): string {
  const needs = nodes.filter(({ kind }) => kind === 'need').length;
  return [
    `%% ${words('guide.about', { pages, needs })}`,
    'flowchart LR',
    ...nodes.map((node) => `  ${tellNode(node, directory)}`),
    ...edges.map((edge) => `  ${tellEdge(edge, directory)}`),
    '  classDef topic font-weight:bold',
    '  classDef single stroke-width:4px',
    '  classDef sensitive stroke-dasharray:8 4',
    '  classDef white stroke-dasharray:2 4,stroke-width:3px',
    '',
  ].join('\n');
}

function tellNode(node: GraphNode, directory: Directory): string {
  const id = nodeId(node.id);
  switch (node.kind) {
    case 'question':
      return `${id}{{${label(words('guide.asked', { question: questionWords(node) }))}}}`;
    case 'topic':
      return `${id}{{${label(node.topic.name.source, words('guide.asked', { question: t('guide.question.need') }))}}}:::topic`;
    case 'need':
      return tellNeed(node, directory.wijken.length);
    case 'outcome':
      return `${id}([${label(words(`guide.outcome.${node.outcome}`))}])`;
  }
}

/** A need with how many offers stand on each rung, and what is special about it. */
function tellNeed(node: GraphNode & { kind: 'need' }, wijken: number): string {
  const { need, light, heavy, whiteIn } = node;
  const lines = [
    need.name.source,
    ...(need.giving ? [words('guide.giving')] : tellCounts(light, heavy)),
    need.single ? words('guide.single') : '',
    need.sensitive ? words('guide.sensitive') : '',
    whiteIn > 0 ? words('guide.white', { count: whiteIn, wijken }) : '',
  ];
  // Mermaid takes one class where a node is declared: the one that asks most of an editor.
  const style = whiteIn > 0 ? ':::white' : need.sensitive ? ':::sensitive' : need.single ? ':::single' : '';
  return `${nodeId(node.id)}[${label(...lines)}]${style}`;
}

/** One line where it makes no difference how somebody is doing. */
function tellCounts(light: readonly RungCount[], heavy: readonly RungCount[]): string[] {
  const [ifLight, ifHeavy] = [countWords(light), countWords(heavy)];
  if (ifLight === ifHeavy) return [words('guide.always', { counts: ifLight })];
  return [words('guide.light', { counts: ifLight }), words('guide.heavy', { counts: ifHeavy })];
}

function countWords(counts: readonly RungCount[]): string {
  if (counts.length === 0) return words('guide.nothing');
  return counts.map(({ rung, count }) => words('guide.count', { number: rungNumber(rung), count })).join(', ');
}

function questionWords({ question, page }: GraphNode & { kind: 'question' }): string {
  const { asker, several: isSeveral } = page.progress.answers;
  if (question === 'topic' && asker === 'giver') return t('guide.question.topic_giver');
  if (question === 'topic' && (isSeveral || asker === 'household')) return t('guide.question.topic_several');
  return t(`guide.question.${question}`);
}

function tellEdge({ from, to, answers }: GraphEdge, directory: Directory): string {
  const said = answers.map((answer) => answerWords(answer, directory)).filter((answer) => answer !== '');
  return `${nodeId(from)} -->${said.length > 0 ? `|${label(...said)}|` : ''} ${nodeId(to)}`;
}

/** An answer as visitors read it; nothing where the arrow already ends at its name. */
function answerWords({ question, value }: GraphEdge['answers'][number], { topics }: Directory): string {
  if (value === unknown) return t('guide.unknown');
  if (value === several) return t('guide.several');
  if (question === 'need' && value === otherNeed) return t('guide.other_need');
  if (question === 'topic') return topics.find(({ id }) => id === value)?.name.source ?? '';
  return t(`guide.${question}.${value}` as 'guide.asker.self');
}

/** Ids of content have no underscore, so no two become the same; and none is a word of Mermaid's own. */
function nodeId(id: string): string {
  return id.replaceAll('-', '_');
}

/** Lines as one quoted label; signs that mean something to Mermaid become its own codes for them. */
function label(...lines: readonly string[]): string {
  const text = lines
    .filter((line) => line !== '')
    .map((line) => line.replace(/[#"<>&`|[\]{}()\\]/g, (sign) => `#${sign.charCodeAt(0)};`));
  return `"${text.join('<br/>')}"`;
}

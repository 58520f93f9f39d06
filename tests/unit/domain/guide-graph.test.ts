import { describe, expect, test } from 'vitest';
import { loadDirectory } from '#data/load-directory.ts';
import { guideGraph, type GraphNode } from '#domain/guide-graph.ts';
import { guidePages } from '#domain/guide-pages.ts';
import { aDirectory, aNeed, aService, aTopic } from '../../fixtures/builders.ts';

const today = '2026-03-04';

describe.each(['content', 'tests/fixtures/lindestad'])('the picture of the guide in %s', (folder) => {
  const directory = loadDirectory(folder);
  const { nodes, edges, pages } = guideGraph(directory, today);
  const to = (from: string): string[] => edges.filter((edge) => edge.from === from).map((edge) => edge.to);
  const needNodes = nodes.filter((node): node is GraphNode & { kind: 'need' } => node.kind === 'need');

  test('has every topic and every need once, and stands for every page', () => {
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const needs = directory.topics.flatMap((topic) => topic.needs);
    expect(needNodes.map(({ need }) => need.id)).toEqual(needs.map(({ id }) => id));
    expect(nodes.filter(({ kind }) => kind === 'topic')).toHaveLength(directory.topics.length);
    expect(pages).toBe(guidePages(directory).length);
  });

  test('leads from the start to everything, and from everything to an advice', () => {
    const ids = new Set(nodes.map(({ id }) => id));
    const walk = (from: string, next: (id: string) => string[], seen = new Set<string>()): Set<string> => {
      if (!seen.has(from)) {
        seen.add(from);
        for (const id of next(from)) walk(id, next, seen);
      }
      return seen;
    };
    expect(walk('question-asker', to)).toEqual(ids);
    for (const { id, kind } of nodes) {
      const ends = [...walk(id, to)].some((reached) => reached.startsWith('outcome-'));
      expect(ends || kind === 'outcome', id).toBe(true);
    }
  });

  test('leads a single question straight to the municipality, and no other', () => {
    for (const { id, need } of needNodes) expect(to(id).includes('outcome-direct'), id).toBe(need.single);
  });
});

test('counts what stands on each rung, and what comes when it gets too much', () => {
  const need = aNeed('huishouden');
  const services = [
    aService({ id: 'zelf', rung: 'self', needs: ['huishouden'] }),
    aService({ id: 'stad', rung: 'city', needs: ['huishouden'] }),
    aService({ id: 'maatwerk', rung: 'tailored', needs: ['huishouden'] }),
  ];
  const { nodes } = guideGraph(aDirectory({ services, topics: [aTopic('thuis', [need])] }), today);
  const node = nodes.find(({ id }) => id === 'need-huishouden');
  expect(node).toMatchObject({
    light: [
      { rung: 'self', count: 1 },
      { rung: 'city', count: 1 },
    ],
    heavy: [
      { rung: 'self', count: 1 },
      { rung: 'city', count: 1 },
      { rung: 'tailored', count: 1 },
    ],
  });
});

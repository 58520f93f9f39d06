import { describe, expect, test } from 'vitest';
import { loadDirectory } from '#data/load-directory.ts';
import { guideGraph } from '#domain/guide-graph.ts';
import { tellGuide } from '#i18n/tell-guide.ts';
import { aDirectory, aNeed, aTopic, aWijk } from '../../fixtures/builders.ts';
import type { Directory } from '#domain/directory.ts';

const tell = (directory: Directory): string => tellGuide(guideGraph(directory, '2026-03-04'), directory);

// The part of Mermaid's grammar that we use: a label stands in quotes, and has none in it.
const node = /^ {2}(\w+)(?:\{\{"[^"]+"\}\}|\["[^"]+"\]|\(\["[^"]+"\]\))(?::::(\w+))?$/;
const edge = /^ {2}(\w+) -->(?:\|"[^"]+"\|)? (\w+)$/;
const style = /^ {2}classDef (\w+) [\w:,. -]+$/;

describe.each(['content', 'tests/fixtures/lindestad'])('the guide of %s in Mermaid', (folder) => {
  const directory = loadDirectory(folder);
  const [comment, head, ...lines] = tell(directory).trimEnd().split('\n');

  test('is a flowchart in which every line can be read', () => {
    expect(comment).toMatch(/^%% /);
    expect(head).toBe('flowchart LR');
    expect(lines.filter((line) => ![node, edge, style].some((form) => form.test(line)))).toEqual([]);
  });

  test('has arrows only between what is there, and styles only that exist', () => {
    const nodes = lines.flatMap((line) => node.exec(line) ?? []);
    const declared = lines.flatMap((line) => node.exec(line)?.[1] ?? []);
    expect(nodes.length).toBeGreaterThan(0);
    expect(declared).toEqual([...new Set(declared)]);
    for (const [, from, to] of lines.flatMap((line) => [edge.exec(line) ?? []])) {
      if (from === undefined) continue;
      expect(declared).toContain(from);
      expect(declared).toContain(to);
    }
    const styles = lines.flatMap((line) => style.exec(line)?.[1] ?? []);
    for (const used of lines.flatMap((line) => node.exec(line)?.[2] ?? [])) expect(styles).toContain(used);
  });

  test('names every topic and every need in the words of a resident', () => {
    const plain = lines.join('\n').replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    for (const { name, needs } of directory.topics) {
      expect(plain).toContain(`"${name.source}<br/>`);
      for (const need of needs) expect(plain).toContain(`"${need.name.source}<br/>`);
    }
  });
});

test('a name may hold any sign', () => {
  const name = 'Ik "wil" <b>#1</b> & [meer] {nu} (echt) | ja; `nee`';
  const need = aNeed('end', { name: { source: name, translations: {} }, sensitive: true });
  const text = tell(aDirectory({ wijken: [aWijk('oost')], topics: [aTopic('graph', [need])] }));
  const line = text.split('\n').find((candidate) => candidate.startsWith('  need_end'));
  expect(line).toMatch(node);
  const label = /"(.*?)<br\/>/.exec(line ?? '')?.[1] ?? '';
  expect(label).not.toMatch(/[<>&`|[\]{}()"]/);
  expect(label.replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(name);
  // Sensitive, and nowhere in the city anything for everybody: both are told.
  expect(line).toContain('Snel weg');
  expect(line).toContain('witte vlek in 1 van de 1 wijken');
});

import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';

/** Every sign of it must be found again wherever it is shown: what reads markup, templates or `$&` in it breaks the chain. */
export const chain = '⟦<b data-hostile>"\'`{{7*7}}${7*7}$&$1{name}$t(site.name)%7B&lt;i data-hostile&gt;⟧';

/** What ends a script, an attribute or a comment, and turns the direction of what follows. */
const ends = '</script><script data-hostile>window.ran=1</script>--><img data-hostile src=x onerror=window.ran=1>\u202E\u2066';

/** Where a schema allows little. */
const brief = '"><b data-hostile>';

/** The names of the fields that schemas let be any text; read from the schemas, so that none is forgotten. */
export function textFields(): Set<string> {
  const named = globSync('src/schemas/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s*(\w+): (?:z\.array\()?textSchema(?!\.refine)/gm)].map(([, name = '']) => name),
  );
  return new Set(named);
}

/** Optional texts that the small city leaves out, by folder: there they stand in every file. */
const leftOut: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  services: {
    description: 'x',
    not_for: 'x',
    eligibility_description: 'x',
    application_process: 'x',
    fees_description: 'x',
    giving: 'x',
    required_documents: ['x'],
    alternate_names: ['x'],
    cost_options: [{ amount: 1, amount_description: 'x', option: 'x' }],
  },
  locations: { accessibility_details: 'x', alternate_names: ['x'] },
  organizations: { description: 'x', alternate_names: ['x'] },
  wijken: { alternate_names: ['x'] },
};

/**
 * A copy of the made-up city in which every text is meant badly. A text stays what it was up to a mark, so
 * that what is compared (a translation has as many items as the Dutch list) still fits.
 *
 * @returns how many texts were changed
 */
export function makeHostileCity(from: string, to: string): number {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const fields = textFields();
  let changed = 0;
  const hostile = (text: string, field: string): string => {
    changed++;
    if (field === 'strip_label') return brief;
    if (field === 'summary') return `=${chain}`;
    return `${text} ${chain}${ends}`;
  };
  const spoil = (node: unknown, field: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<Node, Node>[]) {
        const name = String(isScalar(key) ? key.value : '');
        if (isScalar(value) && typeof value.value === 'string' && fields.has(name)) value.value = hostile(value.value, name);
        else spoil(value, name);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) {
        if (isScalar(item) && typeof item.value === 'string' && fields.has(field)) item.value = hostile(item.value, field);
        else spoil(item, field);
      }
    }
  };
  for (const file of globSync('**/*.yaml', { cwd: to })) {
    const path = join(to, file);
    const document = parseDocument(readFileSync(path, 'utf8'));
    const more = leftOut[file.split(/[\\/]/)[0] ?? ''] ?? {};
    for (const [name, value] of Object.entries(more)) if (!document.has(name)) document.set(name, document.createNode(value));
    // Words that people type: any key, and each a text.
    if (file.startsWith('words')) {
      const { items } = document.contents as unknown as { items: Pair<Node, Node>[] };
      for (const { value } of items) if (isSeq(value)) value.items.push(document.createNode(hostile('woord', '')));
    } else spoil(document.contents, '');
    writeFileSync(path, document.toString({ lineWidth: 0 }));
  }
  const map = join(to, 'geo/basemap.geojson');
  const land = JSON.parse(readFileSync(map, 'utf8')) as { features: { properties: { name: string } }[] };
  for (const { properties } of land.features) properties.name = hostile(properties.name, 'name');
  writeFileSync(map, JSON.stringify(land));
  return changed;
}

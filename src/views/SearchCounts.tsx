/** Sentences with a number in them, in the plural form of the language. */
import { filtersOn, type Asked } from '#domain/search/filter-address.ts';
import type { Found } from './found.ts';
import type { SearchKit } from './search-kit.ts';
import { fill } from '#domain/fill.ts';

type Sentence = keyof SearchKit['data']['plurals'];

/** Honest about what the filters left out because nobody knows. */
export function Unsure({ kit, asked, found: { unsure } }: { kit: SearchKit; asked: Asked; found: Found }) {
  if (unsure === 0 || filtersOn(asked) === 0) return null;
  return (
    <p>
      <span class="gidw-doubt">{counted(kit, 'unsure', unsure)}</span>
    </p>
  );
}

/** "12 resultaten" */
export function counted({ base, data }: SearchKit, sentence: Sentence, count: number): string {
  const forms = data.plurals[sentence];
  return fill(forms[new Intl.PluralRules(base.lang).select(count)] ?? forms['other'] ?? '', { count });
}

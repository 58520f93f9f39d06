import { stemmer } from '@orama/stemmers/dutch';

/**
 * The stem of a Dutch word that was folded: "schulden" and "schuld", "briefjes" and "brieven",
 * "rijdt" and "rijden" come out the same. Around the Snowball stemmer, which does plurals and
 * endings, it undoes what Snowball leaves: diminutives, v and z and doubled letters at the end, the t of a verb.
 *
 * @see https://snowballstem.org/algorithms/dutch/stemmer.html
 */
export function dutchStem(word: string): string {
  if (word.length < 4) return word;
  const stem = stemmer(withoutVerbT(withoutDiminutive(word)));
  return stem
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/d$/, 't')
    .replace(/([bdfgklmnprst])\1$/, '$1');
}

/** "praatje" to "praat", "kamertje" to "kamer", "wandelingetje" to "wandeling", "boompje" to "boom". */
function withoutDiminutive(word: string): string {
  const base = word.replace(/jes$/, 'je');
  if (!base.endsWith('je') || base.length < 6) return word.endsWith('jes') && word.length >= 6 ? base : word;
  if (/inkje$/.test(base)) return base.replace(/kje$/, 'g');
  if (/[aeiou]etje$/.test(base)) return base.slice(0, -3);
  if (/[^aeiou]etje$/.test(base)) return base.slice(0, -4);
  if (/mpje$/.test(base)) return base.slice(0, -3);
  if (/([lnrw]|ie|oo|ei|ui|eu|ou)tje$/.test(base)) return base.slice(0, -3);
  return base.slice(0, -2);
}

/** "rijdt" to "rijd", "loopt" to "loop"; words such as "buurt" and "recht" keep theirs. */
function withoutVerbT(word: string): string {
  return word.length > 4 && /[dpkmlgfwb]t$/.test(word) ? word.slice(0, -1) : word;
}

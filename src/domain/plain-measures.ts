/* What can be counted in a Dutch text: sentences, words, syllables, and the passive voice. */

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** Letters and digits, also with a hyphen, a dot or an apostrophe between them: "QR-code", "10.00", "foto's". */
const word = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu;

/** The sentences of a text, without the space around them. */
export function sentencesOf(text: string): string[] {
  return [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a text, as they are written. A number is a word. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/**
 * How easily a text reads, from 0 (hard) to about 100 (easy), after Flesch as W.H. Douma fitted it to
 * Dutch in 1960: 206.84 - 0.93 x words per sentence - 0.77 x syllables per hundred words. He calls 60
 * to 70 normal and 70 to 80 rather easy. Too few words say nothing: see the limits.
 * Source: https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php
 */
export function readingEase(texts: readonly string[], syllables: (word: string) => number): number {
  const counted = texts.flatMap(sentencesOf).map(wordsOf);
  const all = counted.flat();
  if (all.length === 0) return 100;
  const spoken = all.reduce((sum, one) => sum + syllables(one), 0);
  return 206.84 - (0.93 * all.length) / counted.length - (77 * spoken) / all.length;
}

/** A participle: "gemaakt", "opgehaald", "bezocht", "verhuurd". */
const participle =
  /^(?:(?:aan|achter|af|bij|door|in|mee|mis|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?ge|be|er|her|ont|ver)\p{L}{2,}(?:d|t|en)$/u;

/** What looks like one, and is a noun, an adjective or another form of a verb. */
const lookalikes = new Set(
  (
    'gebed gebieden gebied gebouwen gebruiken gebruikt gedachten gedicht gedoe geduld geen geheugen geld gelden geluiden gemeenten ' +
    'gesprekken getallen gevoelens gewend gewicht gezicht gezinnen gezond geweld genoten begeleiden belangen beneden bent best beste ' +
    'bestaat besteden bericht berichten bezoeken boeken beperkt bereid erft ergens erkent herfst ontbijt ontmoet ontmoeten verdriet verhalen ' +
    'vergeten verschillend vertellen verschillen verslagen verstand verstandelijk vervoerd verzekerd bekend bezet bewust'
  ).split(' '),
);

/** Whether a sentence hides who does it: "Uw blad wordt gemaakt", "is gemaakt door". Good enough to point at, not a grammar. */
export function isPassive(sentence: string): boolean {
  const said = wordsOf(sentence).map((one) => one.toLocaleLowerCase('nl'));
  const has = (...forms: string[]): boolean => forms.some((form) => said.includes(form));
  const isDone = said.some((one) => participle.test(one) && !lookalikes.has(one));
  return isDone && (has('word', 'wordt', 'worden', 'werd', 'werden') || (has('is', 'zijn', 'was', 'waren') && has('door')));
}

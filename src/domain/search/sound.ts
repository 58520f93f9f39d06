/**
 * Roughly how a word sounds in Dutch, for who writes by ear: "eensaam" and "eenzaam", "skulden"
 * and "schulden", "gezijk" and "geseik" come out the same. Letters of other scripts stay as they are.
 */
export function soundOf(word: string): string {
  return word
    .replace(/sch|sk|sg/g, 'sx')
    .replace(/ch|g/g, 'x')
    .replace(/ij|ei|y/g, 'y')
    .replace(/ou/g, 'au')
    .replace(/oe|uu/g, 'u')
    .replace(/ie/g, 'i')
    .replace(/ph|v/g, 'f')
    .replace(/th|dt/g, 't')
    .replace(/c|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/d$/, 't')
    .replace(/b$/, 'p')
    .replace(/(.)\1+/g, '$1');
}

/** Fills the open places of a sentence: "Vraag {n}" with `{ n: 2 }` becomes "Vraag 2". */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

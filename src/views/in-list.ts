/** Things one after another, as a language writes them: "a, b en c". */
export function inList(formats: string, things: readonly string[]): string {
  return new Intl.ListFormat(formats, { type: 'conjunction' }).format(things);
}

/** Lines as text, with an empty line between paragraphs; those without lines are left out. */
export function paragraphs(lines: readonly (readonly string[])[]): string {
  return lines
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}

/** An id that nothing stands behind any more, as words: "koffie-in-de-tuin" was called something like that. */
export function nameOfGone(id: string): string {
  return id.replace(/-/g, ' ');
}

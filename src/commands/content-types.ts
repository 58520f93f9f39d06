/*
 * What the files of a site are, by their ending. A host is told, because the lists that servers come
 * with do not know all of them, and a browser guesses nothing (`nosniff`).
 */

/** Files whose letters are UTF-8. */
const texts: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.webmanifest': 'application/manifest+json',
};

/** By ending, with the dot. */
export const contentTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(texts).map(([ending, type]) => [ending, `${type}; charset=utf-8`])),
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** Whether a file with this ending is text, which shrinks; pictures, fonts and PDFs are compressed in themselves. */
export function isText(ending: string): boolean {
  return ending in texts;
}

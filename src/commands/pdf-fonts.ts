import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The letters of a PDF. On a screen the site uses those of the system and loads none; a file has to
 * look the same on every printer, so it carries Noto for every script the site is in. It is put
 * into the page only while the file is made.
 */

/** Script by script, a package with its own letters in the weights that sheets use; the first that has a letter gives it. */
const families = [
  { name: 'Noto Sans', folder: 'node_modules/@fontsource/noto-sans', weights: [400, 700, 800] },
  // Its letters take more bytes than those of any other script; the heaviest is hardly another.
  { name: 'Noto Sans Arabic', folder: 'node_modules/@fontsource/noto-sans-arabic', weights: [400, 700] },
] as const;

/** Where a page in the making finds its letters. */
export const lettersPath = '/letters/';

/** The styles, or one file of letters, at an address under `lettersPath`; undefined for any other. */
export function lettersAt(path: string): { contentType: string; body: Buffer | string } | undefined {
  if (!path.startsWith(lettersPath)) return undefined;
  const [family, file] = path.slice(lettersPath.length).split('/');
  const found = families[Number(family)];
  if (found && file !== undefined) {
    return { contentType: 'font/woff2', body: readFileSync(join(found.folder, 'files', file)) };
  }
  return { contentType: 'text/css', body: fontStyles() };
}

/** Styles that give a page these letters; of the many files a page loads those it has a letter of. */
function fontStyles(): string {
  const faces = families.flatMap(({ folder, weights }, family) =>
    weights.map((weight) =>
      readFileSync(join(folder, `${weight}.css`), 'utf8').replace(
        /src: url\(\.\/files\/([^)]+\.woff2)\)[^;]*;/g,
        (_, file: string) => `src: url(${lettersPath}${family}/${file}) format('woff2');`,
      ),
    ),
  );
  const names = families.map(({ name }) => `'${name}'`).join(', ');
  return `${faces.join('\n')}\n:root { --gidw-font: ${names}, sans-serif !important; }`;
}

/* Says on the page what has changed since a sheet was printed. Without a network the page simply shows itself. */
import { pageFormats } from '#browser/page-formats.ts';
import { changesSince, decodeEdition, type CurrentMarks, type Edition, type SheetChange } from '#domain/edition.ts';

interface Source {
  readonly words: Readonly<Record<string, string>>;
  readonly marks: CurrentMarks;
}

export async function tellNews(): Promise<void> {
  const decoded = decodeEdition(location.hash);
  if (decoded.kind === 'none') return;
  const { lang } = document.documentElement;
  const source = await read(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/data/sheets-${lang}.json`);
  if (!source) return;
  if (decoded.kind === 'edition') show(news(decoded.edition, source), 'edition');
  else show([paragraph(source.words[`paper.news.${decoded.kind}`] ?? '')], decoded.kind);
}

async function read(address: string): Promise<Source | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Source) : undefined;
  } catch {
    return undefined;
  }
}

/** What has changed, in a sentence and at most two lists. */
function news(edition: Edition, { words, marks }: Source): HTMLElement[] {
  const changes = changesSince(edition, marks);
  const date = new Intl.DateTimeFormat(pageFormats(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${edition.made}T00:00:00Z`),
  );
  const sentence = words[changes.length === 0 ? 'paper.news.same' : 'paper.news.changed'] ?? '';
  const numbered = ({ number, name }: SheetChange): string => {
    const place = number === 0 ? '' : (words['paper.news.number'] ?? '').replace('{number}', () => String(number));
    return name === undefined || place === '' ? (name ?? place) : `${name} (${place})`;
  };
  const list = (title: string, found: readonly SheetChange[]): HTMLElement[] =>
    found.length === 0 ? [] : [paragraph(`${words[title] ?? ''} ${found.map(numbered).join(', ')}`)];
  return [
    paragraph(
      sentence.replace('{date}', () => date),
      'b',
    ),
    ...list(
      'paper.news.different',
      changes.filter(({ name }) => name !== undefined),
    ),
    ...list(
      'paper.news.gone',
      changes.filter(({ name }) => name === undefined),
    ),
  ];
}

/** Puts it under the title, where who arrives looks first, and has it read aloud. */
function show(parts: readonly HTMLElement[], kind: string): void {
  document.querySelector('[data-sheet-news]')?.remove();
  const box = document.createElement('div');
  box.className = 'gidw-empty gidw-flow';
  box.dataset['sheetNews'] = kind;
  box.setAttribute('role', 'status');
  document.querySelector('h1')?.after(box);
  // A status is read when its content changes, not when it appears.
  setTimeout(() => box.append(...parts));
}

function paragraph(text: string, inner?: string): HTMLElement {
  const element = document.createElement('p');
  const within = inner === undefined ? element : element.appendChild(document.createElement(inner));
  within.textContent = text;
  return element;
}

import { decodeEdition } from '#domain/edition.ts';
import type { Directory } from '#domain/directory.ts';
import { attributes, type Page } from './built-site.ts';
import type { Band, PdfFacts, TextRun } from './pdf-read.ts';

/** What a kind of sheet may be: pages, and the smallest letters in points; and where its code is looked for first. */
export const limits: Readonly<Record<string, { readonly pages: number; readonly letters: number; readonly code: Band }>> = {
  overview: { pages: 2, letters: 11, code: { top: 5, bottom: 65 } },
  urgent: { pages: 2, letters: 11, code: { top: 5, bottom: 65 } },
  poster: { pages: 1, letters: 16, code: { top: 75, bottom: 180 } },
};

/** What a file may weigh, in bytes. */
export const heaviestPdf = 150_000;

const margin = 15;

/** How far a rounding, or the slant of a letter, may put something over the edge, in millimetres. */
const slack = 0.7;

/** What a sheet says of itself in its page. */
export interface SheetFacts {
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly lang: string;
  /** The address in its QR code, with the code of the edition. */
  readonly link: string;
  readonly services: readonly string[];
}

/** The sheet that a page of the site shows; undefined when it shows none. */
export function sheetOn({ path, html }: Page): SheetFacts | undefined {
  const [kind] = attributes(html, 'data-paper');
  if (kind === undefined) return undefined;
  const article = html.slice(html.indexOf('data-paper'));
  return {
    path,
    kind,
    title: attributes(html, 'data-title')[0] ?? '',
    lang: attributes(html, 'lang')[0] ?? '',
    link: attributes(html, 'data-qr')[0] ?? '',
    services: attributes(article, 'data-service'),
  };
}

/** Everything that is wrong with the PDF of a sheet, in sentences; empty when it is in order. */
export function problemsOf(sheet: SheetFacts, pdf: PdfFacts, size: number, directory: Directory): string[] {
  const { pages, letters } = limits[sheet.kind] ?? { pages: 0, letters: 0 };
  const runs = pdf.pages.flatMap((page) => page.runs.filter((run) => !isInFoot(run)));
  const wrong = pdf.pages.filter(({ width, height }) => Math.abs(width - 210) > 1 || Math.abs(height - 297) > 1);
  const outside = runs.filter((run) => !isInside(run));
  const smallest = Math.min(...pdf.pages.flatMap((page) => page.runs.map((run) => run.size)));
  const text = compact(pdf.pages.flatMap((page) => page.runs.map((run) => run.text)).join(' '));
  const missing = phonesOn(sheet, directory).filter((phone) => !text.includes(compact(phone)));
  return [
    ...(pdf.pages.length > pages ? [`it has ${pdf.pages.length} pages; at most ${pages} may be`] : []),
    ...(wrong.length > 0 ? ['a page is not A4'] : []),
    ...(outside.length > 0 ? [`text outside the margins: "${outside.map(({ text: own }) => own).join('", "')}"`] : []),
    ...(smallest < letters - 0.1 ? [`letters of ${smallest.toFixed(1)} points; at least ${letters} must be`] : []),
    ...(missing.length > 0 ? [`phone numbers missing: ${missing.join(', ')}`] : []),
    ...(pdf.lang !== sheet.lang ? [`its language is "${pdf.lang}", not "${sheet.lang}"`] : []),
    ...(pdf.title !== sheet.title ? [`its title is "${pdf.title}", not "${sheet.title}"`] : []),
    ...(pdf.isTagged ? [] : ['it is not tagged']),
    ...(pdf.bookmarks.length === 0 ? ['it has no bookmarks'] : []),
    ...(pdf.qr !== sheet.link ? [`its QR code says "${pdf.qr ?? 'nothing'}", not "${sheet.link}"`] : []),
    ...(decodeEdition(new URL(sheet.link).hash).kind === 'edition' ? [] : ['the code of its edition does not open']),
    ...(size > heaviestPdf ? [`it weighs ${size} bytes; at most ${heaviestPdf} may be`] : []),
  ];
}

/** The numbers that must stand on a sheet: of every offer on it, and of the entry point or the city. */
function phonesOn({ services }: SheetFacts, directory: Directory): string[] {
  return directory.services.filter(({ id }) => services.includes(id)).flatMap(({ phones: [phone] }) => phone?.number ?? []);
}

/** Page number and date stand in the margin at the foot, clear of what printers cannot reach. */
function isInFoot({ top, bottom, left, right }: TextRun): boolean {
  return top < margin && bottom > 4 && left > margin - slack && right < 210 - margin + slack;
}

function isInside({ left, right, top, bottom }: TextRun): boolean {
  return left > margin - slack && right < 210 - margin + slack && bottom > margin - slack && top < 297 - margin + slack;
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}

/** The PDFs that pages link to, as addresses; a release may have no link to one that is not there. */
export function pdfLinks(pages: readonly Page[]): string[] {
  return [...new Set(pages.flatMap(({ html }) => attributes(html, 'href').filter((href) => href.endsWith('.pdf'))))];
}

import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page, in millimetres from the lower left corner, its letters in points. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly size: number;
}

export interface PdfPage {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** A PDF as read back: what a reader, a screen reader and a printer find in it. */
export interface PdfFacts {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  readonly lang: string;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  /** What the QR codes on the first page say. */
  readonly qr: string | undefined;
}

const millimetre = 72 / 25.4;

/** A band across a page, in millimetres from its upper edge. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads a PDF, and the QR code on a picture of its first page.
 *
 * @param band where the code should be: there it is found in a quarter of the time
 */
export async function readPdf(pdf: Uint8Array, band?: Band): Promise<PdfFacts> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const { info } = await document.getMetadata();
    const facts = info as { Title?: string; Language?: string };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return {
      pages,
      title: facts.Title ?? '',
      lang: facts.Language ?? '',
      isTagged: isMarked(await document.getMarkInfo()),
      bookmarks: ((await document.getOutline()) ?? []).map(({ title }) => title),
      qr: (band && (await qrOn(document, band))) ?? (await qrOn(document)),
    };
  } finally {
    await task.destroy();
  }
}

/** A map, although its types say an object. */
function isMarked(info: unknown): boolean {
  return info instanceof Map && info.get('Marked') === true;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(a, b);
    // Along the line, and from the baseline up; both may be turned.
    const along = [(a / size) * item.width, (b / size) * item.width] as const;
    const up = [c * 0.7, d * 0.7] as const;
    const xs = [x, x + along[0], x + up[0]];
    const ys = [y, y + along[1], y + up[1]];
    return [
      {
        text: item.str,
        left: Math.min(...xs) / millimetre,
        right: Math.max(...xs) / millimetre,
        bottom: Math.min(...ys) / millimetre,
        top: Math.max(...ys) / millimetre,
        size,
      },
    ];
  });
  return { width: width / millimetre, height: height / millimetre, runs };
}

/** Draws the first page, or a band of it, as a printer would, and reads the code on it as a phone would. */
async function qrOn(document: PDFDocumentProxy, { top, bottom }: Band = { top: 0, bottom: 297 }): Promise<string | undefined> {
  const page = await document.getPage(1);
  const scale = 110 / 72;
  const pixels = millimetre * scale;
  const viewport = page.getViewport({ scale, offsetY: -top * pixels });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil((bottom - top) * pixels));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#fff' }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

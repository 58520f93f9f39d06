/** A QR code of a link, as one drawing; nothing when the link does not fit a code that a phone still reads. */
import { encode } from 'uqr';

/** Version 20 has 97 by 97 modules: on 45 mm of paper each is almost half a millimetre. */
const largest = 20;

/** In modules: a path of dark ones in a square of this size. */
export interface QrDrawing {
  readonly path: string;
  readonly size: number;
}

/** The first of some links that fits a code, by its place among them. No other is drawn: that takes long. */
export function drawFirst(links: readonly string[]): { readonly at: number; readonly drawing: QrDrawing } | undefined {
  for (const [at, link] of links.entries()) {
    const drawing = drawQr(link);
    if (drawing) return { at, drawing };
  }
  return undefined;
}

function drawQr(link: string): QrDrawing | undefined {
  try {
    const { data, size } = encode(link, { ecc: 'L', border: 4, maxVersion: largest });
    const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { path, size };
  } catch {
    return undefined;
  }
}

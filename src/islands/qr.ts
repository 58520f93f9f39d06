/** A QR code of a link, as one drawing; nothing when the link does not fit a code that a phone still reads. */
import { encode } from 'uqr';

/** Version 20 has 97 by 97 modules: on 45 mm of paper each is almost half a millimetre. */
const largest = 20;

export type DrawQr = (link: string) => { readonly path: string; readonly size: number } | undefined;

export const drawQr: DrawQr = (link) => {
  try {
    const { data, size } = encode(link, { ecc: 'L', border: 4, maxVersion: largest });
    const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { path, size };
  } catch {
    return undefined;
  }
};

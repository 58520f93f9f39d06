import type { Page } from '@playwright/test';
import jsQR from 'jsqr';

/** What a phone reads when it is held before the code on the screen. */
export async function scan(page: Page): Promise<string> {
  // It is drawn when the typing pauses.
  const { dark, size } = await page.locator('[data-qr]:not([aria-busy="true"]) svg').evaluate(async (svg: SVGSVGElement) => {
    const pixels = svg.viewBox.baseVal.width * 4;
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(pixels));
    copy.setAttribute('height', String(pixels));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = pixels;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const drawn = context.getImageData(0, 0, pixels, pixels).data;
    return { dark: [...drawn.filter((_, at) => at % 4 === 0)].map((red) => (red < 128 ? 1 : 0)).join(''), size: pixels };
  });
  const seen = [...dark].flatMap((pixel) => (pixel === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255]));
  return jsQR(Uint8ClampedArray.from(seen), size, size)?.data ?? 'no code found';
}

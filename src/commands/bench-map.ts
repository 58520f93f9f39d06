import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Directory } from '#domain/directory.ts';
import { contains } from '#domain/geo.ts';
import { slower, spread } from './bench-browser.ts';
import { openBrowser } from './open-browser.ts';
import { serveBuilt } from './serve-built.ts';

/** Adds made-up places to a content folder, spread evenly over the wijken: they have coordinates, and nothing else. */
export function addPlaces(content: string, { wijken }: Directory, count: number): void {
  const folder = join(content, 'locations');
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const { id, outline, label } = wijken[index % wijken.length]!;
    // A golden angle spreads points evenly; what falls outside the wijk comes back towards its label.
    const [angle, reach] = [index * 2.39996, 0.006 * Math.sqrt(((index * 7) % count) / count)];
    const wished = [label[0] + Math.cos(angle) * reach, label[1] + Math.sin(angle) * reach * 0.6] as const;
    const [longitude, latitude] = contains(outline, wished) ? wished : label;
    writeFileSync(
      join(folder, `gemaakt-${index}.yaml`),
      [
        `name: Plek ${index}`,
        `kind: ${index % 3 === 0 ? 'buurthuis' : 'other'}`,
        `wijk: ${id}`,
        `latitude: ${latitude.toFixed(6)}`,
        `longitude: ${longitude.toFixed(6)}`,
        'sources:\n  - url: https://bron.example',
        'certainty: low\n',
      ].join('\n'),
    );
  }
}

/** One row: how the sliding map of a built site keeps up while a slow computer drags it. */
export async function timeMap(folder: string, places: number): Promise<object> {
  const site = await serveBuilt(folder);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${site.address}/kaart/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const opening = performance.now();
    await page.locator('[data-map-open]').click();
    await page.locator('.gidw-slide__sign').first().waitFor();
    const opened = performance.now() - opening;
    await page.locator('.gidw-slide__stage').scrollIntoViewIfNeeded();
    const { median, p95 } = spread(await dragged(page));
    return {
      places,
      [`map open, ${slower}x slower (ms)`]: Math.round(opened),
      'a frame while dragging: median (ms)': median,
      '95 of 100 within': p95,
    };
  } finally {
    await browser.close();
    site.close();
  }
}

/** Drags the map to and fro; gives the time between every two frames. */
async function dragged(page: Page): Promise<number[]> {
  const box = (await page.locator('.gidw-slide__map').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let last = performance.now();
    const tick = (now: number): void => {
      times.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let step = 0; step < 120; step++) await page.mouse.move(x + Math.sin(step / 8) * 110, y - (step % 60));
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times.slice(1));
  await page.mouse.up();
  return times;
}

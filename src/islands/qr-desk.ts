import { workBeside, type Ask } from './beside.ts';
import type { drawFirst } from './qr.ts';
import workerAddress from './qr-worker.ts?worker&url';

let ask: Ask<{ drawFirst: typeof drawFirst }> | undefined;

/**
 * The first of some links that fits a code to scan, drawn beside the page; on the page itself where a browser
 * cannot do that. Rejects when the script for it does not come.
 */
export async function askDrawing(links: readonly string[]): Promise<ReturnType<typeof drawFirst>> {
  try {
    ask ??= workBeside(workerAddress);
    return await ask('drawFirst', links);
  } catch {
    ask = undefined;
    return (await import('./qr.ts')).drawFirst(links);
  }
}

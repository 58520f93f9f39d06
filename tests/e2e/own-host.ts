import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';
import { fileAt } from '#commands/serve-built.ts';

/** A host of its own for one test, that can fall over in every way a host or a network can. */
export interface OwnHost {
  readonly address: string;
  /** Whether it answers, says that it is broken, cuts every connection, or takes a minute. */
  state: 'up' | 'broken' | 'gone' | 'slow';
  /** What stands at a path instead of the file: other text, or nothing. */
  readonly instead: Map<string, string | undefined>;
  /** Every path that was asked for. */
  readonly asked: string[];
  close(): void;
}

/** Serves a built site at an address that a browser trusts. */
export async function ownHost(folder = 'dist'): Promise<OwnHost> {
  const instead = new Map<string, string | undefined>();
  const asked: string[] = [];
  const host = { state: 'up' as OwnHost['state'], instead, asked };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    if (host.state === 'gone') return void request.socket.destroy();
    if (host.state === 'slow') return;
    if (host.state === 'broken') return void response.writeHead(502).end('broken');
    const found = fileAt(folder, pathname);
    if (instead.has(pathname) ? instead.get(pathname) === undefined : !found) {
      const lost = join(folder, '404.html');
      return void response.writeHead(404, { 'content-type': 'text/html' }).end(existsSync(lost) ? readFileSync(lost) : '');
    }
    const type = found?.contentType ?? 'text/html';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=0, must-revalidate' });
    response.end(instead.get(pathname) ?? (found && readFileSync(found.file)));
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return Object.assign(host, { address: `http://localhost:${port}`, close });
}

/** A visit to a host that is this test's alone: losing it is real, and it tells what it was asked. */
export const onOwnHost = test.extend<{ host: OwnHost; folder: string }>({
  folder: ['dist', { option: true }],
  host: async ({ folder }, use) => {
    const host = await ownHost(folder);
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** A first visit, until the device has all that always works. */
export async function firstVisit(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // What was read is kept a moment later.
    for (let wait = 0; wait < 100 && !navigator.serviceWorker.controller; wait++)
      await new Promise((next) => setTimeout(next, 50));
  });
}

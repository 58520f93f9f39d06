import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, askAll, externalLinks } from '#commands/external-links.ts';

const quick = { patience: 150, retries: 1, pause: 5 };
const asked: string[] = [];
let server: Server;
let address = '';
let now = 0;
let mostAtOnce = 0;

/** A host that answers as its paths say. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    mostAtOnce = Math.max(mostAtOnce, ++now);
    response.on('close', () => now--);
    const say = (status: number, headers = {}): void => void response.writeHead(status, headers).end();
    if (path === '/hangs') return undefined;
    if (path === '/moved') return say(301, { location: '/200' });
    if (path === '/loop') return say(302, { location: '/loop' });
    if (path === '/no-head') return say(request.method === 'HEAD' ? 405 : 200);
    if (path === '/head-lies') return say(request.method === 'HEAD' ? 404 : 200);
    if (path === '/wakes-up') return say(asked.filter((one) => one.endsWith(path)).length > 2 ? 200 : 503);
    if (path === '/cut') return void request.socket.destroy();
    return void setTimeout(() => say(Number(path.slice(1).split('?')[0])), 10);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

describe('a site that the content leads to', () => {
  test.each([
    ['/200', 'there'],
    ['/moved', 'there'],
    ['/no-head', 'there'],
    ['/head-lies', 'there'],
    ['/wakes-up', 'there'],
    ['/404', 'gone'],
    ['/410', 'gone'],
    ['/401', 'doubtful'],
    ['/403', 'doubtful'],
    ['/429', 'doubtful'],
    ['/500', 'doubtful'],
    ['/503', 'doubtful'],
    ['/hangs', 'doubtful'],
    ['/cut', 'doubtful'],
    ['/loop', 'doubtful'],
  ])('that answers with %s is %s', async (path, fate) => {
    expect((await ask(address + path, quick)).fate).toBe(fate);
  });

  test('is gone when its name does not exist or is no name, and doubtful when nobody listens', async () => {
    expect((await ask('http://[nothing', quick)).fate).toBe('gone');
    const unknown = await ask('http://no-such-host.invalid/', quick);
    // Without any network a name cannot be asked for.
    expect(unknown).toEqual(
      unknown.said === 'EAI_AGAIN' ? { fate: 'doubtful', said: 'EAI_AGAIN' } : { fate: 'gone', said: 'ENOTFOUND' },
    );
    expect(await ask('http://127.0.0.1:1/', quick)).toMatchObject({ fate: 'doubtful' });
  });

  test('is asked by its head alone when that says enough, and not again when it is gone', async () => {
    asked.length = 0;
    await ask(`${address}/200`, quick);
    expect(asked).toEqual(['HEAD /200']);
    asked.length = 0;
    await ask(`${address}/404`, quick);
    expect(asked).toEqual(['HEAD /404', 'GET /404']);
  });

  test('gets one question at a time, and each address once', async () => {
    mostAtOnce = 0;
    const addresses = Array.from({ length: 6 }, (_, at) => `${address}/200?${at}`);
    const answers = await askAll([...addresses, ...addresses], quick);
    expect([...answers.keys()].sort()).toEqual(addresses.toSorted());
    expect(mostAtOnce).toBe(1);
  });
});

test('the addresses of a content folder are found, each with its file and line', () => {
  const links = externalLinks('content');
  expect(links.size).toBeGreaterThan(50);
  for (const [link, places] of links) {
    expect(URL.canParse(link), link).toBe(true);
    for (const place of places) expect(place).toMatch(/\.yaml:\d+$/);
  }
  // The made-up city leads to no real site.
  expect([...externalLinks('tests/fixtures/lindestad').keys()].filter((link) => link.includes('.example'))).toEqual([]);
});

/*
 * npm run try:hosts: the settings of `npm run hosting` in the nginx and the Caddy of this machine, on the
 * built site, at the root and under a path. Asks for every kind of file as browsers do and says what
 * is not as it should be; a server that is not installed is named and left out.
 */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listFiles } from '#data/content-files.ts';
import { contentTypes, isText } from './content-types.ts';
import { headersFor } from './host-headers.ts';
import { hasBrotli, rootWith, startHost, versionOf, type RealHost } from './real-hosts.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const site = process.env['GIDW_OUT'] ?? 'dist';
if (!existsSync(join(site, 'index.html.br'))) {
  console.error(`${site} has no compressed files. First: npm run build`);
  process.exit(1);
}

/** What a site may have and this one may not, yet: a worker must never be kept, a manifest has a type of its own. */
const extra = { 'sw.js': '/* a worker */', 'try.webmanifest': '{}' };
const decoders = { br: brotliDecompressSync, gzip: gunzipSync, identity: (data: Buffer) => data } as const;
type Encoding = keyof typeof decoders;

let checks = 0;
let wrong = 0;
for (const server of ['nginx', 'caddy'] as const) {
  if (versionOf(server) === undefined) {
    console.log(`${server}: not installed on this machine, so not tried`);
    continue;
  }
  for (const base of ['/', '/wijk/']) {
    const root = rootWith(site, base, extra);
    const host = await startHost(server, root, base);
    const before = wrong;
    try {
      await tryHost(host, root, base, server === 'nginx' && !hasBrotli() ? ['gzip', 'identity'] : ['br', 'gzip', 'identity']);
    } finally {
      await host.close();
      rmSync(root, { recursive: true });
    }
    console.log(`${host.version} at ${base}: ${wrong === before ? 'in order' : `${wrong - before} wrong`}`);
  }
}
console.log(`${checks} checks, ${wrong} wrong`);
process.exit(wrong === 0 && checks > 0 ? 0 : 1);

async function tryHost(host: RealHost, root: string, base: string, encodings: readonly Encoding[]): Promise<void> {
  const under = join(root, base);
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    checks++;
    if (found === wanted) return;
    wrong++;
    console.error(`${host.version} ${what}: ${String(found)} instead of ${String(wanted)}`);
  };
  const hasHeaders = (what: string, reply: Reply, path: string): void => {
    for (const [name, value] of Object.entries(headersFor(path)))
      expect(`${what} ${name}`, reply.headers[name.toLowerCase()], value);
  };
  const isPage = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

  for (const path of addresses(under)) {
    const file = readFileSync(join(under, isPage(path)));
    const ending = extname(isPage(path));
    for (const encoding of encodings) {
      // What browsers say is longer than what they get: the smallest form counts.
      const accepted = { br: 'gzip, deflate, br, zstd', gzip: 'gzip, deflate', identity: 'identity' }[encoding];
      const reply = await ask(host.port, base + path.slice(1), { 'accept-encoding': accepted });
      const what = `${base}${path.slice(1)} as ${encoding}`;
      const packed = isText(ending) && existsSync(join(under, `${isPage(path)}.br`)) ? encoding : 'identity';
      expect(`${what} status`, reply.status, 200);
      expect(`${what} encoding`, reply.headers['content-encoding'] ?? 'identity', packed);
      expect(`${what} type`, reply.headers['content-type'], contentTypes[ending]);
      expect(`${what} bytes`, file.equals(decoders[packed](reply.body)), true);
      if (existsSync(join(under, `${isPage(path)}.br`)))
        expect(`${what} vary`, String(reply.headers['vary']).toLowerCase(), 'accept-encoding');
      hasHeaders(what, reply, path);
      const again = await ask(host.port, base + path.slice(1), {
        'accept-encoding': accepted,
        'if-none-match': String(reply.headers['etag']),
      });
      expect(`${what}, asked again`, again.status, 304);
    }
  }

  const own = readFileSync(join(under, '404.html'));
  for (const path of ['/bestaat-niet/', '/_astro/bestaat-niet.js', '/data/bestaat-niet.geojson', '/wijken/bestaat-niet']) {
    const reply = await ask(host.port, base + path.slice(1), { 'accept-encoding': 'identity' });
    const what = `${base}${path.slice(1)}, which is not there,`;
    expect(`${what} status`, reply.status, 404);
    expect(`${what} page`, reply.body.equals(own), true);
    expect(`${what} type`, reply.headers['content-type'], contentTypes['.html']);
    hasHeaders(what, reply, '/404.html');
  }

  for (const path of ['ar', 'wijken', ...(base === '/' ? [] : [''])]) {
    const from = path === '' ? base.slice(0, -1) : `${base}${path}`;
    const reply = await ask(host.port, from, {});
    const to = new URL(reply.headers.location ?? '', `http://localhost:${host.port}${from}`).href;
    expect(`${from} status`, [301, 302, 307, 308].includes(reply.status), true);
    expect(`${from} leads to`, to, `http://localhost:${host.port}${from}/`);
  }
  if (base !== '/') {
    const beside = await ask(host.port, '/', {});
    expect('beside the site', beside.headers['permissions-policy'], undefined);
  }
}

/** A page of each kind of depth, and of every ending that the site has its largest and its smallest file. */
function addresses(under: string): string[] {
  const files = listFiles(under).filter((file) => extname(file) in contentTypes);
  const byEnding = Map.groupBy(files, (file) => extname(file));
  const some = [...byEnding.values()].flatMap((group) => {
    const bySize = group.map((file) => ({ file, size: statSync(join(under, file)).size })).sort((a, b) => a.size - b.size);
    return [bySize[0]!.file, bySize.at(-1)!.file];
  });
  const hashed = files.find((file) => file.startsWith('_astro/') && file.endsWith('.css'))!;
  const all = new Set(['index.html', 'ar/wijken/index.html', hashed, ...Object.keys(extra), ...some]);
  return [...all].map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Reply> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', failed)
      .end();
  });
}

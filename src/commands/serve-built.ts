import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentTypes } from './content-types.ts';
import { headersFor } from './host-headers.ts';

/** What is said at an address. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** Is told of every answer how many bytes it has, and lets it go when it likes. */
export type Carry = (bytes: number) => Promise<void>;

/** A key and what says whose it is, both in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** How answers travel. */
export interface Travel {
  readonly carry?: Carry;
  /** With it: encrypted, over HTTP/2, as hosts serve people. Without: plain, over HTTP/1.1. */
  readonly certificate?: Certificate;
}

/** Serves what is said at each path, on this machine alone; 404 where nothing is. Gives its address. */
export async function serve(
  answerAt: (path: string) => Answer | undefined,
  { carry, certificate }: Travel = {},
): Promise<{ address: string; close: () => void }> {
  const answerTo = async (url = '/'): Promise<Answer | undefined> => {
    const answer = answerAt(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    await carry?.(answer?.body.length ?? 0);
    return answer;
  };
  // Both speak alike, and yet have no type in common.
  const server = certificate
    ? createSecureServer(certificate, async (request, response) => {
        const answer = await answerTo(request.url);
        response.writeHead(answer ? 200 : 404, answer?.headers);
        response.end(answer?.body ?? '');
      })
    : createServer(async (request, response) => {
        const answer = await answerTo(request.url);
        response.writeHead(answer ? 200 : 404, answer?.headers).end(answer?.body);
      });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * The file of a built site at a path, with its kind; undefined when there is none.
 *
 * @param base the path under which the site stands, with slashes at both ends
 */
export function fileAt(folder: string, path: string, base = '/'): { file: string; contentType: string } | undefined {
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { file, contentType: contentTypes[extname(file)] ?? 'application/octet-stream' };
}

/** Serves a built site as a good host does: compressed, with all that a host should say, over a real connection. Gives its address. */
export async function serveBuilt(folder: string, travel?: Travel): Promise<{ address: string; close: () => void }> {
  const packed = new Map<string, Buffer>();
  return serve((path) => {
    const found = fileAt(folder, path);
    if (!found) return undefined;
    const { file, contentType } = found;
    const body = packed.get(file) ?? compressed(file);
    packed.set(file, body);
    return { headers: { ...headersFor(path), 'content-type': contentType, 'content-encoding': 'br' }, body };
  }, travel);
}

/** As it lies beside the file, where `npm run build` put it; else made here, just as small. */
function compressed(file: string): Buffer {
  return existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : brotliCompressSync(readFileSync(file));
}

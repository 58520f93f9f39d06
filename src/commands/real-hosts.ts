import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hostSettings } from './host-settings.ts';

/* The web servers of this machine, with the settings that `npm run hosting` gives, on a free port and never as root. */

/** A server that runs, and how it is ended. */
export interface RealHost {
  /** "nginx/1.22.1". */
  readonly version: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Root gives its rights away: "nobody" on any Linux. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What a server says of its version; undefined where it is not installed. */
export function versionOf(server: 'nginx' | 'caddy'): string | undefined {
  const { status, stdout, stderr } = spawnSync(server, [server === 'nginx' ? '-v' : 'version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const [number = '?'] = /\d+\.\d+\.\d+/.exec(`${stdout}${stderr}`) ?? [];
  return `${server}/${number}`;
}

/** Whether the nginx of this machine can be given the module ngx_brotli. */
export function hasBrotli(): boolean {
  return existsSync(brotliModule);
}

/**
 * A folder in which a built site stands under a path, without a copy of it.
 *
 * @param extra files that the site does not have, by name, with what is in them
 */
export function rootWith(site: string, base: string, extra: Readonly<Record<string, string>> = {}): string {
  const root = workFolder();
  const under = join(root, base);
  mkdirSync(under, { recursive: true });
  for (const name of readdirSync(site)) symlinkSync(resolve(site, name), join(under, name));
  for (const [name, text] of Object.entries(extra).filter(([name]) => !readdirSync(under).includes(name)))
    writeFileSync(join(under, name), text);
  return root;
}

/** nginx with settings inside its `server` block. Throws what it says when it does not start. */
export async function startNginx(root: string, settings: string, workers = 1): Promise<RealHost> {
  const port = await freePort();
  const work = workFolder();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`);
  writeFileSync(
    join(work, 'nginx.conf'),
    `${hasBrotli() ? `load_module ${brotliModule};` : ''}
daemon off; pid ${work}/pid; error_log stderr warn; worker_processes ${workers};
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; root ${root};
${settings}
} }`,
  );
  const child = start('nginx', ['-e', 'stderr', '-p', work, '-c', join(work, 'nginx.conf')], work);
  return running(child, versionOf('nginx')!, port, work);
}

/** Caddy with settings inside the block of a site. Throws what it says when it does not start. */
export async function startCaddy(root: string, settings: string): Promise<RealHost> {
  const port = await freePort();
  const work = workFolder();
  const site = `http://127.0.0.1:${port}, http://localhost:${port} {\nbind 127.0.0.1\nroot * ${root}\n${settings}\n}\n`;
  writeFileSync(join(work, 'Caddyfile'), `{\nadmin off\nauto_https off\n}\n${site}`);
  const child = start('caddy', ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'], work);
  return running(child, versionOf('caddy')!, port, work);
}

/** A server with the settings of the site, under a base path. */
export function startHost(server: 'nginx' | 'caddy', root: string, base: string): Promise<RealHost> {
  return server === 'nginx'
    ? startNginx(root, hostSettings('nginx', { base, brotli: hasBrotli() }))
    : startCaddy(root, hostSettings('caddy', { base }));
}

function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gidw-host-'));
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(folder, nobody, nobody);
  return folder;
}

function start(command: string, args: readonly string[], work: string): ChildProcess {
  const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  const rights = isRoot ? { uid: nobody, gid: nobody } : {};
  return spawn(command, args, { cwd: work, env, stdio: ['ignore', 'ignore', 'pipe'], ...rights });
}

async function running(child: ChildProcess, version: string, port: number, work: string): Promise<RealHost> {
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`${version} did not start:\n${said}`);
    if (await answers(port)) return { version, port, close };
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await close();
  throw new Error(`${version} does not answer:\n${said}`);
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

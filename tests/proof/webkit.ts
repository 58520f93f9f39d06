import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { installed } from './installed.ts';

/** A page in the WebKit of this machine, by the WebDriver protocol (https://www.w3.org/TR/webdriver2/). */
export interface WebKit {
  goto(address: string): Promise<void>;
  /** Runs the body of a function in the page, which calls `done` with what comes back. */
  run<T>(body: string, ...given: unknown[]): Promise<T>;
  close(): Promise<void>;
}

const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

/** Why there is no WebKit to ask; undefined when there is one. */
export function whyNoWebKit(): string | undefined {
  const missing = ['WebKitWebDriver', 'xvfb-run'].filter((name) => installed(name) === undefined);
  if (missing.length === 0 && browser) return undefined;
  return `There is no WebKit on this machine (${missing.join(', ') || 'MiniBrowser'}): apt-get install webkit2gtk-driver xvfb`;
}

/**
 * Starts it on a screen that nobody sees.
 *
 * @throws Error when the driver does not answer within ten seconds, or refuses
 */
export async function openWebKit(): Promise<WebKit> {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true });
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await until(() => ask('GET', '/status'));
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/timeouts`, { script: 30_000, pageLoad: 60_000 });
    return {
      goto: async (address) => void (await ask('POST', `${session}/url`, { url: address })),
      run: (body, ...given) =>
        ask('POST', `${session}/execute/async`, { script: `const done = arguments[arguments.length - 1]; ${body}`, args: given }),
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        stop(driver);
      },
    };
  } catch (error) {
    stop(driver);
    throw error;
  }
}

/** With the screen that was made for it: all that it started. */
function stop({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

async function until(ask: () => Promise<unknown>): Promise<void> {
  for (let wait = 0; ; wait++) {
    try {
      return void (await ask());
    } catch (error) {
      if (wait === 100) throw error;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

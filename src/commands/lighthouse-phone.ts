import { createHash, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.mjs';
import { fetchedPackages } from './fetched-packages.ts';
import type { Certificate } from './serve-built.ts';

/* Lighthouse as it comes, on its own profile of a phone: a slow 4G network and a processor four times slower, both reckoned. */

const versions = { lighthouse: '13.5.0', 'chrome-launcher': '1.2.1', selfsigned: '5.5.0' };

/** What Lighthouse says of a page: marks of 0 to 100, times in milliseconds. */
export interface Verdict {
  readonly performance: number;
  readonly accessibility: number;
  readonly 'best-practices': number;
  readonly seo: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** How fast the machine was just then, as Lighthouse reckons it: a phone four times slower than 1,500 to 2,000 is what it has in mind. */
  readonly machine: number;
  /** What was asked for, in bytes as they travelled. */
  readonly requests: readonly { readonly kind: string; readonly bytes: number }[];
  /** What keeps a mark from being 100, in words. */
  readonly remarks: readonly string[];
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly Record<string, unknown>[] };
}

interface Report {
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number; group?: string }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

type Lighthouse = (
  address: string,
  flags: { port: number; logLevel: 'error'; skipAudits?: readonly string[] },
) => Promise<{ lhr: Report } | undefined>;

/** Opens a browser for Lighthouse; judges addresses in it, one at a time. */
export interface Judge {
  readonly judge: (address: string, skipAudits?: readonly string[]) => Promise<Verdict>;
  /** What a server has to show to be trusted by this browser, and by no other. */
  readonly certificate: Certificate;
  readonly close: () => void;
}

/** @throws Error when Lighthouse cannot be fetched */
export async function openLighthouse(): Promise<Judge> {
  const folder = fetchedPackages('lighthouse', versions);
  if (folder === undefined) throw new Error('Lighthouse could not be fetched: it needs the network the first time.');
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(folder, 'node_modules', file)).href);
  const { default: lighthouse } = (await load('lighthouse/core/index.js')) as { default: Lighthouse };
  const { launch } = (await load('chrome-launcher/dist/index.js')) as {
    launch: (options: object) => Promise<{ port: number; kill: () => void }>;
  };
  const { generate } = (await load('selfsigned/index.js')) as {
    generate: (names: object[], options: object) => Promise<{ private: string; cert: string }>;
  };
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keyType: 'ec' });
  const certificate = { key: made.private, cert: made.cert };
  const chromePath = findBrowser() || (await import('@playwright/test')).chromium.executablePath();
  const isRoot = process.getuid?.() === 0;
  const trusted = `--ignore-certificate-errors-spki-list=${fingerprint(certificate)}`;
  const chromeFlags = ['--headless=new', trusted, ...(isRoot ? ['--no-sandbox'] : [])];
  const chrome = await launch({ chromePath, chromeFlags, logLevel: 'error' });
  return {
    judge: async (address, skipAudits = []) => {
      const result = await lighthouse(address, { port: chrome.port, logLevel: 'error', skipAudits });
      if (!result) throw new Error(`Lighthouse said nothing of ${address}`);
      return verdict(result.lhr, address);
    },
    certificate,
    close: () => chrome.kill(),
  };
}

/** Of the key of a certificate, in base64: by this the browser knows it. */
function fingerprint({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function verdict({ environment, categories, audits, runtimeError }: Report, address: string): Verdict {
  if (runtimeError) throw new Error(`Lighthouse could not judge ${address}: ${runtimeError.message}`);
  const mark = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? NaN;
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight, group }) => weight > 0 && group !== 'metrics'),
  );
  return {
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    'best-practices': mark('best-practices'),
    seo: mark('seo'),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    machine: Math.round(environment.benchmarkIndex),
    requests: (audits['network-requests']?.details?.items ?? []).map((item) => ({
      kind: String(item['resourceType']),
      bytes: Number(item['transferSize']),
    })),
    remarks: counted.flatMap(({ id }) => {
      const { score = null, title = id } = audits[id] ?? {};
      return score === null || score === 1 ? [] : [`${id}: ${title}${firstItem(audits[id])}`];
    }),
  };
}

/** Where to look: the first thing that an audit names. */
function firstItem(audit: Audit | undefined): string {
  const item = audit?.details?.items?.[0];
  return item === undefined ? '' : ` (${JSON.stringify(item).slice(0, 300)})`;
}

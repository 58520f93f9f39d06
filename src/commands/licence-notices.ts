import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/*
 * Licences ask that their text goes along with what is given out. Vite's own `build.license` lists the
 * scripts; the styles of pages come from another build, whose scripts no visitor gets.
 */

/** Where the texts stand in the built site. */
export const noticesFile = 'licences.md';

/** The folder of the package that a module belongs to; undefined when it is our own. */
export function packageFolder(module: string): string | undefined {
  return /^(?!\0).*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0];
}

/** Writes the licences of every package of which something is in the scripts and styles of the site. */
export function licenceNotices(): AstroIntegration {
  const folders = new Set<string>();
  return {
    name: 'licence-notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licence-notices',
                generateBundle() {
                  const isForVisitors = this.environment.name === 'client';
                  for (const module of this.getModuleIds()) {
                    const folder = packageFolder(module);
                    if (folder !== undefined && (isForVisitors || /\.css(\?|$)/.test(module))) folders.add(folder);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(join(fileURLToPath(dir), noticesFile), notices([...folders].map(readPackage)));
      },
    },
  };
}

interface Notice {
  readonly id: string;
  readonly licence: string;
  readonly text: string;
}

/** @throws Error when a package does not say its licence */
function readPackage(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (typeof license !== 'string') throw new Error(`${String(name)} reaches visitors, and does not say its licence.`);
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return {
    id: `${String(name)}@${String(version)}`,
    licence: license,
    text: file ? readFileSync(join(folder, file), 'utf8') : '',
  };
}

function notices(all: readonly Notice[]): string {
  const byId = new Map(all.map((notice) => [notice.id, notice]));
  const sections = [...byId.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, licence, text }) => `${noticeTitle(id, licence)}\n\n${fenced(text)}`);
  return `# What is in the scripts and styles of this site\n\n${sections.join('\n')}`;
}

const noticeTitle = (id: string, licence: string): string => `## ${id} (${licence})`;
const fenced = (text: string): string => (text === '' ? '' : `~~~text\n${text.trim().replaceAll('\r\n', '\n')}\n~~~\n`);

/** The packages that `licences.md` of a built site names, each with its licence. */
export function noticesIn(folder: string): { id: string; licence: string }[] {
  const file = readFileSync(join(folder, noticesFile), 'utf8').replace(/^~~~text$.*?^~~~$/gms, '');
  return [...file.matchAll(/^## (\S+) \((.+)\)$/gm)].map(([, id = '', licence = '']) => ({ id, licence }));
}

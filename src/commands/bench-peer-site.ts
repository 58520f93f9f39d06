import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Directory, Service, Wijk } from '#domain/directory.ts';
import { nearness } from '#domain/offer.ts';
import type { LocalizedText } from '#domain/text.ts';
import { defaultLocale, localeCodes, locales } from '#i18n/locales.ts';
import { fetchedPackages } from './fetched-packages.ts';

/*
 * The same content as a team would publish it with what is on the shelf: Starlight, with its own search (Pagefind)
 * and its own languages, one page per service, wijk and topic. No part of the site is taken over.
 */

const versions = { astro: '7.3.4', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0' };

/**
 * Builds it; gives its folder, and how long that took.
 *
 * @throws Error when the packages cannot be fetched, or do not build
 */
export function buildPeer(directory: Directory): { folder: string; seconds: number } {
  const project = fetchedPackages('starlight', versions);
  if (project === undefined) throw new Error('Starlight could not be fetched: it needs the network the first time.');
  // Beside the packages: seen through a link, Astro takes them for something else.
  for (const left of ['src', 'dist', '.astro']) rmSync(join(project, left), { recursive: true, force: true });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  write('astro.config.mjs', config(directory));
  write('src/content.config.ts', collections);
  for (const code of localeCodes) {
    for (const [file, text] of pagesIn(directory, code)) {
      const folder = code === defaultLocale ? '' : `${locales[code].path}/`;
      write(`src/content/docs/${folder}${file}.md`, text);
    }
  }
  const start = performance.now();
  const { status } = spawnSync(join(project, 'node_modules', '.bin', 'astro'), ['build', '--silent'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error('Starlight did not build the content.');
  return { folder: join(project, 'dist'), seconds: Math.round((performance.now() - start) / 100) / 10 };
}

function config({ city }: Directory): string {
  const languages = Object.fromEntries(
    localeCodes.map((code) => [
      code === defaultLocale ? 'root' : locales[code].path,
      { label: locales[code].label, lang: locales[code].lang, dir: locales[code].dir },
    ]),
  );
  const groups = ['wijken', 'onderwerpen', 'aanbod'].map((folder) => ({
    label: folder,
    collapsed: true,
    items: [{ autogenerate: { directory: folder } }],
  }));
  const options = { title: city.name, defaultLocale: 'root', locales: languages, sidebar: groups };
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://peer.example', integrations: [starlight(${JSON.stringify(options)})] });`;
}

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`;

/** The pages in a language; what is not translated is shown in Dutch by Starlight itself. */
function pagesIn(directory: Directory, code: string): [file: string, text: string][] {
  const { services, wijken, topics, city } = directory;
  const isThere = (text: LocalizedText): boolean => code === defaultLocale || text.translations[code] !== undefined;
  const say = (text: LocalizedText | undefined): string => text?.translations[code] ?? text?.source ?? '';
  const base = code === defaultLocale ? '' : `/${code}`;
  const row = (service: Service): string => `- [${say(service.name)}](${base}/aanbod/${service.id}/): ${say(service.summary)}`;
  const byNeed = (offer: readonly Service[]): string =>
    topics
      .map(({ name, needs }) => {
        const parts = needs.map(
          (need) =>
            `### ${say(need.name)}\n\n${offer
              .filter((one) => one.needs.includes(need.id))
              .map(row)
              .join('\n')}`,
        );
        return `## ${say(name)}\n\n${parts.join('\n\n')}`;
      })
      .join('\n\n');
  const entryPoint = ({ id }: Wijk): string => {
    const team = directory.wijkteams.find(({ wijken: own }) => own.includes(id));
    return [team?.name, ...(team?.phones ?? city.contact.phones).map(({ number }) => number)].join('\n\n');
  };
  const links = (folder: string, all: readonly { id: string; name: string }[]): string =>
    all.map(({ id, name }) => `- [${name}](${base}/${folder}/${id}/)`).join('\n');
  const named = topics.map(({ id, name }) => ({ id, name: say(name) }));
  return [
    ['index', page(city.name, `${links('wijken', wijken)}\n\n${links('onderwerpen', named)}`)],
    ...wijken.map((wijk): [string, string] => [
      `wijken/${wijk.id}`,
      page(wijk.name, `${entryPoint(wijk)}\n\n${byNeed(services.filter((one) => nearness(one, wijk) !== 'elsewhere'))}`),
    ]),
    ...topics.map(({ id, name, summary, needs }): [string, string] => [
      `onderwerpen/${id}`,
      page(
        say(name),
        [
          say(summary),
          ...needs.map(
            (need) =>
              `## ${say(need.name)}\n\n${services
                .filter((one) => one.needs.includes(need.id))
                .map(row)
                .join('\n')}`,
          ),
        ].join('\n\n'),
      ),
    ]),
    ...services
      .filter(({ summary }) => isThere(summary))
      .map((service): [string, string] => [`aanbod/${service.id}`, page(say(service.name), facts(service, say))]),
  ];
}

function facts(service: Service, say: (text: LocalizedText | undefined) => string): string {
  const { summary, description, eligibility_description, not_for, fees_description, application_process, giving } = service;
  const texts = [summary, description, eligibility_description, not_for, fees_description, application_process, giving];
  const contact = [...service.phones.map(({ number }) => number), service.email, service.url];
  const places = service.locations.map(({ name }) => name);
  return [...texts.map(say), service.organization?.name, ...places, ...contact].filter(Boolean).join('\n\n');
}

const page = (title: string, text: string): string => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;

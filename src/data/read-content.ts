import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type { Problem } from '#domain/problem.ts';
import { citySchema, type CityEntry } from '#schemas/city.ts';
import { districtSchema, type DistrictEntry } from '#schemas/district.ts';
import { basemapSchema, geoSchema, type BasemapEntry, type GeoEntry } from '#schemas/geo.ts';
import { glossarySchema, type GlossaryEntry } from '#schemas/glossary.ts';
import { locationSchema, type LocationEntry } from '#schemas/location.ts';
import { organizationSchema, type OrganizationEntry } from '#schemas/organization.ts';
import { pageSchema, type PageEntry } from '#schemas/page.ts';
import { plainLanguageSchema, type PlainLanguageEntry } from '#schemas/plain-language.ts';
import { postcodesSchema, type PostcodesEntry } from '#schemas/postcodes.ts';
import { serviceSchema, type ServiceEntry } from '#schemas/service.ts';
import { topicSchema, type TopicEntry } from '#schemas/topic.ts';
import {
  pageTranslationSchema,
  serviceTranslationSchema,
  topicTranslationSchema,
  urgentTranslationSchema,
  type PageTranslation,
  type ServiceTranslation,
  type TopicTranslation,
  type UrgentTranslation,
} from '#schemas/translation.ts';
import { urgentSchema, type UrgentEntry } from '#schemas/urgent.ts';
import { wijkSchema, type WijkEntry } from '#schemas/wijk.ts';
import { wijkteamSchema, type WijkteamEntry } from '#schemas/wijkteam.ts';
import { wordsSchema, type WordsEntry } from '#schemas/words.ts';
import { type ContentFile, listFiles, readYaml } from './content-files.ts';
import { describeIssues, nearest } from './describe-issues.ts';

/** One file that its schema accepts. */
export interface Entry<T> {
  readonly id: string;
  readonly content: ContentFile;
  readonly data: T;
}

/** Translations of one kind of entry: per language, per id. */
export interface TranslationEntry<T> extends Entry<T> {
  readonly lang: string;
}

/** All entries as their editors wrote them; ids are still loose. */
export interface Content {
  readonly city?: Entry<CityEntry> | undefined;
  readonly postcodes?: Entry<PostcodesEntry> | undefined;
  /** What plain Dutch is here; absent when the city does not say. */
  readonly plainLanguage?: Entry<PlainLanguageEntry> | undefined;
  readonly districts: readonly Entry<DistrictEntry>[];
  readonly wijken: readonly Entry<WijkEntry>[];
  readonly organizations: readonly Entry<OrganizationEntry>[];
  readonly locations: readonly Entry<LocationEntry>[];
  readonly wijkteams: readonly Entry<WijkteamEntry>[];
  readonly topics: readonly Entry<TopicEntry>[];
  readonly services: readonly Entry<ServiceEntry>[];
  readonly urgent: readonly Entry<UrgentEntry>[];
  readonly pages: readonly Entry<PageEntry>[];
  /** Per language the terms that mean something fixed. */
  readonly glossary: readonly Entry<GlossaryEntry>[];
  /** Per language and topic (or `urgent`) what people type. */
  readonly words: readonly TranslationEntry<WordsEntry>[];
  readonly outlines: GeoEntry;
  /** Finer outlines of the same wijken, for drawing only; absent when the city has none. */
  readonly drawn?: GeoEntry | undefined;
  readonly basemap?: BasemapEntry | undefined;
  readonly buurten: GeoEntry;
  readonly translations: {
    readonly services: readonly TranslationEntry<ServiceTranslation>[];
    readonly topics: readonly TranslationEntry<TopicTranslation>[];
    readonly urgent: readonly TranslationEntry<UrgentTranslation>[];
    readonly pages: readonly TranslationEntry<PageTranslation>[];
  };
}

const folders = {
  districts: districtSchema,
  wijken: wijkSchema,
  organizations: organizationSchema,
  locations: locationSchema,
  wijkteams: wijkteamSchema,
  topics: topicSchema,
  services: serviceSchema,
  urgent: urgentSchema.own,
  pages: pageSchema,
  glossary: glossarySchema,
} as const;

const translationFolders = {
  services: serviceTranslationSchema,
  topics: topicTranslationSchema,
  urgent: urgentTranslationSchema,
  pages: pageTranslationSchema,
} as const;

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads a content folder: every file once, checked against the schema of its folder. Entries that
 * a schema refuses are left out; everything that is wrong comes back as problems, all at once.
 */
export function readContent(folder: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!existsSync(folder)) {
    return { content: empty, problems: [{ file: '', field: '', code: 'no_folder', found: folder }] };
  }
  const found = new Map<string, ContentFile[]>();
  for (const file of listFiles(folder)) {
    const kind = dirname(file);
    if (/\.md$/i.test(file) || kind === 'geo') continue;
    problems.push(...checkName(file));
    if (!/\.ya?ml$/.test(file)) continue;
    const { content, problems: broken } = readYaml(folder, file);
    problems.push(...broken);
    if (content) found.set(kind, [...(found.get(kind) ?? []), content]);
  }

  function entries<T>(kind: string, schemaOf: (data: unknown) => z.ZodType<T>): Entry<T>[] {
    return (found.get(kind) ?? []).flatMap((content) => {
      const result = schemaOf(content.data).safeParse(content.data ?? {});
      if (result.success) return [{ id: idOf(content.file), content, data: result.data }];
      problems.push(
        ...describeIssues(result.error.issues, content).map((problem) => suggestKey(problem, schemaOf(content.data))),
      );
      return [];
    });
  }
  const all = <K extends keyof typeof folders>(kind: K) =>
    entries(kind, () => folders[kind] as unknown as z.ZodType<z.output<(typeof folders)[K]>>);
  const ifThere = <T>(name: string, schema: z.ZodType<T>): Entry<T> | undefined => {
    const content = (found.get('.') ?? []).find(({ file }) => idOf(file) === name);
    const result = content && schema.safeParse(content.data ?? {});
    if (result && !result.success)
      problems.push(...describeIssues(result.error.issues, content).map((problem) => suggestKey(problem, schema)));
    return content && result?.success ? { id: name, content, data: result.data } : undefined;
  };
  const single = <T>(name: string, schema: z.ZodType<T>): Entry<T> | undefined => {
    if (!(found.get('.') ?? []).some(({ file }) => idOf(file) === name))
      problems.push({ file: `${name}.yaml`, field: '', code: 'missing_file' });
    return ifThere(name, schema);
  };
  function inLanguages<T>(path: string, schema: z.ZodType<T>): TranslationEntry<T>[] {
    const pattern = new RegExp(`^${path.replace('<lang>', '([a-z]{2,3})')}$`);
    return [...found.keys()].flatMap((kind) => {
      const lang = pattern.exec(kind)?.[1];
      return lang === undefined ? [] : entries(kind, () => schema).map((entry) => ({ ...entry, lang }));
    });
  }
  const translations = <K extends keyof typeof translationFolders>(kind: K) =>
    inLanguages(
      `translations/<lang>/${kind}`,
      translationFolders[kind] as unknown as z.ZodType<z.output<(typeof translationFolders)[K]>>,
    );

  const content: Content = {
    city: single('city', citySchema),
    postcodes: single('postcodes', postcodesSchema),
    plainLanguage: ifThere('plain-language', plainLanguageSchema),
    districts: all('districts'),
    wijken: all('wijken'),
    organizations: all('organizations'),
    locations: all('locations'),
    wijkteams: all('wijkteams'),
    topics: all('topics'),
    services: all('services'),
    urgent: entries<UrgentEntry>('urgent', (data) => (isServiceLine(data) ? urgentSchema.service : urgentSchema.own)),
    pages: all('pages'),
    glossary: all('glossary'),
    words: inLanguages('words/<lang>', wordsSchema),
    outlines: readGeo(folder, 'geo/wijken.geojson', geoSchema, problems) ?? none,
    buurten: readGeo(folder, 'geo/buurten.geojson', geoSchema, problems) ?? none,
    drawn: readIfThere(folder, 'geo/wijken-drawn.geojson', geoSchema, problems),
    basemap: readIfThere(folder, 'geo/basemap.geojson', basemapSchema, problems),
    translations: {
      services: translations('services'),
      topics: translations('topics'),
      urgent: translations('urgent'),
      pages: translations('pages'),
    },
  };
  return { content, problems: [...problems, ...checkDoubles(found)] };
}

const none: GeoEntry = { features: [] };
const empty: Content = {
  districts: [],
  wijken: [],
  organizations: [],
  locations: [],
  wijkteams: [],
  topics: [],
  services: [],
  urgent: [],
  pages: [],
  glossary: [],
  words: [],
  outlines: none,
  buurten: none,
  translations: { services: [], topics: [], urgent: [], pages: [] },
};

function isServiceLine(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'service' in data;
}

function idOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '');
}

/** A file must stand in a folder we know, be YAML, and have a name that can be an id. */
function checkName(file: string): Problem[] {
  const kind = dirname(file);
  const known = ['.', ...Object.keys(folders)];
  const translated = /^translations\/[a-z]{2,3}\/(\w+)$/.exec(kind)?.[1];
  const isWords = /^words\/[a-z]{2,3}$/.test(kind);
  const isKnown = isWords || known.includes(kind) || (translated !== undefined && translated in translationFolders);
  if (!isKnown) return [{ file, field: '', code: 'unknown_folder', found: kind, suggestion: nearest(kind, known) }];
  if (!/\.ya?ml$/.test(file)) return [{ file, field: '', code: 'not_yaml' }];
  if (kind === '.' && !['city', 'postcodes', 'plain-language'].includes(idOf(file)))
    return [{ file, field: '', code: 'unknown_file', found: file }];
  return idPattern.test(idOf(file)) ? [] : [{ file, field: '', code: 'format.id', found: idOf(file) }];
}

/** `x.yaml` beside `x.yml` would be one id twice. */
function checkDoubles(found: ReadonlyMap<string, readonly ContentFile[]>): Problem[] {
  return [...found.values()].flatMap((files) =>
    files
      .filter(({ file }, index) => files.findIndex((other) => idOf(other.file) === idOf(file)) < index)
      .map(({ file }) => ({ file, field: '', code: 'duplicate_id', found: idOf(file) })),
  );
}

function readGeo<T>(folder: string, file: string, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) {
    problems.push({ file, field: '', code: 'missing_file' });
    return undefined;
  }
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    problems.push(...describeIssues(result.error.issues.slice(0, 5), { file, data, lineOf: () => undefined }));
  } catch (error) {
    problems.push({ file, field: '', code: 'json.syntax', found: (error as Error).message });
  }
  return undefined;
}

/** The same for a file that a city may do without. */
function readIfThere<T>(folder: string, file: string, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  return existsSync(join(folder, file)) ? readGeo(folder, file, schema, problems) : undefined;
}

/** For a mistyped key: the field of the schema that was probably meant. */
function suggestKey(problem: Problem, schema: z.ZodType): Problem {
  if (problem.code !== 'unknown_key') return problem;
  const parents = problem.field
    .split('.')
    .slice(0, -1)
    .map((step) => step.replace(/\[\d+\]/g, ''));
  const keys = keysAt(schema, parents);
  const suggestion = nearest(problem.found ?? '', keys);
  return { ...problem, suggestion, details: { expected: keys.join(', ') } };
}

function keysAt(schema: z.ZodType, parents: readonly string[]): string[] {
  const shape = parents.reduce<Record<string, z.ZodType>>((fields, step) => shapeOf(fields[step]), shapeOf(schema));
  return Object.keys(shape);
}

/** The fields of an object schema, seen through optional and array around it. */
function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return shapeOf(schema.element as z.ZodType);
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
}

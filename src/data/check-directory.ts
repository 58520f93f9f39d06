import type { City, Directory, Wijkteam } from '#domain/directory.ts';
import { contains, distanceToBorder } from '#domain/geo.ts';
import { reservedIds } from '#domain/guide-pages.ts';
import { isGeneralProvision } from '#domain/ladder.ts';
import { sourceLanguage } from '#domain/text.ts';
import type { Problem } from '#domain/problem.ts';
import { urgentWords } from './link-topics.ts';
import type { Content, Entry } from './read-content.ts';
import { References } from './references.ts';

/** How far outside the outermost border a place may still lie, in metres; outlines are simplified. */
const cityMargin = 1500;

/** What a check needs to know from outside. */
export interface CheckSettings {
  /** "2026-03-01" */
  readonly today: string;
  /** Languages that the site has words in, besides Dutch. */
  readonly languages: readonly string[];
}

/** What no single file can tell: does the whole hold together? */
export function checkDirectory(content: Content, directory: Directory, settings: CheckSettings): Problem[] {
  const references = new References();
  checkChecks(content, settings, references);
  checkPositions(content, directory, references);
  checkDuplicates(content, references);
  checkReserved(content, references);
  checkLanguages(content, settings, references);
  checkNeeds(content, directory, references);
  checkEntryPoints(content, directory, references);
  checkPostcodes(content, references);
  checkComplete(content, directory, settings, references);
  return references.problems;
}

/** Nobody can have checked an entry tomorrow. */
function checkChecks({ services, locations, wijkteams }: Content, { today }: CheckSettings, references: References): void {
  for (const { content, data } of [...services, ...locations, ...wijkteams]) {
    if (data.assured_date !== undefined && data.assured_date > today) {
      references.note('assured_in_future', content, ['assured_date'], data.assured_date, { details: { today } });
    }
  }
}

/** A place with coordinates must lie in the city, or just outside. */
function checkPositions({ locations }: Content, { wijken }: Directory, references: References): void {
  for (const { content, data } of locations) {
    if (data.latitude === undefined || data.longitude === undefined) continue;
    const place = [data.longitude, data.latitude] as const;
    const near = wijken.some(({ outline }) => contains(outline, place) || distanceToBorder(outline, place) < cityMargin);
    if (!near && wijken.length > 0) references.note('outside_city', content, ['latitude'], `${data.latitude}, ${data.longitude}`);
  }
}

/** Needs, buurten, and names of areas must be unique over all files, or a link could mean two things. */
function checkDuplicates({ topics, wijken, districts, postcodes }: Content, references: References): void {
  const seen = new Map<string, string>();
  const once = (kind: string, id: string, entry: Entry<unknown>, path: readonly PropertyKey[]): void => {
    const key = `${kind} ${id}`;
    const other = seen.get(key);
    if (other !== undefined) references.note('duplicate_id', entry.content, path, id, { details: { other } });
    seen.set(key, entry.content.file);
  };
  // Topics and needs are anchors on one page, beside the fixed ones.
  for (const entry of topics) once('need', entry.id, entry, []);
  for (const entry of topics) entry.data.needs.forEach(({ id }, index) => once('need', id, entry, ['needs', index, 'id']));
  for (const entry of wijken) {
    once('wijk code', entry.data.code, entry, ['code']);
    entry.data.buurten.forEach(({ code }, index) => once('buurt', code, entry, ['buurten', index, 'code']));
  }
  for (const entry of [...districts, ...wijken]) once('area', entry.id, entry, []);
  postcodes?.data.postcodes.forEach(({ pc4 }, index) => once('postcode', pc4, postcodes, ['postcodes', index, 'pc4']));
}

/** The guide has pages and answers with names of their own, and the words have a file of their own. */
function checkReserved({ topics, wijken }: Content, references: References): void {
  const own = (id: string, { content }: Entry<unknown>, path: readonly PropertyKey[]): void => {
    if (reservedIds.includes(id)) references.note('reserved_id', content, path, id);
  };
  for (const entry of [...topics, ...wijken]) own(entry.id, entry, []);
  for (const entry of topics) entry.data.needs.forEach(({ id }, index) => own(id, entry, ['needs', index, 'id']));
  // The words of the urgent lines stand in a file among those of the topics.
  for (const { id, content } of topics) if (id === urgentWords) references.note('reserved_for_urgent', content, [], id);
}

/** Rule L9: every need has a general provision that is reachable, or there is no light way at all. */
function checkNeeds({ topics }: Content, { services }: Directory, references: References): void {
  const served = new Set(services.filter(({ rung }) => isGeneralProvision(rung)).flatMap(({ needs }) => needs));
  for (const { content, data } of topics) {
    for (const [index, { id }] of data.needs.entries()) {
      if (!served.has(id)) references.note('need_without_general_provision', content, ['needs', index, 'id'], id);
    }
  }
}

/** Every wijk has an entry point, and the general contact can stand in for what is not known (L4). */
function checkEntryPoints({ wijken }: Content, { wijkteams, city }: Directory, references: References): void {
  for (const { id, content } of wijken) {
    const wijkteam = wijkteams.find(({ wijken: served }) => served.includes(id));
    if (!wijkteam) references.note('wijk_without_wijkteam', content, [], id);
    else if (waysIn(wijkteam, city) < 2) references.note('entry_point_without_ways', content, [], wijkteam.id);
  }
}

/** How many ways there are to reach an entry point, with the general contact behind it. */
function waysIn({ phones, email, location }: Wijkteam, { contact }: City): number {
  const numbers = phones.length > 0 ? phones : contact.phones;
  const places = [location?.address ?? contact.walk_in_location?.address].filter(Boolean);
  return numbers.length + places.length + (email === undefined ? 0 : 1);
}

function checkPostcodes({ wijken, postcodes }: Content, references: References): void {
  for (const { id, content } of wijken) {
    const covered = postcodes?.data.postcodes.some((postcode) => postcode.wijken.includes(id)) ?? true;
    if (!covered) references.note('wijk_without_postcode', content, [], id);
  }
}

/** A language that the city asks for needs words of the site itself. */
function checkLanguages({ city }: Content, { languages }: CheckSettings, references: References): void {
  const known = [sourceLanguage, ...languages];
  city?.data.languages?.forEach((code, at) => {
    if (!known.includes(code)) references.unknown('language', known, code, city.content, ['languages', at]);
  });
}

/** Topics, needs, terms, urgent lines and pages exist in every language of the site, whole. */
function checkComplete(
  content: Content,
  { topics, urgent, pages, glossary }: Directory,
  { languages }: CheckSettings,
  references: References,
): void {
  const missing = (entry: Entry<unknown> | undefined, path: readonly PropertyKey[], lang: string, file?: string): void => {
    if (entry)
      references.note('missing_translation', entry.content, path, undefined, {
        details: { lang, file: file ?? `translations/${lang}/${entry.content.file}` },
      });
  };
  const { languages: chosen = languages } = content.city?.data ?? {};
  for (const lang of languages.filter((code) => chosen.includes(code))) {
    for (const topic of topics) {
      const entry = content.topics.find(({ id }) => id === topic.id);
      if (topic.name.translations[lang] === undefined) missing(entry, ['name'], lang);
      topic.needs.forEach(({ name }, index) => {
        if (name.translations[lang] === undefined) missing(entry, ['needs', index, 'name'], lang);
      });
    }
    for (const { id, term } of glossary) {
      const entry = content.glossary.find(({ id: language }) => language === sourceLanguage);
      if (term.translations[lang] === undefined) missing(entry, [id], lang, `glossary/${lang}.yaml`);
    }
    for (const line of urgent) {
      const entry = content.urgent.find(({ id }) => id === line.id);
      if (line.situation.translations[lang] === undefined) missing(entry, ['situation'], lang);
      if (line.strip_label && line.strip_label.translations[lang] === undefined) missing(entry, ['strip_label'], lang);
    }
    for (const page of pages) {
      const entry = content.pages.find(({ id }) => id === page.id);
      if (page.title.translations[lang] === undefined) missing(entry, ['title'], lang);
      page.sections.forEach(({ heading, paragraphs, link }, at) => {
        if ([heading, ...paragraphs, ...(link ? [link.name] : [])].some(({ translations }) => translations[lang] === undefined))
          missing(entry, ['sections', at], lang);
      });
    }
  }
}

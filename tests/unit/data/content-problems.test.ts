import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { examineContent } from '#data/load-directory.ts';
import { tellProblem, tellProblems } from '#i18n/tell-problem.ts';

/* Each kind of mistake an editor can make, made in a copy of the fixture city. */

const folders: string[] = [];

function cityWith(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'lindestad-'));
  folders.push(folder);
  cpSync('tests/fixtures/lindestad', folder, { recursive: true });
  change(folder);
  return folder;
}

/** Replaces a piece of one file; fails when the piece is not there, so that no test passes by accident. */
function edit(file: string, from: string | RegExp, to: string): (folder: string) => void {
  return (folder) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}`);
    writeFileSync(path, after);
  };
}

function write(file: string, text: string): (folder: string) => void {
  return (folder) => writeFileSync(join(folder, file), text);
}

function problemsOf(change: (folder: string) => void) {
  return examineContent(cityWith(change)).problems;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

beforeEach(() => {
  vi.stubEnv('GIDW_TODAY', '2026-03-04');
});

test('the fixture city and the real one are in order', () => {
  expect(examineContent('tests/fixtures/lindestad').problems).toEqual([]);
  expect(examineContent('content').problems).toEqual([]);
});

interface Case {
  readonly mistake: string;
  readonly change: (folder: string) => void;
  readonly file: string;
  readonly field: string;
  readonly code: string;
  /** What the message must say besides: what was found, what is expected, what was probably meant. */
  readonly says: readonly string[];
}

const schuld = 'services/schuldhulp.yaml';
const koffie = 'services/koffie-bloesemhof.yaml';

const cases: Case[] = [
  {
    mistake: 'a mistyped key',
    change: edit(schuld, 'summary:', 'sumary:'),
    file: schuld,
    field: 'sumary',
    code: 'unknown_key',
    says: ['"sumary"', 'Bedoelt u "summary"?'],
  },
  {
    mistake: 'a mistyped key inside a field',
    change: edit(koffie, 'opens_at', 'open_at'),
    file: koffie,
    field: 'schedules[1].open_at',
    code: 'unknown_key',
    says: ['Bedoelt u "opens_at"?'],
  },
  {
    mistake: 'a missing field',
    change: edit(schuld, /summary: .*\n/, ''),
    file: schuld,
    field: 'summary',
    code: 'missing_field',
    says: ['moet u invullen'],
  },
  {
    mistake: 'a wrong type',
    change: edit(schuld, 'minimum_age: 18', 'minimum_age: achttien'),
    file: schuld,
    field: 'minimum_age',
    code: 'wrong_type.number',
    says: ['"achttien"', 'getal'],
  },
  {
    mistake: 'text where a list belongs',
    change: edit(schuld, /needs: .*/, 'needs: schulden'),
    file: schuld,
    field: 'needs',
    code: 'wrong_type.array',
    says: ['"schulden"', 'lijst'],
  },
  {
    mistake: 'the name of a language where its code belongs, also with a wijkteam',
    change: edit('wijkteams/wijkteam-linde-noord.yaml', 'languages: [nl, ar]', 'languages: [nl, Arabisch]'),
    file: 'wijkteams/wijkteam-linde-noord.yaml',
    field: 'languages[2]',
    code: 'format.language',
    says: ['"Arabisch"', 'als code: nl, en'],
  },
  {
    mistake: 'a word that is not in the list',
    change: edit(schuld, 'rung: city', 'rung: cty'),
    file: schuld,
    field: 'rung',
    code: 'not_one_of',
    says: ['"cty"', 'self, wijk, city', 'Bedoelt u "city"?'],
  },
  {
    mistake: 'an unknown wijk',
    change: edit(koffie, 'service_areas: [bloesemhof]', 'service_areas: [bloesemhoff]'),
    file: koffie,
    field: 'service_areas[1]',
    code: 'unknown_id.area',
    says: ['"bloesemhoff"', 'Bedoelt u "bloesemhof"?'],
  },
  {
    mistake: 'an unknown need',
    change: edit(schuld, 'needs: [schulden]', 'needs: [schuld]'),
    file: schuld,
    field: 'needs[1]',
    code: 'unknown_id.need',
    says: ['"schuld"', 'Bedoelt u "schulden"?'],
  },
  {
    mistake: 'an unknown organization',
    change: edit(schuld, 'organization: linde-helpt', 'organization: linde-help'),
    file: schuld,
    field: 'organization',
    code: 'unknown_id.organization',
    says: ['Bedoelt u "linde-helpt"?'],
  },
  {
    mistake: 'an unknown location',
    change: edit(koffie, 'locations: [huis-noord]', 'locations: [huis-nord]'),
    file: koffie,
    field: 'locations[1]',
    code: 'unknown_id.location',
    says: ['Bedoelt u "huis-noord"?'],
  },
  {
    mistake: 'an unknown district',
    change: edit('wijken/zuiderlaan.yaml', 'district: linde-zuid', 'district: zuid'),
    file: 'wijken/zuiderlaan.yaml',
    field: 'district',
    code: 'unknown_id.district',
    says: ['"zuid"'],
  },
  {
    mistake: 'the same name twice',
    change: write('services/schuldhulp.yml', 'name: X\n'),
    file: 'services/schuldhulp.yml',
    field: '',
    code: 'duplicate_id',
    says: ['"schuldhulp"', 'twee keer'],
  },
  {
    mistake: 'a topic with the name of a page of the guide',
    change: (folder) => renameSync(join(folder, 'topics/thuis.yaml'), join(folder, 'topics/meer-tegelijk.yaml')),
    file: 'topics/meer-tegelijk.yaml',
    field: '',
    code: 'reserved_id',
    says: ['"meer-tegelijk"', 'Wegwijzer', 'andere naam'],
  },
  {
    mistake: 'a need with the name of an answer of the guide',
    change: edit('topics/thuis.yaml', '- id: thuis-lukt-niet', '- id: iets-anders'),
    file: 'topics/thuis.yaml',
    field: 'needs[2].id',
    code: 'reserved_id',
    says: ['"iets-anders"', 'Wegwijzer'],
  },
  {
    mistake: 'the same need in two topics',
    change: edit('topics/geld.yaml', 'id: goedkope-spullen', 'id: alleen'),
    file: 'topics/geld.yaml',
    field: 'needs[2].id',
    code: 'duplicate_id',
    says: ['"alleen"', 'topics/contact.yaml'],
  },
  {
    mistake: 'a bad phone number',
    change: edit(schuld, '099 200 00 05', '099 200 00'),
    file: schuld,
    field: 'phones[1].number',
    code: 'format.phone',
    says: ['"099 200 00"', '14 023'],
  },
  {
    mistake: 'a phone number that YAML takes for a number',
    change: edit(schuld, 'number: 099 200 00 05', 'number: 0992000005'),
    file: schuld,
    field: 'phones[1].number',
    code: 'format.phone',
    says: ['aanhalingstekens'],
  },
  {
    mistake: 'a bad postcode',
    change: edit('locations/huis-noord.yaml', '9901 AB', '9901'),
    file: 'locations/huis-noord.yaml',
    field: 'address.postal_code',
    code: 'format.postal_code',
    says: ['"9901"', '2035 VD'],
  },
  {
    mistake: 'closing before opening',
    change: edit(koffie, "closes_at: '12:00'", "closes_at: '09:00'"),
    file: koffie,
    field: 'schedules[1].closes_at',
    code: 'schedule.closes_before_opening',
    says: ['"09:00"', 'openen'],
  },
  {
    mistake: 'an hour that does not exist',
    change: edit(koffie, "closes_at: '12:00'", "closes_at: '25:00'"),
    file: koffie,
    field: 'schedules[1].closes_at',
    code: 'format.time',
    says: ['"25:00"', '09:30'],
  },
  {
    mistake: 'an end before the start',
    change: edit(koffie, 'valid_to: 2026-03-20', 'valid_to: 2026-02-20'),
    file: koffie,
    field: 'notices[1].valid_to',
    code: 'period.ends_before_start',
    says: ['"2026-02-20"', 'valid_from'],
  },
  {
    mistake: 'a check in the future',
    change: edit(koffie, 'assured_date: 2026-02-20', 'assured_date: 2026-12-20'),
    file: koffie,
    field: 'assured_date',
    code: 'assured_in_future',
    says: ['"2026-12-20"', '2026-03-04'],
  },
  {
    mistake: 'a day that does not exist',
    change: edit(koffie, 'assured_date: 2026-02-20', 'assured_date: 2026-02-30'),
    file: koffie,
    field: 'assured_date',
    code: 'format.date',
    says: ['"2026-02-30"'],
  },
  {
    mistake: 'coordinates outside the city',
    change: edit('locations/huis-noord.yaml', /latitude: .*/, 'latitude: 51.0'),
    file: 'locations/huis-noord.yaml',
    field: 'latitude',
    code: 'outside_city',
    says: ['51, 5.'],
  },
  {
    mistake: 'half a position',
    change: edit('locations/huis-noord.yaml', /latitude: .*\n/, ''),
    file: 'locations/huis-noord.yaml',
    field: 'longitude',
    code: 'location.half_position',
    says: ['allebei'],
  },
  {
    mistake: 'a need without a general provision',
    change: edit('services/klusdienst.yaml', 'needs: [huishouden, thuis-lukt-niet]', 'needs: [huishouden]'),
    file: 'topics/thuis.yaml',
    field: 'needs[2].id',
    code: 'need_without_general_provision',
    says: ['"thuis-lukt-niet"', 'self, wijk of city'],
  },
  {
    mistake: 'a topic that misses a text in a language',
    change: edit('translations/en/topics/geld.yaml', /name: Money\n/, ''),
    file: 'translations/en/topics/geld.yaml',
    field: 'name',
    code: 'missing_field',
    says: ['invullen'],
  },
  {
    mistake: 'a need that misses its words in a language',
    change: edit('translations/en/topics/geld.yaml', /  schulden:\n    name: .*\n/, ''),
    file: 'topics/geld.yaml',
    field: 'needs[1].name',
    code: 'missing_translation',
    says: ['"en"', 'translations/en/topics/geld.yaml'],
  },
  {
    mistake: 'a term that a translation says in another way',
    change: (folder) => {
      write('glossary/nl.yaml', 'geld:\n  term: geld\n  forms: [Geld]\n  explanation: Munten en briefjes.\n')(folder);
      write('glossary/en.yaml', 'geld:\n  term: cash\n  forms: [cash]\n  explanation: Coins and notes.\n')(folder);
    },
    file: 'translations/en/topics/geld.yaml',
    field: 'name',
    code: 'other_term',
    says: ['"geld"', 'cash', 'glossary/en.yaml'],
  },
  {
    mistake: 'a term that a language lacks',
    change: edit('glossary/en.yaml', /huisarts:[^]*$/, ''),
    file: 'glossary/nl.yaml',
    field: 'huisarts',
    code: 'missing_translation',
    says: ['"en"', 'glossary/en.yaml'],
  },
  {
    mistake: 'a term that Dutch does not have',
    change: edit('glossary/en.yaml', 'huisarts:', 'huisart:'),
    file: 'glossary/en.yaml',
    field: 'huisart',
    code: 'unknown_id.term',
    says: ['"huisarts"'],
  },
  {
    mistake: 'a translation of nothing',
    change: write('translations/en/services/bestaat-niet.yaml', 'summary: Something\n'),
    file: 'translations/en/services/bestaat-niet.yaml',
    field: '',
    code: 'translation.without_original',
    says: ['Nederlands'],
  },
  {
    mistake: 'a translated list of another length',
    change: edit(
      'translations/en/services/schuldhulp.yaml',
      '  - description: choose 2',
      '  - description: choose 2\n  - description: choose 3',
    ),
    file: 'translations/en/services/schuldhulp.yaml',
    field: 'phones',
    code: 'translation.other_length',
    says: ['1 regels'],
  },
  {
    mistake: 'YAML that does not parse',
    change: edit(schuld, 'rung: city', 'rung: [city'),
    file: schuld,
    field: '',
    code: 'yaml.syntax',
    says: ['regel', 'inspringen'],
  },
  {
    mistake: 'a field written twice',
    change: edit(schuld, 'rung: city', 'rung: city\nrung: wijk'),
    file: schuld,
    field: '',
    code: 'yaml.duplicate_key',
    says: ['twee keer', '"rung: wijk"'],
  },
  {
    mistake: 'a wijk without a wijkteam',
    change: edit('wijkteams/wijkteam-linde-zuid.yaml', '[linde-zuid]', '[oude-haven]'),
    file: 'wijken/zuiderlaan.yaml',
    field: '',
    code: 'wijk_without_wijkteam',
    says: ['service_areas'],
  },
  {
    mistake: 'a street map that may come from any host',
    change: edit('city.yaml', 'https://tegels.lindestad.example/', 'https://{s}.lindestad.example/'),
    file: 'city.yaml',
    field: 'street_map.url_template',
    code: 'format.tiles',
    says: ['https://', '{z}, {x} en {y}'],
  },
  {
    mistake: 'something on the map of a kind that does not exist',
    change: edit('geo/basemap.geojson', '"kind":"station"', '"kind":"halte"'),
    file: 'geo/basemap.geojson',
    field: 'features[1].properties.kind',
    code: 'not_one_of',
    says: ['"halte"', 'station, landmark'],
  },
  {
    mistake: 'a station that is a line',
    change: edit('geo/basemap.geojson', '"kind":"rail"', '"kind":"station"'),
    file: 'geo/basemap.geojson',
    field: 'features[2].geometry.type',
    code: 'geo.shape',
    says: ['Een station of landmark is een Point'],
  },
  {
    mistake: 'a wijk without an outline',
    change: edit('wijken/zuiderlaan.yaml', 'code: WK990004', 'code: WK990009'),
    file: 'wijken/zuiderlaan.yaml',
    field: 'code',
    code: 'wijk.no_outline',
    says: ['WK990009'],
  },
  {
    mistake: 'a decision for a light offer',
    change: edit(schuld, 'access: [sign_up, referral]', 'access: [decision]'),
    file: schuld,
    field: 'rung',
    code: 'service.decision_is_tailored',
    says: ['tailored'],
  },
  {
    mistake: 'a file in a folder that does not exist',
    change: (folder) => cpSync(join(folder, 'organizations'), join(folder, 'organisations'), { recursive: true }),
    file: 'organisations/buurtwerk.yaml',
    field: '',
    code: 'unknown_folder',
    says: ['organizations'],
  },
  {
    mistake: 'a summary that is too long',
    change: edit(schuld, /summary: .*/, `summary: ${'Heel lang. '.repeat(30).trim()}`),
    file: schuld,
    field: 'summary',
    code: 'too_long',
    says: ['180'],
  },
  {
    mistake: 'an address that is no web address',
    change: edit('organizations/buurtwerk.yaml', 'https://buurtwerk.example', 'www.buurtwerk.example'),
    file: 'organizations/buurtwerk.yaml',
    field: 'website',
    code: 'format.url',
    says: ['https://'],
  },
  {
    mistake: 'a field left empty',
    change: edit(schuld, /summary: .*/, 'summary:'),
    file: schuld,
    field: 'summary',
    code: 'missing_field',
    says: ['invullen'],
  },
  {
    mistake: 'a position in the month that does not exist',
    change: edit('services/vrijwilligerspunt.yaml', 'bysetpos: 1', 'bysetpos: 0'),
    file: 'services/vrijwilligerspunt.yaml',
    field: 'schedules[1].bysetpos',
    code: 'schedule.no_position',
    says: ['-1'],
  },
  {
    mistake: 'a time zone that does not exist',
    change: edit('city.yaml', 'Europe/Amsterdam', 'Europe/Amsterdm'),
    file: 'city.yaml',
    field: 'timezone',
    code: 'format.timezone',
    says: ['Europe/Amsterdam'],
  },
  {
    mistake: 'a language that the site has no words in',
    change: edit('city.yaml', 'timezone:', 'languages: [ar, ur]\ntimezone:'),
    file: 'city.yaml',
    field: 'languages[2]',
    code: 'unknown_id.language',
    says: ['"ur"', 'docs/add-a-language.md'],
  },
  {
    mistake: 'an exit that others can read along with',
    change: edit('city.yaml', 'https://weer.example/', 'http://weer.example/'),
    file: 'city.yaml',
    field: 'exit_url',
    code: 'format.https',
    says: ['https://'],
  },
  {
    mistake: 'a link to another page that is no address of this site',
    change: edit(
      'pages/privacy.yaml',
      '- Niets hier bestaat echt.',
      '- Niets.\n    link:\n      path: wissen\n      name: Wissen',
    ),
    file: 'pages/privacy.yaml',
    field: 'sections[1].link.path',
    code: 'format.path',
    says: ['/wissen/'],
  },
  {
    mistake: 'an entry point with one way in',
    change: (folder) => {
      edit('city.yaml', '  walk_in_location: stadskantoor\n', '')(folder);
      edit('wijkteams/wijkteam-linde-zuid.yaml', /location: .*\n|email: .*\n/g, '')(folder);
    },
    file: 'wijken/zuiderlaan.yaml',
    field: '',
    code: 'entry_point_without_ways',
    says: ['walk_in_location'],
  },
  {
    mistake: 'a need with the id of a topic',
    change: edit('topics/geld.yaml', 'id: goedkope-spullen', 'id: contact'),
    file: 'topics/geld.yaml',
    field: 'needs[2].id',
    code: 'duplicate_id',
    says: ['"contact"'],
  },
  {
    mistake: 'words for a topic that does not exist',
    change: (folder) => renameSync(join(folder, 'words/nl/geld.yaml'), join(folder, 'words/nl/gelt.yaml')),
    file: 'words/nl/gelt.yaml',
    field: '',
    code: 'unknown_id.topic',
    says: ['"gelt"', 'topics/', 'urgent.yaml', 'Bedoelt u "geld"?'],
  },
  {
    mistake: 'words for a need that the topic does not have',
    change: edit('words/nl/geld.yaml', 'schulden:', 'schuldn:'),
    file: 'words/nl/geld.yaml',
    field: 'schuldn',
    code: 'unknown_id.need',
    says: ['"schuldn"', 'Bedoelt u "schulden"?'],
  },
  {
    mistake: 'words for an urgent line that does not exist',
    change: edit('words/nl/urgent.yaml', 'veilig:', 'veilg:'),
    file: 'words/nl/urgent.yaml',
    field: 'veilg',
    code: 'unknown_id.urgent',
    says: ['"veilg"', 'Bedoelt u "veilig"?'],
  },
  {
    mistake: 'a need without a single word',
    change: edit('words/nl/geld.yaml', /schulden: .*/, 'schulden: []'),
    file: 'words/nl/geld.yaml',
    field: 'schulden',
    code: 'empty',
    says: ['laat het hele veld weg'],
  },
  {
    mistake: 'a word twice, written in another way',
    change: edit('words/nl/geld.yaml', 'Rekeningen]', 'Rekeningen, rékeningen]'),
    file: 'words/nl/geld.yaml',
    field: 'schulden[5]',
    code: 'duplicate_word',
    says: ['"rékeningen"', '"Rekeningen"', 'een van de twee'],
  },
  {
    mistake: 'words in a folder that is no language',
    change: (folder) => renameSync(join(folder, 'words/ar'), join(folder, 'words/arabisch')),
    file: 'words/arabisch/geld.yaml',
    field: '',
    code: 'unknown_folder',
    says: ['"words/arabisch"'],
  },
  {
    mistake: 'a topic with the name of the words for urgent lines',
    change: (folder) => renameSync(join(folder, 'topics/thuis.yaml'), join(folder, 'topics/urgent.yaml')),
    file: 'topics/urgent.yaml',
    field: '',
    code: 'reserved_for_urgent',
    says: ['"urgent"', 'words/nl/urgent.yaml', 'andere naam'],
  },
  {
    mistake: 'a wijk that two wijkteams name',
    change: (folder) => {
      edit('wijkteams/wijkteam-linde-noord.yaml', '[linde-noord]', '[linde-noord, zuiderlaan]')(folder);
      edit('wijkteams/wijkteam-linde-zuid.yaml', '[linde-zuid]', '[linde-zuid, zuiderlaan]')(folder);
    },
    file: 'wijkteams/wijkteam-linde-zuid.yaml',
    field: 'service_areas[2]',
    code: 'duplicate_id',
    says: ['"zuiderlaan"'],
  },
];

describe('an editor is told', () => {
  test.each(cases)('about $mistake', ({ change, file, field, code, says }) => {
    const problem = problemsOf(change).find((candidate) => candidate.code === code && candidate.file === file);
    expect(problem, JSON.stringify(problemsOf(change), null, 1)).toBeDefined();
    expect(problem?.field).toBe(field);
    const message = tellProblem(problem!);
    expect(message).toContain(file);
    for (const words of says) expect(message).toContain(words);
  });

  test('the line in the file', () => {
    const [problem] = problemsOf(edit(koffie, "closes_at: '12:00'", "closes_at: '09:00'"));
    const line = readFileSync('tests/fixtures/lindestad/services/koffie-bloesemhof.yaml', 'utf8')
      .split('\n')
      .findIndex((text) => text.includes("closes_at: '12:00'"));
    expect(problem?.line).toBe(line + 1);
  });

  test('everything at once, not the first mistake only', () => {
    const problems = problemsOf((folder) => {
      edit(schuld, 'summary:', 'sumary:')(folder);
      edit(koffie, "closes_at: '12:00'", "closes_at: '09:00'")(folder);
      edit('services/klusdienst.yaml', 'rung: city', 'rung: [city')(folder);
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([schuld, koffie, 'services/klusdienst.yaml']));
    expect(tellProblems(problems)).toMatch(/^De inhoud klopt nog niet: er zijn \d+ dingen om te verbeteren\./);
  });

  test('nothing about the echoes of a file that could not be read', () => {
    const problems = problemsOf(edit('locations/huis-noord.yaml', 'kind: huis_van_de_buurt', 'kind: huis'));
    expect(problems.map(({ file }) => file)).toEqual(['locations/huis-noord.yaml']);
  });

  test('about a folder that does not exist', () => {
    expect(examineContent('tests/fixtures/nergens').problems[0]).toMatchObject({ code: 'no_folder' });
  });

  test('nothing that looks like code: no HTML, no stack, no English', () => {
    for (const { change, code, file } of cases) {
      const problem = problemsOf(change).find((candidate) => candidate.code === code && candidate.file === file);
      expect(tellProblem(problem!)).not.toMatch(/undefined|\[object|Invalid|\b(expected|required)\b/i);
    }
  });
});

test('a wijkteam that names a wijk goes before one that names its district', () => {
  const folder = cityWith(edit('wijkteams/wijkteam-linde-zuid.yaml', '[linde-zuid]', '[linde-zuid, bloesemhof]'));
  const { directory, problems } = examineContent(folder);
  expect(problems).toEqual([]);
  const of = (wijk: string) => directory.wijkteams.filter(({ wijken }) => wijken.includes(wijk)).map(({ id }) => id);
  expect(of('bloesemhof')).toEqual(['wijkteam-linde-zuid']);
  expect(of('cafe-plein')).toEqual(['wijkteam-linde-noord']);
});

test('an area of several parts, and a European helpline, are fine', () => {
  const folder = cityWith((city) => {
    edit(
      'geo/wijken.geojson',
      /"type":"Polygon","coordinates":(\[\[\[.*?\]\]\])/,
      '"type":"MultiPolygon","coordinates":[$1]',
    )(city);
    edit('urgent/113.yaml', "number: '113'", 'number: 116 123')(city);
  });
  expect(examineContent(folder).problems).toEqual([]);
});

test('HTML in the content stays text, as it was written', () => {
  const folder = cityWith(edit(schuld, /summary: .*/, "summary: '<script>alert(1)</script>'"));
  const { directory } = examineContent(folder);
  expect(directory.services.find(({ id }) => id === 'schuldhulp')?.summary.source).toBe('<script>alert(1)</script>');
});

test('a city owes its texts to the languages it chose, and to no other', () => {
  const untranslated = (languages: string) => (folder: string) => {
    edit('city.yaml', 'timezone:', `${languages}\ntimezone:`)(folder);
    for (const lang of ['ar', 'pl']) rmSync(join(folder, 'translations', lang, 'topics'), { recursive: true });
  };
  expect(problemsOf(untranslated('languages: [en, uk]'))).toEqual([]);
  expect(problemsOf(untranslated('languages: []'))).toEqual([]);
  const files = new Set(problemsOf(untranslated('languages: [en, ar]')).map(({ details }) => details?.['lang']));
  expect([...files]).toEqual(['ar']);
});

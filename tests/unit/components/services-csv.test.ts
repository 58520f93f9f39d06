import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { servicesCsv } from '#components/services-csv.ts';
import { examineContent } from '#data/load-directory.ts';
import { aDirectory, aService, text } from '../../fixtures/builders.ts';

const today = '2026-03-04';
const site = 'https://gids.example';
const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

test('what is written can be read back: every service once, in order, with its own words', () => {
  const { directory } = examineContent('tests/fixtures/lindestad');
  const rows = read(servicesCsv(directory.services, directory, today, site));
  expect(rows.map(({ id, name, summary }) => [id, name, summary])).toEqual(
    directory.services.map(({ id, name, summary }) => [id, name.source, summary.source]),
  );
  for (const [at, { phones, access, needs }] of directory.services.entries()) {
    expect(rows[at]?.['phones']).toBe(phones.map(({ number }) => number).join('; '));
    expect(rows[at]?.['access']).toBe(access.join('; '));
    expect(rows[at]?.['needs']).toBe(needs.join('; '));
  }
});

test('commas, quotes and new lines stay inside their cell, and lines end as RFC 4180 says', () => {
  const summary = 'Soep, "brood"\nen meer';
  const csv = servicesCsv([aService({ id: 'soep', summary: text(summary) })], aDirectory(), today, site);
  expect(read(csv)[0]?.['summary']).toBe(summary);
  expect(csv).toContain('"Soep, ""brood""\nen meer"');
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.startsWith('\uFEFFid,')).toBe(true);
});

test('a spreadsheet takes no cell for a formula', () => {
  for (const start of ['=', '+', '-', '@']) {
    const csv = servicesCsv([aService({ id: 'x', name: `${start}1+1` })], aDirectory(), today, site);
    expect(read(csv)[0]?.['name']).toBe(`'${start}1+1`);
  }
});

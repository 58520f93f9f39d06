import type { Page } from '@playwright/test';
import { expect, test } from './visit.ts';

const table = '/verwijzers/aanbod/';
const rows = (page: Page) => page.locator('tbody tr:visible');
const names = (page: Page) => page.locator('tbody tr:visible .gidw-row__name');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is there to read, with no control that does nothing', async ({ page }) => {
    await page.goto(table);
    await expect(rows(page).first()).toHaveAttribute('data-rung', 'self');
    await expect(page.getByRole('columnheader', { name: 'Telefoon' })).toHaveCount(1);
    await expect(page.locator('main button:visible, main input:visible')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /CSV/ })).toHaveAttribute('href', '/data/services.csv');
  });
});

test('a column sorts both ways, and says so; what is not known stays last', async ({ page }) => {
  await page.goto(table);
  const total = await rows(page).count();
  const compare = new Intl.Collator('nl', { numeric: true }).compare;
  const head = page.getByRole('columnheader', { name: 'Naam' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = (await names(page).allTextContents()).map((name) => name.trim());
  expect(up).toEqual(up.slice().sort(compare));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page).first().textContent())?.trim()).toBe(up.at(-1));
  await page.getByRole('columnheader', { name: 'Kosten' }).getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
  await expect(rows(page).last().locator('td').nth(5)).toHaveAttribute('data-unknown');
  await expect(rows(page)).toHaveCount(total);
});

test('words leave only the rows that have them, and those are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(table);
  const total = await rows(page).count();
  await page.getByLabel('Zoek in de tabel').fill('kindertelefoon');
  await expect(names(page)).toHaveText(['De Kindertelefoon']);
  await expect(page.locator('main [role="status"]')).toHaveText(`1 van ${total} rijen`);
  await page.getByRole('button', { name: 'Kopieer' }).click();
  await expect(page.locator('main [role="status"]')).toHaveText('Gekopieerd: 1 rijen.');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
  expect(lines).toHaveLength(2);
  expect(lines.map((cells) => cells.length)).toEqual([9, 9]);
  expect(lines[1]?.[0]).toBe('De Kindertelefoon');
  // Nothing that is typed here leaves the page, not even for the address.
  await expect(page).toHaveURL(new RegExp(`${table}$`));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a row stands upright, each line with the head of its column, and is still a row of a table to who listens', async ({
    page,
  }) => {
    await page.goto(table);
    const row = rows(page).filter({ has: page.getByRole('rowheader', { name: 'De Kindertelefoon' }) });
    await expect(row.getByRole('cell')).toHaveCount(8);
    const lines = await row
      .getByRole('cell')
      .evaluateAll((cells) =>
        cells.map((cell) => [getComputedStyle(cell, '::before').content, cell.getBoundingClientRect().top] as const),
      );
    const heads = (await page.getByRole('columnheader').allTextContents()).slice(2).map((head) => head.trim());
    expect(lines.slice(1).map(([content]) => content.replace(/^"|:? ".*$/g, ''))).toEqual(heads);
    expect(lines.every(([, top], at) => at === 0 || top > lines[at - 1]![1])).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('what is left of it, or sorted, stands close together', async ({ page }) => {
    await page.goto(table);
    await page.getByLabel('Zoek in de tabel').fill('heel haarlem');
    await expect(rows(page).last()).toBeVisible();
    const heights = await page
      .locator('tbody')
      .evaluateAll((parts) =>
        parts.map((part) => [
          part.getBoundingClientRect().height,
          [...part.children].reduce((sum, row) => sum + row.getBoundingClientRect().height, 0),
        ]),
      );
    for (const [height = 0, inside = 0] of heights) expect(Math.abs(height - inside)).toBeLessThan(2);
  });
});

test('what is in the table can be put on the list', async ({ page }) => {
  await page.goto(table);
  await rows(page).first().getByRole('button').click();
  await expect(page.locator('[data-my-list] b')).toHaveText('1');
});

import { expect, test } from 'vitest';
import { formatList, listJoints } from '#i18n/format.ts';
import { localeCodes } from '#i18n/locales.ts';
import { inList } from '#views/in-list.ts';

test.each(localeCodes)('a device writes things one after another in %s as the site does', (locale) => {
  const things = ['één', 'de $& twee', '{3}', 'четыре', 'خمسة', '6'];
  for (let count = 0; count <= things.length; count++) {
    const some = things.slice(0, count);
    expect(inList(listJoints(locale), some)).toBe(formatList(some, locale));
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayForms, formatPartialDate } from '#i18n/format.ts';
import { localeCodes } from '#i18n/locales.ts';
import { dayInWords } from '#views/day-in-words.ts';

test.each(localeCodes)('a device writes a day in %s as the site does', (locale) => {
  const forms = dayForms(locale);
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2099 }), fc.nat(11), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      const written = formatPartialDate(`${year}-${two(month + 1)}-${two(day)}`, locale);
      expect(dayInWords(forms, new Date(year, month, day, 23, 59))).toBe(written);
    }),
  );
});

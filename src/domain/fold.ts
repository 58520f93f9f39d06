/** Letters that Unicode does not take apart, and Arabic ones that people write in more than one way. */
const sameLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ґ: 'г',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ـ: '',
};

const sameLetter = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'g');

/**
 * Text as it is compared: lower case, without diacritics, hyphens and other signs; words with one
 * space between them. "Bosch-en-Vaart" becomes "bosch en vaart", "żywność" becomes "zywnosc",
 * "أسرة" becomes "اسره". An apostrophe inside a word falls away: "foto's", "п'ять".
 * What Unicode sees as an accent or a letter there is one as well: "foto´s", "пʼять".
 */
export function fold(text: string): string {
  return text
    .replace(/[´ʼ]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(sameLetter, (letter) => sameLetters[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/(\p{L})['’`](?=\p{L})/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

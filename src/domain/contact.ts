/* Ways to reach somebody, as links and as short as people write them. */

/** The address behind a phone number, for `href`. */
export function telHref(number: string): string {
  return `tel:${number.replace(/\D/g, '')}`;
}

/** A web address as short as people write it: "humanitas.nl". */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** The name of a site alone, for a short row: "humanitas.nl". */
export function siteName(url: string): string {
  return shortUrl(url).replace(/\/.*$/, '');
}

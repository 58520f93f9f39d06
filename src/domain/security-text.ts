const day = 86_400_000;

/** How long what it says holds: less than a year, as its standard asks. A site that is built now and then never runs out. */
const holdsForDays = 364;

/**
 * The text of `/.well-known/security.txt`: whom to tell about a hole in the site (RFC 9116).
 *
 * @param contact an address of a page, or an e-mail address
 * @param address where the text stands
 * @param languages codes of the languages one may write in
 * @param today "2026-03-01"
 */
export function securityText(contact: string, address: string, languages: readonly string[], today: string): string {
  const expires = new Date(Date.parse(`${today}T00:00:00Z`) + holdsForDays * day).toISOString();
  return [
    `Contact: ${contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${address}`,
    '',
  ].join('\n');
}

/* What a kept page says of itself. Words come finished; pages are our own, so what is taken from one may stand in another. */

/** A page with one sentence in front of its contents. */
export function withNotice(html: string, sentence: string): string {
  return html.replace(/<main[^>]*>/, (main) => `${main}<p class="gidw-offline gidw-screen" role="status">${sentence}</p>`);
}

/** The sentence for a copy: when it was fetched, as its host said. Without that there is nothing to say about a day. */
export function noticeFor(sentence: string, fetched: string | null, formats: string): string {
  const [before = '', after = ''] = sentence.split('{date}');
  const time = Date.parse(fetched ?? '');
  const day = Number.isNaN(time) ? '?' : new Intl.DateTimeFormat(formats, { dateStyle: 'long' }).format(time);
  return before + day + after;
}

/** What a page calls itself, without the name of the site. */
export function titleOf(html: string): string {
  return (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ – [^–]*$/, '');
}

/** The page for what is not kept, with the pages that are. */
export function withKeptPages(html: string, pages: readonly { readonly path: string; readonly title: string }[]): string {
  if (pages.length === 0) return html;
  const rows = pages.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`).join('');
  return html
    .replace(/(<div[^>]*data-kept[^>]*?) hidden([^>]*>)/, '$1$2')
    .replace(/(<ul[^>]*data-kept-list[^>]*>)(?=<\/ul>)/, (list) => list + rows);
}

/** Whether a page may be kept: not one that others in the house should not see. */
export function mayBeKept(html: string): boolean {
  return !html.includes('data-private');
}

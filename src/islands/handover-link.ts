/** Stands behind the code of a link that is handed over: the reader's own language is looked for once. */
const forAnyone = ':deel';

/** Takes its place when that is done, or when whoever hands it over chose the language. */
export const fromAnother = ':gedeeld';

/**
 * The whole address of a code, for whoever opens it.
 *
 * @param page the page that opens it
 * @param isChosen true when it opens in the language of that page, whatever the reader's device speaks
 */
export function handoverLink(page: string, code: string, isChosen = false): string {
  return new URL(`${page}#${code}${isChosen ? fromAnother : forAnyone}`, location.href).href;
}

/**
 * Shows what was shared in the language of the reader's device, if the site speaks it.
 *
 * @returns whether the page makes way for another
 */
export function goToOwnLanguage(): boolean {
  if (!location.hash.endsWith(forAnyone)) return false;
  const hash = `${location.hash.slice(0, -forAnyone.length)}${fromAnother}`;
  // Without a network that language may not be on the device.
  const isOnline = navigator.onLine && document.querySelector('.gidw-offline') === null;
  const links = isOnline ? [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')] : [];
  for (const wanted of navigator.languages.map((language) => language.split('-')[0])) {
    if (wanted === document.documentElement.lang) break;
    const link = links.find(({ hreflang }) => hreflang === wanted);
    if (!link) continue;
    location.replace(`${link.href.split('#')[0] ?? ''}${hash}`);
    return true;
  }
  history.replaceState(null, '', hash);
  return false;
}

/** Whether what stands after `#` is a place on this page, and no code. */
export function isPlaceOnPage(): boolean {
  return document.getElementById(location.hash.slice(1)) !== null;
}

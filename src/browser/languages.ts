/*
 * The language of the page: what a visitor chose is remembered on the device and offered on the
 * next page in another language, as is what the browser asks for. Nobody is sent anywhere.
 */
import { keep, keys, read } from './device-storage.ts';

const menu = document.querySelector<HTMLElement>('[data-languages]');
const list = menu?.querySelector('details');
if (menu && list) start(menu, list);

function start(menu: HTMLElement, list: HTMLDetailsElement): void {
  const here = document.documentElement.lang;
  const links = [...menu.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
  const wanted = [read(keys.language), ...navigator.languages.map((language) => language.split('-')[0])];
  const first = wanted.find((code) => links.some(({ hreflang }) => hreflang === code));
  const offered = first === here ? undefined : links.find(({ hreflang }) => hreflang === first);
  if (offered) {
    const offer = offered.cloneNode(true) as HTMLAnchorElement;
    offer.className = 'gidw-lang__offer';
    menu.append(offer);
    menu.classList.add('gidw-lang--offer');
  }
  menu.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[hreflang]');
    if (!link) return;
    keep(keys.language, link.hreflang);
    // What was filled in stands in the address.
    link.search = location.search;
    if (link.hash === '') link.hash = location.hash;
  });
  document.addEventListener('click', ({ target }) => {
    if (!list.contains(target as Node)) list.open = false;
  });
  list.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !list.open) return;
    list.open = false;
    list.querySelector('summary')?.focus();
  });
}

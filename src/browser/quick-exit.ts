/*
 * Leaving a page at once. Works for every `a[data-quick-exit]` that stands on the page at the
 * moment of the click or the key, so links may come and go. First the page is covered, because a
 * slow network must not keep it in sight; then the other site takes its place in the history.
 */

import { keepForTab, keys, readForTab } from './device-storage.ts';

const pressesNeeded = 3;
/** As long as somebody may take between two presses. */
const patience = 5000;

let presses = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let withAnotherKey = false;
let cover: HTMLElement | undefined;
let title = '';

// More than one part of a page may ask for this script; the page listens once. The styles show by
// the same mark that the keys now do something.
const root = document.documentElement;
if (root.dataset['exitReady'] === undefined) {
  root.dataset['exitReady'] = '';
  document.addEventListener('click', onClick, true);
  document.addEventListener('keyup', onKeyUp, true);
  window.addEventListener('pageshow', ({ persisted }) => comeBack(persisted));
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-quick-exit]') : null;
  if (!link) return;
  event.preventDefault();
  leave(link.href);
}

/** Counts Shift pressed by itself; a capital letter or Shift and Tab is something else. */
function onKeyUp(event: KeyboardEvent): void {
  const isShift = event.key === 'Shift' && !withAnotherKey;
  withAnotherKey = event.shiftKey;
  const link = document.querySelector<HTMLAnchorElement>('a[data-quick-exit]');
  // A page whose subject changes keeps the link, hidden while it is not needed.
  if (!link || link.closest('[hidden]')) return;
  if (!isShift) {
    if (presses > 0) startAgain('');
    return;
  }
  presses += 1;
  clearTimeout(timer);
  if (presses >= pressesNeeded) {
    startAgain('');
    leave(link.href);
    return;
  }
  say(presses === 1 ? 'two' : 'one');
  timer = setTimeout(() => startAgain('late'), patience);
}

function startAgain(word: string): void {
  presses = 0;
  clearTimeout(timer);
  say(word);
}

/** Says one of the finished words of the region that already stood on the page. */
function say(word: string): void {
  const status = document.querySelector<HTMLElement>('[data-exit-status]');
  if (status) status.textContent = status.dataset[word] ?? '';
}

function leave(address: string): void {
  keepForTab(keys.left, '1');
  // Whoever is reading aloud falls silent now, not when the other site has come.
  document.dispatchEvent(new Event('gidw:left'));
  hidePage(new URL(address).hostname);
  location.replace(address);
}

/**
 * An empty page in the colours of the browser. It hides the page from eyes and ears alike, and needs
 * no stylesheet. The other site is not told where the visitor was.
 */
function hidePage(neutralTitle: string): void {
  if (cover) return;
  cover = document.createElement('div');
  cover.dataset['exitCover'] = '';
  cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background-color:Canvas';
  root.append(cover);
  document.body.hidden = true;
  title = document.title;
  document.title = neutralTitle;
  const silence = document.createElement('meta');
  silence.name = 'referrer';
  silence.content = 'no-referrer';
  document.head.append(silence);
}

/**
 * Only the page one left from is replaced; the steps before it may tell as much. Whoever taps "back"
 * after leaving comes to the first page of the site. Who opens a page anew means to.
 */
function comeBack(persisted: boolean): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isBack = persisted || visit?.type === 'back_forward';
  const home = document.querySelector<HTMLAnchorElement>('a[data-quick-exit]')?.dataset['home'];
  if (isBack && home !== undefined && readForTab(keys.left) !== undefined) {
    hidePage(new URL(home, location.href).hostname);
    location.replace(home);
  } else if (persisted) uncover();
}

/** Who comes back to a page that the browser had kept, comes back to the page and not to the cover. */
function uncover(): void {
  if (!cover) return;
  cover.remove();
  cover = undefined;
  document.body.hidden = false;
  document.title = title;
}

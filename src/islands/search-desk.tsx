/*
 * The search on the phone. What is typed is answered here, on the device: nothing of it is sent or
 * kept. The address tells what was asked, so that it can be shared; what others in the house should
 * not see is left out of it.
 */
import { render } from 'preact';
import { chosenWijk } from '#browser/chosen-wijk.ts';
import { waitingAt, wallClock } from '#domain/schedule.ts';
import { filtersOn, nothingAsked } from '#domain/search/filter-address.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import type { GuideBase, GuideService } from '#views/facts.ts';
import { counted } from '#views/SearchCounts.tsx';
import { answerTo, searchKit, type Found, type SearchKit } from '#views/search-kit.ts';
import type { SearchData, WordsByLanguage } from '#views/search-facts.ts';
import { phoneSource } from '#views/search-source.ts';
import { SearchView } from '#views/SearchView.tsx';
import { fetchData } from './fetch-data.ts';
import { indexInSlices } from './index-in-slices.ts';
import { settingsOf, type Controls } from './search-controls.ts';
import { searchHistory } from './search-history.ts';

/** So many results come at a time. */
const atOnce = 20;
/** So long the answer waits for the next letter, in milliseconds; and a screen reader for the end of the typing. */
const nextLetter = 40;
const endOfTyping = 1000;
/** So long the search waits for everyday words in other languages before it does without them. */
const otherWordsWait = 500;

/** Brings the data, makes the index, and answers from then on. Rejects when something does not arrive. */
export async function openDesk(box: HTMLElement, controls: Controls): Promise<void> {
  const settings = settingsOf(box);
  const others = fetchData<WordsByLanguage>(settings.otherWords).catch((): WordsByLanguage => ({}));
  const [base, offer, data] = await Promise.all([
    fetchData<GuideBase>(settings.guide),
    fetchData<GuideService[]>(settings.offer),
    fetchData<SearchData>(settings.search),
  ]);
  const inTime = await Promise.race([others, later(otherWordsWait)]);
  const index = await indexInSlices(phoneSource(base, offer, data, inTime));
  const desk = startDesk(box, controls, searchKit(base, offer, data), index);
  box.dataset['ready'] = '';
  if (!inTime) void others.then(async (words) => desk.useIndex(await indexInSlices(phoneSource(base, offer, data, words))));
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), milliseconds));
}

function startDesk(box: HTMLElement, controls: Controls, kit: SearchKit, firstIndex: SearchIndex) {
  const settings = settingsOf(box);
  const past = searchHistory();
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-${name}]`);
  const knownWijk = kit.base.wijken.find(({ id }) => id === chosenWijk())?.id;
  let index = firstIndex;
  let shown = atOnce;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  /** Answers what the field and the filters ask, and draws it. */
  function answer(): Found {
    clearTimeout(typing);
    const asked = controls.read();
    const waiting = waitingAt(wallClock(new Date(), kit.base.timezone), new Set(kit.base.holidays));
    const found = answerTo(kit, index, asked, knownWijk, waiting);
    const place = part('search-answer');
    if (place) {
      const view = { kit, asked, found, shown, knownWijk, onMore: showMore, onClear: clearFilters };
      render(<SearchView {...view} />, place);
    }
    const isAnswered = found.hits.length > 0 || !found.isVague;
    box.toggleAttribute('data-answered', isAnswered);
    document.querySelector('[data-search-start]')?.toggleAttribute('hidden', isAnswered);
    document.querySelector('.gidw-exit-bar')?.toggleAttribute('hidden', !found.isSecret);
    document.title = found.isSecret ? settings.site : settings.title;
    document.dispatchEvent(new Event('gidw:drawn'));
    clearTimeout(telling);
    telling = setTimeout(() => tell(found), endOfTyping);
    return found;
  }

  /** For ears: once, when the typing has stopped. */
  function tell({ hits, urgent, isVague }: Found): void {
    const { labels } = kit.data;
    const words = [
      urgent.length > 0 ? labels['search.announce_urgent'] : '',
      hits.length > 0 ? counted(kit, 'count', hits.length) : isVague ? '' : labels['search.announce_nothing'],
    ];
    const said = part('search-said');
    if (said) said.textContent = words.filter((word) => word !== '').join(' ');
  }

  function asksNow(way: 'replaceSoon' | 'push'): void {
    shown = atOnce;
    const { isSecret } = answer();
    past[way](controls.read(), isSecret);
    linkLanguages(isSecret);
  }

  /** Who goes on in another language takes the question along. */
  function linkLanguages(isSecret: boolean): void {
    if (!isSecret) past.flush();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      const address = settings.languages[link.hreflang];
      if (address !== undefined) link.href = `${address}${location.search}`;
    }
  }

  function showMore(): void {
    const before = shown;
    shown += atOnce;
    answer();
    box.querySelectorAll<HTMLElement>('[data-result]')[before]?.querySelector('a')?.focus();
  }

  function clearFilters(): void {
    controls.write({ ...nothingAsked, text: controls.field.value });
    asksNow('push');
    controls.field.focus();
  }

  controls.field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => asksNow('replaceSoon'), nextLetter);
  });
  controls.field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || controls.field.value === '') return;
    event.preventDefault();
    controls.field.value = '';
    asksNow('replaceSoon');
  });
  box.addEventListener('change', (event) => {
    if (event.target !== controls.field) asksNow('push');
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    asksNow('replaceSoon');
    past.flush();
    // The keyboard of a phone makes room; who listens hears how much there is.
    box.querySelector<HTMLElement>('#gevonden')?.focus({ preventScroll: true });
  });
  part('clear-filters')?.addEventListener('click', clearFilters);
  const place = part('use-place');
  if (place && 'geolocation' in navigator) {
    place.hidden = false;
    place.addEventListener('click', () => {
      void import('./search-place.tsx').then(({ usePlace }) => {
        const said = part('place-said');
        if (said) usePlace(kit, said, settings.outlines, chooseWijk);
      });
    });
  }
  function chooseWijk(wijk: string): void {
    controls.write({ ...controls.read(), wijk });
    asksNow('push');
  }
  // A link may be followed before the typing was long enough ago.
  document.addEventListener('click', () => past.flush(), true);
  window.addEventListener('popstate', () => {
    controls.write(controls.here());
    shown = atOnce;
    linkLanguages(answer().isSecret);
  });

  const asked = controls.read();
  if (asked.text !== '' || filtersOn(asked) > 0) asksNow('replaceSoon');
  return {
    /** Goes on with an index that knows more. */
    useIndex(better: SearchIndex): void {
      index = better;
      answer();
    },
  };
}

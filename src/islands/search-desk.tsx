/*
 * The search on the phone. What is typed is answered here, on the device: nothing of it is sent or
 * kept. The address tells what was asked, so that it can be shared; what others in the house should
 * not see is left out of it.
 */
import { fetchData } from '#browser/fetch-data.ts';
import { filtersOn, nothingAsked } from '#domain/search/filter-address.ts';
import type { SearchIndex } from '#domain/search/search-index.ts';
import type { GuideBase, GuideService } from '#views/facts.ts';
import { searchKit, type SearchKit } from '#views/search-kit.ts';
import type { SearchData, WordsByLanguage } from '#views/search-facts.ts';
import { phoneSource } from '#views/search-source.ts';
import { indexInSlices, learnToMend } from './make-index.ts';
import { answerPlace } from './search-answer.tsx';
import { settingsOf, type Controls } from './search-controls.ts';
import { searchHistory } from './search-history.ts';
import { aTurn, aWhile } from './turns.ts';
import { waitingNow } from './waiting-now.ts';

/** So long the search waits for everyday words in other languages before it begins without them. */
const otherWordsWait = 50;

/** What the search is made of, in the language of the page. */
interface SearchFiles {
  readonly base: GuideBase;
  readonly offer: GuideService[];
  readonly data: SearchData;
}

/** Rejects when something does not arrive. */
export async function fetchFiles(box: HTMLElement): Promise<SearchFiles> {
  const settings = settingsOf(box);
  const [base, offer, data] = await Promise.all([
    fetchData<GuideBase>(settings.guide),
    fetchData<GuideService[]>(settings.offer),
    fetchData<SearchData>(settings.search),
  ]);
  return { base, offer, data };
}

/** Makes the index, and answers from then on. */
export async function openDesk(box: HTMLElement, controls: Controls, { base, offer, data }: SearchFiles): Promise<void> {
  const settings = settingsOf(box);
  // After the rest, so that on a slow network it is not in the way of the first answer.
  const others = fetchData<WordsByLanguage>(settings.otherWords).catch((): WordsByLanguage => ({}));
  const inTime = await Promise.race([others, aWhile(otherWordsWait)]);
  await aTurn();
  const source = phoneSource(base, offer, data, inTime);
  await aTurn();
  const waiting = waitingNow(base);
  // The first look at the clock takes an old phone as long as an answer: it has a turn of its own.
  waiting();
  await aTurn();
  const index = await indexInSlices(source);
  const useIndex = startDesk(box, controls, searchKit(base, offer, data), waiting, index);
  box.dataset['ready'] = '';
  // What comes after the first answers: the words of other languages, and the mending of slips.
  const whole = inTime ? Promise.resolve(index) : others.then((words) => indexInSlices(phoneSource(base, offer, data, words)));
  whole
    .catch(() => index)
    .then(async (better) => {
      await learnToMend(better);
      useIndex(better);
      box.dataset['ready'] = 'whole';
    });
}

/** @returns what takes a better index */
function startDesk(
  box: HTMLElement,
  controls: Controls,
  kit: SearchKit,
  waiting: ReturnType<typeof waitingNow>,
  index: SearchIndex,
): (better: SearchIndex) => void {
  const { field } = controls;
  const { languages, outlines } = settingsOf(box);
  const past = searchHistory(linkLanguages);
  const place = answerPlace(box, controls, kit, waiting, index, clearFilters);

  function ask(way: 'replaceSoon' | 'push'): void {
    const { isSecret } = place.answer();
    void place.draw(way === 'replaceSoon');
    past[way](controls.read(), isSecret);
  }

  /** Who goes on in another language takes the question along. */
  function linkLanguages(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      const address = languages[link.hreflang];
      if (address !== undefined) link.href = `${address}${location.search}`;
    }
  }

  function clearFilters(): void {
    controls.write({ ...nothingAsked, text: field.value });
    ask('push');
    field.focus();
  }

  function chooseWijk(wijk: string): void {
    controls.write({ ...controls.read(), wijk });
    ask('push');
  }

  field.addEventListener('input', () => ask('replaceSoon'));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    ask('replaceSoon');
  });
  box.addEventListener('change', ({ target }) => {
    if (target !== field) ask('push');
  });
  box.addEventListener('submit', () => {
    ask('replaceSoon');
    past.flush();
    place.drawNow();
    // The keyboard of a phone makes room; who listens hears how much there is.
    const first = box.querySelector<HTMLElement>('[data-search-danger] a') ?? box.querySelector<HTMLElement>('#gevonden');
    first?.focus({ preventScroll: true });
  });
  box.querySelector('[data-clear-filters]')?.addEventListener('click', clearFilters);
  const said = box.querySelector('[data-place-said]');
  const nearMe = box.querySelector<HTMLElement>('[data-use-place]');
  if (said && nearMe && 'geolocation' in navigator) {
    nearMe.hidden = false;
    nearMe.addEventListener('click', () => {
      import('./search-place.tsx').then(
        ({ usePlace }) => usePlace(kit, said, outlines, chooseWijk),
        () => said.replaceChildren(kit.data.labels['chooser.place_failed']),
      );
    });
  }
  // A link may be followed before the typing was long enough ago.
  document.addEventListener('click', past.flush, true);
  window.addEventListener('popstate', ({ state }) => {
    past.drop();
    // A link to a place on this page asks nothing else.
    if (state === null && location.hash !== '') return past.replaceSoon(controls.read(), place.answer().isSecret);
    controls.write(controls.here());
    place.answer();
    void place.draw();
    linkLanguages();
  });

  if (field.value !== '' || filtersOn(controls.read()) > 0) ask('replaceSoon');
  return (better) => {
    place.useIndex(better);
    place.answer();
    void place.draw();
  };
}

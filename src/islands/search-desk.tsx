/*
 * The search on the phone. What is typed is answered here, on the device: nothing of it is sent or
 * kept. The address tells what was asked, so that it can be shared; what others in the house should
 * not see is left out of it.
 */
import { fetchData } from '#browser/fetch-data.ts';
import { filtersOn, nothingAsked } from '#domain/search/filter-address.ts';
import type { GuideBase, GuideService } from '#views/facts.ts';
import { searchKit, type SearchKit } from '#views/search-kit.ts';
import type { SearchData, WordsByLanguage } from '#views/search-facts.ts';
import { fetchAhead, openSearch, type AskSearch } from './ask-search.ts';
import { answerPlace } from './search-answer.tsx';
import { settingsOf, type Controls } from './search-controls.ts';
import type { SearchFiles } from './search-engine.ts';
import { searchHistory } from './search-history.ts';
import { aTurn, aWhile } from './a-turn.ts';

/** So long the search waits for everyday words in other languages before it begins without them. */
const otherWordsWait = 50;

/** Rejects when something does not arrive. */
export async function fetchFiles(box: HTMLElement): Promise<SearchFiles> {
  const settings = settingsOf(box);
  fetchAhead();
  const [base, offer, data] = await Promise.all([
    fetchData<GuideBase>(settings.guide),
    fetchData<GuideService[]>(settings.offer),
    fetchData<SearchData>(settings.search),
  ]);
  return { base, offer, data };
}

/** Has the index made, and answers from then on. */
export async function openDesk(box: HTMLElement, controls: Controls, files: SearchFiles): Promise<void> {
  // After the rest, so that on a slow network it is not in the way of the first answer.
  const others = fetchData<WordsByLanguage>(settingsOf(box).otherWords).catch(() => undefined);
  const inTime = await Promise.race([others, aWhile(otherWordsWait)]);
  await aTurn();
  const search = await openSearch(files, inTime);
  const { base, offer, data } = files;
  const answerAgain = await startDesk(box, controls, searchKit(base, offer, data), search);
  box.dataset['ready'] = '';
  others
    .then((words) => search('learn', inTime ? undefined : words))
    .then(answerAgain)
    .catch(() => undefined)
    .then(() => (box.dataset['ready'] = 'whole'));
}

/** @returns what answers again, when the search knows more */
async function startDesk(box: HTMLElement, controls: Controls, kit: SearchKit, search: AskSearch): Promise<() => Promise<void>> {
  const { field } = controls;
  const { languages, outlines } = settingsOf(box);
  const past = searchHistory(linkLanguages);
  const place = answerPlace(box, kit, search, clearFilters);
  /** How what is being answered will stand in the history; undefined when nothing is. */
  let step: 'replaceSoon' | 'push' | undefined;

  /** @returns whether it was answered, and not overtaken by another question */
  async function ask(way: 'replaceSoon' | 'push'): Promise<boolean> {
    // A choice stays a step of its own when typing overtakes it.
    step = step === 'push' ? step : way;
    const asked = controls.read();
    const found = await place.answer(asked);
    if (!found) return false;
    void place.draw(way === 'replaceSoon');
    past[step](asked, found.isSecret);
    step = undefined;
    return true;
  }

  /** Also says it when there is no answer; what stood there before stays. */
  async function askAgain(way: 'replaceSoon' | 'push'): Promise<boolean> {
    const failed = box.querySelector('[data-search-failed]');
    try {
      const isAnswered = await ask(way);
      if (isAnswered) failed?.setAttribute('hidden', '');
      return isAnswered;
    } catch {
      step = undefined;
      failed?.removeAttribute('hidden');
      return false;
    }
  }

  /** A link may be followed before the answer is there, or before the typing was long enough ago. */
  function leave(): void {
    // Until it is answered nobody knows whether others may see it.
    if (step) {
      past[step](controls.read(), true);
      // The answer will only tell more of that step.
      step = 'replaceSoon';
    }
    past.flush();
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
    void askAgain('push');
    field.focus();
  }

  function chooseWijk(wijk: string): void {
    controls.write({ ...controls.read(), wijk });
    void askAgain('push');
  }

  field.addEventListener('input', () => void askAgain('replaceSoon'));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    void askAgain('replaceSoon');
  });
  box.addEventListener('change', ({ target }) => {
    if (target !== field) void askAgain('push');
  });
  box.addEventListener('submit', async () => {
    if (!(await askAgain('replaceSoon'))) return;
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
  document.addEventListener('click', leave, true);
  window.addEventListener('popstate', ({ state }) => {
    past.drop();
    // A link to a place on this page asks nothing else.
    if (state === null && location.hash !== '') return void askAgain('replaceSoon');
    step = undefined;
    controls.write(controls.here());
    void answerAgain();
    linkLanguages();
  });

  if (field.value !== '' || filtersOn(controls.read()) > 0) await ask('replaceSoon');
  return answerAgain;

  async function answerAgain(): Promise<void> {
    // A question that is under way is answered with all that is known.
    if (step === undefined && (await place.answer(controls.read()))) void place.draw();
  }
}

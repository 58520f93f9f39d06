/*
 * The first script of the search page: small, because everybody gets it. It puts what the address
 * asks into the field, and brings the search itself when the phone has time. The index is made only
 * as soon as somebody is going to search: it keeps an old phone busy.
 */
import { carriesMore } from '#browser/connection.ts';
import { filtersOn } from '#domain/search/filter-address.ts';
import { controlsIn, type Controls } from './search-controls.ts';

/** A wait shorter than this is not worth a word. */
const patience = 300;

const box = document.querySelector<HTMLElement>('[data-search]');
const controls = box && controlsIn(box);
if (box && controls) prepare(box, controls);

function prepare(box: HTMLElement, controls: Controls): void {
  const { field } = controls;
  let desk: Promise<() => Promise<void>> | undefined;
  let engine: Promise<void> | undefined;
  let isReady = false;
  let hasFailed = false;
  const show = (name: string, isShown: boolean) =>
    box.querySelector(`[data-search-${name}]`)?.toggleAttribute('hidden', !isShown);
  const isAsking = (): boolean => field.value.trim() !== '' || filtersOn(controls.read()) > 0;

  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = (): void => {
    if (isReady) return;
    clearTimeout(timer);
    timer = setTimeout(() => show('wait', !isReady && !hasFailed && isAsking()), patience);
    engine ??= open();
  };
  async function open(): Promise<void> {
    try {
      const openDesk = await (desk ??= bringDesk(box, controls));
      await openDesk();
      isReady = true;
      hasFailed = false;
    } catch {
      // It is tried again with the next letter; until then the form leads to the list of words.
      desk = undefined;
      engine = undefined;
      hasFailed = true;
    }
    show('wait', false);
    show('failed', hasFailed && isAsking());
  }

  // On a slow network somebody may have typed already: that stays, and goes before what the address says.
  const [address, typed] = [controls.here(), controls.read()];
  controls.write({ ...(filtersOn(typed) > 0 ? typed : address), text: typed.text || address.text });
  for (const event of ['focusin', 'pointerdown', 'input', 'change']) box.addEventListener(event, load);
  box.addEventListener('submit', (event) => {
    if (hasFailed) return;
    event.preventDefault();
    load();
  });
  if (isAsking()) load();
  else {
    // Somebody with a mouse came here to type; on a phone the keyboard would cover the page.
    if (matchMedia('(hover: hover) and (pointer: fine)').matches) field.focus({ preventScroll: true });
    if (carriesMore()) whenIdle(() => (desk ??= bringDesk(box, controls)).catch(() => (desk = undefined)));
  }
}

/** Brings the script of the search and its data. @returns what makes the index and answers from then on */
async function bringDesk(box: HTMLElement, controls: Controls): Promise<() => Promise<void>> {
  const { fetchFiles, openDesk } = await import('./search-desk.tsx');
  const files = await fetchFiles(box);
  return () => openDesk(box, controls, files);
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 2000);
}

/* "Remember this wijk" on a wijk page; and its pages, for when there is no network. */
import { fill } from '#domain/fill.ts';
import { chosenWijk, forgetWijk, rememberWijk } from './chosen-wijk.ts';
import { sparesData } from './connection.ts';
import { ownWorker } from './own-worker.ts';
import { forgetSaved, savedWijk, saveWijk } from './saved-wijk.ts';

type Word =
  'chooser.remembered' | 'chooser.not_kept' | 'chooser.forgotten' | 'offline.saving' | 'offline.saved' | 'offline.saved_part';

/** A saved wijk is fetched anew when somebody comes back after a day. */
const staysFresh = 24 * 60 * 60 * 1000;

const box = document.querySelector<HTMLElement>('[data-remember-wijk]');
if (box) start(box);

function start(element: HTMLElement): void {
  const { rememberWijk: id = '' } = element.dataset;
  const words = JSON.parse(element.dataset['words'] ?? '{}') as Record<Word, string>;
  const part = (name: string): HTMLElement | null => element.querySelector(`[data-when="${name}"]`);
  const status = element.querySelector<HTMLElement>('[role="status"]');
  const say = (message: string): void => void (status && (status.textContent = message));
  const hide = (name: string, isHidden: boolean): void => void part(name)?.toggleAttribute('hidden', isHidden);
  let isSaving = false;

  function show(message = ''): void {
    const isKept = chosenWijk() === id;
    hide('new', isKept);
    hide('kept', !isKept);
    say(message);
    // The button that had focus is gone; what happened is read from here, and Tab goes on from here.
    if (message !== '') status?.focus();
    void showSaved();
  }

  /** What is saved of this wijk, in words; and the button, as long as it is not all. */
  async function showSaved(): Promise<void> {
    const note = await savedWijk();
    const isHere = chosenWijk() === id && note?.wijk === id;
    const isAll = isHere && note.saved === note.of;
    const line = part('saved');
    if (line) {
      line.hidden = !isHere;
      if (isHere)
        line.textContent = fill(words[isAll ? 'offline.saved' : 'offline.saved_part'], { count: note.saved, all: note.of });
    }
    hide('unsaved', ownWorker() === undefined || chosenWijk() !== id || isAll || isSaving);
  }

  async function save(isAsked: boolean): Promise<void> {
    if (isSaving) return;
    isSaving = true;
    hide('unsaved', true);
    const line = part('saved');
    const paths = pagesOfWijk(element.ownerDocument);
    const tell = (count: number): void => {
      if (!line) return;
      line.hidden = false;
      line.textContent = fill(words['offline.saving'], { count, all: paths.length });
    };
    const note = await saveWijk(id, paths, tell).catch(() => undefined);
    isSaving = false;
    if (line) line.hidden = true;
    if (!note && isAsked) say(words['chooser.not_kept']);
    // Forgotten while it was being saved.
    if (chosenWijk() !== id) await forgetSaved();
    await showSaved();
  }

  /** What was chosen is saved by itself, unless somebody spares data. */
  async function saveAsNeeded(isAsked = false): Promise<void> {
    const note = await savedWijk();
    const isFresh = note?.wijk === id && note.saved === note.of && Date.now() - note.at < staysFresh;
    if (ownWorker() && chosenWijk() === id && !isFresh && !sparesData() && navigator.onLine) await save(isAsked);
  }

  part('new')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    show(rememberWijk(id) ? words['chooser.remembered'] : words['chooser.not_kept']);
    void saveAsNeeded(true);
  });
  part('kept')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    forgetWijk();
    void forgetSaved();
    show(words['chooser.forgotten']);
  });
  part('unsaved')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    void save(true);
  });
  show();
  // After all that the page itself needs.
  if (document.readyState === 'complete') void saveAsNeeded();
  else addEventListener('load', () => void saveAsNeeded());
}

/** The page of the wijk and those of the offers it names, each once. */
function pagesOfWijk(page: Document): string[] {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('main a[href*="/aanbod/"]')];
  const own = links.filter(({ origin, pathname }) => origin === location.origin && /\/aanbod\/[^/]+\/$/.test(pathname));
  return [...new Set([location.pathname, ...own.map(({ pathname }) => pathname)])];
}

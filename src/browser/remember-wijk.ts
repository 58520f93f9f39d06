/* "Remember this wijk" on a wijk page. */
import { chosenWijk, forgetWijk, rememberWijk } from './chosen-wijk.ts';

const box = document.querySelector<HTMLElement>('[data-remember-wijk]');
if (box) start(box);

function start(element: HTMLElement): void {
  const { rememberWijk: id = '', kept = '', notKept = '', forgotten = '' } = element.dataset;
  const part = (name: string): HTMLElement | null => element.querySelector(`[data-when="${name}"]`);
  const status = element.querySelector<HTMLElement>('[role="status"]');

  function show(message = ''): void {
    const isKept = chosenWijk() === id;
    part('new')?.toggleAttribute('hidden', isKept);
    part('kept')?.toggleAttribute('hidden', !isKept);
    if (!status) return;
    status.textContent = message;
    // The button that had focus is gone; what happened is read from here, and Tab goes on from here.
    if (message !== '') status.focus();
  }

  part('new')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    show(rememberWijk(id) ? kept : notKept);
  });
  part('kept')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    forgetWijk();
    show(forgotten);
  });
  show();
}

/* "Remember this wijk" on a wijk page. */
import { chosenWijk, forgetWijk, rememberWijk } from './chosen-wijk.ts';

const box = document.querySelector<HTMLElement>('[data-remember-wijk]');
if (box) start(box);

function start(element: HTMLElement): void {
  const { rememberWijk: id = '', notKept = '', forgotten = '' } = element.dataset;
  const part = (name: string): HTMLElement | null => element.querySelector(`[data-when="${name}"]`);
  const status = element.querySelector<HTMLElement>('[role="status"]');

  function show(message = ''): void {
    const kept = chosenWijk() === id;
    part('new')?.toggleAttribute('hidden', kept);
    part('kept')?.toggleAttribute('hidden', !kept);
    if (status) status.textContent = message;
  }

  part('new')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    show(rememberWijk(id) ? '' : notKept);
    part('kept')?.querySelector('button')?.focus();
  });
  part('kept')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    forgetWijk();
    show(forgotten);
    part('new')?.querySelector('button')?.focus();
  });
  show();
}

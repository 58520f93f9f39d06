/* On a topic page: the way to the same topic in the wijk that the device remembers. */
import { chosenWijk } from './chosen-wijk.ts';

const id = chosenWijk();
// The list of all wijken on the page knows its name and address; a wijk that is not in it does not exist.
const wijk = id === undefined ? null : document.querySelector<HTMLAnchorElement>(`a[data-wijk="${id}"]`);
const name = wijk?.firstElementChild?.textContent;

if (wijk && name) {
  for (const box of document.querySelectorAll<HTMLElement>('[data-in-wijk]')) {
    const link = box.querySelector('a');
    if (!link) continue;
    link.href = `${wijk.href}#${box.dataset['inWijk'] ?? ''}`;
    link.textContent = (box.dataset['sentence'] ?? '{wijk}').replace('{wijk}', () => name);
    box.hidden = false;
  }
}

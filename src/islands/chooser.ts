/* The wijk chooser takes over the link in the page. By hand, as the guide does: the loader of Astro weighs more in the page than the whole box. */
import { h, hydrate } from 'preact';
import WijkChooser, { type ChooserProps } from './WijkChooser.tsx';

for (const box of document.querySelectorAll<HTMLElement>('[data-chooser]')) {
  hydrate(h(WijkChooser, JSON.parse(box.dataset['chooser'] ?? '{}') as ChooserProps), box);
}

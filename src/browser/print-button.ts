/* The button that prints: shown where a script can do so. The sentence beside it tells the other way. */
const box = document.querySelector<HTMLElement>('[data-print]');
if (box) {
  box.querySelector('button')?.addEventListener('click', () => print());
  box.hidden = false;
}

/* Whoever scans the code on a printed sheet is told what has changed on it. Nobody else loads more than this. */
const begin = (): void => {
  if (location.hash.startsWith('#blad.')) {
    // Without it the page simply shows itself.
    import('./sheet-news.ts').then(({ tellNews }) => tellNews()).catch(() => undefined);
  }
};
begin();
addEventListener('hashchange', begin);

/*
 * Asks the browser to fetch the page behind a link while somebody goes to press it, on a network that is
 * known to carry it (W3C community group, Speculation Rules). The browser itself sees to the rest: each
 * address once, not while data is spared, and it takes what it fetched when the link is pressed.
 */
import { carriesMore } from './connection.ts';

if (carriesMore()) {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  const where = {
    and: [
      { href_matches: `${import.meta.env.BASE_URL}*` },
      // What is typed or asked stands after "?"; what a script answers itself asks for no page.
      { not: { href_matches: `${import.meta.env.BASE_URL}*\\?*=*` } },
      { not: { selector_matches: '[data-answer], [download]' } },
    ],
  };
  rules.textContent = JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
  document.head.append(rules);
}

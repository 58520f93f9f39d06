import { encodeHandover } from '#domain/handover.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import { lindestad } from './visit.ts';

const aList = encodeHandover({
  answers: { needs: ['alleen'], wijk: 'meerwijk' },
  items: [
    { kind: 'service', id: 'luisterlijn', note: 'Bel gerust.' },
    { kind: 'wijkteam', id: 'wijkteam-oost', check: 'old' },
  ],
});

/**
 * One page of every kind and state, by its address in the language at the root. Where a whole city
 * makes the page long, the third is one of the same kind in the small city: for what needs no more.
 */
export const kinds: readonly (readonly [name: string, path: string, small?: string])[] = [
  ['home', '/'],
  ['all wijken', '/wijken/'],
  ['wijk', '/wijken/meerwijk/', `${lindestad}/wijken/oude-haven/`],
  ['wijk with a long name', '/wijken/haarlemmerhoutkwartier/'],
  ['wijk beside one with a long name', '/wijken/slachthuiswijk/'],
  ['wijk with a known entry point', `${lindestad}/wijken/bloesemhof/`],
  ['map', '/kaart/', `${lindestad}/kaart/`],
  ['map with known spots', `${lindestad}/kaart/`],
  ['service', '/aanbod/vwc-buuv/'],
  ['doubtful service', '/aanbod/zoefzoef/'],
  ['service with a notice', `${lindestad}/aanbod/koffie-bloesemhof/`],
  ['service with everything', `${lindestad}/aanbod/schuldhulp/`],
  ['all help', '/aanbod/', `${lindestad}/aanbod/`],
  ['topics', '/onderwerpen/'],
  ['topic', '/onderwerpen/geld/', `${lindestad}/onderwerpen/geld/`],
  ['sensitive topic', '/onderwerpen/veilig/'],
  ['sensitive service', '/aanbod/slachtofferhulp/'],
  ['words', `${lindestad}/woordenlijst/`],
  ['guide', '/wegwijzer/'],
  ['guide, what it is about', '/wegwijzer/voor-mij/'],
  ['guide, a question', '/wegwijzer/geld/schulden/'],
  ['guide, a sensitive question', '/wegwijzer/veilig/'],
  ['guide, an advice', '/wegwijzer/contact/alleen/het-is-zwaar/hulp-dichtbij/'],
  ['guide, an advice for who has much at once', '/wegwijzer/meer-tegelijk/geld/schulden/het-is-te-veel/'],
  ['guide, an advice for a single Wmo question', '/wegwijzer/thuis-en-onderweg/huishouden/'],
  ['guide, an advice for who wants to give', '/wegwijzer/iets-doen/overal/'],
  ['guide, a sensitive advice', `${lindestad}/wegwijzer/veilig/geweld/`],
  ['search', '/zoeken/', `${lindestad}/zoeken/`],
  ['search, with results', '/zoeken/?q=schulden', `${lindestad}/zoeken/?q=schulden`],
  ['search, with filters', '/zoeken/?q=eten&wijk=meerwijk&free=1', `${lindestad}/zoeken/?q=eten&wijk=bloesemhof&free=1`],
  ['search, in danger', '/zoeken/?q=blijf+groep', `${lindestad}/zoeken/?q=112`],
  ['search, with nothing found', `${lindestad}/zoeken/?q=qqxzzrw`],
  ['list, empty', '/lijst/'],
  ['list, of a sheet', `/lijst/#${aList}`],
  ['for referrers', '/verwijzers/', `${lindestad}/verwijzers/`],
  ['all help in a table', '/verwijzers/aanbod/', `${lindestad}/verwijzers/aanbod/`],
  ['urgent help', '/spoed/'],
  ['very plain', '/eenvoudig/'],
  ['overview of a wijk, to print', '/wijken/haarlemmerhoutkwartier/overzicht/', `${lindestad}/wijken/bloesemhof/overzicht/`],
  ['overview of a topic, to print', '/onderwerpen/veilig/overzicht/'],
  ['poster', '/wijken/haarlemmerhoutkwartier/poster/'],
  ['urgent help, to print', '/spoed/overzicht/'],
  ['asking for support', '/hulpvraag/'],
  ['what is on this device', '/wissen/'],
  ['without a network', '/zonder-internet/'],
  ['text', '/privacy/'],
  ['difficult words', '/begrippen/'],
];

/** What there is in one language, or with another one beside it. */
export const kindsInOneWay: typeof kinds = [
  ['not found', '/bestaat-niet/'],
  ['service that is not translated', '/en/aanbod/zoefzoef/'],
  ['words in another direction', `${lindestad}/woordenlijst/ar/`],
  ['overview in two languages', `${lindestad}/en/wijken/bloesemhof/overzicht/tweetalig/`],
  ['overview in two directions', '/ar/wijken/meerwijk/overzicht/tweetalig/'],
  ['poster in two languages', '/en/wijken/haarlemmerhoutkwartier/poster/tweetalig/'],
  ['poster in two directions', '/ar/wijken/haarlemmerhoutkwartier/poster/tweetalig/'],
];

/** The same page in a language; the address given is that in the language at the root. */
export function inLocale(path: string, locale: Locale): string {
  const [, host = '', rest = ''] = /^(https?:\/\/[^/]+)?(.*)$/.exec(path) ?? [];
  const { path: first } = locales[locale];
  return first === '' ? path : `${host}/${first}${rest}`;
}

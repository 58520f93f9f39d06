import { lindestad } from './visit.ts';

/** One page of every kind and state, in every language where it can. */
export const kinds = [
  ['home', '/'],
  ['home in English', '/en/'],
  ['all wijken', '/wijken/'],
  ['all wijken in English', '/en/wijken/'],
  ['wijk', '/wijken/meerwijk/'],
  ['wijk with a long name', '/wijken/haarlemmerhoutkwartier/'],
  ['wijk in English', '/en/wijken/meerwijk/'],
  ['wijk with a known entry point', `${lindestad}/wijken/bloesemhof/`],
  ['service', '/aanbod/vwc-buuv/'],
  ['doubtful service', '/aanbod/zoefzoef/'],
  ['service in English', '/en/aanbod/vwc-buuv/'],
  ['service that is not translated', '/en/aanbod/zoefzoef/'],
  ['service with a notice', `${lindestad}/aanbod/koffie-bloesemhof/`],
  ['service with everything', `${lindestad}/aanbod/schuldhulp/`],
  ['all help', '/aanbod/'],
  ['topics', '/onderwerpen/'],
  ['topic', '/onderwerpen/geld/'],
  ['sensitive topic', '/onderwerpen/veilig/'],
  ['topic in English', '/en/onderwerpen/geld/'],
  ['urgent help', '/spoed/'],
  ['urgent help in English', '/en/spoed/'],
  ['text', '/privacy/'],
  ['text in English', '/en/privacy/'],
  ['not found', '/bestaat-niet/'],
] as const;

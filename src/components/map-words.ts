import { nameOf, type MapPlace } from '#domain/map/places.ts';
import type { Translate } from '#i18n/translate.ts';
import type { DrawnSign } from './map-signs.ts';

/** Where a place stands in the list beside the map: the signs lead there. */
export function placeAnchor({ id }: MapPlace): string {
  return `plek-${id}`;
}

/** A sign in words, for who does not see it: what it shows, the names, and how sure its spot is. */
export function signInWords({ text, sign: { places } }: DrawnSign, t: Translate): string {
  const [first] = places;
  const names = `${text} ${places.map(nameOf).join(', ')}`;
  return first && first.where.kind !== 'spot' ? `${names} (${whereInWords(first, t)})` : names;
}

/** Where on the map it is, in words, as far as it is known. */
export function whereInWords({ where }: MapPlace, t: Translate): string {
  switch (where.kind) {
    case 'spot':
      return '';
    case 'somewhere':
      return t('map.somewhere', { area: where.name });
    case 'serves':
      return t('map.serves', { area: where.name });
    case 'unknown':
      return t('map.not_on_map');
  }
}

import { nameOf, type MapPlace } from '#domain/map/places.ts';
import type { Translate } from '#i18n/translate.ts';

/** Where a place stands in the list beside the map: the signs lead there. */
export function placeAnchor({ id }: MapPlace): string {
  return `plek-${id}`;
}

/** A sign in words, for who does not see it: number, name, and how sure its spot is. */
export function placeInWords(place: MapPlace, t: Translate): string {
  const { number, where } = place;
  const name = `${number} ${nameOf(place)}`;
  return where.kind === 'spot' ? name : `${name} (${whereInWords(place, t)})`;
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

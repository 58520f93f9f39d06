import type { Rung } from '#domain/ladder.ts';
import type { ItemReference } from '#domain/list-item.ts';
import type { GuideData, PlaceFacts, Wording } from './facts.ts';
import type { PaperWords } from './sheet-words.ts';

/* What a list shows of an entry, besides what the guide's data and the offer have. */

export interface EntryFacts {
  readonly id: string;
  /** Changes when the entry does, see `entryCheck`. */
  readonly check: string;
  /** The name of the place where it is, when that is not its own name. */
  readonly place?: string | undefined;
  /** Its hours in words. */
  readonly when?: readonly string[] | undefined;
  /** What to bring. */
  readonly bring?: readonly Wording[] | undefined;
}

export interface ListData {
  readonly words: PaperWords;
  /** The numbers for danger: they stand on every sheet, in its own language. */
  readonly danger: readonly { readonly number: string; readonly label: Wording }[];
  /** Who made the site, and when. */
  readonly colophon: string;
  readonly services: readonly EntryFacts[];
  /** Of places nothing else travels. */
  readonly locations: readonly (EntryFacts & PlaceFacts)[];
  /** With the name that stands on the door; the rest is on the sign. */
  readonly wijkteams: readonly (EntryFacts & { readonly name: string })[];
}

/** All that a sheet in one language is made of. */
export interface SheetKit {
  readonly data: GuideData;
  readonly words: PaperWords;
  /** Absent on a sheet that only names offers. */
  readonly list?: ListData | undefined;
}

/** What stands on a sheet of one thing, in one language. */
export interface LineFacts extends Partial<Omit<EntryFacts, 'id'>>, Partial<Omit<PlaceFacts, 'id' | 'name'>> {
  readonly name: Wording;
  readonly href?: string | undefined;
  readonly summary?: Wording | undefined;
  readonly area?: string | undefined;
  readonly url?: string | undefined;
  /** Whose phone it is, where that is not plain. */
  readonly phoneLabel?: string | undefined;
  /** What kind of thing it is, or on which rung it stands. */
  readonly kind: string;
}

/** The facts of a thing, in the language of the kit; nothing when it is not on the site any more. */
export function lineOf(kit: SheetKit, { kind, id }: ItemReference): LineFacts | undefined {
  const { data, words, list } = kit;
  const entry = list?.[`${kind}s`].find((each) => each.id === id);
  if (kind === 'service') {
    const facts = data.services.find((service) => service.id === id);
    if (!facts) return undefined;
    return { ...facts, ...entry, kind: data.words[`rung.${facts.rung}.name`], href: `${data.links.offer}${id}/` };
  }
  if (!entry) return undefined;
  if (kind === 'location') return { ...(entry as ListData['locations'][number]), kind: words['search.kind.location'] };
  const sign = data.signs.find(({ wijkteam }) => wijkteam === id);
  const { name } = entry as ListData['wijkteams'][number];
  const door = sign?.doors.find((each) => each.kind === 'phone');
  return {
    ...entry,
    name,
    kind: data.words['rung.team.name'],
    ...(sign?.certainty && { certainty: sign.certainty }),
    place: sign?.address?.place,
    street: sign?.address?.street,
    warning: sign?.address?.warning,
    phone: door?.value,
    phoneLabel: door?.label,
  };
}

/** The rung of a thing; a place by itself stands on none. */
export function rungOf({ data }: SheetKit, { kind, id }: ItemReference): Rung | undefined {
  if (kind === 'wijkteam') return 'team';
  return kind === 'service' ? data.services.find((service) => service.id === id)?.rung : undefined;
}

/** What an entry says now, to be held to what it said. */
export function checkOf({ list }: SheetKit, { kind, id }: ItemReference): string | undefined {
  return list?.[`${kind}s`].find((entry) => entry.id === id)?.check;
}

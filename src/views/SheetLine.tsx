/** One thing on a sheet: what it is, in one language or two, and how to reach it, which is the same in all. */
import { siteName, telHref } from '#domain/contact.ts';
import { rungNumber, type Rung } from '#domain/ladder.ts';
import type { ItemReference } from '#domain/list-item.ts';
import { lineOf, type LineFacts, type SheetKit } from './list-facts.ts';
import { Sides } from './Sides.tsx';
import { Worded } from './Worded.tsx';

interface Props {
  kits: readonly SheetKit[];
  item: ItemReference;
  rung?: Rung | undefined;
  /** Whom to ask for, or what to think of, in somebody's own words. */
  note?: string | undefined;
  /** True when the entry says something else than when it was put on the sheet. */
  isChanged?: boolean;
}

export function SheetLine({ kits, item, rung, note, isChanged = false }: Props) {
  const facts = lineOf(kits[0]!, item);
  if (!facts) return null;
  const { certainty, phone, url } = facts;
  return (
    <li {...{ [`data-${item.kind}`]: item.id }} data-rung={rung} data-certainty={certainty}>
      <span class="gidw-sheet__rung">
        {rung && <span class="gidw-sheet__no">{rungNumber(rung)}</span>}{' '}
        <Sides kits={kits}>{(kit) => lineOf(kit, item)?.kind}</Sides>
      </span>
      <div class="gidw-sheet__what">
        <Sides kits={kits}>{(kit) => <Side kit={kit} facts={lineOf(kit, item) ?? facts} isChanged={isChanged} />}</Sides>{' '}
        {phone !== undefined && (
          <a class="gidw-sheet__phone" href={telHref(phone)}>
            <b class="gidw-num">
              <bdi>{phone}</bdi>
            </b>
          </a>
        )}
        {url !== undefined && (
          <a href={url} rel="noreferrer" class="notranslate">
            {siteName(url)}
          </a>
        )}
        {note !== undefined && (
          <p class="gidw-sheet__note" dir="auto" data-note>
            {note}
          </p>
        )}
      </div>
    </li>
  );
}

/** What is said of it in one language. */
function Side({ kit: { data, words, list }, facts, isChanged }: { kit: SheetKit; facts: LineFacts; isChanged: boolean }) {
  const { name, href, summary, area, place, street, when = [], bring = [], warning, phoneLabel } = facts;
  return (
    <>
      {href === undefined ? (
        <b class="gidw-row__name notranslate">
          <Worded value={name} />
        </b>
      ) : (
        <a class="gidw-row__name notranslate" href={href}>
          <Worded value={name} />
        </a>
      )}{' '}
      {list && summary !== undefined && (
        <p>
          <Worded value={summary} />
          {typeof summary !== 'string' && <span class="gidw-soft"> ({data.words['offer.in_dutch']})</span>}
        </p>
      )}
      {area !== undefined && <>{area}. </>}
      {(place ?? street) !== undefined && (
        <span class="notranslate">{[place, street].filter((part) => part !== undefined).join(', ')}. </span>
      )}
      {warning !== undefined && <span class="gidw-doubt">{warning} </span>}
      {when.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {bring.length > 0 && (
        <p>
          {words['offer.bring']}:{' '}
          {bring.map((thing, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <Worded value={thing} />
            </span>
          ))}
        </p>
      )}
      {phoneLabel !== undefined && <>{phoneLabel}: </>}
      {isChanged && (
        <p data-changed>
          <b class="gidw-doubt">{words['list.changed']}</b>
        </p>
      )}
    </>
  );
}

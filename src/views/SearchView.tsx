/** The answer to a search: what cannot wait, how much there is, the results, and where to go when there are none. */
import type { Asked } from '#domain/search/filter-address.ts';
import { Filled } from './Filled.tsx';
import { NothingFound } from './NothingFound.tsx';
import { counted, Unsure } from './SearchCounts.tsx';
import { SearchHit } from './SearchHit.tsx';
import type { Found } from './found.ts';
import type { SearchKit } from './search-kit.ts';
import { UrgentBox } from './UrgentBox.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  kit: SearchKit;
  asked: Asked;
  found: Found;
  /** So many results are open. */
  shown: number;
  /** The wijk that this device knows. */
  knownWijk: string | undefined;
  onMore: () => void;
  onClear: () => void;
}

export function SearchView({ kit, asked, found, shown, knownWijk, onMore, onClear }: Props) {
  const { labels } = kit.data;
  const total = found.hits.length;
  return (
    <>
      {found.isVague && asked.text.trim() !== '' && <p class="gidw-lead">{labels['search.vague']}</p>}
      {total > 0 && (
        <section aria-labelledby="gevonden">
          <h2 class="gidw-results__count" id="gevonden" tabIndex={-1}>
            {counted(kit, 'count', total)}
          </h2>
          <Remarks kit={kit} asked={asked} found={found} knownWijk={knownWijk} />
          <ol class="gidw-results">
            {found.hits.slice(0, shown).map((hit) => (
              <SearchHit key={`${hit.kind} ${hit.id}`} kit={kit} hit={hit} />
            ))}
          </ol>
          {total > shown && (
            <p class="gidw-results__more">
              <button class="nl-button nl-button--secondary" type="button" onClick={onMore}>
                {labels['search.more']}
              </button>
            </p>
          )}
        </section>
      )}
      {total === 0 && !found.isVague && (
        <NothingFound kit={kit} asked={asked} found={found} knownWijk={knownWijk} onClear={onClear} />
      )}
    </>
  );
}

/** Who to call first, above everything. */
export function DangerView({ kit: { base, data }, found }: Pick<Props, 'kit' | 'found'>) {
  const lines = found.urgent.flatMap((id) => data.urgent.find((line) => line.id === id) ?? []);
  return lines.length > 0 ? <UrgentBox lines={lines} title={base.words['urgent.first']} isHeading /> : null;
}

/** What to know of this answer: another word was read, a wijk counts, of some offers something is not known. */
function Remarks({ kit, asked, found, knownWijk }: Pick<Props, 'kit' | 'asked' | 'found' | 'knownWijk'>) {
  const { labels } = kit.data;
  const wijk = kit.base.wijken.find(({ id }) => id === (asked.wijk ?? knownWijk));
  return (
    <div class="gidw-results__remarks">
      {found.mended.map(({ typed, read }) => (
        <p key={typed}>
          <Filled sentence={labels['search.mended'].replace('{read}', () => read).replace('{typed}', '{text}')} text={typed} />
        </p>
      ))}
      {wijk && (
        <p>
          {fill(labels[asked.wijk === undefined ? 'search.near_first' : 'search.near_only'], { wijk: wijk.name })}{' '}
          {asked.wijk === undefined && <a href={kit.base.links.wijken}>{labels['search.near_change']}</a>}
        </p>
      )}
      <Unsure kit={kit} asked={asked} found={found} />
    </div>
  );
}

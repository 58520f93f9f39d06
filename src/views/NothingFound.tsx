/** Nothing was found: said kindly, with the nearest ways on, and somebody to talk to. */
import { telHref } from '#domain/contact.ts';
import { filtersOn, type Asked } from '#domain/search/filter-address.ts';
import { Filled } from './Filled.tsx';
import { needName } from './labels.ts';
import type { Found } from './found.ts';
import type { SearchKit } from './search-kit.ts';
import { Unsure } from './SearchCounts.tsx';
import { Sign } from './Sign.tsx';
import { Worded } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  kit: SearchKit;
  asked: Asked;
  found: Found;
  knownWijk: string | undefined;
  onClear: () => void;
}

export function NothingFound({ kit, asked, found, knownWijk, onClear }: Props) {
  const { base, data } = kit;
  const { labels, links } = data;
  const wijk = base.wijken.find(({ id }) => id === (asked.wijk ?? knownWijk));
  const sign = base.signs.find(({ wijkteam }) => wijkteam !== undefined && wijkteam === wijk?.wijkteam) ?? base.signs[0];
  const near = base.topics.flatMap(({ id: topic, needs }) =>
    needs.filter(({ id }) => found.nearest.includes(id)).map(({ id }) => ({ id, href: `${links.topics}${topic}/#${id}` })),
  );
  return (
    <section class="gidw-nothing gidw-flow" aria-labelledby="gevonden">
      <h2 class="gidw-results__count" id="gevonden" tabIndex={-1}>
        {found.urgent.length > 0 ? (
          labels['search.nothing_urgent']
        ) : asked.text.trim() === '' ? (
          labels['search.nothing_filtered']
        ) : (
          <Filled sentence={labels['search.nothing']} text={asked.text} />
        )}
      </h2>
      {filtersOn(asked) > 0 && (
        <p>
          {asked.text.trim() !== '' && labels['search.nothing_filtered']}{' '}
          <button class="gidw-quiet" type="button" onClick={onClear}>
            {labels['search.filters.clear']}
          </button>
        </p>
      )}
      <Unsure kit={kit} asked={asked} found={found} />
      {found.urgent.length === 0 && <p class="gidw-lead">{labels['search.nothing_kind']}</p>}
      {near.length > 0 && <p>{labels['search.nearest']}</p>}
      <ul class="gidw-index">
        {near.length > 0
          ? near.map(({ id, href }) => (
              <li key={id} data-need={id}>
                <a class="gidw-index__link" href={href}>
                  <Worded value={needName(base.topics, id) ?? id} />
                </a>
              </li>
            ))
          : base.topics.map(({ id, name }) => (
              <li key={id} data-topic={id}>
                <a class="gidw-index__link" href={`${links.topics}${id}/`}>
                  <Worded value={name} />
                </a>
              </li>
            ))}
      </ul>
      <p>
        {labels['guide.hint']}{' '}
        <a class="gidw-call" href={base.links.guide}>
          {labels['guide.hint_link']}
        </a>
      </p>
      {sign && <Sign facts={sign} words={base.words} wijk={wijk?.name} wijkenHref={base.links.wijken} headingLevel="h3" />}
      <Missing kit={kit} text={asked.text} />
    </section>
  );
}

/** To tell that something is missing: to the editors if they have an address, else to the municipality. */
function Missing({ kit: { base, data }, text }: { kit: SearchKit; text: string }) {
  const { labels, editors } = data;
  if (editors === undefined) {
    const [before = '', after = ''] = labels['search.missing_call'].split('{phone}');
    return (
      <p data-missing>
        {before}
        <a href={telHref(base.phone)}>
          <bdi>{base.phone}</bdi>
        </a>
        {after}
      </p>
    );
  }
  const body = fill(labels['search.missing_body'], { text: writable(text) });
  return (
    <p data-missing>
      <a
        class="gidw-call"
        href={`mailto:${editors}?subject=${encodeURIComponent(labels['search.missing_subject'])}&body=${encodeURIComponent(body)}`}
      >
        {labels['search.missing']}
      </a>
    </p>
  );
}

/** As much as fits a letter; half a sign, which no address can hold, falls away. */
function writable(text: string): string {
  return text.slice(0, 200).replace(/[\ud800-\udfff]/gu, '');
}

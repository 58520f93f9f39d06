/** One result: what it is, on which rung, where, how one gets in, and why it was found. */
import type { ComponentChildren } from 'preact';
import { telHref } from '#domain/contact.ts';
import { fold } from '#domain/fold.ts';
import { rungNumber } from '#domain/ladder.ts';
import type { Because, Hit } from '#domain/search/answer.ts';
import type { SignFacts } from './facts.ts';
import { OpenNow } from './Hours.tsx';
import { needName } from './labels.ts';
import { OfferLines } from './OfferLines.tsx';
import type { SearchKit } from './search-kit.ts';
import type { SearchWord } from './search-words.ts';
import { Worded, plain } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  kit: SearchKit;
  hit: Hit;
}

/** A result; nothing when it is in no data that came, which happens while a new version of the site arrives. */
export function SearchHit({ kit, hit }: Props) {
  switch (hit.kind) {
    case 'need':
      return <NeedHit kit={kit} hit={hit} />;
    case 'service':
      return <OfferHit kit={kit} hit={hit} />;
    case 'wijk':
      return <WijkHit kit={kit} hit={hit} />;
    case 'wijkteam':
      return <WijkteamHit kit={kit} hit={hit} />;
    case 'location':
      return <LocationHit kit={kit} hit={hit} />;
  }
}

function NeedHit({ kit, hit: { id, because } }: Props) {
  const { base, data } = kit;
  const topic = base.topics.find(({ needs }) => needs.some((need) => need.id === id));
  const need = topic?.needs.find((entry) => entry.id === id);
  if (!topic || !need) return null;
  // Who wants to give is asked where, not what is wrong.
  const inGuide = need.giving ? `iets-doen/${topic.id}/` : `${topic.id}/${id}/`;
  return (
    <li class="gidw-result" data-result="need" data-need={id}>
      <Kind word={data.labels['search.kind.need']} more={<Worded value={topic.name} />} />
      <h3 class="gidw-result__name">
        <a class="gidw-row__name" href={`${data.links.topics}${topic.id}/#${id}`}>
          <Worded value={need.name} />
        </a>
      </h3>
      <Why kit={kit} because={because} name={plain(need.name)} />
      <p class="gidw-row__facts">
        <a href={`${base.links.guide}${inGuide}`}>{data.labels['search.need_guide']}</a>
      </p>
    </li>
  );
}

function OfferHit({ kit, hit: { id, because } }: Props) {
  const { base, data, offer, packed } = kit;
  const facts = offer.get(id);
  if (!facts) return null;
  const { rung, certainty, name, always } = facts;
  const { free, access = [] } = packed.get(id) ?? {};
  return (
    <li class="gidw-result" data-result="service" data-service={id} data-rung={rung} data-certainty={certainty}>
      <p class="gidw-result__kind">
        <span class="nl-number-badge">
          <span class="gidw-said">{fill(base.words['rung.number'], { number: rungNumber(rung) })}</span>
          <span aria-hidden="true">{rungNumber(rung)}</span>
        </span>{' '}
        {base.words[`rung.${rung}.name`]}
      </p>
      <h3 class="gidw-result__name">
        <a class="gidw-row__name notranslate" href={`${base.links.offer}${id}/`}>
          <Worded value={name} />
        </a>
      </h3>
      {always && <p class="gidw-open">{data.labels['time.open_always']}</p>}
      <OfferLines facts={facts} summary={facts.summary} inDutch={base.words['offer.in_dutch']}>
        {access.map((way) => (
          <span key={way}>{data.labels[`access.${way}`]}. </span>
        ))}
        {free && <span class="gidw-result__free">{data.labels['urgent.free']}. </span>}
      </OfferLines>
      <Why kit={kit} because={because} name={plain(name)} />
    </li>
  );
}

function WijkHit({ kit, hit: { id, because } }: Props) {
  const { base, data } = kit;
  const wijk = base.wijken.find((entry) => entry.id === id);
  if (!wijk) return null;
  const isPostcode = because?.kind === 'phrase' && /^\d{4}$/.test(because.text);
  return (
    <li class="gidw-result" data-result="wijk" data-wijk={id}>
      <Kind word={data.labels['search.kind.wijk']} />
      <h3 class="gidw-result__name">
        <a class="gidw-row__name notranslate" href={`${base.links.wijken}${id}/`}>
          {fill(data.labels['search.wijk_page'], { wijk: wijk.name })}
        </a>
      </h3>
      {isPostcode ? (
        <p class="gidw-because">{data.labels['search.because_postcode']}</p>
      ) : (
        <Why kit={kit} because={because} name={wijk.name} />
      )}
    </li>
  );
}

function WijkteamHit({ kit, hit: { id, because } }: Props) {
  const { base, data } = kit;
  const team = data.wijkteams.find((entry) => entry.id === id);
  const sign = base.signs.find(({ wijkteam }) => wijkteam === id);
  const wijken = base.wijken.filter(({ wijkteam }) => wijkteam === id);
  if (!team || wijken.length === 0) return null;
  return (
    <li class="gidw-result" data-result="wijkteam" data-wijkteam={id} data-rung="team" data-certainty={sign?.certainty}>
      <Kind word={data.labels['search.kind.wijkteam']} />
      <h3 class="gidw-result__name">{team.name}</h3>
      {sign && <SignLines sign={sign} />}
      <p class="gidw-row__facts">
        {wijken.map((wijk) => (
          <a key={wijk.id} href={`${base.links.wijken}${wijk.id}/`}>
            {fill(data.labels['search.wijk_page'], { wijk: wijk.name })}
          </a>
        ))}
      </p>
      <Why kit={kit} because={because} name={team.name} />
    </li>
  );
}

/** Where a wijkteam is and how to reach it, as its sign says. */
function SignLines({ sign: { address, hours, doors } }: { sign: SignFacts }) {
  return (
    <>
      {hours && <OpenNow openings={hours.openings} />}
      <p class="gidw-row__facts">
        {address && (
          <span>
            {address.place}, <span class="notranslate">{address.street}</span>
            {address.warning !== undefined && <span class="gidw-doubt"> ({address.warning})</span>}.{' '}
          </span>
        )}
        {doors.map(({ href, label, value }) => (
          <a key={href} href={href} rel={href.startsWith('http') ? 'noreferrer' : undefined}>
            {label}: <bdi>{value}</bdi>
          </a>
        ))}
      </p>
    </>
  );
}

function LocationHit({ kit, hit: { id, because } }: Props) {
  const { base, data } = kit;
  const place = data.locations.find((entry) => entry.id === id);
  if (!place) return null;
  const { name, certainty, street, route, phone, openings = [], warning } = place;
  const wijk = base.wijken.find((entry) => entry.id === place.wijk);
  return (
    <li class="gidw-result" data-result="location" data-location={id} data-certainty={certainty}>
      <Kind word={data.labels['search.kind.location']} />
      <h3 class="gidw-result__name">{name}</h3>
      <OpenNow openings={openings} />
      <p class="gidw-row__facts">
        {street !== undefined && <span class="notranslate">{street}. </span>}
        {warning !== undefined && <span class="gidw-doubt">{warning}</span>}
        {phone !== undefined && (
          <a href={telHref(phone)}>
            <bdi>{phone}</bdi>
          </a>
        )}
        {route !== undefined && (
          <a href={route} rel="noreferrer">
            {fill(data.labels['search.route'], { place: name })}
          </a>
        )}
        {wijk && <a href={`${base.links.wijken}${wijk.id}/`}>{fill(data.labels['search.wijk_page'], { wijk: wijk.name })}</a>}
      </p>
      <Why kit={kit} because={because} name={name} />
    </li>
  );
}

/** What kind of thing it is, where that is no offer. */
function Kind({ word, more }: { word: string; more?: ComponentChildren }) {
  return (
    <p class="gidw-result__kind">
      {word}
      {more !== undefined && <span class="gidw-soft"> · {more}</span>}
    </p>
  );
}

/** Why it was found; silent where the name says it already. */
function Why({ kit, because, name }: { kit: SearchKit; because: Because | undefined; name: string }) {
  const { base, data } = kit;
  const say = (key: SearchWord) => data.labels[key];
  if (!because) return null;
  if (because.kind === 'phrase') {
    if (because.words.length === 0 || because.words.every((word) => fold(name).includes(word))) return null;
    const [before = '', after = ''] = say('search.because_phrase').split('{text}');
    return (
      <p class="gidw-because">
        {before}
        <bdi>{because.words.join(', ')}</bdi>
        {after}
      </p>
    );
  }
  if (because.kind === 'need') {
    const need = needName(base.topics, because.need);
    const [before = '', after = ''] = say('search.because_need').split('{need}');
    return need === undefined ? null : (
      <p class="gidw-because">
        {before}
        <Worded value={need} />
        {after}
      </p>
    );
  }
  return <p class="gidw-because">{say('search.because_words')}</p>;
}

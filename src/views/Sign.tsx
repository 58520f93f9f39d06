/**
 * The sign: the entry point of a wijk, the same on every page. Name, address, hours, phone, where
 * to go, in that order. What is not known is a dotted gap, and the city's general contact stands in.
 */
import { Hours } from './Hours.tsx';
import type { Door, SignFacts } from './facts.ts';
import { fill } from '#domain/fill.ts';
import { type GuideWord } from './words.ts';

/** The words on the sign itself. */
export const signWords = [
  'entry.name',
  'entry.for',
  'entry.for_yours',
  'entry.address',
  'entry.open',
  'entry.unknown',
  'entry.choose_wijk',
  'entry.ask_for',
  'entry.ask_for_yours',
] as const satisfies readonly GuideWord[];

interface Props {
  facts: SignFacts;
  words: Readonly<Record<(typeof signWords)[number], string>>;
  /** The name of the wijk, or of another area it serves; absent on pages where none is chosen: then the sign says how to find it. */
  wijk?: string | undefined;
  /** Where the list of wijken stands. */
  wijkenHref: string;
  headingLevel?: 'h2' | 'h3' | 'h4' | undefined;
  /** True when the same sign stands on the page in another language already: an id is there once. */
  isSecond?: boolean;
}

export function Sign({ facts, words, wijk, wijkenHref, headingLevel: Heading = 'h2', isSecond = false }: Props) {
  const { wijkteam, certainty, address, hours, doors, notes, url, standing } = facts;
  const id = `bord-${wijkteam ?? 'stad'}${isSecond ? '-2' : ''}`;
  return (
    <section class="gidw-sign" data-rung="team" data-wijkteam={wijkteam ?? ''} data-certainty={certainty} aria-labelledby={id}>
      <div class="gidw-sign__plate">
        <svg class="gidw-sign__mark" viewBox="0 0 72 72" aria-hidden="true">
          <path fill="currentColor" d="M0 72V63h10V54h10V45h10V36h42v36z" />
          <path fill="none" stroke="currentColor" stroke-width="4" d="M42 36V4h24v32" />
          <path fill="currentColor" d="M45 7l12 5v24H45z" />
        </svg>
        <Heading class="gidw-sign__name" id={id}>
          {words['entry.name']}{' '}
          <span class="gidw-sign__for">{wijk === undefined ? words['entry.for_yours'] : fill(words['entry.for'], { wijk })}</span>
        </Heading>
        <dl class="gidw-sign__facts gidw-facts">
          <div>
            <dt>{words['entry.address']}</dt>
            <dd>
              {address ? (
                <span data-location={address.location}>
                  {address.place}, <span class="notranslate">{address.street}</span>
                  {address.warning !== undefined && <b class="gidw-doubt"> ({address.warning})</b>}
                </span>
              ) : wijk === undefined ? (
                <a href={wijkenHref} data-ask-wijk>
                  {words['entry.choose_wijk']}
                </a>
              ) : (
                <span class="gidw-gap">{words['entry.unknown']}</span>
              )}
            </dd>
          </div>
          {wijk !== undefined && (
            <div>
              <dt>{words['entry.open']}</dt>
              <dd>{hours ? <Hours facts={hours} /> : <span class="gidw-gap">{words['entry.unknown']}</span>}</dd>
            </div>
          )}
        </dl>
        <div class="gidw-sign__do">
          {doors.map((door) => (
            <SignDoor key={door.href} door={door} />
          ))}
        </div>
        <p class="gidw-sign__facts">
          {wijk === undefined ? words['entry.ask_for_yours'] : fill(words['entry.ask_for'], { wijk })}
        </p>
        {wijkteam !== undefined && (
          <div class="gidw-sign__facts gidw-sign__small">
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {url && (
              <p>
                <a href={url.href} rel="noreferrer" class="notranslate">
                  {url.text}
                </a>
              </p>
            )}
            {standing && (
              <p class="gidw-source">
                <b class={standing.isDoubtful ? 'gidw-doubt' : undefined}>{standing.verdict}.</b> {standing.origin}.
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

function SignDoor({ door: { kind, label, value, href, location } }: { door: Door }) {
  return (
    <a class="gidw-sign__go" href={href} rel={kind === 'place' ? 'noreferrer' : undefined} data-location={location}>
      <span>{label}</span>{' '}
      {kind === 'phone' ? (
        <b class="gidw-num">
          <bdi>{value}</bdi>
        </b>
      ) : (
        <b class="notranslate">{value}</b>
      )}
    </a>
  );
}

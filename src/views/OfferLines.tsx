/** What stands under the name of an offer in a list: what it is, whether it is open, where, how to reach it. */
import type { ComponentChildren } from 'preact';
import { siteName, telHref } from '#domain/contact.ts';
import type { GuideService, Wording } from './facts.ts';
import { OpenNow } from './Hours.tsx';
import { Worded } from './Worded.tsx';

interface Props {
  facts: GuideService;
  /** What it is to this reader. */
  summary: Wording;
  /** What to say of a text that is not in the language of the page. */
  inDutch: string;
  /** What stands before the facts, in the same line. */
  children?: ComponentChildren;
}

export function OfferLines({ facts, summary, inDutch, children }: Props) {
  const { area, street, phone, url, choice, warning, openings = [] } = facts;
  return (
    <>
      <p>
        <Worded value={summary} />
        {typeof summary !== 'string' && <small> ({inDutch})</small>}
      </p>
      <OpenNow openings={openings} />
      <p class="gidw-row__facts">
        {children}
        {area !== undefined && <span>{area}. </span>}
        {street !== undefined && <span class="notranslate">{street}. </span>}
        {phone !== undefined && (
          <a href={telHref(phone)}>
            <bdi>{phone}</bdi>
          </a>
        )}
        {url !== undefined && (
          <a href={url} rel="noreferrer" class="notranslate">
            {siteName(url)}
          </a>
        )}
        {choice !== undefined && (
          <span>
            {' '}
            (<Worded value={choice} />){' '}
          </span>
        )}
        {warning !== undefined && <span class="gidw-doubt">{warning}</span>}
      </p>
    </>
  );
}

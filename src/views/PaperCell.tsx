/** What stands on paper about one offer, in one language: who, perhaps what, and then the number first. */
import { Fragment, type ComponentChildren } from 'preact';
import { telHref } from '#domain/contact.ts';
import type { Wording } from './facts.ts';
import { Worded } from './Worded.tsx';

/** A line on paper in finished words. */
export interface PaperFacts {
  readonly name: Wording;
  readonly summary?: Wording | undefined;
  readonly phone?: string | undefined;
  /** What to choose or ask for on that phone. */
  readonly choice?: Wording | undefined;
  /** The name of its site, where no phone is known. */
  readonly site?: string | undefined;
  /** The word before a gap, where nothing is known of how to reach it. */
  readonly call: string;
  readonly unknown: string;
  /** Where, when, how one gets in, and that it may have changed. */
  readonly more: readonly Wording[];
}

interface Props {
  facts: PaperFacts;
  /** True for urgent lines: the number stands before the name, and is larger. */
  callFirst?: boolean;
}

export function PaperCell({ facts, callFirst = false }: Props) {
  const { name, summary, phone, more } = facts;
  const details: ComponentChildren[] = [...(callFirst ? [] : reach(facts)), ...more.map(apart)];
  return (
    <>
      {callFirst && phone !== undefined && (
        <>
          <a class="gidw-a4__call" href={telHref(phone)}>
            <bdi>{phone}</bdi>
          </a>{' '}
        </>
      )}
      <b class="notranslate">
        <Worded value={name} />
      </b>
      {summary !== undefined && (
        <>
          <br />
          <Worded value={summary} />
        </>
      )}
      {details.length > 0 && (callFirst ? ' ' : <br />)}
      {details.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** One of several facts in a row: kept apart, or two Latin ones would change places in a line of Arabic. */
function apart(part: Wording, index: number): ComponentChildren {
  return (
    <span key={`more-${index}`} class="gidw-apart">
      <Worded value={part} />
    </span>
  );
}

/** The number to call; else the site; else, where no place is known either, a line to write on. */
function reach({ phone, choice, site, call, unknown, more }: PaperFacts): ComponentChildren[] {
  if (phone !== undefined)
    return [
      <Fragment key="phone">
        <a href={telHref(phone)}>
          <bdi>{phone}</bdi>
        </a>
        {choice !== undefined && (
          <>
            {' ('}
            <Worded value={choice} />)
          </>
        )}
      </Fragment>,
    ];
  if (site !== undefined)
    return [
      <bdi key="site" class="notranslate">
        {site}
      </bdi>,
    ];
  if (more.length > 1) return [];
  return [
    <Fragment key="gap">
      {call} <span class="gidw-gap gidw-a4__gap">{unknown}</span>
    </Fragment>,
  ];
}

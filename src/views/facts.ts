import type { AnswerNeed } from '#domain/answers.ts';
import type { Certainty } from '#domain/certainty.ts';
import type { Reach } from '#domain/directory.ts';
import type { Rung } from '#domain/ladder.ts';
import type { Opening } from '#domain/schedule.ts';
import type { PlaceClock } from '#domain/wall-clock.ts';
import type { ListJoints } from './in-list.ts';
import type { GuideWords } from './words.ts';

/*
 * What the views draw: facts as finished words in one language. They are made once, on the
 * building side, and are the same in a page and on the phone.
 */

/** A wording; with its language when that is not the reader's. */
export type Wording = string | { readonly text: string; readonly lang: string };

/** An offer in short. */
export interface RowFacts {
  readonly id: string;
  readonly rung: Rung;
  readonly certainty: Certainty;
  readonly name: Wording;
  /** What it is, or what one can do there. */
  readonly summary: Wording;
  /** Where it is, when that is not plain from its rung. */
  readonly area?: string | undefined;
  readonly street?: string | undefined;
  readonly phone?: string | undefined;
  /** Its own site, where no phone is known. */
  readonly url?: string | undefined;
  /** What to choose or ask for on that phone. */
  readonly choice?: Wording | undefined;
  /** That it may be gone, or changed. */
  readonly warning?: string | undefined;
}

/** A place by itself, in short. */
export interface PlaceFacts {
  readonly id: string;
  readonly name: string;
  readonly certainty: Certainty;
  readonly street?: string | undefined;
  readonly phone?: string | undefined;
  readonly warning?: string | undefined;
}

/** Opening hours: what is open by the clock, and the same in words. */
export interface HoursFacts {
  readonly openings: readonly { readonly sentence?: string | undefined; readonly openings: readonly Opening[] }[];
  readonly lines: readonly string[];
  readonly remarks: readonly Wording[];
}

/** One thing to do at the sign: call, walk in, find the way, mail. */
export interface Door {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly kind: 'phone' | 'place' | 'mail';
  /** The id of the place it leads to. */
  readonly location?: string | undefined;
}

/** The sign of a wijkteam, or the general one of the city. */
export interface SignFacts {
  /** The id of the wijkteam; absent on the general sign. */
  readonly wijkteam?: string | undefined;
  readonly certainty?: Certainty | undefined;
  readonly address?:
    | { readonly location: string; readonly place: string; readonly street: string; readonly warning?: string | undefined }
    | undefined;
  readonly hours?: HoursFacts | undefined;
  readonly doors: readonly Door[];
  /** Who runs it, what it was called, which languages it speaks. */
  readonly notes: readonly string[];
  readonly url?: { readonly href: string; readonly text: string } | undefined;
  readonly standing?: StandingFacts | undefined;
}

/** How sure an entry is, with its newest source. */
export interface StandingFacts {
  readonly verdict: string;
  readonly isDoubtful: boolean;
  readonly origin: string;
}

/** An urgent line in short. */
export interface UrgentFacts {
  readonly id: string;
  readonly name: Wording;
  readonly phone?: string | undefined;
  readonly choice?: Wording | undefined;
  readonly hours?: HoursFacts | undefined;
  /** The address of its own page, if it has one. */
  readonly href?: string | undefined;
  /** What it is for, where that is not plain from the page. */
  readonly situation?: Wording | undefined;
}

/** An offer as it travels to a phone: what is drawn, and what the engine has to know. */
export interface GuideService extends RowFacts {
  readonly needs: readonly string[];
  /** For everybody within this reach; absent when it is for certain wijken. */
  readonly reach?: Reach | undefined;
  /** Ids of those wijken, with their names. */
  readonly wijken?: readonly string[] | undefined;
  /** Per place the id of its wijk, or of its district when only that is known. */
  readonly at?: readonly { readonly wijk?: string | undefined; readonly district?: string | undefined }[] | undefined;
  /** The day of the last check, with the months it holds. */
  readonly assured?: readonly [date: string, months: number] | undefined;
  readonly volunteers?: boolean | undefined;
  /** What one can do there. */
  readonly giving?: Wording | undefined;
  /** When it is open by the clock. */
  readonly openings?: HoursFacts['openings'] | undefined;
  /** True for what never closes. */
  readonly always?: boolean | undefined;
}

export interface GuideNeed extends Partial<Omit<AnswerNeed, 'id' | 'urgent'>> {
  readonly id: string;
  readonly name: Wording;
  readonly urgent?: readonly string[] | undefined;
}

export interface GuideTopic {
  readonly id: string;
  readonly name: Wording;
  readonly needs: readonly GuideNeed[];
}

export interface GuideWijk {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly neighbours: readonly string[];
  readonly postcodes: readonly string[];
  readonly wijkteam: string;
}

/** Everything the guide needs, in one language. The offer travels by itself: questions do without it. */
export interface GuideData extends GuideBase {
  readonly services: readonly GuideService[];
}

/** What the guide needs to ask its questions. */
export interface GuideBase {
  readonly lang: string;
  /** How it writes a day of each month from January on: "{day} maart {year}". */
  readonly dayForms: readonly string[];
  /** What it writes between things one after another. */
  readonly listJoints: ListJoints;
  readonly dir: 'ltr' | 'rtl';
  /** What the site is called. */
  readonly site: string;
  /** The day of the build. */
  readonly today: string;
  readonly words: GuideWords;
  readonly links: {
    readonly guide: string;
    readonly offer: string;
    readonly wijken: string;
    readonly report: string;
    /** The very plain page. */
    readonly plain: string;
    /** The guide in every language, by its code. */
    readonly languages: Readonly<Record<string, string>>;
    /** This data in the source language, for who works at a counter. */
    readonly sourceData: string;
    /** The offer, as data. */
    readonly services: string;
    /** What this site keeps on the device. */
    readonly device: string;
    /** The list somebody puts together. */
    readonly list: string;
  };
  readonly topics: readonly GuideTopic[];
  /** In the order of their names. */
  readonly wijken: readonly GuideWijk[];
  readonly urgent: readonly UrgentFacts[];
  /** The general sign first; then one for every wijkteam. */
  readonly signs: readonly SignFacts[];
  /** How the clock of the city runs, from the day of the build on. */
  readonly clock: PlaceClock;
  /** Public holidays from the day of the build on. */
  readonly holidays: readonly string[];
  /** A line to talk to that never closes, for when the number below does. */
  readonly nightLine?: { readonly name: Wording; readonly phone: string } | undefined;
  /** The number for whoever wants to speak to somebody now. */
  readonly phone: string;
  /** Ids of the services for independent client support. */
  readonly support: readonly string[];
}

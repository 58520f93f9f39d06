/*
 * Where copies of pages stand on a device, for when there is no network. Each language has a set of its
 * own, with a service worker of its own, so that nobody gets five languages they do not read.
 */

/** What a device keeps: what every visitor gets, what somebody read, the wijk somebody kept, and scripts and styles besides. */
export interface CopyNames {
  /** Followed by the version: the pages that always work, with all they need. */
  readonly core: string;
  readonly read: string;
  readonly wijk: string;
  readonly assets: string;
}

/** Every name of ours begins like this: other sites may live at the same address. */
const copyPrefix = 'gidw.';

/**
 * The names of the copies of one language. None begins like that of another, whatever the scopes.
 *
 * @param scope the address its worker answers for: "/", "/en/"
 */
export function copyNames(scope: string): CopyNames {
  const name = (kind: string): string => `${copyPrefix}${kind}(${scope})`;
  return { core: name('core'), read: name('read'), wijk: name('wijk'), assets: name('assets') };
}

/** What the service worker of one language knows; the building side writes it in front of its code. */
export interface OfflineSettings {
  readonly names: CopyNames;
  /** Tells one set of files from another: a checksum over all of it. */
  readonly version: string;
  /** The address it answers for, and those below it that belong to another language. */
  readonly scope: string;
  readonly others: readonly string[];
  /** Every file that always works: its address, and the checksum that a browser holds it against (Subresource Integrity). */
  readonly files: readonly (readonly [path: string, integrity: string])[];
  /** Where scripts and styles stand that have a checksum in their name, and where the data stands. */
  readonly hashed: string;
  readonly data: string;
  /** The page for what is not kept, and the guide: its pages tell what somebody answered, so they are not kept. */
  readonly fallback: string;
  readonly guide: string;
  /** What is said on a kept page, with {date} for the day it was fetched; and how days are written. */
  readonly notice: string;
  readonly formats: string;
}

/*
 * Everything this site keeps on somebody's device goes through here. Storage may be blocked, full
 * or wiped at any moment: nothing here throws. What stands there is shown and erased by
 * `device-contents.ts`.
 */

/** The keys of this site. The page about the device and the privacy page say what each one holds. */
export const keys = {
  /** The wijk somebody chose. */
  wijk: 'gidw.wijk',
  /** The language somebody chose. */
  language: 'gidw.language',
  /** The code with somebody's answers, to hand over to somebody else. */
  story: 'gidw.story',
  /** The lists somebody put together. */
  lists: 'gidw.lists',
  /** That somebody left in a hurry: kept until the tab closes, so that "back" shows nothing. */
  left: 'gidw.left',
} as const;

export type Key = (typeof keys)[keyof typeof keys];

export function read(key: Key): string | undefined {
  return look(key) ?? undefined;
}

/** What stands there: null when nothing does, undefined when the device does not let us look. */
export function look(key: Key): string | null | undefined {
  return attempt(() => localStorage.getItem(key), undefined);
}

/**
 * A script for the page itself, to be run before its first line is drawn: puts an attribute on the page when
 * something stands there and no part of the page is asked for. Old phones read it as it is.
 */
export function marksWhenKept(key: Key, attribute: string): string {
  return `try{if(!location.hash&&localStorage.getItem('${key}'))document.documentElement.setAttribute('${attribute}','')}catch(e){}`;
}

/** Keeps a value; false when the device does not let us. */
export function keep(key: Key, value: string): boolean {
  return attempt(() => {
    localStorage.setItem(key, value);
    return true;
  }, false);
}

/** What is kept only until the tab closes. */
export function readForTab(key: Key): string | undefined {
  return attempt(() => sessionStorage.getItem(key) ?? undefined, undefined);
}

export function keepForTab(key: Key, value: string): void {
  attempt(() => sessionStorage.setItem(key, value), undefined);
}

export function erase(key: Key): void {
  attempt(() => localStorage.removeItem(key), undefined);
}

/** What storage does not allow does not stop the page. */
export function attempt<T>(task: () => T, otherwise: T): T {
  try {
    return task();
  } catch {
    return otherwise;
  }
}

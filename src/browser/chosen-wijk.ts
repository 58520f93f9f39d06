/*
 * The wijk somebody chose, kept on their own device and nowhere else. Storage may be blocked,
 * full or wiped at any moment: then nothing is remembered and all goes on as before.
 */

/** The one key of this site in the device's storage; the privacy page names it. */
const key = 'gidw.wijk';

/** The id of the chosen wijk, if one was chosen and kept. */
export function chosenWijk(): string | undefined {
  try {
    const id = localStorage.getItem(key) ?? undefined;
    return id !== undefined && /^[a-z0-9-]{1,60}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the wijk; false when the device does not let us. */
export function rememberWijk(id: string): boolean {
  try {
    localStorage.setItem(key, id);
    return true;
  } catch {
    return false;
  }
}

/** Erases it. */
export function forgetWijk(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so there is nothing to erase.
  }
}

/* The wijk somebody chose, kept on their own device and nowhere else. */
import { erase, keep, keys, read } from './device-storage.ts';

/** The id of the chosen wijk, if one was chosen and kept. Anything may stand there, so it must look like one. */
export function chosenWijk(): string | undefined {
  const id = read(keys.wijk);
  return id !== undefined && /^[a-z0-9-]{1,60}$/.test(id) ? id : undefined;
}

/** Keeps the wijk; false when the device does not let us. */
export function rememberWijk(id: string): boolean {
  return keep(keys.wijk, id);
}

/** Erases it. */
export function forgetWijk(): void {
  erase(keys.wijk);
}

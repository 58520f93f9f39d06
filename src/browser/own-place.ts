import type { Point } from '#domain/geo.ts';

/**
 * Where the visitor is, as their own device tells; it goes nowhere else. `accuracy` is how far off
 * it may be, in metres. `denied`: they, or the device, do not give it. `failed`: it cannot be had now.
 */
export type OwnPlace =
  { readonly kind: 'found'; readonly place: Point; readonly accuracy: number } | { readonly kind: 'denied' | 'failed' };

/** How long a device may take, and how old what it knows may be, in milliseconds. */
const patience = { timeout: 10_000, maximumAge: 60_000 };

/** Asks the device where it is. Never rejects: every outcome has a sentence of its own. */
export function ownPlace(): Promise<OwnPlace> {
  return new Promise((tell) => {
    if (!('geolocation' in navigator)) {
      tell({ kind: 'failed' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => tell({ kind: 'found', place: [coords.longitude, coords.latitude], accuracy: coords.accuracy }),
      ({ code, PERMISSION_DENIED }) => tell({ kind: code === PERMISSION_DENIED ? 'denied' : 'failed' }),
      patience,
    );
  });
}

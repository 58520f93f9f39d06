/** "Gebruik mijn plek" beside the filter of the wijk: finds it on the device, and asks back when it is not sure. */
import { render } from 'preact';
import { lookUpPlace, type WijkOutline } from '#domain/wijk-lookup.ts';
import type { SearchKit } from '#views/search-kit.ts';
import { fetchData } from './fetch-data.ts';

/**
 * @param said where the answer comes
 * @param outlines the address of the outlines of the wijken
 * @param choose is told the wijk
 */
export function usePlace({ base, data }: SearchKit, said: Element, outlines: string, choose: (wijk: string) => void): void {
  const { labels } = data;
  const say = (sentence: string, wijken: readonly string[] = []): void =>
    render(
      <>
        {sentence}
        {wijken.map((id) => (
          <button
            key={id}
            class="gidw-quiet"
            type="button"
            onClick={() => {
              say('');
              choose(id);
            }}
          >
            {base.wijken.find((wijk) => wijk.id === id)?.name ?? id}
          </button>
        ))}
      </>,
      said,
    );
  const found = async ({ coords: { longitude, latitude, accuracy } }: GeolocationPosition): Promise<void> => {
    const answer = lookUpPlace(await fetchData<WijkOutline[]>(outlines), [longitude, latitude], accuracy);
    if (answer.kind === 'several') say(labels['chooser.several'], answer.wijken);
    else if (answer.kind !== 'one') say(labels['chooser.place_elsewhere']);
    else {
      say('');
      choose(answer.wijken[0]);
    }
  };
  say(labels['chooser.place_busy']);
  navigator.geolocation.getCurrentPosition(
    (position) => void found(position).catch(() => say(labels['chooser.place_failed'])),
    ({ code, PERMISSION_DENIED }) => say(labels[code === PERMISSION_DENIED ? 'chooser.place_denied' : 'chooser.place_failed']),
    { timeout: 10_000, maximumAge: 60_000 },
  );
}

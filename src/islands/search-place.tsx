/** "Gebruik mijn plek" beside the filter of the wijk: finds it on the device, and asks back when it is not sure. */
import { render } from 'preact';
import { fetchOutlines } from '#browser/fetch-outlines.ts';
import { ownPlace } from '#browser/own-place.ts';
import { lookUpPlace } from '#domain/wijk-lookup.ts';
import type { SearchKit } from '#views/search-kit.ts';

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
  const answer = async (): Promise<void> => {
    const own = await ownPlace();
    if (own.kind !== 'found') return say(labels[own.kind === 'denied' ? 'chooser.place_denied' : 'chooser.place_failed']);
    const result = lookUpPlace(await fetchOutlines(outlines), own.place, own.accuracy);
    if (result.kind === 'several') return say(labels['chooser.several'], result.wijken);
    if (result.kind !== 'one') return say(labels['chooser.place_elsewhere']);
    say('');
    choose(result.wijken[0]);
  };
  say(labels['chooser.place_busy']);
  void answer().catch(() => say(labels['chooser.place_failed']));
}

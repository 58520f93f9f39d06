import styles from '#styles/aloud-reading.css?url&no-inline';

export type Words = Readonly<Record<`aloud.${'start' | 'pause' | 'go_on' | 'stop' | 'done' | 'failed' | 'left_out'}`, string>>;
export type State = 'still' | 'reading' | 'paused';

/** What is on the plate: one button that starts, pauses and goes on, one that stops, and what there is to tell. */
export interface Controls {
  readonly show: (state: State) => void;
  readonly tell: (sentence: string) => void;
}

/** Makes a plate of the box in which the first button stands already. */
export function controlsIn(box: HTMLElement, words: Words, onStop: () => void): Controls {
  const main = box.querySelector('button')!;
  const stop = document.createElement('button');
  const status = document.createElement('p');
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));
  stop.type = 'button';
  stop.className = 'gidw-aloud__stop';
  stop.textContent = words['aloud.stop'];
  stop.addEventListener('click', onStop);
  status.setAttribute('role', 'status');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', words['aloud.start']);
  box.append(stop, status);

  return {
    show(state) {
      box.dataset['aloudState'] = state;
      main.textContent = words[({ still: 'aloud.start', reading: 'aloud.pause', paused: 'aloud.go_on' } as const)[state]];
      // The button that was pressed goes away; the focus stays on the plate.
      if (state === 'still' && document.activeElement === stop) main.focus();
      stop.hidden = state === 'still';
    },
    tell(sentence) {
      status.textContent = sentence;
    },
  };
}

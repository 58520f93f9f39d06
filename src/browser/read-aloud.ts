/*
 * "Read aloud": the button, where the device itself has a voice for the language of the page. What
 * reads comes with the first press. The button stands before everything else in the page, where no
 * island draws.
 */
import { canSay } from '#domain/read-aloud.ts';
// By its address, since `import('…')` brings a helper to every page that is twice as heavy as this.
import reader from './aloud/reader.ts?worker&url';

const spoken = document.querySelector<HTMLElement>('[data-aloud]');
if (spoken && 'speechSynthesis' in window) start(spoken, speechSynthesis);

function start(element: HTMLElement, speech: SpeechSynthesis): void {
  const box = document.createElement('div');
  const button = document.createElement('button');
  box.className = 'gidw-aloud';
  button.type = 'button';
  const words = JSON.parse(element.dataset['aloud']!) as Record<string, string>;
  button.textContent = words['aloud.start']!;
  box.append(button);

  function show(): void {
    box.hidden = !canSay(speech.getVoices(), document.documentElement.lang);
    if (!box.isConnected && !box.hidden) document.querySelector('main')!.prepend(box);
  }

  button.addEventListener('click', () => {
    // iOS lets a page speak once it has spoken during a tap; when the rest has come, the tap is over.
    if (!box.dataset['aloudState']) speech.speak(new SpeechSynthesisUtterance(''));
    import(/* @vite-ignore */ reader).catch(() => box.replaceChildren(words['aloud.failed']!));
  });
  // On many devices the voices come after the page.
  speech.addEventListener?.('voiceschanged', show);
  show();
}

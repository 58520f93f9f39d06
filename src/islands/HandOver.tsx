/** The ways to hand something over that need no paper: show it, share it, copy it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren, RefObject } from 'preact';
import type { WayWords } from '#views/sheet-words.ts';

export interface HandOver {
  /** What was said of the last thing that was done. */
  readonly said: string;
  say(sentence: string): void;
  copy(what: string, done: string): void;
  share(): void;
  readonly byHand: RefObject<HTMLTextAreaElement>;
}

/**
 * @param text gives what is handed over, as plain text
 * @param code changes when that does: what was said of it then holds no longer
 */
export function useHandOver(words: WayWords, title: string, text: () => string, code: string): HandOver {
  const [said, say] = useState('');
  const byHand = useRef<HTMLTextAreaElement>(null);
  useEffect(() => say(''), [code]);
  return {
    said,
    say,
    byHand,
    copy(what, done) {
      const failed = (): void => {
        say(words['sheet.by_hand']);
        byHand.current?.select();
      };
      if (!('clipboard' in navigator)) failed();
      else void navigator.clipboard.writeText(what).then(() => say(done), failed);
    },
    share: () => void navigator.share({ title, text: text() }).catch(() => undefined),
  };
}

interface Props {
  words: WayWords;
  ways: HandOver;
  text: () => string;
  link: string;
  /** On the first button, which prints. */
  print: string;
  onShow: () => void;
  children?: ComponentChildren;
}

export function HandOverWays({ words, ways, text, link, print, onShow, children }: Props) {
  return (
    <>
      <div class="gidw-desk__ways gidw-screen">
        <Way onClick={() => window.print()}>{print}</Way>
        <Way onClick={onShow}>{words['sheet.show']}</Way>
        {'share' in navigator && <Way onClick={ways.share}>{words['sheet.share']}</Way>}
        <Way onClick={() => ways.copy(link, words['sheet.copied_link'])}>{words['sheet.copy_link']}</Way>
        <Way onClick={() => ways.copy(text(), words['sheet.copied_text'])}>{words['sheet.copy_text']}</Way>
        {children}
      </div>
      <p class="gidw-screen" role="status">
        {ways.said}
      </p>
    </>
  );
}

function Way({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button class="gidw-way" type="button" onClick={onClick}>
      {children}
    </button>
  );
}

/** The text itself, for a browser that does not copy. */
export function CopyByHand({ words, ways, text }: { words: WayWords; ways: HandOver; text: () => string }) {
  return (
    <label class="gidw-by-hand">
      <span>{words['sheet.copy_text']}</span>
      <textarea readOnly rows={6} value={text()} ref={ways.byHand} dir="auto" />
    </label>
  );
}

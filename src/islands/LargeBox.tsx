/** A screen to hold up: letters that are read across a desk. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  close: string;
  onClose: () => void;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  children: ComponentChildren;
}

export function LargeBox({ label, close, onClose, lang, dir, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Browsers without dialogs show it as a part of the page.
    if (box.current?.showModal) box.current.showModal();
    else box.current?.setAttribute('open', '');
  }, []);
  return (
    <dialog class="gidw-large" ref={box} onClose={onClose} aria-label={label} lang={lang} dir={dir}>
      {children}
      <button class="gidw-way" type="button" onClick={() => (box.current?.close ? box.current.close() : onClose())}>
        {close}
      </button>
    </dialog>
  );
}

/*
 * "Neem dit mee": makes the sheet out of the code after `#`, on the device. Whoever opens the link
 * sees it in their own language, can change it and hand it back. Own words are on the sheet, in
 * the link and in the QR code only where they were ticked.
 */
import { render } from 'preact';
import { decodeHandover } from '#domain/handover.ts';
import { finished } from '#domain/guide.ts';
import { directoryOf } from '#views/guide-directory.ts';
import { isSensitive } from '#views/sensitive.ts';
import type { SheetWords } from '#views/sheet-words.ts';
import { fetchWhole } from './fetch-whole.ts';
import { fromAnother, goToOwnLanguage, isPlaceOnPage } from './handover-link.ts';
import { SheetDesk } from './SheetDesk.tsx';

const root = document.querySelector<HTMLElement>('[data-take]');
if (root && !goToOwnLanguage()) void open(root);

async function open(box: HTMLElement): Promise<void> {
  const words = JSON.parse(box.dataset['words'] ?? '{}') as SheetWords;
  const data = await fetchWhole(box.dataset['take'] ?? '').catch(() => undefined);
  if (!data) {
    render(<p role="alert">{words['sheet.failed']}</p>, box);
    return;
  }
  const draw = (): void => {
    const code = codeHere();
    const opened = decodeHandover(code);
    const isShared = location.hash.endsWith(fromAnother);
    const isSecret = opened.kind === 'handover' && isSensitive(data, finished(directoryOf(data), opened.handover.answers));
    render(<SheetDesk key={code} data={data} words={words} opened={opened} isShared={isShared} isSecret={isSecret} />, box);
    document.querySelector('.gidw-exit-bar')?.toggleAttribute('hidden', !isSecret);
    box.dataset['ready'] = '';
  };
  window.addEventListener('hashchange', ({ oldURL }) => {
    // The skip link leads to a place on this page: the sheet stays, also in the address.
    if (isPlaceOnPage()) history.replaceState({ sheet: box.dataset['code'] }, '', oldURL);
    else draw();
  });
  draw();
}

/** The code after `#`; of a sheet that is a secret, the history has it and the address does not. */
function codeHere(): string {
  const kept = (history.state as { sheet?: string } | null)?.sheet;
  const [code = ''] = isPlaceOnPage() ? [] : location.hash.split(':');
  return code === '' ? (kept ?? '') : code;
}

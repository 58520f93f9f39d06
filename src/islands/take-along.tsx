/*
 * "Neem dit mee": makes the sheet out of the code after `#`, on the device. Whoever opens the link
 * sees it in their own language, can change it and hand it back. Own words are on the sheet, in
 * the link and in the QR code only where they were ticked.
 */
import { render, type ComponentChild } from 'preact';
import { decodeHandover } from '#domain/handover.ts';
import { finished } from '#domain/guide.ts';
import type { GuideData } from '#views/facts.ts';
import { directoryOf } from '#views/guide-directory.ts';
import { isSensitive } from '#views/sensitive.ts';
import type { SheetWords } from '#views/sheet-words.ts';
import { aTurn } from './a-turn.ts';
import { fetchWhole } from './fetch-whole.ts';
import { fromAnother, goToOwnLanguage, isPlaceOnPage } from './handover-link.ts';
import { SheetDesk } from './SheetDesk.tsx';

const reasons = { damaged: 'guide.damaged', newer: 'guide.newer', empty: 'sheet.empty' } as const;

const root = document.querySelector<HTMLElement>('[data-take]');
if (root && !goToOwnLanguage()) open(root);

function open(box: HTMLElement): void {
  const words = JSON.parse(box.dataset['words'] ?? '{}') as SheetWords;
  let whole: Promise<GuideData> | undefined;

  async function draw(): Promise<void> {
    const code = codeHere();
    const opened = decodeHandover(code);
    const isShared = location.hash.endsWith(fromAnother);
    // What cannot be opened needs no data to say so.
    if (opened.kind !== 'handover') return show(<NoSheet words={words} why={opened.kind} guide={box.dataset['home'] ?? ''} />);
    const { handover } = opened;
    const data = await (whole ??= fetchWhole(box.dataset['take'] ?? '')).catch(() => (whole = undefined));
    await aTurn();
    const isSecret = data !== undefined && isSensitive(data, finished(directoryOf(data), handover.answers));
    await aTurn();
    // Another one may have come in its place meanwhile.
    if (code !== codeHere()) return;
    if (!data) return put(<p role="alert">{words['sheet.failed']}</p>);
    show(<SheetDesk key={code} data={data} words={words} first={handover} isShared={isShared} isSecret={isSecret} />, isSecret);
  }

  function show(drawn: ComponentChild, isSecret = false): void {
    put(drawn);
    document.querySelector('.gidw-exit-bar')?.toggleAttribute('hidden', !isSecret);
    box.dataset['ready'] = '';
  }

  function put(drawn: ComponentChild): void {
    // The sentence for when no script came.
    box.querySelector('.gidw-late')?.remove();
    render(drawn, box);
  }

  window.addEventListener('hashchange', ({ oldURL }) => {
    // The skip link leads to a place on this page: the sheet stays, also in the address.
    if (isPlaceOnPage()) history.replaceState({ sheet: box.dataset['code'] }, '', oldURL);
    else void draw();
  });
  void draw();
}

/** Why there is no sheet, and the way to make one. */
function NoSheet({ words, why, guide }: { words: SheetWords; why: keyof typeof reasons; guide: string }) {
  return (
    <div class="gidw-flow" data-no-sheet={why}>
      <p class="gidw-lead" role="alert">
        {words[reasons[why]]}
      </p>
      <p>
        <a class="gidw-call" href={guide}>
          {words['sheet.to_guide']}
        </a>
      </p>
    </div>
  );
}

/** The code after `#`; of a sheet that is a secret, the history has it and the address does not. */
function codeHere(): string {
  const kept = (history.state as { sheet?: string } | null)?.sheet;
  const [code = ''] = isPlaceOnPage() ? [] : location.hash.split(':');
  return code === '' ? (kept ?? '') : code;
}

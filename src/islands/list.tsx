/*
 * "Mijn lijst": what somebody puts together, kept on the device, or opened from the code after `#`.
 * It is handed over as it stands on the screen; notes only where they were ticked.
 */
import { render } from 'preact';
import { decodeHandover } from '#domain/handover.ts';
import { fromAnother, goToOwnLanguage, isPlaceOnPage } from './handover-link.ts';
import { kitIn, type ListSettings } from './list-settings.ts';
import { ListDesk } from './ListDesk.tsx';

const root = document.querySelector<HTMLElement>('[data-list]');
if (root && !goToOwnLanguage()) void open(root);

async function open(box: HTMLElement): Promise<void> {
  const settings = JSON.parse(box.dataset['list'] ?? '{}') as ListSettings;
  const kit = await kitIn(document.documentElement.lang, settings).catch(() => undefined);
  // The sentence for when no script came.
  box.replaceChildren();
  if (!kit) {
    render(<p role="alert">{settings.words['list.failed']}</p>, box);
    return;
  }
  const draw = (): void => {
    const kept = (history.state as { list?: string } | null)?.list;
    const [inAddress = ''] = location.hash.slice(1).split(':');
    const code = inAddress === '' || isPlaceOnPage() ? (kept ?? '') : inAddress;
    const isShared = location.hash.endsWith(fromAnother);
    render(<ListDesk key={code} settings={settings} own={kit} opened={decodeHandover(code)} isShared={isShared} />, box);
    box.dataset['ready'] = '';
  };
  window.addEventListener('hashchange', ({ oldURL }) => {
    // The skip link leads to a place on this page: the list stays, also in the address.
    if (isPlaceOnPage()) history.replaceState(history.state, '', oldURL);
    else draw();
  });
  draw();
}

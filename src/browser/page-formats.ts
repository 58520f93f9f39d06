/** How the language of this page writes dates and numbers, for `Intl`. */
export function pageFormats(): string | undefined {
  return document.documentElement.dataset['formats'];
}

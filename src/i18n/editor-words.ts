import { createInstance } from 'i18next';
import editor from './messages/editor.nl.json' with { type: 'json' };

/*
 * The words for editors. They work in Dutch, also on a site in six languages, so these messages
 * exist in Dutch only and stand in a resource of their own.
 */
const instance = createInstance();
void instance.init({
  initAsync: false,
  lng: 'nl',
  fallbackLng: false,
  resources: { nl: { editor } },
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => {
    throw new Error(`No words for the editor: "${key}"`);
  },
});

/** The words for editors, by their key. */
export const editorWords = instance.getFixedT('nl', 'editor');

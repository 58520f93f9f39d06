import 'i18next';
import type editor from './messages/editor.nl.json';
import type nl from './messages/nl.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nl; editor: typeof editor };
  }
}

import type { OfflineSettings } from '#domain/offline-copies.ts';

declare const OFFLINE: OfflineSettings;

/** Written in front of this code when the site is built (commands/offline.ts). */
export const settings: OfflineSettings = OFFLINE;

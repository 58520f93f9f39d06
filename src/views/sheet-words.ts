/** The messages on a sheet itself, in the language it is handed over in. */
export const paperWords = [
  'sheet.made_on',
  'sheet.about',
  'sheet.own_words',
  'sheet.tried_words',
  'sheet.giving_words',
  'sheet.fits',
  'sheet.entry',
  'sheet.gone',
  'sheet.scan',
  'sheet.qr',
  'sheet.qr_without_words',
  'sheet.qr_answers_only',
  'offer.bring',
  'search.kind.location',
  'list.changed',
  'list.no_qr',
  'list.paper_title',
  'list.stuck',
  'list.ask_for',
  'list.sent_by',
  'list.reason',
  'list.of',
  'list.next',
  'list.previous',
  'offer.where',
  'offer.when',
  'offer.phone',
] as const;

/** The messages of the ways to hand something over. */
export const wayWords = [
  'sheet.show',
  'sheet.share',
  'sheet.copy_link',
  'sheet.copied_link',
  'sheet.copy_text',
  'sheet.copied_text',
  'sheet.by_hand',
  'sheet.close',
] as const;

/** The messages of the desk around the sheet to take along, with those on the sheet. */
export const sheetWords = [
  ...paperWords,
  ...wayWords,
  'sheet.title',
  'sheet.lead',
  'sheet.lead_shared',
  'sheet.print',
  'sheet.words',
  'sheet.words_note',
  'sheet.include',
  'sheet.lines',
  'sheet.lines_note',
  'sheet.with_entry',
  'sheet.change',
  'sheet.to_list',
  'sheet.keep',
  'sheet.keep_note',
  'sheet.kept',
  'sheet.not_kept',
  'sheet.to_device',
  'sheet.empty',
  'sheet.failed',
  'sheet.to_guide',
  'guide.damaged',
  'guide.newer',
] as const;

export type SheetWord = (typeof sheetWords)[number];

export type SheetWords = Readonly<Record<SheetWord, string>>;

export type PaperWords = Readonly<Record<(typeof paperWords)[number], string>>;

export type WayWords = Readonly<Record<(typeof wayWords)[number], string>>;

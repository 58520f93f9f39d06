/*
 * Leaflet writes the marks on its buttons as HTML. Nothing it is given here needs more than their
 * text, so that is all that comes through; what is markup is left out. To be there before Leaflet is.
 */
import { trustedTypes } from '#browser/trusted-types.ts';

/** The text of a piece of HTML; nothing in it can begin a tag. */
export const textOnly = (html: string): string => html.replaceAll(/<[^>]*>?/g, '');

trustedTypes?.createPolicy('default', { createHTML: textOnly });

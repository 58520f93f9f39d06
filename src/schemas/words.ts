import { z } from 'astro/zod';
import { textSchema } from './formats.ts';

/**
 * One file in content/words/<language>/, under the name of a topic, or `urgent` for the urgent
 * lines: per need (or line) the words and phrases that people type when they mean it.
 */
export const wordsSchema = z.record(z.string(), z.array(textSchema).min(1));

export type WordsEntry = z.output<typeof wordsSchema>;

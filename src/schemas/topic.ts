import { z } from 'astro/zod';
import { missions } from '#domain/topic.ts';
import { idSchema, textSchema } from './formats.ts';

/** What somebody may come with, in a resident's own words. */
const needSchema = z.strictObject({
  id: idSchema,
  /** As a resident would say it: "Ik heb schulden". */
  name: textSchema,
  /** Which of the policy's two missions it serves: redden (manage daily life) or meedoen (take part). */
  mission: z.enum(missions),
  /** true for a single, simple Wmo question that goes straight to the municipality (rule L2). */
  single: z.boolean().optional(),
  /** true for a subject that others in the house should not see on the screen. */
  sensitive: z.boolean().optional(),
  /** true for somebody who wants to give instead of ask (rule L8). */
  giving: z.boolean().optional(),
  /** Ids of the urgent lines that stand above everything else with this need. */
  urgent: z.array(idSchema).optional(),
});

/** One file in content/topics: what it is about (leefgebied), with its needs. */
export const topicSchema = z.strictObject({
  /** In plain words: "Geld en schulden". */
  name: textSchema,
  /** What falls under it, in one short sentence. */
  summary: textSchema,
  /** Its place in lists. */
  order: z.number().int(),
  needs: z.array(needSchema).min(1),
});

export type TopicEntry = z.output<typeof topicSchema>;

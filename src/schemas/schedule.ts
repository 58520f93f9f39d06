import { z } from 'astro/zod';
import { attendingTypes, weekdays } from '#domain/schedule.ts';
import { dateSchema, textSchema, timeSchema } from './formats.ts';

/** One line of opening hours, as in HSDS. Several lines together make the week. */
export const scheduleSchema = z
  .strictObject({
    /** The days, as HSDS writes them: [MO, TU, WE, TH, FR, SA, SU]. */
    byday: z.array(z.enum(weekdays)).min(1).optional(),
    /** When the door opens: "09:00". */
    opens_at: timeSchema.optional(),
    /** When it closes: "17:00"; "24:00" is midnight. */
    closes_at: timeSchema.optional(),
    /** Which of these weekdays in the month: 1 for the first, 2 for the second, -1 for the last. */
    bysetpos: z
      .number()
      .int()
      .min(-1)
      .max(5)
      .refine((position) => position !== 0, { message: 'schedule.no_position' })
      .optional(),
    /** in_person (come by), phone, or online. Left out: come by. */
    attending_type: z.enum(attendingTypes).optional(),
    /** true when you must make an appointment first. */
    by_appointment: z.boolean().optional(),
    /** From this day on. */
    valid_from: dateSchema.optional(),
    /** Up to and including this day. */
    valid_to: dateSchema.optional(),
    /** false when it stays open on public holidays. Left out: closed then. */
    closed_on_holidays: z.boolean().optional(),
    /** What does not fit in a table: "een keer per maand", "niet in de schoolvakanties". */
    description: textSchema.optional(),
  })
  .refine(({ opens_at, closes_at }) => !opens_at || !closes_at || opens_at < closes_at, {
    message: 'schedule.closes_before_opening',
    path: ['closes_at'],
  })
  .refine(({ opens_at, closes_at }) => (opens_at === undefined) === (closes_at === undefined), {
    message: 'schedule.half_open',
    path: ['closes_at'],
  })
  .refine(({ valid_from, valid_to }) => !valid_from || !valid_to || valid_from <= valid_to, {
    message: 'period.ends_before_start',
    path: ['valid_to'],
  })
  .refine(
    ({ byday, opens_at, by_appointment, description }) => byday || by_appointment || description || opens_at === undefined,
    {
      message: 'schedule.no_day',
      path: ['byday'],
    },
  );

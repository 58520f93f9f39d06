import type { Question, Reply, Skills } from './beside.ts';

/** The side of the worker: answers what `workBeside` asks, each question as soon as it can. */
export function answerThePage(skills: Skills): void {
  addEventListener('message', async ({ data: { number, skill, asked } }: MessageEvent<Question>) => {
    let reply: Reply;
    try {
      // The names come from our own script; a function that is not there fails like one that throws.
      reply = { number, given: await skills[skill]!(...(asked as never[])) };
    } catch (error) {
      reply = { number, error: String(error) };
    }
    postMessage(reply);
  });
}

/* Work done beside the page, in a worker, so that the page keeps answering to the thumb. What works there: `working-beside.ts`. */
import { ownCode } from '#browser/own-code.ts';

/** What can be asked: functions by name. What they take and give travels as a copy. */
export type Skills = Readonly<Record<string, (...asked: never[]) => unknown>>;

/** A question on its way; its answer comes by a channel of its own. */
export interface Question {
  readonly skill: string;
  readonly asked: readonly unknown[];
}
export type Reply = { readonly given: unknown } | { readonly error: string };

/** Asks for one of the functions by its name. */
export type Ask<Known extends Skills> = <Name extends keyof Known & string>(
  skill: Name,
  ...asked: Parameters<Known[Name]>
) => Promise<Awaited<ReturnType<Known[Name]>>>;

/** What was asked could not be done, beside the page or anywhere. */
export class CannotBeDone extends Error {}

/**
 * Opens a worker by its address. A question rejects with {@link CannotBeDone} when it fails, and with anything else
 * when the worker's script does not come or does not work in this browser: then ask no more, for nobody answers.
 */
export function workBeside<Known extends Skills>(address: string): Ask<Known> {
  const worker = new Worker(ownCode(address), { type: 'module' });
  const ask = (skill: string, ...asked: unknown[]): Promise<unknown> =>
    new Promise((done, fail) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Reply>) => {
        worker.removeEventListener('error', fail);
        port1.close();
        if ('given' in data) done(data.given);
        else fail(new CannotBeDone(data.error));
      };
      worker.addEventListener('error', fail);
      worker.postMessage({ skill, asked } satisfies Question, [port2]);
    });
  return ask as Ask<Known>;
}

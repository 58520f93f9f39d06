/* Work done beside the page, in a worker, so that the page keeps answering to the thumb. What works there: `working-beside.ts`. */
import { ownCode } from '#browser/own-code.ts';

/** What can be asked: functions by name. What they take and give travels as a copy. */
export type Skills = Readonly<Record<string, (...asked: never[]) => unknown>>;

/** A question on its way, and its answer. */
export interface Question {
  readonly number: number;
  readonly skill: string;
  readonly asked: readonly unknown[];
}
export type Reply = { readonly number: number } & ({ readonly given: unknown } | { readonly error: string });

/** Asks for one of the functions by its name. */
export type Ask<Known extends Skills> = <Name extends keyof Known & string>(
  skill: Name,
  ...asked: Parameters<Known[Name]>
) => Promise<Awaited<ReturnType<Known[Name]>>>;

/** What was asked could not be done, beside the page or anywhere. */
export class CannotBeDone extends Error {}

interface Waiting {
  readonly done: (given: unknown) => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * Opens a worker by its address. A question rejects with {@link CannotBeDone} when it fails, and with anything else
 * when the worker's script does not come or does not work in this browser: then ask no more, for nobody answers.
 */
export function workBeside<Known extends Skills>(address: string): Ask<Known> {
  const worker = new Worker(ownCode(address), { type: 'module' });
  // All answers come by one way; numbers tell them apart.
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const { done, fail } = waiting.get(data.number)!;
    waiting.delete(data.number);
    if ('given' in data) done(data.given);
    else fail(new CannotBeDone(data.error));
  };
  worker.onerror = (event) => {
    for (const { fail } of waiting.values()) fail(event);
    waiting.clear();
  };
  const ask = (skill: string, ...asked: unknown[]): Promise<unknown> =>
    new Promise((done, fail) => {
      waiting.set(++last, { done, fail });
      worker.postMessage({ number: last, skill, asked } satisfies Question);
    });
  return ask as Ask<Known>;
}

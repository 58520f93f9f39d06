import type { CostOption } from './directory.ts';

/** Whether it costs nothing for anybody; false when the costs are not known. */
export function isFree(options: readonly Pick<CostOption, 'amount'>[]): boolean {
  return options.length > 0 && options.every(({ amount }) => amount === 0);
}

/** What may come a turn after the rest, so that a thumb is heard in between; for what is below it, so that nothing moves. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { aTurn } from './a-turn.ts';

export function AfterATurn({ children }: { children: ComponentChildren }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => void aTurn().then(() => setTime(true)), []);
  return isTime ? <>{children}</> : null;
}

/** What may come a turn after the rest, so that a thumb is heard in between; for what is below it, so that nothing moves. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function AfterATurn({ children }: { children: ComponentChildren }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => void setTimeout(() => setTime(true)), []);
  return isTime ? <>{children}</> : null;
}

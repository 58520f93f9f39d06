/** A part that most visitors never open: its script comes when it is asked for. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<Given extends object> {
  load: () => Promise<ComponentType<Given>>;
  given: Given;
}

export function Later<Given extends object>({ load, given }: Props<Given>) {
  const [Part, setPart] = useState<ComponentType<Given>>();
  useEffect(
    () =>
      void load().then(
        (part) => setPart(() => part),
        () => undefined,
      ),
    [],
  );
  return Part ? <Part {...given} /> : null;
}

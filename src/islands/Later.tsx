/** A part that most visitors never open: its script comes when it is asked for. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<Given extends object> {
  load: () => Promise<ComponentType<Given>>;
  given: Given;
  /** What is said when it does not come; without it nothing is. */
  otherwise?: string;
}

export function Later<Given extends object>({ load, given, otherwise }: Props<Given>) {
  const [hasFailed, setFailed] = useState(false);
  const [Part, setPart] = useState<ComponentType<Given>>();
  useEffect(
    () =>
      void load().then(
        (part) => setPart(() => part),
        () => setFailed(true),
      ),
    [],
  );
  if (Part) return <Part {...given} />;
  return hasFailed && otherwise !== undefined ? <p role="alert">{otherwise}</p> : null;
}

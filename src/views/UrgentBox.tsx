/** Lines that cannot wait, above everything else (L7). */
import { telHref } from '#domain/contact.ts';
import { Hours } from './Hours.tsx';
import type { UrgentFacts } from './facts.ts';
import { Worded } from './Worded.tsx';

interface Props {
  lines: readonly UrgentFacts[];
  title: string;
  /** True where the answers must stay in sight: numbers and names, side by side. */
  isCompact?: boolean;
  /** True where it stands among headings. */
  isHeading?: boolean;
}

export function UrgentBox({ lines, title, isCompact = false, isHeading = false }: Props) {
  return (
    <div class={`gidw-first${isCompact ? ' gidw-first--compact' : ''}`} data-urgent>
      <p {...(isHeading && { role: 'heading', 'aria-level': 2 })}>
        <b>{title}</b>
      </p>
      <ul>
        {lines.map(({ id, name, phone, choice, hours, href, situation }) => (
          <li key={id}>
            {phone !== undefined && (
              <a href={telHref(phone)}>
                <b class="gidw-num">
                  <bdi>{phone}</bdi>
                </b>
              </a>
            )}
            <div>
              {href === undefined ? (
                <span class="notranslate">
                  <Worded value={name} />
                </span>
              ) : (
                <a href={href} class="notranslate">
                  <Worded value={name} />
                </a>
              )}
              {choice !== undefined && (
                <>
                  {' '}
                  (<Worded value={choice} />)
                </>
              )}
              {situation !== undefined && (
                <p>
                  <Worded value={situation} />
                </p>
              )}
              {hours && !isCompact && <Hours facts={hours} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

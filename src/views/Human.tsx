/** Under every question and advice: a person to talk to, and the right to ask the municipality, one tap away. */
import { telHref } from '#domain/contact.ts';
import type { GuideData } from './facts.ts';
import { Worded } from './Worded.tsx';

export function Human({ data: { words, phone, nightLine, links } }: { data: GuideData }) {
  return (
    <section class="gidw-human" aria-labelledby="liever-een-mens">
      <h2 class="gidw-human__title" id="liever-een-mens">
        {words['guide.human.title']}
      </h2>
      <p>
        <a class="gidw-call" href={telHref(phone)} data-talk>
          {words['guide.human.talk']}: <bdi class="gidw-num">{phone}</bdi>
        </a>
      </p>
      {nightLine && (
        <p>
          {words['guide.human.night']} <Worded value={nightLine.name} />{' '}
          <a class="gidw-call" href={telHref(nightLine.phone)}>
            <bdi class="gidw-num">{nightLine.phone}</bdi>
          </a>
        </p>
      )}
      <p>
        <a class="gidw-call" href={links.report} data-report>
          {words['guide.human.report']}
        </a>
      </p>
    </section>
  );
}

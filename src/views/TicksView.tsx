/** Several needs at once: all of them on one list, to tick. Needs a script, so only the island shows it. */
import type { Progress } from '#domain/guide.ts';
import { Climb } from './Climb.tsx';
import { Human } from './Human.tsx';
import type { GuideData } from './facts.ts';
import { Worded } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  data: GuideData;
  progress: Progress;
}

export function TicksView({ data, progress }: Props) {
  const { words, topics } = data;
  const { needs: ticked = [] } = progress.answers;
  return (
    <form class="gidw-wrap" data-question="need" data-ticks>
      <div class="gidw-climbing">
        <p class="gidw-soft">{fill(words['guide.progress'], { n: 2 })}</p>
        <Climb step={2} />
      </div>
      <h1 class="gidw-title gidw-title--small" tabIndex={-1}>
        {words['guide.question.ticks']}
      </h1>
      <p class="gidw-lead">{words['guide.tick']}</p>
      <div class="gidw-ticks">
        {topics.map((topic) => (
          <fieldset key={topic.id} data-topic={topic.id}>
            <legend>
              <Worded value={topic.name} />
            </legend>
            {topic.needs
              .filter(({ giving }) => !giving)
              .map((need) => (
                <label key={need.id} class="gidw-tick">
                  <input type="checkbox" name="need" value={need.id} defaultChecked={ticked.includes(need.id)} />
                  <span>
                    <Worded value={need.name} />
                  </span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
      <p class="gidw-ticks__go">
        <button class="gidw-answer gidw-answer--go" type="submit">
          {words['guide.go_on']}
        </button>
      </p>
      <Human data={data} />
    </form>
  );
}

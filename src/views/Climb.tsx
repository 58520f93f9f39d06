/** How far somebody is: a stair in ink, with a little person on the tread of this question. */
import { questions } from '#domain/guide.ts';

export function Climb({ step }: { step: number }) {
  return (
    <div class="gidw-climb" aria-hidden="true">
      {questions.map((question, index) => (
        <span
          key={question}
          class={`gidw-climb__step${index + 1 < step ? ' gidw-climb__step--done' : index + 1 === step ? ' gidw-climb__step--now' : ''}`}
        >
          {index + 1 === step && (
            <svg class="gidw-you" viewBox="0 0 36 64" aria-hidden="true">
              <circle cx="18" cy="10" r="9.5" />
              <path d="M5 64V36a13 13 0 0 1 26 0v28H21V48h-6v16z" />
            </svg>
          )}
        </span>
      ))}
    </div>
  );
}

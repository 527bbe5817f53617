import type { Challenge, Solution } from './solver.ts';

/** How long a device may work before its reader is asked instead, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Has the browser do the form's work, and spares its reader the question. Where that can't be done, or takes too long,
 * the question is there as it is without a script.
 */
export function answerByWork(form: HTMLFormElement): void {
  const solution = form.elements.namedItem('solution') as HTMLInputElement;
  const answer = form.elements.namedItem('answer') as HTMLInputElement;
  const question = answer.closest<HTMLElement>('.field');
  const said = form.querySelector<HTMLElement>('[data-working]');
  const challenge = JSON.parse(form.dataset['challenge'] ?? '') as { parameters: Challenge };
  let worker: Worker | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let isDone = false;
  /** What its reader has pressed meanwhile. */
  let pressed: HTMLElement | null = null;

  // Pages that don't come safely have no keys to derive; and who is answering already is not disturbed.
  if (!question || !said || !('subtle' in crypto) || answer.value !== '' || answer.matches(':focus')) return;

  const show = (state: 'working' | 'done' | 'failed') => {
    question.hidden = state !== 'failed';
    said.textContent = said.dataset[state] ?? '';
  };
  const pause = () => {
    clearTimeout(patience);
    worker?.terminate();
    worker = undefined;
  };
  const end = (found?: Solution) => {
    pause();
    isDone = true;
    if (found) solution.value = JSON.stringify({ challenge, solution: found });
    show(found ? 'done' : 'failed');
    if (pressed && found) form.requestSubmit(pressed);
    else if (pressed) answer.focus();
  };
  const work = () => {
    if (isDone || document.hidden) return;
    patience = setTimeout(end, PATIENCE);
    try {
      worker = new Worker(new URL('./solver-worker.client.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<Solution | undefined>) => end(data);
      worker.onerror = () => end();
      worker.postMessage(challenge.parameters);
    } catch {
      end();
    }
  };

  form.addEventListener('submit', (event) => {
    if (isDone || (event.submitter as HTMLButtonElement | null)?.value === 'change') return;
    event.preventDefault();
    pressed = event.submitter;
  });
  // A page that nobody looks at takes no power.
  document.addEventListener('visibilitychange', () => (document.hidden ? pause() : work()));
  show('working');
  work();
}

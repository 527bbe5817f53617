import { solve, type Challenge } from './solver.ts';

/** Works away from the page, which stays as quick as it is. Answers with nothing where it can't. */
onmessage = ({ data }: MessageEvent<Challenge>) =>
  void solve(data).then(
    (solution) => postMessage(solution),
    () => postMessage(undefined),
  );

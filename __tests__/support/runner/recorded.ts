import type { Run } from './run.ts';
import type { Running, Step } from './run-step.ts';

/** Returns the step, and adds each of its phases to `runs` when it has ended. */
export function recorded(running: Running<Step>, runs: Run[]): Running<Step> {
  return { ...running, ended: running.ended.then((step) => withPosts(step, runs)) };
}

function withPosts(step: Step, runs: Run[]): Step {
  runs.push(step);
  const startPost: Step['startPost'] = (options) => {
    const running = step.startPost(options);
    const ended = running.ended.then((run) => {
      runs.push(run);
      return run;
    });
    return { ...running, ended };
  };
  return { ...step, startPost, post: (options) => startPost(options).ended };
}

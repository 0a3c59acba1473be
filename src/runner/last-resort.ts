import { Failure } from '../errors/failure.ts';

/**
 * What no `catch` sees: an exception in a callback, a rejection that nobody handles, and a promise that never settles, after which Node
 * would end the process with success.
 * @param end exits the process; it is called once
 */
export function onLastResort(process: NodeJS.Process, end: (error: unknown) => void): void {
  let hasEnded = false;
  const once = (error: unknown) => {
    if (hasEnded) return;
    hasEnded = true;
    end(error);
  };
  process.on('uncaughtException', once);
  process.on('unhandledRejection', once);
  process.on('beforeExit', () =>
    once(new Failure('internal', 'The step did not finish: something that it waited for never completed.')),
  );
}

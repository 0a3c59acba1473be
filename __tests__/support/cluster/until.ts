import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats an attempt until it returns a value other than undefined, and returns that.
 * Throws what an attempt throws, and after `seconds` an error that names `what`.
 */
export async function until<T>(
  what: string,
  seconds: number,
  attempt: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Timed out after ${seconds} s: ${what}.`);
    await pause(50);
  }
}

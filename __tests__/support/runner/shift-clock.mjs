// Runs inside the step, before it: `node --import 'shift-clock.mjs?ms=660000&skip=10000' …` lets its clock run that far ahead (or
// behind). With `skip` a longer timer than that is not waited for: its clock jumps to the timer's end instead. Shorter timers,
// AbortSignal.timeout() and performance.now() keep their pace. With `speed=20&since=…` clock and timers run that much faster.
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:timers/promises';

const parameters = new URL(import.meta.url).searchParams;
let shift = Number(parameters.get('ms'));
/** The speed of the clock, since a moment at which it was correct. */
const speed = Number(parameters.get('speed') ?? 1);
const since = Number(parameters.get('since') ?? 0);
const skip = Number(parameters.get('skip') ?? Number.POSITIVE_INFINITY);
const RealDate = Date;
const realSetTimeout = setTimeout;
const realWait = promises.setTimeout;
/**
 * Real milliseconds that a skipped timer takes: after such a wait a search of Elasticsearch shows each key that was created before it,
 * and it refreshes once a second.
 */
const SKIPPED_MS = 1_500;

const now = () => since + (RealDate.now() - since) * speed + shift;

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args));
  }

  static now() {
    return now();
  }
};

globalThis.setTimeout = Object.assign((callback, ms = 0, ...args) => {
  if (!(ms > skip)) return realSetTimeout(callback, ms / speed, ...args);
  const jump = jumpAfter(ms);
  return realSetTimeout(() => {
    jump();
    callback(...args);
  }, SKIPPED_MS);
}, realSetTimeout);

promises.setTimeout = async (ms = 0, ...args) => {
  if (!(ms > skip)) return realWait(ms / speed, ...args);
  const jump = jumpAfter(ms);
  const value = await realWait(SKIPPED_MS, ...args);
  jump();
  return value;
};
// For modules that import it by name.
syncBuiltinESMExports();

/** Of several parallel waits, only the last one moves the clock to its end. */
function jumpAfter(ms) {
  const end = now() + ms;
  return () => {
    shift = Math.max(shift, end - RealDate.now());
  };
}

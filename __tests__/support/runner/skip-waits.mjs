// Runs inside the step, before it: `node --import 'skip-waits.mjs?over=60000' …`. A wait that is longer is over at once, and the
// step's clock has moved on by its length: so a rate limit of a minute takes no minute.
import timers from 'node:timers/promises';

const over = Number(new URL(import.meta.url).searchParams.get('over'));
const RealDate = Date;
const realTimeout = globalThis.setTimeout;
const realWait = timers.setTimeout;
let ahead = 0;

const shortened = (ms = 0) => {
  if (ms <= over) return ms;
  ahead += ms;
  return 0;
};

globalThis.setTimeout = (callback, ms, ...args) => realTimeout(callback, shortened(ms), ...args);
timers.setTimeout = (ms, ...args) => realWait(shortened(ms), ...args);

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + ahead] : args));
  }

  static now() {
    return RealDate.now() + ahead;
  }
};

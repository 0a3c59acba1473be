// Runs inside the step, before it: `node --import 'shift-clock.mjs?ms=660000' …` lets its clock run that far ahead (or
// behind). Timers and performance.now() keep their pace.
const shift = Number(new URL(import.meta.url).searchParams.get('ms'));
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + shift] : args));
  }

  static now() {
    return RealDate.now() + shift;
  }
};

import type { Duration } from '../runner/clock.ts';
import { absenceProblem } from './absence.ts';
import type { Inputs } from './inputs.ts';
import type { InputName } from './operations.ts';

/** Milliseconds. */
const second = 1_000;
const minute = 60 * second;
export const hour = 60 * minute;
const day = 24 * hour;

const units = new Map([
  ['d', day],
  ['h', hour],
  ['m', minute],
  ['s', second],
]);

/** Longer than any key needs, and short enough for a date not to overflow. */
const longest = 36_500 * day;

/** Elasticsearch's time values, except parts of a second, which a key cannot have. There is no unit for weeks. */
function readDuration(text: string): Duration | undefined {
  const [, count, letter = ''] = /^(\d{1,10})([a-z])$/.exec(text) ?? [];
  const unit = units.get(letter);
  if (unit === undefined) return undefined;
  const ms = Number(count) * unit;
  return ms <= longest ? { text, ms } : undefined;
}

/**
 * An input that holds a duration; undefined when it was not given or is not right.
 * @param zero whether `0s` is valid
 * @param word what may stand instead of a duration
 */
export function parseDuration(
  inputs: Inputs,
  name: InputName,
  { zero = false, word = '' } = {},
): Duration | undefined {
  const text = inputs.text(name);
  if (text === '') return undefined;
  const duration = readDuration(text);
  if (!duration)
    inputs.addProblem(
      name,
      absenceProblem(text) ??
        `give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d${word && `, or ${word}`}; there is no unit for weeks, months or years`,
      text,
    );
  else if (duration.ms === 0 && !zero) inputs.addProblem(name, 'give more than 0s', text);
  else return duration;
  return undefined;
}

/** Defaults: the overlap of a retired key, and the expiration of a key that is revoked after its job; when the report warns. */
export const oneDay: Duration = { text: '24h', ms: day };
export const fiveMinutes: Duration = { text: '5m', ms: 5 * minute };
export const twoWeeks: Duration = { text: '14d', ms: 14 * day };

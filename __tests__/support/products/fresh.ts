/**
 * Lists have usual versions, days and namespaces. A test that a key may create an index or a data stream needs one that does not
 * exist, so each run gets its own names: `logs-generic-default` becomes `logs-generic-default.n4711`.
 */
import { randomInt } from 'node:crypto';

const varying = /\b9\.5\.3\b|\b7\.17\.29\b|\b2026\.11\.28\b|-default\b/g;

export type Fresh = <Value>(value: Value) => Value;

/** Maps names to those of one run: the same name each time. */
export function freshNames(run: string = `n${randomInt(2 ** 32)}`): Fresh {
  const rename = (text: string) => text.replace(varying, (name) => `${name}.${run}`);
  return (value) => (value === undefined ? value : JSON.parse(rename(JSON.stringify(value))));
}

import type { Inputs } from './inputs.ts';

/**
 * Whether the value of an HTTP header can hold this secret as it is: printable ASCII, and no space at its ends, which servers
 * take off. A line break would end the header, and what is beyond ASCII is read in one of several encodings (RFC 9110, 5.5).
 */
export function checkHeaderValue(
  inputs: Inputs,
  name: 'jwt-client-secret' | 'github-token',
  value: string,
): void {
  if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value)) return;
  inputs.addProblem(
    name,
    'give it as one line of ASCII characters, without spaces around it: it is sent in an HTTP header, which cannot hold line breaks or other characters',
  );
}

/**
 * What no host name holds, and what to write instead. The first that fits is said. Microsoft's names of computers hold no more than
 * DNS allows (learn.microsoft.com, "Name computers, domains, sites, and OUs"), but for the letters of all scripts.
 */
const problems: readonly (readonly [form: RegExp, right: string])[] = [
  [
    /\$|\{\{|\}\}/,
    'give the name itself: a host cannot hold $ or double braces, and neither expressions nor variables are filled in here',
  ],
  [/:\/\//, 'give the host alone, without a scheme, such as host001.example.com'],
  [
    /\\n|%0[aAdD]/,
    String.raw`separate hosts by commas or real line breaks; a backslash followed by n is neither. A Windows name such as DOMAIN\node1 is written DOMAIN\NODE1`,
  ],
  [/^([•·‣▪*+–—]|\d+[.)])\s/u, 'begin the line with the host, or with - and a space'],
  [/[*?]/, 'name each host: a host is compared as it is, and * and ? stand for nothing else'],
  [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
  [/[\s,;|،，、；]/u, 'separate hosts by commas or line breaks'],
  [
    // 255 octets with the lengths of its labels (RFC 1035, 2.3.4).
    /^.{254}/su,
    'a host name has at most 253 characters',
  ],
  [
    // A port has digits, an IPv6 address hexadecimal ones.
    /(?<!:):(?![\d:a-f])/i,
    'give the host alone: a colon stands only in an IPv6 address and before a port',
  ],
  [
    // 10.0.0.0/8 is a network; k8s/node-1 is a name.
    /^\/|\/$|\/\/|^[\d.:a-f]+\/\d+$/i,
    'give the host alone, without slashes around it, and not a network',
  ],
  [/^\\/, String.raw`give the host alone, such as HOST001 or DOMAIN\HOST001`],
  [
    // The zone of an IPv6 address follows a %.
    /[&=+@!^~]|(?<!^[\d.:a-f]+)%/i,
    'a host cannot hold & = + @ ! ^ ~ or %; separate hosts by commas or line breaks',
  ],
  [/#/, 'give a comment a line of its own, which begins with #'],
  [/[\p{Ps}\p{Pe}<>]/u, 'a host cannot hold brackets or braces'],
  [/^[^\p{L}\p{N}]*$/u, 'give a name: this has no letter and no digit'],
  // Joiners are part of names in some scripts.
  [/(?![\u200c\u200d])\p{Cf}/u, 'a host cannot hold invisible characters'],
];

/** What would be right instead of a text that is no host name; undefined for one that may be. */
export function hostProblem(text: string): string | undefined {
  return problems.find(([form]) => form.test(text))?.[1];
}

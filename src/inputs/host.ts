/** What no host name holds, and what to write instead. The first that fits is said. */
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
  [/[*?]/, 'name each host: a host is compared as it is, and * and ? stand for nothing else'],
  [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
  [/[\s,;|،，、；]/u, 'separate hosts by commas or line breaks'],
  [/#/, 'give a comment a line of its own, which begins with #'],
  [/[\p{Ps}\p{Pe}<>]/u, 'a host cannot hold brackets or braces'],
  // Joiners are part of names in some scripts.
  [/(?![\u200c\u200d])\p{Cf}/u, 'a host cannot hold invisible characters'],
];

/** What would be right instead of a text that is no host name; undefined for one that may be. */
export function hostProblem(text: string): string | undefined {
  return problems.find(([form]) => form.test(text))?.[1];
}

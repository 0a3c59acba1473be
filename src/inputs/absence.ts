/** What expressions, scripts and templates write for a value that is not there, and what to do about it. */
const forms: readonly (readonly [form: RegExp, right: string])[] = [
  [/^null$/, 'give a value: null is what toJSON makes of a value that is not set'],
  // JavaScript, Python, Go and Ruby, and JavaScript's word for a number that is none.
  [/^(undefined|None|nil|NaN)$/, 'give a value: this is what a program writes for a value that is not set'],
  // https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals
  [
    /^(Array|Object)$/,
    'write the expression with toJSON: without it GitHub makes this word of a list or an object',
  ],
  [
    /^(steps|needs)\.[\w-]+\.outputs\./,
    `write the expression between \${{ and }}: without them it is only text`,
  ],
];

/** What would be right instead of a text that stands for a value which is not there; undefined for any other text. */
export function absenceProblem(text: string): string | undefined {
  return forms.find(([form]) => form.test(text))?.[1];
}

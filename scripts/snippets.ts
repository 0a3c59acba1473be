/** Lists the snippets of the documents, and how each is exercised. */
import { exerciseOf, snippets } from '../__tests__/support/documents/snippets.ts';

for (const snippet of snippets()) {
  const [first = ''] = snippet.text.split('\n');
  console.log(`${snippet.file}:${snippet.line} (${snippet.kind}) ${first.trim()}\n  ${exerciseOf(snippet)}`);
}

import type { Answer, Call } from './call.ts';

const defaultPageLength = 30;
const longestPage = 100;

/** One page of a list, with the Link header for the other pages. */
export function page(
  { apiUrl, path, query }: Call,
  items: object[],
  name: 'secrets' | 'repositories',
): Answer {
  const length = Math.min(Number(query.get('per_page') ?? defaultPageLength), longestPage);
  const current = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / length));
  const link = (relation: string, number: number) =>
    `<${apiUrl}${path}?per_page=${length}&page=${number}>; rel="${relation}"`;
  const links = [
    ...(current > 1 ? [link('prev', current - 1)] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
    ...(current > 1 ? [link('first', 1)] : []),
  ];
  const body = { total_count: items.length, [name]: items.slice((current - 1) * length, current * length) };
  return { status: 200, body, headers: links.length > 0 ? { Link: links.join(', ') } : {} };
}

import { Buffer } from 'node:buffer';

/**
 * Masks as GitHub's runner does: every registered value, and eleven encodings of it, become `***`.
 * Source: actions/runner, `HostContext.cs` (the list of encoders), `ValueEncoders.cs`, `SecretMasker.cs`.
 */
export class Masker {
  readonly #values = new Set<string>();
  readonly #needles = new Set<string>();

  /** The values that were registered, without their encodings. */
  get values(): string[] {
    return [...this.#values];
  }

  add(value: string): void {
    if (value === '' || this.#values.has(value)) return;
    this.#values.add(value);
    for (const form of [value, ...encodings(value)]) if (form !== '') this.#needles.add(form);
  }

  /** The values that `::add-mask::` registers: the whole value, and each of its lines, trimmed. */
  addLines(value: string): void {
    this.add(value);
    for (const line of value.split(/[\r\n]/)) this.add(line.trim());
  }

  /** Overlapping and adjacent matches become one `***`. */
  mask(text: string): string {
    let masked = '';
    let end = 0;
    for (const [from, to] of merge(this.#find(text))) {
      masked += `${text.slice(end, from)}***`;
      end = to;
    }
    return masked + text.slice(end);
  }

  #find(text: string): Range[] {
    const found: Range[] = [];
    for (const needle of this.#needles) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        found.push([at, at + needle.length]);
      }
    }
    return found;
  }
}

type Range = [from: number, to: number];

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function encodings(value: string): string[] {
  return [
    base64From(value, 0),
    base64From(value, 1),
    base64From(value, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    jsonEscaped(value),
    uriEscaped(value),
    xmlEscaped(value),
    withoutQuotes(value),
    ...aroundAmpersand(value),
  ];
}

/** Base64 without the first `shift` bytes: `base64("user:" + secret)` then contains one of the three. */
function base64From(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

/** A JSON string as by Newtonsoft: like JSON.stringify, with U+0085, U+2028 and U+2029 escaped too. */
function jsonEscaped(value: string): string {
  const hex = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, hex);
}

/** RFC 3986: all but letters, digits and `-._~` is encoded. */
function uriEscaped(value: string): string {
  const hex = (c: string) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, hex);
}

const XML = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' } as const;

function xmlEscaped(value: string): string {
  return value.replace(/[<>"'&]/g, (c) => XML[c as keyof typeof XML]);
}

function withoutQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/**
 * PowerShell colours one character of a command at `&` in an error message, which splits a secret:
 * after the first `&+` if there is one (and the coloured letter is lost), else after the last `&`.
 */
function aroundAmpersand(value: string): string[] {
  const coloured = value.indexOf('&+');
  const cut = coloured >= 0 ? coloured + 2 : value.lastIndexOf('&') + 1;
  if (cut === 0) return [];
  return [value.slice(0, cut), value.slice(coloured >= 0 ? cut + 1 : cut)].filter((part) => part.length >= 6);
}

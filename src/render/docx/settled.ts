/** A Word file whose bytes depend on its document alone. */
import { unzipSync, zipSync } from 'fflate';

/**
 * The same input gives the same bytes: the library's random ids become running ones, and neither the file's parts
 * nor its properties tell when it was made.
 */
export function settled(bytes: Uint8Array): Uint8Array {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const ids = new Map<string, string>();
  const bookmarks = new Map<string, number>();
  const steady = (xml: string): string =>
    xml
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)(?=")/g, (_, before: string, id: string) => {
        if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
        return `${before}${bookmarks.get(id)}`;
      })
      .replace(/\brId([a-z0-9_-]{21})(?=")/g, (_, id: string) => {
        if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
        return ids.get(id) as string;
      })
      .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  const parts = unzipSync(bytes);
  // The document first: its order of links numbers them.
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === 'word/document.xml') - Number(a === 'word/document.xml'),
  );
  const written = new Map(
    names.map((name) => [
      name,
      /\.(xml|rels)$/.test(name)
        ? encoder.encode(steady(decoder.decode(parts[name])))
        : (parts[name] as Uint8Array),
    ]),
  );
  return zipSync(
    Object.fromEntries(Object.keys(parts).map((name) => [name, written.get(name) as Uint8Array])),
    {
      mtime: new Date(1980, 0, 1),
    },
  );
}

/** The document as text for a terminal or a pipe. */
import type { Block, Document } from '../document';
import { painter, type TextStyle, toAscii } from '../styles';
import { visible } from '../visible';
import { loadLibrary, needsLibrary } from '../width';
import { layBlock } from './blocks';
import type { Page } from './page';
import { cliTable } from './tables';

/** Whether some text of a tree passes the test. */
function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (Array.isArray(value)) return value.some((child) => someText(child, test));
  return typeof value === 'object' && value !== null && someText(Object.values(value), test);
}

/** What a style of page makes of a document, once the widths that its words need are loaded. */
export interface TextPage {
  textOf(document: Document): string;
  /** The number of lines that the document takes. */
  linesOf(document: Document): number;
}

/**
 * @param words anything that holds every text of the documents to come
 * @param again whether like blocks are laid out again and again, as when a page is fitted
 */
export async function textPage(words: unknown, style: TextStyle, again = true): Promise<TextPage> {
  const show = style.unicode ? visible : (text: string): string => toAscii(visible(text));
  if (someText(words, (text) => needsLibrary(text) && needsLibrary(show(text)))) await loadLibrary();
  const page: Page = { ...style, width: Math.max(20, style.width), paint: await painter(style), show };
  // A heading stands close to what it heads; everything else is set apart by an empty line, or on a tight page by none.
  const laid = new Map<string, string>();
  const layAnew = (block: Block): string => layBlock(page, block).join('\n').trimEnd();
  const lay = (block: Block): string => {
    if (!again) return layAnew(block);
    const key = JSON.stringify(block);
    const text = laid.get(key) ?? layAnew(block);
    laid.set(key, text);
    return text;
  };
  const textOf = ({ blocks, tight = false }: Document): string => {
    const text = blocks
      .map((block) => ({
        text: lay(block),
        close: block.block === 'heading' || (tight && block.block !== 'title'),
      }))
      .filter((part) => part.text !== '')
      .map((part) => part.text + (part.close ? '\n' : '\n\n'))
      .join('');
    return text === '' ? '' : `${text.trimEnd()}\n`;
  };
  return { textOf, linesOf: (document) => textOf(document).split('\n').length - 1 };
}

/** The document as text with a line feed at its end; empty for an empty document. */
export async function textOf(document: Document, style: TextStyle): Promise<string> {
  if (document.blocks.some((block) => block.block === 'table')) await cliTable.load();
  return (await textPage(document.blocks, style, false)).textOf(document);
}

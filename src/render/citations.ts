/** Numbers the sources of a page in order of first use. */
import { formatDate } from '../dates/partial-date';
import type { SourceView } from '../reports/views';
import type { Block, Run } from './document';

/** When a page was published, as far as it says. */
const publishedWords = ({ published }: SourceView, form: 'long' | 'short'): string =>
  published === null ? 'undated' : formatDate(published, form);

/** What tells a source where there is little room: `State Department, 25 Jul 2025, primary`. */
export const sourceInShort = (source: SourceView): string =>
  `${source.publisher}, ${publishedWords(source, 'short')}${source.primary ? ', primary' : ''}`;

/** What is told of a source after its publisher: `readout of the call, 25 July 2025, primary`. */
export const sourceDetails = (source: SourceView): string =>
  `${source.label}, ${publishedWords(source, 'long')}${source.primary ? ', primary' : ''}`;

export class Citations {
  private readonly sources: SourceView[] = [];

  get isEmpty(): boolean {
    return this.sources.length === 0;
  }

  /** The numbers of the first `most` of some sources: `[1][2]`. */
  cite(own: readonly SourceView[], most = 2): Run[] {
    return own.slice(0, most).map((source) => {
      const known = this.sources.findIndex((other) => other.id === source.id);
      const number = known < 0 ? this.sources.push(source) : known + 1;
      return { text: `[${number}]`, source: number };
    });
  }

  /** The list to which the numbers lead; where `compact`, a terminal shows it as one run of words. */
  list(compact = false): Block {
    return { block: 'sources', sources: this.sources, compact };
  }
}

/** Which quotations may be shown for a matter: those that say something of it by themselves. */
import type { StatementRecord } from './positions';

/** Words that say something without what stands around them. */
const ENOUGH_WORDS = 10;
/** A capital, or a letter of a script without capitals, to a mark that ends a sentence. */
const WHOLE_SENTENCE = /^["'“‘(]?[\p{Lu}\p{Lo}\p{N}].*[.!?…।۔]["'”’)]?$/su;

/** Whether a quotation can stand alone: ten words, or a whole sentence. */
export const standsAlone = (quote: string): boolean =>
  quote.trim().split(/\s+/).length >= ENOUGH_WORDS || WHOLE_SENTENCE.test(quote.trim());

/** What is asked about: topics with all below them, and issues. */
export interface Matter {
  topics: ReadonlySet<string>;
  issues: ReadonlySet<string>;
}

/**
 * Whether a statement's quotation may stand on a page. On a page of a matter: where it carries a stance on one of the
 * issues, or where the statement is on none but the topics and the quotation can stand alone. On any other page:
 * where it carries some stance, or can stand alone.
 */
export function isQuotableOn(statement: StatementRecord, { topics, issues }: Matter): boolean {
  const { quote, positions } = statement;
  if (quote === null) return false;
  const noMatter = topics.size === 0 && issues.size === 0;
  if (positions.some(({ issue, quoted }) => quoted && (noMatter || issues.has(issue)))) return true;
  const onlyOnIt = statement.topics.length > 0 && statement.topics.every((topic) => topics.has(topic));
  return (noMatter || onlyOnIt) && standsAlone(quote);
}

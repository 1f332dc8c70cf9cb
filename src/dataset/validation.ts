/**
 * All that needs the schema as code, in one part that is loaded only where a dataset is checked or described. It
 * throws none of the program's errors: bundled apart, it would throw classes of its own.
 */
export { canonicalText } from './canonical';
export { CHECKS, checkDataset, danglingReferences } from './checks';
export { COMPACT_FILES, compactFiles, inAscii } from './compact';
export { jsonSchemaOf } from './schema';
export { readWhole, sentenceOf } from './schema-check';
export { COLLECTIONS } from './vocabulary';

/** The JSON Schema of a dataset file or of an answer, as it is. */
export interface SchemaReport {
  kind: 'schema';
  data: object;
}

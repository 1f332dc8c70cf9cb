/** The JSON Schema of a dataset file, as it is. */
export interface SchemaReport {
  kind: 'schema';
  data: object;
}

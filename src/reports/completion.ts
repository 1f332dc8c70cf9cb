/** The script by which a shell asks the program how a command line goes on. */
export interface CompletionReport {
  kind: 'completion';
  data: { shell: string; script: string };
}

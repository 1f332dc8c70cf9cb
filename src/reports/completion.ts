/** The script by which a shell asks the program how a command line goes on. */
export interface CompletionReport {
  kind: 'completion';
  data: {
    /** The shell: `bash`, `zsh` or `fish`. */
    shell: string;
    /** The script, to be read by the shell. */
    script: string;
  };
}

/**
 * Completion scripts. Each asks `brief __complete <words before the cursor...>`, whose answer is a candidate a
 * line (`value`, a tab, a description), or `:files` or `:folders`. Nothing typed and nothing answered is ever
 * evaluated, for both may hold `$(...)`; that is why the scripts of a completion library are not used.
 */
import { oneWordOf } from './choices';
import type { Command } from './command';

const SCRIPTS = {
  bash: `# bash completion for brief. Load it in ~/.bashrc:  eval "$(brief completion bash)"
_brief() {
  local current=\${COMP_WORDS[COMP_CWORD]} line
  [[ $current == '=' ]] && current=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null ;;
      :folders)
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$current")
        ;;
      *)
        line=\${line%%$'\\t'*}
        [[ $current == [\\"\\']* ]] || line=\${line// /\\\\ }
        COMPREPLY+=("$line")
        ;;
    esac
  done < <(command brief __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _brief brief
`,
  zsh: `#compdef brief
# zsh completion for brief. Load it in ~/.zshrc after compinit:  eval "$(brief completion zsh)"
# or save it as _brief in a folder of $fpath.
_brief() {
  local line
  local -a candidates
  while IFS= read -r line; do
    case $line in
      :files) _files; return ;;
      :folders) _files -/; return ;;
      *) line=\${line//:/\\\\:}; candidates+=("\${line/$'\\t'/:}") ;;
    esac
  done < <(command brief __complete "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  _describe -V 'brief' candidates
}
if [[ \${funcstack[1]} == _brief ]]; then
  _brief "$@"
else
  compdef _brief brief
fi
`,
  fish: `# fish completion for brief. Save it as ~/.config/fish/completions/brief.fish
function __brief_complete
    set -l typed (commandline -ct)
    for line in (command brief __complete (commandline -opc)[2..-1] "$typed" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$typed"
            case :folders
                __fish_complete_directories "$typed"
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c brief -e
complete -c brief -f -k -a '(__brief_complete)'
`,
} as const;

export type Shell = keyof typeof SCRIPTS;
const SHELLS = Object.keys(SCRIPTS) as Shell[];

export const completion: Command = {
  name: 'completion',
  usage: '<shell>',
  choices: SHELLS,
  summary: 'the script that completes commands, options and names on Tab',
  group: 'Shell',
  examples: [
    ['eval "$(brief completion bash)"', 'in ~/.bashrc'],
    ['eval "$(brief completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['brief completion fish > ~/.config/fish/completions/brief.fish', 'once'],
  ],
  options: [],
  async run({ words: [word = ''] }) {
    const shell = oneWordOf('completion', word, SHELLS);
    return { kind: 'completion', data: { shell, script: SCRIPTS[shell] } };
  },
};

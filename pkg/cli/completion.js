// What a shell needs to complete a command, made from the options themselves.
import { formats, names, sources } from "./options.js";

/** @param {string} shell */
export function completion(shell) {
  if (shell === "bash") return bash();
  return shell === "zsh" ? zsh() : fish();
}

const long = names.map(({ name }) => `--${name}`);
const choices = { format: formats, from: sources, completion: ["bash", "zsh", "fish"] };

function bash() {
  const cases = Object.entries(choices).map(
    ([name, words]) =>
      `    --${name}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return ;;`,
  );
  return `_lisible() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${cases.join("\n")}
    -f) COMPREPLY=($(compgen -W "${formats.join(" ")}" -- "$word")); return ;;
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "${long.join(" ")}" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _lisible lisible
`;
}

function zsh() {
  const specs = names.map(({ name, value }) => {
    const words = choices[/** @type {keyof typeof choices} */ (name)];
    const argument = words ? `: :(${words.join(" ")})` : value ? ": :_files" : "";
    return `  '--${name}${value ? "=" : ""}${argument}'`;
  });
  return `#compdef lisible
_arguments \\
${specs.join(" \\\n")} \\
  '*:file:_files'
`;
}

function fish() {
  const lines = names.map(({ name, short, value }) => {
    const words = choices[/** @type {keyof typeof choices} */ (name)];
    const argument = words ? ` -x -a '${words.join(" ")}'` : value ? " -r" : "";
    return `complete -c lisible -l ${name}${short ? ` -s ${short}` : ""}${argument}`;
  });
  return `${lines.join("\n")}\n`;
}

# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of union-report-cli for bash: commands, options and their values are asked of the program itself, so that none
# is offered that it does not have.

# usage: _union_report_cli_help COMMAND     its options, a line each: short name or -, long name, value, then what it is for
_union_report_cli_help ()
{
  LC_ALL=C "$program" "$1" --help 2>/dev/null | sed -nE \
    -e 's/^ +(-[a-zA-Z]), (--[a-z-]+)=([^ ]+) +/\1 \2 \3 /p;t' -e 's/^ +(--[a-z-]+)=([^ ]+) +/- \1 \2 /p;t' \
    -e 's/^ +(-[a-zA-Z]), (--[a-z-]+) +/\1 \2 - /p;t' -e 's/^ +(--[a-z-]+) +/- \1 - /p'
}

# usage: _union_report_cli_values COMMAND OPTION
# The words that the help of an option names: “What the file is: docx, odt (the default) or pdf; otherwise its content tells”.
# What has blanks in it is no such word.
_union_report_cli_values ()
{
  _union_report_cli_help "$1" |
    awk -v option="$2" '$1 == option || $2 == option { $1 = $2 = $3 = ""; sub(/^ +/, ""); print; exit }' |
    sed -E -e 's/ \([^)]*\)+//g' -e 's/[;.] .*//' -e 's/^Only in //' -e 's/,? or /\n/g' -e 's/, /\n/g' |
    sed -E -e 's/^[^:]* [^:]*: //' -e 's/^([^ :]+): .*/\1/' -e 's/^([0-9]+) pixels .*/\1/' | sed -n '/^[^ ]*$/p'
}

# usage: _union_report_cli_files SUFFIX|...     folders and the files that end so, in any case
_union_report_cli_files ()
{
  _filedir "@($1)"
}

_union_report_cli ()
{
  local cur prev words cword split program command value
  _init_completion -s -n : || return
  program=$1
  command=${words[1]-}

  if ((cword == 1)); then
    COMPREPLY=($(compgen -W '--help --version $(LC_ALL=C "$program" --help 2>/dev/null | awk "/^Options:/ { exit } /^  [a-z]/ { print \$1 }")' -- "$cur"))
    return
  fi

  value=$(_union_report_cli_help "$command" | awk -v option="$prev" '$1 == option || $2 == option { print $3; exit }')
  case $prev$value in
    --preset*)
      COMPREPLY=($(compgen -W '$(LC_ALL=C "$program" "$command" --list-presets 2>/dev/null | awk "{ print \$1 }")' -- "$cur"))
      return
      ;;
  esac
  case $value in
    '' | -) ;;
    DIR) _filedir -d; return ;;
    FILE.*\|DIR) value=${value%|DIR}; _union_report_cli_files "${value#FILE.}"; return ;;
    FILE.*) _union_report_cli_files "${value#FILE.}"; return ;;
    REPORT) _union_report_cli_files json; return ;;
    FILE) _filedir; return ;;
    *)
      COMPREPLY=($(compgen -W '$(_union_report_cli_values "$command" "$prev")' -- "$cur"))
      return
      ;;
  esac

  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W '$(_union_report_cli_help "$command" | awk "{ print \$2 (\$3 == \"-\" ? \"\" : \"=\") }")' -- "$cur"))
    [[ ${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null
    return
  fi
  case $command in
    notes) ((cword == 2)) && COMPREPLY=($(compgen -W 'list add export import' -- "$cur")) || _union_report_cli_files json ;;
    import | proof) _union_report_cli_files 'docx|odt|pdf|html|htm|txt|md|ofd|doc|wps|rtf' ;;
    verify) _union_report_cli_files png ;;
    sentence | ask) ;;
    *) _union_report_cli_files json ;;
  esac
} &&
  complete -F _union_report_cli union-report-cli

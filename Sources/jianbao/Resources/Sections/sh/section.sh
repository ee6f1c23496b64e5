#!/bin/sh
# {{title}}: a section in a few lines of shell. Every line from the host is a JSON object; what is sent is one too.
while IFS= read -r line; do
  case $line in
  *'"jianbao":"hello"'*)
    echo '{"jianbao":"hello","protocol":1}'
    ;;
  *'"type":"open"'*)
    # The ids of the figures: the first cell of each row, as id is the first column in the manifest.
    ids=$(printf '%s\n' "$line" | sed 's/.*"rows"://' | grep -o '\["[A-Za-z0-9_-]*",' | tr -d '[",')
    ;;
  *'"type":"render"'*)
    order=$(printf '%s\n' "$line" | sed 's/.*"id":\([0-9]*\),"params".*/\1/')
    rows=$(printf '%s\n' "$ids" | sed '/./s/.*/[{"figure":"&","form":"label"},{"figure":"&"}]/' | paste -s -d, -)
    printf '{"type":"result","id":%s,"blocks":[' "$order"
    printf '{"type":"table","anchor":"tab-{{id}}","caption":"{{title}}的指标",'
    printf '"columns":[{"title":"指标"},{"title":"数值","alignment":"decimal"}],"rows":[%s]}]}\n' "$rows"
    ;;
  *'"type":"bye"'*)
    exit 0
    ;;
  esac
done

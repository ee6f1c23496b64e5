#!/usr/bin/env python3
"""A section in Python without any helper: the protocol is a few lines of JSON."""
import json
import sys


def render(tables):
    figures = tables["figures"]
    columns = [column["name"] for column in figures["columns"]]
    rows = [dict(zip(columns, row)) for row in figures["rows"]]
    return [
        {"type": "paragraph", "text": ["共", str(len(rows)), "项指标。"]},
        {
            "type": "table",
            "caption": "指标一览",
            "columns": [{"title": "指标"}, {"title": "数值", "alignment": "decimal"}],
            "rows": [[row["indicator"], {"figure": row["id"]}] for row in rows],
        },
    ]


def say(message):
    print(json.dumps(message, ensure_ascii=False), flush=True)


tables = {}
for line in sys.stdin:
    message = json.loads(line)
    if message.get("jianbao") == "hello":
        say({"jianbao": "hello", "protocol": 1, "id": "python", "version": "1.0.0"})
    elif message["type"] == "open":
        tables = message["tables"]
    elif message["type"] == "render":
        say({"type": "result", "id": message["id"], "blocks": render(tables)})
    elif message["type"] == "bye":
        break

"""What a section in Python needs: blocks, the data, and the conversation with the host.

A section is a function from data to a list of blocks, handed to run():

    from jianbao import figure, paragraph, run
    run(lambda data: [paragraph("累计诊疗", figure("f020"), "。")])

Standard library only; what a section prints goes to the log.
"""
import json
import os
import sys
import traceback

PROTOCOL = (1, 2)


class SectionError(Exception):
    """The section cannot be made: a short code, and for people what is wrong and what to do."""

    def __init__(self, code, message, **place):
        super().__init__(message)
        self.code, self.place = code, place


class Data:
    """What the section may read for one edition."""

    def __init__(self, opening, order, say):
        self.tables = opening.get("tables", {})
        self.narrative = opening.get("narrative", [])
        self.language = opening.get("language", "zh-Hans")
        self.edition = order.get("edition", {})
        self.params = order.get("params", {})
        self._say = say

    def rows(self, name):
        """The rows of a table as dictionaries, column names to cells."""
        if name not in self.tables:
            raise SectionError("table.missing", f"the section may not read “{name}”; see reads in plugin.json", table=name)
        columns = [column["name"] for column in self.tables[name]["columns"]]
        return [dict(zip(columns, row)) for row in self.tables[name]["rows"]]

    def under(self, heading):
        """What the manuscript says under a heading, down to the next of its level."""
        found, level = [], None
        for block in self.narrative:
            if block["type"] == "heading" and (level is None or block["level"] <= level):
                if level is not None:
                    break
                if block["text"] == heading:
                    level = block["level"]
            elif level is not None:
                found.append(block)
        if level is None:
            self.warn("narrative.missing", f"the manuscript has no heading “{heading}”")
        return found

    def warn(self, code, message, **place):
        """Tells the report's author something; the section is made all the same."""
        self._say("diagnostic", level="warning", code=code, message=message, at=place)

    def progress(self, done, of):
        self._say("progress", done=done, of=of)


def block(type, /, **fields):
    """Any block: its type and its fields, those that are None left out."""
    return {"type": type, **{key: value for key, value in fields.items() if value is not None}}


def prose(*parts):
    """Running text of strings, figures and references; a list is taken as it is, None and numbers as words."""
    if len(parts) == 1 and isinstance(parts[0], list):
        return parts[0]
    return ["" if part is None else part if isinstance(part, (str, dict)) else str(part) for part in parts]


def figure(id, form=None):
    """A shared figure, which the host writes out; form: full, number, unit or label."""
    return {"figure": id} if form is None else {"figure": id, "form": form}


def ref(anchor):
    """A mention of a chart, a table or a heading by its anchor."""
    return {"ref": anchor}


def heading(*text, level=2, anchor=None):
    return block("heading", text=prose(*text), level=level, anchor=anchor)


def paragraph(*text, style=None):
    return block("paragraph", text=prose(*text), style=style)


def key_figures(*ids):
    return block("keyFigures", items=[{"figure": figure(id)} for id in ids])


def table(columns, rows, caption="", anchor=None, unit=None, notes=None, source=None):
    titled = [column if isinstance(column, dict) else {"title": column} for column in columns]
    spans = lambda cell: isinstance(cell, dict) and "columns" in cell
    cells = [[c if spans(c) else prose(c) for c in row] if isinstance(row, list) else row for row in rows]
    return block(
        "table", columns=titled, rows=cells, caption=caption, anchor=anchor, unit=unit, notes=notes, source=source)


def chart(spec, caption="", anchor=None, source=None):
    return block("chart", spec=spec, caption=caption, anchor=anchor, source=source)


def _blocks(answer):
    """What a section returned as a list of blocks; what is none is explained to its author."""
    if answer is None:
        raise SectionError("section.blocks", "the section returned None; end its function with “return blocks”, a list")
    if isinstance(answer, (str, bytes, dict)):
        raise SectionError(
            "section.blocks", f"the section returned one {type(answer).__name__}; it returns a list: [paragraph(“…”)]")
    blocks = list(answer)
    for number, item in enumerate(blocks, 1):
        if not isinstance(item, dict):
            raise SectionError(
                "section.blocks", f"block {number} is a {type(item).__name__}; a block is made by paragraph(…), table(…) or block(…)")
    return blocks


def _place(error):
    """Where in the section's own files an error came up: “section.py, line 9: ”."""
    own = os.path.dirname(os.path.abspath(__file__)) + os.sep
    frames = traceback.extract_tb(error.__traceback__)
    frames = [frame for frame in frames if frame.filename.startswith(own) and frame.filename != __file__]
    return f"{os.path.basename(frames[-1].filename)}, line {frames[-1].lineno}: " if frames else ""


def run(render):
    """Answers the host until it says bye or closes the line."""
    lines = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)

    def send(value):
        lines.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")
        lines.flush()

    opening = {}
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        message = json.loads(line)
        kind = message.get("type")
        if message.get("jianbao") == "hello":
            low, high = message["protocol"]
            version = min(high, PROTOCOL[1])
            send({"jianbao": "hello", "protocol": version if version >= max(low, PROTOCOL[0]) else PROTOCOL[1]})
        elif kind == "open":
            opening = message
        elif kind == "render":
            def say(kind, **fields):
                send({"type": kind, "id": message["id"], **fields})

            try:
                say("result", blocks=_blocks(render(Data(opening, message, say))))
            except SectionError as error:
                say("error", code=error.code, message=str(error), at=error.place)
            except Exception as error:
                say("error", code="section.threw", message=f"{_place(error)}{type(error).__name__}: {error}")
        elif kind == "bye":
            return

#!/usr/bin/env python3
"""The annual brief as a Typst document of the same words, faces, tables and charts, to compare size and time with.

  pip install typst==0.15.*
  Tests/Benchmarks/Typst/brief.py JIANBAO FONTS brief.typ.pdf

JIANBAO is the command, FONTS the folder of its fonts. Prints the sizes of both files and the seconds that both take."""
import json, os, pathlib, subprocess, sys, tempfile, time

import typst

command, fonts, output = sys.argv[1:4]
os.environ["JIANBAO_FONTS"] = fonts
folder = pathlib.Path(tempfile.mkdtemp())


def run(*words):
    return subprocess.run([command, *words], check=True, capture_output=True, text=True).stdout


def words(prose):
    """Prose in Typst's markup."""
    if isinstance(prose, str):
        return "#" + json.dumps(prose, ensure_ascii=False) + ";"
    if isinstance(prose, list):
        return "".join(words(part) for part in prose)
    if "figure" in prose:
        return words(prose.get("text") or "")
    if "ref" in prose:
        return f"#link(<{prose['ref']}>)[见]"
    for key, mark in (("strong", "strong"), ("emphasis", "emph"), ("superscript", "super"), ("subscript", "sub")):
        if key in prose:
            return f"#{mark}[{words(prose[key])}]"
    return words(prose.get("text") or prose.get("code") or "")


def cell(value):
    return words(value["text"] if isinstance(value, dict) and "text" in value and "figure" not in value else value)


def table(block):
    columns = block["columns"]
    out = "#figure(kind: table, caption: [" + words(block["caption"]) + "], table(stroke: none, columns: "
    out += f"{len(columns)}, table.hline(), table.header({', '.join('[*' + words(c['title']) + '*]' for c in columns)}), table.hline(), "
    for row in block["rows"]:
        cells = row["cells"] if isinstance(row, dict) else row
        for value in cells:
            span = value.get("columns", 1) if isinstance(value, dict) else 1
            out += f"table.cell(colspan: {span})[{cell(value)}], "
    out += "table.hline()))" + (f" <{block['anchor']}>" if block.get("anchor") else "") + "\n\n"
    notes = list(block.get("notes") or []) + ([block["source"]] if block.get("source") else [])
    return out + "".join(f"#text(size: 7.5pt, font: sans)[{words(note)}]\n\n" for note in notes)


def markup(block):
    kind = block["type"]
    if kind == "heading":
        anchor = f" <{block['anchor']}>" if block.get("anchor") else ""
        return "=" * block["level"] + " " + words(block["text"]) + anchor + "\n\n"
    if kind == "paragraph":
        return words(block["text"]) + "\n\n"
    if kind == "list":
        return "".join("- " + "".join(markup(b) for b in item).strip() + "\n" for item in block["items"]) + "\n"
    if kind in ("quote", "callout"):
        inside = "".join(markup(b) for b in block["blocks"])
        title = f"#text(font: sans, weight: \"bold\")[{words(block['title'])}]\n\n" if "title" in block else ""
        return f"#block(fill: luma(245), inset: 10pt)[{title}{inside}]\n\n"
    if kind == "keyFigures":
        items = "".join(
            f"[#text(font: sans, weight: \"bold\", size: 23pt)[{words(i['number'])}] {words(i['unit'])}\\ "
            f"#text(font: sans, size: 8pt)[{words(i['label'])}\\ {words(i.get('note') or '')}]], "
            for i in block["items"])
        return f"#grid(columns: 3, gutter: 12pt, {items})\n\n"
    if kind == "timeline":
        return "".join(
            f"#grid(columns: (80pt, 1fr), [#text(font: sans, weight: \"bold\")[{words(e['date'])}]], "
            f"[{words(e['text'])}\\ #text(font: sans, size: 7.5pt)[{words(e.get('note') or '')}]])\n\n"
            for e in block["events"])
    if kind == "table":
        return table(block)
    if kind == "chart":
        run("chart", block["anchor"], "-o", str(folder / f"{block['anchor']}.svg"))
        return (f"#figure(image(\"{block['anchor']}.svg\", alt: \"图\"), caption: [{words(block['caption'])}]) "
                f"<{block['anchor']}>\n\n")
    raise SystemExit(f"no words for {kind}")


report = json.loads(run("build", "--show", "report"))
information = report["information"]
source = f"""#set document(title: "{information['title']}", author: "{information['author']}", date: datetime(year: 2023, month: 4, day: 1))
#let sans = "Noto Sans CJK SC"
#set text(font: "Noto Serif CJK SC", size: 10.5pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#set page(paper: "a4", numbering: "1", header: text(font: sans, size: 8pt)[{information['title']}])
#show heading: set text(font: sans)
#show heading.where(level: 1): it => {{ pagebreak(weak: true); set text(font: "Noto Serif CJK SC", size: 27pt); it }}
#show figure.caption: set text(font: sans, size: 8.5pt, weight: "bold")
#show table: set text(font: sans, size: 8.5pt)
#show figure: set block(breakable: true)
#text(size: 44pt, weight: "bold")[{information['title']}]

{information['subtitle']} {information['series']} {information['period']} {information['source']} {information['author']}
#pagebreak()
#outline(title: [目录])
"""
for section in report["sections"]:
    source += f"= #{json.dumps(section['title'], ensure_ascii=False)}; <{section['id']}>\n\n" + "".join(markup(b) for b in section["blocks"])
(folder / "brief.typ").write_text(source)

start = time.perf_counter()
pdf = typst.compile(
    str(folder / "brief.typ"), font_paths=[fonts], ignore_system_fonts=True)
theirs = time.perf_counter() - start
pathlib.Path(output).write_bytes(pdf)
start = time.perf_counter()
run("build", "-o", str(folder / "brief.pdf"))
ours = time.perf_counter() - start
print(f"Typst {len(pdf):,} bytes, {theirs:.2f} s; Jianbao {(folder / 'brief.pdf').stat().st_size:,} bytes, {ours:.2f} s")

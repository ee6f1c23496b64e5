"""What vl-convert takes for each specification of a folder in a warm process: warm.py FOLDER prints seconds, one a line."""

import pathlib
import sys
import time

import vl_convert

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.vl.json")):
    spec = path.read_text(encoding="utf-8")
    try:
        vl_convert.vegalite_to_svg(spec)
        start = time.perf_counter()
        vl_convert.vegalite_to_svg(spec)
        print(time.perf_counter() - start)
    except ValueError as error:
        print(f"{path.name}: {error}", file=sys.stderr)

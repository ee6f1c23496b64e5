#!/usr/bin/env python3
"""{{title}}."""
from jianbao import figure, paragraph, run, table


def render(data):
    rows = data.rows("figures")
    blocks = list(data.narrative)
    if not rows:
        return blocks + [paragraph("本节尚无指标。")]
    first = rows[0]
    blocks.append(paragraph("本节有", len(rows), "项指标，第一项是", first["indicator"], "：", figure(first["id"]), "。"))
    blocks.append(
        table(
            caption="{{title}}的指标",
            anchor="tab-{{id}}",
            columns=["指标", {"title": "数值", "alignment": "decimal"}, "时间"],
            rows=[[row["indicator"], figure(row["id"]), row["period"]] for row in rows],
        )
    )
    return blocks


run(render)

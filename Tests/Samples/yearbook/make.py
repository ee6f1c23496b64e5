#!/usr/bin/env python3
"""Writes the yearbook's report folder, Sources/jianbao/Resources/Yearbook: made-up data from a fixed seed.

    Tests/Samples/yearbook/make.py

words.py holds the prose, pictures.py draws the photographs' stand-ins (it needs Pillow and numpy).
"""
import json, math, os, random, sys

from words import CHAPTERS, ENDS, MARGINS, NOTES

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.normpath(os.path.join(here, "../../../Sources/jianbao/Resources/Yearbook"))
rng = random.Random(20261125)
YEARS = list(range(2016, 2026))
MONTHS = [f"{m}月" for m in range(1, 13)]
TOWNS = ["云岭市", "青川县", "石榴县", "白杨县", "河源县", "绿洲县", "长泉县", "东岗县", "南屏县", "北望县", "金谷县", "玉泉县"]
GROUPS = {"东部": TOWNS[:4], "中部": TOWNS[4:8], "西部": TOWNS[8:]}
SOURCE = "模拟数据，由固定种子生成"
figures = []


# Data

def figure(section, label, value, unit, period="2025"):
    """A row of figures.csv, and how prose mentions it."""
    name = f"{section}{len(figures) + 1}"
    figures.append([name, section, label, label, value, unit, "", "arabic", "count", "state", period, f"{period}年", "s01", ""])
    return "{" + name + "}"


def series(start, growth, noise, digits=1):
    value, out = start, []
    for _ in YEARS:
        out.append(round(value, digits))
        value *= 1 + growth + rng.uniform(-noise, noise)
    return out


class Metric:
    """A chapter's figure by county, this year and the year before."""

    def __init__(self, chapter):
        weights = [2.2 if town == "云岭市" else rng.uniform(0.45, 1.5) for town in TOWNS]
        self.digits = 0 if chapter["base"] > 50 else 2 if chapter["base"] < 5 else 1
        self.now = [round(chapter["base"] * weight, self.digits) for weight in weights]
        self.last = [round(v / (1 + chapter["growth"] + rng.uniform(-0.05, 0.05)), self.digits) for v in self.now]
        if self.digits == 0: self.now, self.last = [int(v) for v in self.now], [int(v) for v in self.last]
        self.total, self.total_last = (round(sum(v), self.digits) for v in (self.now, self.last))
        self.growth = round((self.total / self.total_last - 1) * 100, 1)
        self.rates = [round((a / b - 1) * 100, 1) for a, b in zip(self.now, self.last)]

    def text(self, value):
        return f"{value:.{self.digits}f}"


# Blocks

def chart(anchor, caption, spec, notes=None, placement=None):
    body = {"caption": caption, "source": SOURCE}
    if notes: body["notes"] = notes
    if placement: body["placement"] = placement
    head = json.dumps(body, ensure_ascii=False)[:-1]
    return f"```chart {anchor}\n{head},\n \"spec\": {json.dumps(spec, ensure_ascii=False)}}}\n```\n"


def rows(*names):
    return lambda values: {"values": [dict(zip(names, row)) for row in values]}


def name(field, **more): return {"field": field, "type": "nominal", "sort": None, "title": None, **more}
def year(field="年份"): return {"field": field, "type": "ordinal", "title": None, "axis": {"labelAngle": 0}}
def amount(field, title=None, **more): return {"field": field, "type": "quantitative", "title": title, **more}


def lines(anchor, caption, names, values, unit, height=160, **more):
    data = rows("年份", "值", "类")([(y, v, n) for n, vs in zip(names, values) for y, v in zip(YEARS, vs)])
    return chart(anchor, caption, {
        "height": height, "mark": {"type": "line", "point": True}, "data": data,
        "encoding": {"x": year(), "y": amount("值", unit, scale={"zero": False}), "color": name("类")}}, **more)


def stacked(anchor, caption, names, values, unit, mark="bar", height=165, **more):
    data = rows("年份", "值", "类")([(y, v, n) for n, vs in zip(names, values) for y, v in zip(YEARS, vs)])
    return chart(anchor, caption, {
        "height": height, "mark": mark, "data": data,
        "encoding": {"x": year(), "y": amount("值", unit, stack="zero"), "color": name("类")}}, **more)


def lying(anchor, caption, names, values, unit, step=22, **more):
    return chart(anchor, caption, {
        "mark": "bar", "height": step * len(names), "data": rows("项", "值")(zip(names, values)),
        "encoding": {"y": name("项"), "x": amount("值", unit)}}, **more)


def standing(anchor, caption, names, values, unit, height=150, **more):
    return chart(anchor, caption, {
        "mark": "bar", "height": height, "data": rows("项", "值")(zip(names, values)),
        "encoding": {"x": name("项", axis={"labelAngle": 0}), "y": amount("值", unit)}}, **more)


def ring(anchor, caption, names, values, size=150, legend=None, **more):
    return chart(anchor, caption, {
        "height": size, "width": size, "mark": {"type": "arc", "innerRadius": size * 0.28, "padAngle": 0.01},
        "data": rows("项", "值")(zip(names, values)),
        "encoding": {"theta": amount("值"), "color": name("项", **({"legend": legend} if legend else {}))}}, **more)


def dumbbell(anchor, caption, names, before, after, unit, words, **more):
    data = [{"项": n, "值": v, "年": w} for n, a, b in zip(names, before, after) for v, w in ((a, words[0]), (b, words[1]))]
    spans = [{"项": n, "起": a, "止": b} for n, a, b in zip(names, before, after)]
    return chart(anchor, caption, {"height": 20 * len(names), "layer": [
        {"mark": {"type": "rule", "strokeWidth": 2, "color": "#BFC8D2"}, "data": {"values": spans},
         "encoding": {"y": name("项"), "x": amount("起", unit), "x2": {"field": "止"}}},
        {"mark": {"type": "point", "filled": True, "size": 70}, "data": {"values": data},
         "encoding": {"y": name("项"), "x": amount("值", unit), "color": name("年")}}]}, **more)


def heat(anchor, caption, across, down, values, unit, **more):
    data = [{"行": d, "列": a, "值": values[i][j]} for i, d in enumerate(down) for j, a in enumerate(across)]
    return chart(anchor, caption, {
        "height": 22 * len(down), "mark": "rect", "data": {"values": data},
        "encoding": {"x": name("列", axis={"labelAngle": 0}), "y": name("行"), "color": amount("值", unit)}}, **more)


def table(anchor, caption, head, dashes, body, unit=None, notes=(), wide=None, place=None):
    out = [f"```table {anchor} {caption}"]
    if unit: out.append(f"单位：{unit}")
    out += ["| " + " | ".join(row) + " |" for row in head]
    out.append("|" + "|".join(dashes) + "|")
    out += ["| " + " | ".join(str(c) for c in row) + " |" for row in body]
    out += [f"注：{n}" for n in notes]
    out.append(f"资料来源：{SOURCE}")
    if wide: out.append(f"宽表：{wide}")
    if place: out.append(f"位置：{place}")
    return "\n".join(out + ["```"]) + "\n"


TERMS = ("冷链 滴灌 胡杨 光伏 风电 储能 园区 合作社 灌区 渠系 公益岗位 庭院种植 转移性收入 工伤保险 劳动密集 同步课堂 教学点 寄宿制学校 "
         "急救 慢病 中医馆 甘草 肉苁蓉 红花 民宿 烽燧 佛寺 流动图书车 沙尘 地下水 湿地 防雹 倒春寒 水鸟 墒情 有机肥 香梨 石榴 核桃 棉花 "
         "污水治理 道路硬化 班列 支线机场 多式联运 预防性养护 零工驿站 工资性收入 数据共享 农副食品加工 纺织服装 装备制造 "
         "弃风弃光率 专业群 抗旱品种 技术合同额 签约医生 主动监测 壁画 墓葬 古城 以水定林 国控断面 细颗粒物 复壮区").split()


def indexed(text):
    """The text with index marks at the first place of each term."""
    for term in TERMS:
        place = text.find(term)
        while place >= 0 and text[:place].count("{") > text[:place].count("}"): place = text.find(term, place + 1)
        if place >= 0: text = text[:place] + "{index " + term + "}" + text[place + len(term):]
    return text


def fence(word, *lines_): return f"```{word}\n" + "\n".join(lines_) + "\n```\n"
def wide_fence(word, text): return f"````{word}\n{text.strip()}\n````\n"
def beside(*columns): return wide_fence("side-by-side", "\n|||\n".join(column.strip() for column in columns))


# Chapters

class Chapter:
    def __init__(self, entry):
        self.entry = entry
        self.id, self.title, self.metric, self.unit = (entry[key] for key in ("id", "title", "metric", "unit"))
        self.data = Metric(entry)
        d = self.data
        self.total = figure(self.id, self.metric, d.text(d.total), self.unit)
        growth = figure(self.id, self.metric + "增速", d.growth, "％")
        keys = [(self.total, self.metric)] + [(figure(self.id, *key), key[0]) for key in entry["keys"]]
        self.out = [f"{{.lead}} {entry['lead']}\n",
                    fence("key-figures", *[f"{ref[1:-1]} | {label} | 2025年" for ref, label in keys])]
        self.words = {"m": self.metric, "total": self.total, "growth": growth}
        self.parts = iter(entry["parts"])
        self.part = 0

    def heading(self):
        self.part += 1
        title, self.texts = next(self.parts)
        self.texts = [text.replace("[^m]", f"[^{self.id}-m]").replace("[^e]", f"[^{self.id}-e]") for text in self.texts]
        self.add(f"## {title} {{#sec-{self.id}-{self.part}}}\n")

    def text(self, index, more=""):
        text = self.texts[index]
        for key, value in self.words.items(): text = text.replace("{" + key + "}", value)
        self.add(indexed(text) + more + "\n")

    def add(self, *blocks): self.out += blocks

    def ranks(self):
        """How the counties stand, in words."""
        d = self.data
        order = sorted(range(12), key=lambda i: -d.now[i])
        fast = max(range(12), key=lambda i: d.rates[i])
        slow = min(range(12), key=lambda i: d.rates[i])
        f = lambda i: figure(self.id, TOWNS[i] + self.metric, d.text(d.now[i]), self.unit)
        rate = lambda i: figure(self.id, TOWNS[i] + self.metric + "增速", abs(d.rates[i]), "％")
        fall = "下降" if d.rates[slow] < 0 else "仅增长"
        return (f"分县市看，{TOWNS[order[0]]}{f(order[0])}居首，{TOWNS[order[1]]}{f(order[1])}、{TOWNS[order[2]]}{f(order[2])}次之；"
                f"增速以{TOWNS[fast]}最快，为{rate(fast)}，{TOWNS[slow]}{fall}{rate(slow)}。")

    def towns_table(self, extra):
        """Counties in three groups under a head of two levels."""
        d, body = self.data, []
        share = [round(v * rng.uniform(0.15, 0.4), d.digits) for v in d.now]
        if d.digits == 0: share = [int(v) for v in share]
        counts = [rng.randint(6, 48) for _ in TOWNS]
        total = lambda v: d.text(sum(v))
        body.append(("= 全州", d.text(d.total_last), d.text(d.total), total(share), d.growth, sum(counts)))
        for group, towns in GROUPS.items():
            body.append((f"# {group}",))
            body += [(f"> {t}", d.text(d.last[i]), d.text(d.now[i]), d.text(share[i]), d.rates[i], counts[i])
                     for i, t in enumerate(TOWNS) if t in towns]
        return table(f"tab-{self.id}", f"各县市{self.metric}",
                     [("地区", self.metric, "<", "<", "增速（％）", extra), ("^", "2024年", "2025年", "其中：县城", "^", "^")],
                     ["---", "--:", "--:", "--:", "--:", "--:"], body, unit=self.unit,
                     notes=["分项合计与总数略有出入，是四舍五入所致。", "增速按可比口径计算。"])

    def case(self): self.add(fence("case " + self.entry["case"][0], self.entry["case"][1] + "本例为虚构。"))

    def close(self):
        self.add("### 大事记\n", fence("timeline", *[f"2025年{month} | {words}" for month, words in self.entry["events"]]))
        self.add(f"[^{self.id}]: {NOTES[self.id]}\n")
        if self.id in MARGINS: self.add(f"[^{self.id}-m]: {{.margin}} {MARGINS[self.id]}\n")
        if self.id in ENDS: self.add(f"[^{self.id}-e]: {{.end}} {ENDS[self.id]}\n")
        return "\n".join(self.out)


def economy(c):
    c.heading()
    c.text(0, f"走势见{{#fig-economy-trend}}，分地区数据见{{#tab-economy}}（{{#tab-economy:page}}）。")
    names, parts = ["第三产业", "第二产业", "第一产业"], [series(150, .068, .02), series(128, .05, .03), series(96, .03, .02)]
    c.add(stacked("fig-economy-trend", "2016—2025年生产总值及其构成", names, parts, "亿元", mark="area"))
    c.text(1)
    c.add(c.ranks() + "\n", c.towns_table("在建项目（个）"))
    c.heading()
    c.add(wide_fence("columns 2", "\n\n".join(c.texts)))
    before = [round(v * rng.uniform(.62, .86), 1) for v in c.data.now]
    c.add(dumbbell("fig-economy-towns", "五年间各县市都在向前，差距没有缩小", TOWNS, before, c.data.now, "亿元", ("2020年", "2025年"),
                   notes=["按行政区划代码排列。"]))
    c.case()
    c.heading()
    c.text(0)
    c.add(beside(ring("fig-economy-spend", "居民人均消费支出构成", ["食品烟酒", "居住", "交通通信", "教育文化", "医疗保健", "其他"], [31, 20, 15, 13, 12, 9], 118, {"orient": "right"}),
                 "{.lead} 教育文化与医疗保健合计占四分之一，五年前是六分之一。\n\n" + c.texts[1]))
    c.add(fence("note 怎样核对核算数", "- 生产法、收入法、支出法三种结果相互验证；", "- 县级合计与州级总数的差率控制在百分之三以内；", "- 修订时同时修订历史数据，并说明原因。"))


def population(c):
    c.heading()
    c.text(0, c.ranks())
    ages = ["80岁以上", "70—79岁", "60—69岁", "50—59岁", "40—49岁", "30—39岁", "20—29岁", "10—19岁", "0—9岁"]
    men = [1.5, 4.1, 9.2, 14.8, 16.1, 17.9, 15.2, 14.4, 13.2]
    women = [2.2, 4.9, 9.6, 14.5, 15.6, 17.2, 14.6, 13.5, 12.4]
    data = [{"年龄": a, "人数": v, "性别": s} for a, m, w in zip(ages, men, women) for v, s in ((-m, "男"), (w, "女"))]
    c.add(chart("fig-population-pyramid", "劳动年龄人口仍是塔身，底部连续三年收窄", {
        "height": 200, "mark": "bar", "data": {"values": data},
        "encoding": {"y": name("年龄"), "x": amount("人数", "万人（男在左，女在右）", axis={"labels": False, "ticks": False}),
                     "color": name("性别"), "text": {"value": ""}}}))
    c.text(1)
    c.heading()
    c.text(0)
    jobs = [("园区企业", 41.2, 38.5), ("公益岗位", 12.6, 12.9), ("文旅服务", 18.8, 14.1), ("物流快递", 15.4, 11.0), ("自主创业", 12.0, 11.6)]
    data = [{"项": n, "值": v, "年": y} for n, now, last in jobs for v, y in ((last, "2024年"), (now, "2025年"))]
    c.add(chart("fig-population-jobs", "文旅和物流新增的岗位最多", {
        "height": 150, "mark": "bar", "data": {"values": data},
        "encoding": {"x": name("项", axis={"labelAngle": 0}), "y": amount("值", "百人"), "xOffset": name("年"), "color": name("年")}}))
    c.text(1)
    c.case()
    c.heading()
    c.text(0)
    c.add("| 险种 | 2024年 | 2025年 | 增减 |\n|---|--:|--:|--:|\n| 养老保险 | 126.8 | 131.2 | 4.4 |\n| 医疗保险 | 206.1 | 207.4 | 1.3 |\n| 工伤保险 | 28.5 | 33.9 | 5.4 |\n| 失业保险 | 24.2 | 25.0 | 0.8 |\n\n: 社会保险参保人数（万人） {#tab-population-cover}\n")
    c.text(1, "四项保险的参保人数见{#tab-population-cover}。")
    c.add(lines("fig-population-cover", "工伤保险五年翻了一番", ["工伤保险", "失业保险"], [series(13, .1, .03), series(19, .03, .01)], "万人", 130))
    c.add(c.towns_table("社区（个）"))
    c.add("> 名册上多一个名字，夜里就少一盏愁灯。\n>\n> ——社保经办员手记（虚构）\n")


def farming(c):
    c.heading()
    c.text(0, c.ranks())
    c.add('```image fig-farming-oasis\n{"file": "images/oasis.jpg", "alt": "远处是雪山，近处是成行的果园和水渠", "caption": "绿洲的秋天（程序绘制）", "width": 148, "placement": "top"}\n```\n')
    c.text(1, "各类作物的产量见{#tab-farming-crops}，绿洲的样子见{#fig-farming-oasis}。")
    c.add(table("tab-farming-crops", "主要农产品产量", [("品种", "播种面积（万亩）", "产量（万吨）", "单产（千克/亩）", "单产变幅（％）")],
                ["---", "--:", "--:", "--:", "--:"],
                [("= 粮食", "142.0", "58.3", "410.6", "1.2"), ("> 小麦", "88.5", "34.1", "385.3", "0.8"), ("> 玉米", "53.5", "24.2", "452.3", "1.7"),
                 ("= 棉花", "206.4", "29.7", "143.9", "3.1"), ("= 鲜果", "118.0", "96.4", "817.0", "4.6"), ("> 其中：香梨", "41.2", "43.5", "1055.8", "2.9"),
                 (">> 优质果", "…", "27.8", "…", "—"), ("> 石榴", "16.3", "9.8", "601.2", "—"), ("= 甜菜", "12.7", "61.5", "4842.5", "0.4")],
                notes=["“…”表示数据不足本表最小单位或不单独统计；“—”表示与上年不可比。"]))
    c.add("1. 种子和农资统一采购：\n   - 品种由合作社社员大会选定；\n   - 到货抽检，不合格的整批退回；\n     1. 抽检比例不低于百分之五；\n     2. 检测费用由供方承担。\n2. 机械作业按地块派单。\n3. 产品按等级结算，当日到账。\n")
    c.heading()
    c.text(0)
    c.add(heat("fig-farming-months", "七至九月是鲜果上市的高峰", MONTHS, ["香梨", "石榴", "杏", "葡萄", "核桃", "红枣"],
               [[max(0, round(100 * math.exp(-((j - peak) / width) ** 2))) for j in range(12)] for peak, width in ((8.2, 1.4), (8.8, 1.0), (5.2, .8), (7.6, 1.3), (8.0, .9), (9.3, 1.1))], "上市量指数"))
    c.text(1)
    c.case()
    c.heading()
    c.text(0)
    c.add(stacked("fig-farming-water", "节水灌溉面积十年翻番，高效的滴灌占了增量的大半", ["滴灌", "喷灌", "管道输水"], [series(46, .1, .02), series(28, .04, .02), series(22, .03, .02)], "万亩"))
    c.text(1)
    c.add("> 渠水不问主人，只认水位；账本不讲情面，只认数字。\n>\n> ——灌区老站长的话（虚构）\n", c.towns_table("合作社（个）"))


def industry(c):
    c.heading()
    c.text(0, c.ranks())
    growth = [6.1, 6.9, 7.4, 6.2, 3.1, 7.8, 6.4, 6.9, 7.6, c.data.growth]
    data = [{"年份": y, "增速": g} for y, g in zip(YEARS, growth)]
    c.add(chart("fig-industry-growth", "工业增速重新站上七个百分点", {"height": 140, "data": {"values": data}, "layer": [
        {"mark": {"type": "area", "opacity": 0.15, "line": False}, "encoding": {"x": year(), "y": amount("增速", "增速，％")}},
        {"mark": {"type": "line", "point": True}, "encoding": {"x": year(), "y": amount("增速", "增速，％")}}]}))
    c.text(1)
    body, kinds = [], [("农副食品", ["果蔬加工", "粮油加工", "乳制品"]), ("纺织服装", ["棉纺", "服装"]), ("装备制造", ["农机", "光伏支架", "储能柜"]), ("建材", ["水泥", "预制构件"])]
    for kind, kinds_ in kinds:
        for i, k in enumerate(kinds_):
            output = round(rng.uniform(3, 30), 1)
            body.append((kind if i == 0 else "^", k, rng.randint(3, 40), output, round(rng.uniform(-3, 19), 1), f"{rng.uniform(91, 99.5):.1f}"))
    c.add(table("tab-industry-kinds", "规模以上工业分行业指标", [("行业", "门类", "企业（家）", "产值（亿元）", "增速（％）", "产销率（％）")],
                ["---", "---", "--:", "--:", "--:", "--:"], body, notes=["跨栏的行业名管到下一个行业名为止。"]))
    c.heading()
    c.text(0)
    points = [{"装机": round(rng.uniform(4, 60), 1), "发电": 0, "类": k, "规模": rng.randint(8, 60)} for k in ("光伏", "风电", "火电") for _ in range(9)]
    for p in points: p["发电"] = round(p["装机"] * {"光伏": .135, "风电": .22, "火电": .46}[p["类"]] * rng.uniform(.8, 1.2), 2)
    c.add(chart("fig-industry-plants", "同样的装机，火电发的电是光伏的三倍", {
        "height": 190, "mark": {"type": "circle", "opacity": 0.7}, "data": {"values": points},
        "encoding": {"x": amount("装机", "装机容量，万千瓦"), "y": amount("发电", "年发电量，亿千瓦时"), "size": amount("规模", "用工，人", legend=None), "color": name("类")}},
        notes=["每个圆是一座电站，圆的大小是用工人数。"]))
    c.text(1)
    c.add(c.towns_table("企业（家）"))
    c.case()
    c.heading()
    c.text(0)
    parks = [{"园区": p, "天数": round(rng.gauss(m, s))} for p, m, s in (("云岭", 46, 9), ("绿洲", 58, 12), ("金谷", 71, 17), ("玉泉", 64, 10)) for _ in range(26)]
    c.add(chart("fig-industry-permits", "从签约到开工，云岭园区最快也最稳", {
        "height": 130, "mark": "boxplot", "data": {"values": parks}, "encoding": {"y": name("园区"), "x": amount("天数", "天")}}))
    c.text(1)


def transport(c):
    c.heading()
    c.text(0, c.ranks())
    c.add('```image fig-transport-map\n{"file": "images/map.svg", "alt": "一幅虚构地区的公路图：两纵三横的干线、十二个县城和一条河", "caption": "公路骨架与县城（虚构）", "width": 118}\n```\n')
    c.text(1, "干线的走向见{#fig-transport-map}。")
    c.add(lying("fig-transport-goods", "果蔬和煤炭占了货运量的一半", ["果蔬", "煤炭", "建材", "粮棉", "农资", "日用品"], [486, 402, 291, 214, 158, 133], "万吨"))
    c.heading()
    c.text(0)
    c.add(lines("fig-transport-modes", "三种运输方式的货运量", ["公路", "铁路", "航空"], [series(900, .05, .03, 0), series(420, .06, .03, 0), series(30, .16, .05, 0)], "万吨", 165))
    c.text(1)
    c.case()
    c.heading()
    c.text(0)
    c.add(c.towns_table("村级站点（个）"))
    c.text(1)
    c.add("### 进村与出村\n", "五年前，农村寄递基本是有进无出；如今每进村两件，就有一件出村。出村的以干果、鲜果和手工制品为主，旺季集中在九、十两月，站点提前一周备足包装。\n")
    both = [("进村", [386, 471, 640, 812, 965]), ("出村", [41, 88, 175, 298, 447])]
    data = [{"年份": y, "值": v, "类": n} for n, vs in both for y, v in zip(YEARS[5:], vs)]
    c.add(chart("fig-transport-parcels", "出村的快件五年长了十倍", {
        "height": 140, "mark": "bar", "data": {"values": data},
        "encoding": {"x": year(), "y": amount("值", "万件"), "xOffset": name("类"), "color": name("类")}}))
    c.add("各站点按下列格式上报运单，一行一条：\n", fence("code csv", "station,date,in,out,vehicle", "hy-017,2025-09-14,86,142,cold", "hy-018,2025-09-14,31,57,van"))


def education(c):
    c.heading()
    c.text(0, c.ranks())
    levels = [("幼儿园", 5.8, 5.5, 5.2), ("小学", 17.9, 18.2, 18.3), ("初中", 8.1, 8.6, 9.0), ("高中", 5.0, 5.3, 5.6), ("中职", 4.6, 5.2, 5.6)]
    data = [{"学段": n, "值": v, "年": y} for n, *vs in levels for v, y in zip(vs, ("2023年", "2024年", "2025年"))]
    c.add(chart("fig-education-levels", "学生的高峰正从小学移向初中和高中", {
        "height": 165, "mark": "bar", "data": {"values": data},
        "encoding": {"x": name("学段", axis={"labelAngle": 0}), "y": amount("值", "万人"), "xOffset": name("年"), "color": name("年")}}))
    c.text(1)
    c.add(c.towns_table("学校（所）"))
    c.heading()
    c.text(0)
    groups = ["纺织服装", "冷链物流", "光伏运维", "农机维修"]
    ways = [("本地就业", [58, 49, 44, 63]), ("升学", [17, 24, 31, 14]), ("外地就业", [21, 22, 20, 17]), ("待定", [4, 5, 5, 6])]
    data = [{"专业": g, "去向": w, "值": v} for w, vs in ways for g, v in zip(groups, vs)]
    c.add(chart("fig-education-ways", "四个专业群的毕业生，一半以上留在本地", {
        "height": 100, "mark": "bar", "data": {"values": data},
        "encoding": {"y": name("专业"), "x": amount("值", "％", stack="zero"), "color": name("去向"), "text": {"value": ""}}}))
    c.text(1)
    c.case()
    c.heading()
    c.text(0)
    c.add(beside("| 试验站 | 地块（亩） | 数据集（个） |\n|---|--:|--:|\n| 云岭站 | 320 | 14 |\n| 绿洲站 | 260 | 11 |\n| 玉泉站 | 180 | 8 |\n\n: 开放试验数据 {#tab-education-sites}\n",
                 standing("fig-education-deals", "技术合同额", ["2022", "2023", "2024", "2025"], [2.6, 3.3, 3.9, 4.7], "亿元", 110)))
    c.text(1)
    c.add("### 特派员的一年\n", "一百八十四名科技特派员全年下乡四千余次。农户打分的办法很简单：来没来、讲没讲明白、管不管用，三项各三分。低于六分的，下一年不再续聘。\n")
    c.add(heat("fig-education-visits", "春播和采收前后，特派员下乡最勤", MONTHS, ["果树", "棉花", "畜牧", "农机"],
               [[12, 18, 46, 61, 44, 38, 41, 58, 52, 30, 15, 10], [4, 9, 38, 72, 66, 40, 36, 31, 48, 44, 8, 3], [26, 24, 31, 28, 22, 18, 20, 24, 30, 36, 33, 29], [8, 15, 52, 57, 30, 22, 18, 26, 49, 41, 12, 7]], "人次"))
    c.add("> 专家的鞋底有没有泥，庄稼看得出来。\n>\n> ——合作社理事长（虚构）\n")
    c.add(fence("note 公开的数据怎样用", "- 引用时写明试验站、年份和版本；", "- 发现错误请在网上留言，更正后版本号加一；", "- 不得用于宣传某一品种的优劣。"))


def health(c):
    c.heading()
    c.text(0, c.ranks())
    low, mid, high = [], [], []
    for i in range(12):
        base = 66 + 9 * math.cos((i - .5) / 12 * 2 * math.pi)
        mid.append(round(base + rng.uniform(-2, 2), 1)); low.append(round(mid[-1] - 6, 1)); high.append(round(mid[-1] + 7, 1))
    data = [{"月": m, "低": a, "高": b, "中": v} for m, a, b, v in zip(MONTHS, low, high, mid)]
    c.add(chart("fig-health-months", "冬春就诊多，夏秋少；2025年处在五年区间的中部", {"height": 160, "data": {"values": data}, "layer": [
        {"mark": {"type": "area", "opacity": 0.18}, "encoding": {"x": name("月", axis={"labelAngle": 0}), "y": amount("低", "万人次", scale={"zero": False}), "y2": {"field": "高"}}},
        {"mark": {"type": "line", "point": True}, "encoding": {"x": name("月", axis={"labelAngle": 0}), "y": amount("中", "万人次", scale={"zero": False})}}]},
        notes=["色带是2020—2024年同月的最低值到最高值。"]))
    c.text(1)
    c.add(c.towns_table("卫生院（所）"))
    c.heading()
    c.text(0)
    data = [{"地区": g, "分钟": round(rng.gauss(m, 6))} for g, m in (("东部", 18), ("中部", 24), ("西部", 37)) for _ in range(30)]
    c.add(chart("fig-health-aid", "急救车到达时间：西部的村庄还要多等二十分钟", {
        "height": 96, "mark": {"type": "tick", "thickness": 2}, "data": {"values": data}, "encoding": {"y": name("地区"), "x": amount("分钟", "分钟")}},
        notes=["每一竖是一个乡镇的中位数。"]))
    c.text(1)
    c.case()
    c.heading()
    c.text(0)
    c.add(table("tab-health-herbs", "主要中药材种植", [("品种", "面积（亩）", "亩产（千克）", "收购价（元/千克）", "种苗来源")], ["---", "--:", "--:", "--:", "---"],
                [("甘草", 12600, 420, "9.5～11.0", "州良种场"), ("红花", 8300, 38, "92～104", "自留种"), ("肉苁蓉", 5100, 65, "58～66", "接种站"), ("黄芪", 2900, 310, "16.2～17.8", "外调"), ("薰衣草", 1700, 45, "—", "州良种场")],
                notes=["收购价为年内最低至最高；“—”表示全部由合同企业收购，价格未公布。"]))
    c.text(1)
    c.add("### 适宜技术下乡\n", "州中医院每季度派出带教小组，在乡镇卫生院住满两周，手把手教会再走。学会的技术当月就用得上，药费没有增加，来的人却多了；一些老人把中医馆当成了每周要去一次的地方。\n",
          "| 技术 | 带教（场） | 掌握的医生（人） | 服务（万人次） |\n|---|--:|--:|--:|\n| 针灸 | 48 | 312 | 21.6 |\n| 推拿 | 41 | 286 | 17.9 |\n| 拔罐 | 36 | 341 | 12.4 |\n| 穴位贴敷 | 22 | 198 | 8.3 |\n\n: 适宜技术推广 {#tab-health-skills}\n")
    c.add(standing("fig-health-clinics", "中医馆诊疗占基层诊疗的比重", [str(y) for y in YEARS], [8, 9, 11, 12, 14, 15, 18, 21, 24, 27], "％", 120))


def culture(c):
    c.heading()
    c.text(0, c.ranks())
    c.add(lines("fig-culture-visits", "2016—2025年游客人次", ["游客人次"], [series(170, .12, .06, 0)], "万人次", 150))
    c.text(1)
    c.heading()
    c.text(0)
    season = [("胡杨季", "2025-09-20", "2025-10-31", "自然"), ("花节", "2025-03-25", "2025-04-20", "自然"), ("瓜果节", "2025-08-01", "2025-08-25", "农事"), ("赛马会", "2025-06-15", "2025-06-30", "体育"), ("冰雪季", "2025-11-20", "2025-12-31", "体育"), ("村晚", "2025-01-10", "2025-02-15", "文艺"), ("非遗周", "2025-06-08", "2025-06-16", "文艺")]
    data = [{"活动": a, "起": b, "止": e, "类": k} for a, b, e, k in season]
    c.add(chart("fig-culture-season", "节庆排满全年，冬天不再空白", {
        "height": 160, "mark": {"type": "bar", "cornerRadius": 3}, "data": {"values": data},
        "encoding": {"y": name("活动"), "x": {"field": "起", "type": "temporal", "title": None, "axis": {"format": "%-m月", "labelAngle": 0}}, "x2": {"field": "止"}, "color": name("类"), "text": {"value": ""}}}))
    c.text(1)
    c.add(c.towns_table("民宿（家）"))
    c.case()
    c.heading()
    c.text(0)
    c.add(fence("columns 3", "**烽燧** 沿古道每隔五至八千米一处，土坯夹红柳枝夯筑，现存二十六处，其中六处可以登临。\n\n**佛寺** 三处遗址都在河道二级台地上，回廊和塔基清楚，壁画残片移入州博物馆保存。\n\n**墓葬** 以竖穴土坑为主，出土毛织物、木器和青铜小件，干燥的沙土使颜色至今鲜明。\n\n**屯田** 灌渠、田埂和窖穴成组出现，渠底的淤层一年一层，最多数到四十七层。"))
    c.text(1)
    c.add("### 来的人\n", "住下来的游客里，近半数来自省内，沿海省份的比重三年里翻了一番。他们在问卷里写得最多的三个词是“安静”“星空”和“杏干”。\n",
          lying("fig-culture-from", "近半数游客来自省内", ["省内其他州市", "西北各省", "沿海省份", "川渝", "其他"], [46, 19, 18, 9, 8], "％", 20))
    c.add(table("tab-culture-sites", "年度考古与保护项目", [("项目", "地点", "内容", "进度")], ["---", "---", "---", "---"],
                [("屯田遗址发掘", "东岗县", "揭露灌渠剖面三处，提取土样一百二十份，完成三维建模", "结项"), ("烽燧数字化", "东岗县、南屏县", "逐处扫描并建立病害图，夯补裂隙十一处", "完成八成"), ("古城墙加固", "青川县", "东墙段排水与土坯补砌，铺设参观栈道", "完成一半"), ("壁画修复", "云岭市", "州博物馆藏残片清洗、脱盐、拼对", "在修")], ))


def ecology(c):
    c.heading()
    c.text(0)
    months = [(-12, -2, 3.1), (-8, 3, 2.4), (0, 12, 4.0), (8, 21, 6.8), (13, 27, 9.9), (17, 31, 12.6), (19, 33, 11.2), (18, 32, 7.0), (12, 27, 4.4), (4, 18, 2.6), (-4, 7, 2.1), (-11, -1, 2.3)]
    data = [{"月": m, "低": a, "高": b} for m, (a, b, _) in zip(MONTHS, months)]
    c.add(chart("fig-ecology-warmth", "一年之中，最冷月与最热月的平均气温相差三十度", {
        "height": 160, "mark": {"type": "bar", "cornerRadius": 3, "width": 14}, "data": {"values": data},
        "encoding": {"x": name("月", axis={"labelAngle": 0}), "y": amount("低", "平均最低至最高气温，℃"), "y2": {"field": "高"}, "text": {"value": ""}}}))
    c.text(1)
    c.add(standing("fig-ecology-rain", "雨水集中在五至七月", MONTHS, [r for *_, r in months], "降水量，毫米", 110))
    c.heading()
    c.text(0, c.ranks())
    features = []
    for i, t in enumerate(TOWNS):
        x, y = 84 + (i % 4) * 1.6, 42 - (i // 4) * 1.15
        jitter = lambda cx, cy: [round(cx + .22 * math.sin(cx * 7 + cy * 5), 3), round(cy + .16 * math.cos(cx * 5 - cy * 9), 3)]
        steps = [(0, 0), (.5, 0), (1, 0), (1, .5), (1, 1), (.5, 1), (0, 1), (0, .5), (0, 0)]
        border = [jitter(x + 1.6 * a, y - 1.15 * b) for a, b in steps]
        features.append({"type": "Feature", "properties": {"地区": t, "面积": c.data.now[i]}, "geometry": {"type": "Polygon", "coordinates": [border]}})
    c.add(chart("fig-ecology-map", "造林集中在中部和西部的河岸", {
        "height": 210, "mark": {"type": "geoshape", "stroke": "#FFFFFF", "strokeWidth": 1}, "data": {"values": features},
        "projection": {"type": "equirectangular"}, "encoding": {"color": amount("properties.面积", "万亩")}}))
    c.text(1)
    c.add(c.towns_table("苗圃（个）"))
    c.case()
    c.heading()
    c.text(0, "分月、分站的资料见{#tab-ecology-weather}。")
    c.text(1)
    body = []
    for t in TOWNS:
        shift = rng.uniform(-3, 3)
        body.append([t] + [f"{(a + b) / 2 + shift:.1f}" for a, b, _ in months] + [f"{sum((a + b) / 2 for a, b, _ in months) / 12 + shift:.1f}", f"{rng.uniform(48, 96):.1f}", rng.randint(2650, 3150), rng.randint(176, 221)])
    c.add(table("tab-ecology-weather", "2025年各气象站分月平均气温和年度要素",
                [["气象站"] + ["平均气温（℃）"] + ["<"] * 12 + ["降水量（毫米）", "日照（小时）", "无霜期（天）"], ["^"] + MONTHS + ["全年", "^", "^", "^"]],
                ["---"] + ["--:"] * 16, body, notes=["气象站按所在县市排列；宽表左转排印，顶在左、底在右。"], wide="转"))
    disasters(c)


def disasters(c):
    kinds = [("大风", [31, 28, 34, 26, 22]), ("沙尘", [24, 27, 21, 19, 17]), ("冰雹", [9, 12, 8, 11, 6])]
    data = [{"年份": y, "值": v, "类": n} for n, vs in kinds for y, v in zip(YEARS[5:], vs)]
    c.add("### 灾害性天气\n", "五年来，大风和沙尘的日数有所减少，冰雹的日数时多时少。减少的损失，一半来自防护林和防风网，一半来自提前一天的预警。\n",
          chart("fig-ecology-storms", "风沙少了，冰雹仍要年年防", {
              "height": 150, "mark": {"type": "line", "point": True}, "data": {"values": data},
              "encoding": {"x": year(), "y": amount("值", "日数，天"), "color": name("类")}}),
          fence("note 预警分四级", "- **蓝色** 二十四小时内可能受大风影响；", "- **黄色** 十二小时内可能受影响，停止高空作业；", "- **橙色** 六小时内可能受影响，转移临时设施；", "- **红色** 已经受影响，就近避险。"))


SPECIAL = {f.__name__: f for f in (economy, population, farming, industry, transport, education, health, culture, ecology)}

OVERVIEW = """{.lead} 本书是用模拟数据编成的年鉴样本：地名、机构、人物和数字全部虚构，用来检验版式、编号、索引和排版速度。

## 编辑说明 {#sec-notes}

全书分九篇。每篇由指标、正文、图、表、专栏和大事记组成，图和表按篇编号，例如{#fig-economy-trend}、{#tab-economy}。正文中的交叉引用都是链接，既可以向后指，也可以向前指：见{#culture}、{#tab-long:page}。边栏里的小字是名词解释，页脚是注，书末有拼音索引和笔画索引。

各篇所用的计量单位一律采用法定计量单位。数字只写一次：正文、图和表从同一张数据表取数，所以不会两样。

## 云岭州概况 {#sec-land}

云岭州（虚构）北倚雪山，南临沙漠，一条内陆河从三个山口流出，在山前散成十二片绿洲，也就有了十二个县市。绿洲之间相距百里，靠渠和路连在一起。地势的样子见{#fig-land-terrain}，县城的位置见{#fig-transport-map}。

{KEYS}

```image fig-land-terrain
{"file": "images/terrain.png", "alt": "一幅晕渲地形图，山在北，绿洲在南，三条河由山口散开", "caption": "从空中看云岭州：河流出山，散成绿洲（程序绘制的地形）", "width": 112}
```

全州的产出集中在绿洲的一成土地上：水到的地方是田，水不到的地方是戈壁。读本书各篇的数字，先要记住这一层底色。

## 符号说明

- “…”表示数据不足本表最小单位或不单独统计；
- “—”表示该项不适用，或与上年不可比；
- “～”连接一个范围的两端；
- “其中：”之后的数字包含在前一项内。

---

```table tab-land 十二县市一览
| 县市 | 面积（万平方千米） | 绿洲（千平方千米） | 驻地海拔（米） | 出产 |
|---|--:|--:|--:|---|
{LAND}
资料来源：模拟数据，由固定种子生成
```

```note 怎样核对
- 每个数字在数据表里只有一行，正文、图、表都从那里取；
- 表中合计与分项之和相差不超过最小单位；
- 发现不符的，以数据表为准，并在下一卷更正。
```
"""


def land():
    goods = ["装备、果蔬", "小麦、服装", "石榴、地毯", "杏、棉花", "羊、药材", "香梨、核桃", "棉花、番茄", "骏马、奶酪", "红枣、葡萄", "牛羊、矿产", "玉米、甜菜", "水产、芦苇"]
    parts = [rng.uniform(0.3, 1.3) for _ in TOWNS]
    return "\n".join(f"| {t} | {9.6 * p / sum(parts):.2f} | {5.8 * q / 12:.2f} | {rng.randint(890, 1380)} | {g} |"
                     for t, p, q, g in zip(TOWNS, parts, [rng.uniform(.6, 1.4) for _ in TOWNS], goods))


def appendix():
    villages = ["榆树", "柳湾", "大泉", "小泉", "沙枣园", "马场", "上渠", "下渠", "红柳", "老城", "桥头", "新庄", "果园", "芦苇湖", "石桥"]
    villages_rows = []
    for t in TOWNS:
        villages_rows.append((f"# {t}",))
        villages_rows += [(f"> {v}村", rng.randint(120, 900), rng.randint(400, 3600), f"{rng.uniform(1, 30):.1f}", f"{rng.uniform(0.9, 3.2):.2f}", f"{rng.uniform(60, 99):.1f}") for v in villages[:15 if t == "云岭市" else rng.randint(10, 14)]]
    out = ["{.lead} 本附录收录全书的长表和宽表。长表跨页时重复表头并标“续表”，宽表缩排。\n", "## 历年主要指标\n",
           "八年间的主要指标排在一张表里，栏目较多，字号按规则缩小。\n"]
    names = [("生产总值", "亿元", 374, .055), ("农业产值", "亿元", 92, .04), ("工业增加值", "亿元", 84, .07), ("货运量", "万吨", 1130, .045), ("在校学生", "万人", 38.2, .012), ("诊疗人次", "万人次", 620, .03), ("游客人次", "万人次", 170, .12), ("造林面积", "万亩", 17, .05)]
    body = [(n, u, *series(s, g, .02)[2:]) for n, u, s, g in names]
    out.append(table("tab-years", "2018—2025年主要指标", [("指标", "单位", *[f"{y}年" for y in YEARS[2:]])], ["---", "---"] + ["--:"] * 8, body, wide="缩"))
    out += ["## 村级统计\n", table("tab-long", "各村基本情况", [("村别", "户数（户）", "人口（人）", "耕地（万亩）", "人均收入（万元）", "自来水普及率（％）")],
                               ["---"] + ["--:"] * 5, villages_rows, notes=["各村按所在县市排列；数字为年末数。"])]
    return "\n".join(out)


def roads():
    """The county towns, the river and the main roads, as a drawing."""
    spots = {t: (70 + (i % 4) * 118 + (i * 37 % 23), 66 + (i // 4) * 92 + (i * 29 % 19)) for i, t in enumerate(TOWNS)}
    path = lambda towns: "M" + " L".join(f"{spots[t][0]} {spots[t][1]}" for t in towns)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 320" width="520" height="320">',
           '<rect width="520" height="320" fill="#F1F5F9"/>',
           '<path d="M0 0 H520 V26 L470 44 430 24 380 50 330 28 270 54 215 30 160 52 110 30 60 50 0 30 Z" fill="#D5DEE8"/>',
           '<path d="M0 320 H520 V286 C430 270 380 300 300 284 S140 304 0 280 Z" fill="#EFE4CC"/>',
           '<path d="M262 52 C250 100 300 130 290 170 S240 230 262 288 M290 170 C340 190 380 180 420 214 M286 150 C220 170 170 160 120 196" fill="none" stroke="#7FAFD0" stroke-width="4" stroke-linecap="round"/>']
    for towns in (TOWNS[:4], TOWNS[4:8], TOWNS[8:], TOWNS[1::4], TOWNS[2::4]):
        out.append(f'<path d="{path(towns)}" fill="none" stroke="#C08A2E" stroke-width="3" stroke-linejoin="round"/>')
    for t, (x, y) in spots.items():
        big = t == "云岭市"
        out.append(f'<circle cx="{x}" cy="{y}" r="{8 if big else 5.5}" fill="{"#A4483F" if big else "#1F4E79"}" stroke="#FFFFFF" stroke-width="2"/>')
        out.append(f'<text x="{x + 9}" y="{y + 18}" font-family="Noto Sans CJK SC" font-size="12" fill="#1B2430">{t}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def write(path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file: file.write(text)


def main():
    keys = fence("key-figures", *[f"{figure('overview', *key)[1:-1]} | {key[0]} | 2025年" for key in
                                  (("总面积", 9.6, "万平方千米"), ("县市", 12, "个"), ("绿洲面积", 0.58, "万平方千米"), ("年末常住人口", 214.6, "万人"))])
    write("sections/overview.md", OVERVIEW.replace("{KEYS}", keys).replace("{LAND}", land()))
    for entry in CHAPTERS:
        chapter = Chapter(entry)
        SPECIAL[chapter.id](chapter)
        write(f"sections/{chapter.id}.md", chapter.close())
    write("sections/tables.md", appendix())
    write("images/map.svg", roads())
    head = "id,section,label,indicator,value,unit,qualifier,numeral,kind,basis,period,words,source,note"
    write("data/figures.csv", "\n".join([head] + [",".join(str(cell) for cell in row) for row in figures]) + "\n")
    write("data/sources.csv", "id,quote\ns01,本行数字为模拟数据，由固定种子生成，不反映任何地区的实际。\n")


if __name__ == "__main__":
    main()
    if "--pictures" in sys.argv:
        import pictures
        pictures.draw(os.path.join(root, "images"))

/// The units, classifiers and numerals that numbers are written with.
enum Units {
  /// Words that follow a number directly and belong to it, by their first character, longest first.
  private static let words: [UInt32: [[UInt32]]] = {
    let listed = """
      个百分点 个 人次 人 次 元 美元 欧元 家 所 台 名 位 倍 年 年度 月 月份 日 号 时 小时 点 分 分钟 秒 秒钟 集 批 项 座 件 条 间 套
      张 只 头 匹 株 棵 亩 公顷 平方米 平方公里 平方千米 立方米 米 公里 千米 厘米 毫米 吨 公斤 千克 克 斤 升 毫升 千瓦 千瓦时 兆瓦
      度 户 户次 岁 届 期 版 章 节 款 页 层 级 类 种 门 场 场次 支 部 处 片 段 辆 架 艘 列 班 组 队 对 双 份 册 本 篇 幅 封
      床 张床位 例 台次 车次 课时 学时 学分 天 周 周年 周岁 季度 世纪 年代 代 轮 遍 趟 回 步 成 折 里 丈 尺 寸 两 钱 担 石 斗 毛 角
      股 字 词 句 行 列 区 县 市 省 村 镇 乡 团 师 连 营 厂 店 站 线 路 道 车 船 机 箱 包 袋 瓶 罐 桶 盒 块 粒 滴 颗 朵 根 枝
      """
    var table: [UInt32: [[UInt32]]] = [:]
    for word in listed.split(whereSeparator: \.isWhitespace) {
      let scalars = word.unicodeScalars.map(\.value)
      table[scalars[0], default: []].append(scalars)
    }
    return table.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  /// How many characters at a place form a unit; 0 if none do.
  static func length(in scalars: [UInt32], at index: Int) -> Int {
    guard index < scalars.count, let candidates = words[scalars[index]] else { return 0 }
    for word in candidates where index + word.count <= scalars.count {
      if scalars[index..<index + word.count].elementsEqual(word) { return word.count }
    }
    return 0
  }

  /// Symbols of units that stand behind a number and a space.
  private static let symbols: Set<String> = [
    "m", "km", "cm", "mm", "nm", "g", "kg", "mg", "t", "L", "ml", "mL", "s", "ms", "min", "h", "ha", "W", "kW", "MW", "GW",
    "kWh", "V", "kV", "A", "Hz", "kHz", "MHz", "GHz", "Pa", "kPa", "MPa", "J", "kJ", "N", "K", "mol", "dB", "KB", "MB", "GB",
    "TB", "bit", "pt", "em", "px",
  ]

  static func isSymbol(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard (1...4).contains(scalars.count) else { return false }
    return symbols.contains(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
  }

  /// 十百千万亿兆
  static func isMagnitude(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x5146: true
    default: false
    }
  }

  /// 多余来几: “more than”.
  static func isApproximation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x591A, 0x4F59, 0x6765, 0x51E0: true
    default: false
    }
  }

  /// 零〇一二三四五六七八九十百千两
  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x96F6, 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343, 0x4E24: true
    default: false
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar >= 0xFF10 && scalar <= 0xFF19
  }

  /// `% ％ ‰ ℃ ℉ ° ′ ″`
  static func isPostfix(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25, 0xFF05, 0x2030, 0x2103, 0x2109, 0xB0, 0x2032, 0x2033: true
    default: false
    }
  }

  /// Currency signs and the signs of a number: `$ ¥ ￥ £ € + - − ± ＋`
  static func isPrefix(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0xA5, 0xFFE5, 0xA3, 0x20AC, 0x2B, 0x2D, 0x2212, 0xB1, 0xFF0B, 0x2116: true
    default: false
    }
  }

  /// What stands between the ends of a range, the parts of a ratio or of a time: `- ‐ ‑ – — ～ 〜 ~ : ：/`
  static func isConnector(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2011, 0x2013, 0x2014, 0xFF5E, 0x301C, 0x7E, 0x3A, 0xFF1A, 0x2236, 0x2F: true
    default: false
    }
  }
}

/// Words of two characters, and some of three and four, that titles of reports are made of: a small dictionary instead of a segmenter.
enum TitleWords {
  private static let words: Set<UInt64> = {
    let listed = """
      河北 新疆 巴州 兵团 库尔 尔勒 天山 冀疆 援疆 对口 支援 协作 合作 交流 帮扶 结对 人才 干部 医疗 医院 医生 教育 教师 学校 学生 \
      文化 旅游 产业 企业 园区 就业 招商 引资 项目 资金 投资 经济 社会 民生 民族 团结 群众 农村 乡村 振兴 发展 建设 工作 服务 保障 \
      管理 改革 创新 科技 技术 培训 职业 基地 中心 工程 生态 环境 保护 治理 安全 健康 卫生 体育 艺术 宣传 新闻 年度 报告 简报 综述 \
      情况 总结 通报 公报 统计 数据 分析 研究 评估 规划 计划 方案 办法 规定 意见 通知 决定 实施 推进 加强 促进 提升 提高 深化 完善 \
      健全 落实 开展 组织 领导 小组 会议 精神 贯彻 学习 全面 全省 全国 全区 国家 省级 市级 自治 政府 部门 机关 单位 事业 行政 公共 \
      财政 金融 农业 工业 商业 贸易 市场 消费 出口 进口 能源 交通 运输 水利 住房 城乡 城市 社区 基层 人民 人口 家庭 妇女 儿童 青年 \
      老年 残疾 退役 军人 法治 司法 监督 检查 督查 考核 评价 标准 质量 品牌 网络 信息 数字 智能 平台 系统 体系 机制 制度 政策 措施 \
      成效 成果 成绩 亮点 经验 做法 典型 案例 问题 建议 重点 任务 目标 指标 完成 进展 趋势 前景 展望 历史 时期 时代 世纪 今年 去年 \
      上半 下半 季度 月份 主要 重要 重大 特色 优势 资源 力量 作用 影响 关系 共同 共享 共建 共绽 绽放 携手 石榴 美好 幸福 生活 希望 \
      未来 梦想 情深 风雨 同心 同行 奋进 奋斗 担当 奉献 忠诚 责任 使命 初心 暖人 人心 危难 济危 强经 促进 促就 高质 质量 批次 第一 \
      综合 专项 行动 活动 仪式 启动 签约 揭牌 开工 竣工 投产 落地 增长 增加 下降 减少 同比 环比 累计 总额 总量 规模 结构 优化 调整
      """
    var words: Set<UInt64> = []
    for word in listed.split(whereSeparator: \.isWhitespace) {
      let scalars = word.unicodeScalars.map(\.value)
      if scalars.count == 2 { words.insert(UInt64(scalars[0]) << 32 | UInt64(scalars[1])) }
    }
    return words
  }()

  /// Longer words, whose parts are none by themselves.
  private static let longer: [[UInt32]] = """
    自治区 自治州 自治县 直辖市 开发区 产业园 示范区 志愿者 负责人 委员会 办公室 幼儿园 图书馆 文化馆 博物馆 卫生院 研究院 \
    大学生 高校 毕业生 贫困户 合作社 现代化 一体化 信息化 组团式 十四五 十三五 五年 三年 共同体 领导小组 党委政府 人大代表 政协委员
    """.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }.filter { $0.count > 2 }

  /// The length of a longer word at a place; 0 if there is none.
  static func length(of scalars: [UInt32], at index: Int) -> Int {
    for word in longer where index + word.count <= scalars.count && scalars[index] == word[0] {
      if scalars[index..<index + word.count].elementsEqual(word) { return word.count }
    }
    return 0
  }

  static func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    words.contains(UInt64(first) << 32 | UInt64(second))
  }
}

/// Holds together the parts of transliterated names around their interpunct: `艾布拉音·阿卜力孜` may part after the dot.
enum NameScanner {
  /// Characters that transliterations of Uyghur, Kazakh, Mongolian and Western names are written with.
  private static let syllables = Set<UInt32>(
    """
    阿艾安敖奥巴白拜班包保鲍贝本比彼别宾波伯勃博卜布达戴丹当道德登邓狄迪蒂丁东都杜顿多厄恩尔法凡费芬丰冯夫弗福盖甘冈高戈哥格葛根贡古果\
    哈海汉豪赫黑亨洪胡华怀惠霍基吉及加贾江杰金卡凯坎康柯科可克肯孔库夸拉莱兰朗劳勒雷里理力利莉历立丽列林琳留柳龙隆娄卢鲁路伦罗洛马玛迈\
    麦曼芒毛梅门蒙孟米密敏明缪摩莫默木穆拿那纳娜乃南内尼年涅宁牛纽农努诺欧帕潘庞培佩彭蓬皮片平普奇齐恰强乔切琴青琼丘热仁日荣茹若撒萨塞\
    赛桑瑟沙莎珊尚绍舍申圣施石史斯丝松苏孙索塔泰坦汤唐陶特提田铁廷通图吐托脱瓦万旺威韦维温文翁沃乌伍西希锡夏香肖谢欣辛匈休旭雪逊雅亚延\
    扬耶叶伊依因音英尤于约泽扎詹张哲珍直治朱卓兹孜子宗佐买提热依木江汗古丽努尔艾力帕夏迪
    """.unicodeScalars.lazy.filter { $0.value >= 0x4E00 }.map(\.value))

  static func hold(around dot: Int, in scalars: [UInt32], held: inout [Cohesion]) {
    var start = dot
    while start > 0, dot - start < 6, syllables.contains(scalars[start - 1]) { start -= 1 }
    var end = dot + 1
    while end < scalars.count, end - dot <= 6, syllables.contains(scalars[end]) { end += 1 }
    guard start < dot, end > dot + 1 else { return }
    for index in start + 1..<dot { held[index] = max(held[index], .firm) }
    for index in dot + 2..<max(dot + 2, end) { held[index] = max(held[index], .firm) }
  }
}

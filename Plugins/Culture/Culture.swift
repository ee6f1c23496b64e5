import ReportKit

@main
struct Culture {
  static func main() {}
}

import ReportKit

@main
struct Industry {
  static func main() {}
}

import ReportKit

@main
struct Medical {
  static func main() {}
}

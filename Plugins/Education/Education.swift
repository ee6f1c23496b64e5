import ReportKit

@main
struct Education {
  static func main() {}
}

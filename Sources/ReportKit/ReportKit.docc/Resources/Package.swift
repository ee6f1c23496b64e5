// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "transport",
  dependencies: [.package(name: "jianbao", path: "/path/to/jianbao")],
  targets: [
    .executableTarget(name: "Transport", dependencies: [.product(name: "ReportKit", package: "jianbao")])
  ]
)

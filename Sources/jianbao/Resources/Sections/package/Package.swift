// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "{{id}}",
  dependencies: [{{kit}}],
  targets: [
    .executableTarget(name: "{{Name}}", dependencies: [.product(name: "ReportKit", package: "jianbao")])
  ]
)

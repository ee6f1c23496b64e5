// swift-tools-version: 6.1
import PackageDescription

// The rooms of the house, floor by floor: a room may import only rooms below it. README.md shows the plan.

let settings: [SwiftSetting] = [.enableUpcomingFeature("MemberImportVisibility")]

/// Types are made by calls that the compiler writes, not looked up by their names when the command first needs them: a
/// small chart is drawn sooner by a seventh. Not for ReportKit, which sections in packages of their own build too.
let prompt: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
]

/// Section plugins: one executable each under Plugins/, named like its folder. `jianbao plugin new` adds to this list.
let sections = [
  "Industry",
  "Medical",
  "Education",
  "Culture",
]

let frames: Target.Dependency = "Frames"
let reportKit: Target.Dependency = "ReportKit"
let typesetting: Target.Dependency = "Typesetting"
let themes: Target.Dependency = "Themes"
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// The command carries Swift's own libraries, so that it starts in half the time, and is linked by the toolchain's own
/// linker, in less than half the time of the system's.
let statically: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(configuration: .release))]
  + ["CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU"].map {
    .linkedLibrary($0, .when(configuration: .release))
  }

func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + prompt)
}

func section(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: [reportKit], path: "Plugins/\(name)",
    exclude: ["fixtures"], resources: [.copy("plugin.json")], swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: Target.Dependency..., resources: [Resource] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "jianbao",
  products: [
    .executable(name: "jianbao", targets: ["jianbao"]),
    .library(name: "ReportKit", targets: ["ReportKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Floor 0: system libraries
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-pdf cairo-ft freetype2 harfbuzz-subset"),
    .systemLibrary(name: "CFreeType", pkgConfig: "freetype2"),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "glib-2.0 harfbuzz"),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CJPEG", pkgConfig: "libturbojpeg"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat"),
    .systemLibrary(name: "CMarkdown", pkgConfig: "libcmark-gfm"),

    // What keeps a section from everything that it needs not, and the program that a section starts as
    .target(name: "CSandbox"),
    .executableTarget(name: "section-cage", dependencies: ["CSandbox"], path: "Sources/SectionCage"),

    // Pango, libqpdf and ICU, opened when they are first needed
    .target(name: "CLate"),

    // Floor 1: the two languages, of reports and of finished pages
    room("Frames"),
    .target(name: "ReportKit", swiftSettings: settings),

    // Floor 2
    room("Facts", reportKit, csv),
    room("Manuscript", reportKit, "CMarkdown"),
    room("Typesetting", frames, "CHarfBuzz", "CLate"),
    room("Painting", frames, "CCairo", "CLate", "CDeflate", "CExpat", "CFreeType", "CJPEG"),

    // Floor 3
    room("Themes", frames, typesetting, yams),
    room("Charts", reportKit, frames, typesetting, themes),
    room("Hosting", reportKit, "CSandbox", subprocess, system),

    // Floor 4
    room("Layout", reportKit, frames, typesetting, themes, "Charts", "CLate"),

    // Floor 5: the command. It names the sections so that building it builds them.
    .executableTarget(
      name: "jianbao",
      dependencies: [
        reportKit, frames, typesetting, themes, yams, arguments,
        "Facts", "Manuscript", "Painting", "Charts", "Hosting", "Layout", "section-cage",
      ] + sections.map { .target(name: $0) },
      resources: [
        .copy("Resources/AnnualBrief"), .copy("Resources/Gongwen"), .copy("Resources/Yearbook"), .copy("Resources/Sections"),
        .copy("Resources/Schema"), .copy("Resources/Themes"),
      ], swiftSettings: settings + prompt, linkerSettings: statically),
  ] + sections.map(section) + [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        reportKit, frames, typesetting, themes, arguments, "Charts", "Facts", "Layout", "Painting", "Hosting", "section-cage",
      ] + sections.map { .target(name: $0) },
      path: "Tests/Benchmarks", swiftSettings: settings),

    // Tests, one folder a room
    .target(name: "Golden", path: "Tests/Golden", swiftSettings: settings),
    tests("Frames", frames),
    tests("ReportKit", reportKit),
    tests("Facts", "Facts", reportKit),
    tests("Manuscript", "Manuscript", reportKit),
    tests("Typesetting", typesetting, frames, "Golden"),
    tests("Painting", "Painting", frames, "CCairo"),
    tests("Themes", themes, frames, typesetting, yams),
    tests("Charts", "Charts", reportKit, frames, typesetting, themes, "Golden"),
    .target(name: "Chaos", dependencies: [reportKit], path: "Tests/Chaos", swiftSettings: settings),
    tests("Hosting", "Hosting", reportKit, "Chaos", "section-cage", "SampleSection", resources: [.copy("Fixtures")]),
    .executableTarget(
      name: "SampleSection", dependencies: [reportKit], path: "Tests/Sections/SampleSection",
      resources: [.copy("plugin.json")], swiftSettings: settings),
    tests(
      "Layout", "Layout", reportKit, frames, typesetting, themes, "Charts", "Golden", resources: [.copy("Golden")]),
    tests("Command", "jianbao", reportKit, frames, themes, "Facts", "Hosting", "Chaos", "Golden"),
  ],
  swiftLanguageModes: [.v6]
)

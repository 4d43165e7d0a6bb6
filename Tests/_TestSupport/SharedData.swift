import Foundation

/// Where tests find data: the package's own, and the development data beside the project, which a user's machine lacks.
public enum SharedData {
  /// The package's root folder.
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// `../shared/data/PATH`, or nil where it is absent.
  public static func development(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appendingPathComponent("shared/data/" + path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// A seed document's bytes, by the three digits its name starts with.
  public static func seed(_ number: String) throws -> [UInt8] {
    let folder = root.appendingPathComponent("seeds")
    let name = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first { $0.hasPrefix(number) }
    return Array(try Data(contentsOf: folder.appendingPathComponent(name ?? number)))
  }
}

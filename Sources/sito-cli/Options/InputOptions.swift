import ArgumentParser
import Sito

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input (the default).", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Read every input as this format, whatever its name says.", valueName: "format"))
  var from: InputFormat?

  @Option(help: ArgumentHelp("Name of the JSONL field that holds the id.", valueName: "name"))
  var idField = "id"
  @Option(help: ArgumentHelp("Name of the field that holds the site or collection.", valueName: "name"))
  var sourceField = "source"
  @Option(help: ArgumentHelp("Name of the field that holds the URL.", valueName: "name"))
  var urlField = "url"
  @Option(help: ArgumentHelp("Name of the field that holds the title.", valueName: "name"))
  var titleField = "title"
  @Option(help: ArgumentHelp("Name of the field that holds the text.", valueName: "name"))
  var textField = "text"
  @Option(help: ArgumentHelp("Name of the field that holds the page, where there is no text.", valueName: "name"))
  var htmlField = "html"
  @Option(help: ArgumentHelp("Name of the field that holds the date of publication.", valueName: "name"))
  var publishedField = "published"
  @Option(help: ArgumentHelp("Name of the field that holds the language.", valueName: "name"))
  var languageField = "language"

  var reading: ReadingOptions {
    var options = ReadingOptions()
    options.format = from
    options.fields.id = idField
    options.fields.source = sourceField
    options.fields.url = urlField
    options.fields.title = titleField
    options.fields.text = textField
    options.fields.html = htmlField
    options.fields.published = publishedField
    options.fields.language = languageField
    return options
  }

  /// Whether documents come from standard input, a pipe or a device, which can be read once only.
  var isReadOnce: Bool {
    !onceReadable.isEmpty
  }

  private var onceReadable: [String] {
    inputs.isEmpty ? ["-"] : inputs.filter(Self.isReadOnce)
  }

  /// Whether a path is standard input, a pipe or a device.
  static func isReadOnce(_ path: String) -> Bool { path == "-" || PathStatus(FilePath(path)) == .special }

  /// Copies what can be read once only to a folder, so that it can be read twice.
  func spooled(to folder: String) throws -> ReadingOptions {
    var options = reading
    for path in Set(onceReadable) {
      options.spools[path] = try SpooledInput(path == "-" ? nil : FilePath(path), in: FilePath(folder))
    }
    return options
  }
}

extension InputFormat: ExpressibleByArgument {}

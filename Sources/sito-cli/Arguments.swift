/// What is done to the arguments before they are parsed.
enum Arguments {
  /// `--names` may stand without a value, which the parser does not know: it becomes `--names=standard`.
  static func prepared(_ arguments: some Sequence<String>) -> [String] {
    var isOption = true
    return arguments.map { argument in
      if argument == "--" { isOption = false }
      return isOption && argument == "--names" ? "--names=\(CleanCommand.standardScheme)" : argument
    }
  }
}

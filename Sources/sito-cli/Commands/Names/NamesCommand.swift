import ArgumentParser

/// `sito names`: what is done with names of persons.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Finds names of persons in text, and tells whether two spellings are one name.",
    discussion: """
      EXAMPLES
        sito names match 'Сергея Лаврова' 'Lawrow, Sergej'
        sito names match pairs.tsv | jq -r 'select(.match) | [.a, .b] | @tsv'
        sito names find news/ | jq -r .key | sort | uniq -c | sort -rn | head
      """,
    subcommands: [NamesFindCommand.self, NamesMatchCommand.self])
}

import ArgumentParser
import Sito

@main
struct SitoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sito")
  func run() { print(ICUVersion.library, ICUVersion.unicode) }
}

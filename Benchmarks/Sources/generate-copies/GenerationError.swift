/// Why a corpus cannot be made from the texts given.
enum GenerationError: Error, CustomStringConvertible {
  case tooLittleText(found: Int, wanted: Int)

  var description: String {
    switch self {
    case .tooLittleText(let found, let wanted):
      "the inputs have text for \(found) documents, not \(wanted): give more text, or fewer --documents"
    }
  }
}

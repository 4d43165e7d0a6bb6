import ArgumentParser

/// A share from 0 to 1, as `--edits` and its kin take.
struct Share: ExpressibleByArgument {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    guard let value = Double(argument), (0...1).contains(value) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { "\(value)" }

  /// Nil for 0, which turns a rule off.
  var unlessZero: Double? { value == 0 ? nil : value }
}

/// The numbers of a stretch of text by their values, in digits or in words.
struct EditNumbers {
  struct Number: Equatable {
    var value: Double
    /// “One” in a word, which is as often an article or a pronoun.
    var isWeak = false
    /// Four digits and nothing else: a year may be written so.
    var isPlain = false
  }

  private(set) var numbers: [Number] = []
  /// A date in digits alone, such as 05.03.2024, was among them: its parts are numbers.
  private(set) var hasNumericDate = false

  /// The number that is being read.
  private var unit: Double?
  private var section: Double?
  private var total: Double?
  private var isWeak = false
  private var isPlain = false
  private var wasDigits = false

  /// Takes a word in digits, glued letters and all.
  mutating func addDigits(_ word: String) {
    var runs: [[Int]] = [[]]
    var separators: [Unicode.Scalar] = []
    var hasLetters = false
    for scalar in word.unicodeScalars {
      if let digit = Self.digit(scalar) {
        runs[runs.count - 1].append(digit)
      } else {
        if scalar.properties.isAlphabetic { hasLetters = true }
        if runs[runs.count - 1].isEmpty { continue }
        separators.append(scalar)
        runs.append([])
      }
    }
    if runs[runs.count - 1].isEmpty { runs.removeLast() }
    guard let first = runs.first else { return }
    // 15 000 is one number, and so is 15 000 000.
    if runs.count == 1, !hasLetters, first.count == 3, wasDigits, let before = unit, section == nil {
      unit = before * 1000 + Self.value(first)
      isPlain = false
      return
    }
    end()
    if hasLetters {
      for run in runs { numbers.append(Number(value: Self.value(run))) }
      return
    }
    guard let value = Self.value(runs, separators) else {
      hasNumericDate = true
      for run in runs { numbers.append(Number(value: Self.value(run))) }
      return
    }
    unit = value
    wasDigits = runs.count > 1 || first.count <= 3
    isPlain = runs.count == 1 && first.count == 4
  }

  /// - Parameter isLetter: one of a script without spaces, where digits follow one another as in 二〇二四.
  mutating func add(_ kind: EditTerm.Kind, isLetter: Bool) {
    switch kind {
    case .number(let value):
      if let held = unit {
        if isLetter, value < 10, !wasDigits {
          unit = held * 10 + value
          isPlain = held >= 100
          isWeak = false
          return
        }
        // “Twenty” takes “five”, “five hundred” takes “twenty”; two of a kind are two numbers.
        let place: Double = held.truncatingRemainder(dividingBy: 100) == 0 ? 100 : 10
        guard !wasDigits, held > 0, held.truncatingRemainder(dividingBy: place) == 0, value < place, value > 0 else {
          end()
          return add(kind, isLetter: isLetter)
        }
        unit = held + value
        isWeak = false
      } else {
        unit = value
        isWeak = value == 1 && section == nil && total == nil
      }
      wasDigits = false
    case .unitMultiplier(let factor):
      section = (section ?? 0) + (unit ?? 1) * factor
      unit = nil
      isWeak = false
    case .multiplier(let factor):
      let before = section == nil && unit == nil ? 1 : (section ?? 0) + (unit ?? 0)
      total = (total ?? 0) + before * factor
      section = nil
      unit = nil
      isWeak = false
    default: break
    }
  }

  /// Nothing that follows belongs to the number before it.
  mutating func end() {
    if unit != nil || section != nil || total != nil {
      let value = (total ?? 0) + (section ?? 0) + (unit ?? 0)
      numbers.append(Number(value: value, isWeak: isWeak, isPlain: isPlain && total == nil && section == nil))
    }
    (unit, section, total) = (nil, nil, nil)
    (isWeak, isPlain, wasDigits) = (false, false, false)
  }

  /// Months as numbers, for comparing with a date in digits.
  mutating func add(months: [Int]) { numbers += months.map { Number(value: Double($0)) } }

  /// The numbers of each side that the other lacks, as often as it has them more; words for one alone are none.
  static func difference(_ a: EditNumbers, _ b: EditNumbers) -> [Number] {
    var (left, right) = (a.numbers, b.numbers)
    for number in a.numbers {
      guard let same = right.firstIndex(where: { $0.value == number.value }),
        let own = left.firstIndex(where: { $0.value == number.value })
      else { continue }
      right.remove(at: same)
      left.remove(at: own)
    }
    if left.isEmpty { right.removeAll(where: \.isWeak) }
    if right.isEmpty { left.removeAll(where: \.isWeak) }
    return left + right
  }

  /// The value of runs of digits with separators between them, or nil where they are parts of a date.
  private static func value(_ runs: [[Int]], _ separators: [Unicode.Scalar]) -> Double? {
    if runs.count == 1 { return value(runs[0]) }
    let inner = runs.dropFirst()
    let isGrouped = runs[0].count <= 3 && runs[0] != [0]
    if isGrouped, inner.allSatisfy({ $0.count == 3 }), Set(separators.prefix(inner.count)).count == 1 {
      return value(Array(runs.joined()))
    }
    let isFraction = runs.count == 2 || (isGrouped && inner.dropLast().allSatisfy { $0.count == 3 })
    guard isFraction, runs.count == 2 || separators[runs.count - 2] != separators[0] else { return nil }
    let fraction = runs[runs.count - 1]
    var scale = 1.0
    for _ in fraction { scale *= 10 }
    return (value(Array(runs.dropLast().joined())) * scale + value(fraction)) / scale
  }

  /// Exact up to fifteen digits; longer ones are told by their last.
  private static func value(_ digits: [Int]) -> Double { digits.suffix(15).reduce(0.0) { $0 * 10 + Double($1) } }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil }
    guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
      return nil
    }
    return Int(value)
  }
}

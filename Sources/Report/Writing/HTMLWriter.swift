import Text

/// Writes HTML so that nothing but literals of this module can be markup.
///
/// Text is shown as it is, except: control characters become U+FFFD; line and paragraph separators become line ends;
/// the controls that change the direction of other text (U+202A…U+202E, U+2066…U+2069) are shown by their number.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup written in the source of this module.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Digits, and names of this module: what a style sheet needs and `text` would escape.
  mutating func rule(selector: StaticString, _ number: Int, _ declaration: StaticString, _ value: Int) {
    markup(selector)
    bytes.append(contentsOf: String(number).utf8)
    markup(declaration)
    bytes.append(contentsOf: String(value).utf8)
    markup("}\n")
  }

  /// Hides what lacks a class while the element of the same name is checked; both have a letter, and the number behind it.
  mutating func rule(checked: StaticString, _ number: Int, hides: StaticString) {
    markup("body:has(#")
    markup(checked)
    bytes.append(contentsOf: String(number).utf8)
    markup(":checked) ")
    markup(hides)
    markup(":not(.")
    markup(checked)
    bytes.append(contentsOf: String(number).utf8)
    markup("){display:none}\n")
  }

  /// What another has written.
  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }

  mutating func text(_ value: String) { text(Array(value.utf8)[...]) }

  mutating func number(_ value: Int) { bytes.append(contentsOf: grouped(value).utf8) }

  /// A share as a whole percentage; "under 1 %" where it would be rounded to nothing.
  mutating func percent(_ share: Double) {
    let percent = Int((min(max(share, 0), 1) * 100).rounded())
    if percent == 0, share > 0 {
      text("under 1 %")
    } else if percent == 100, share < 1 {
      text("over 99 %")
    } else {
      text("\(percent) %")
    }
  }

  /// ` name="value"`, the value escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(value)
    markup("\"")
  }

  /// The end of an element's opening tag, with its anchor, and the opening of the heading that names it.
  mutating func labelled(_ anchor: String, heading: StaticString) {
    attribute("id", anchor)
    attribute("aria-labelledby", anchor + "-h")
    markup(">\n<")
    markup(heading)
    attribute("id", anchor + "-h")
    markup(">")
  }

  /// An inline value from outside, its direction isolated.
  mutating func isolated(_ value: String) {
    markup("<bdi>")
    shown(Array(value.utf8)[...], isRunning: false)
    markup("</bdi>")
  }

  /// Text for element content: direction controls become visible marks.
  ///
  /// - Parameter isRunning: Whether runs of white space are kept as one space or one line end.
  mutating func shown(_ value: ArraySlice<UInt8>, isRunning: Bool) {
    value.withUnsafeBufferPointer { input in
      var index = 0
      var blank: UInt8 = 0
      while index < input.count {
        let (scalar, length) = UTF8Decoding.scalar(input, at: index)
        index += length
        if scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0x2028 || scalar == 0x2029 {
          let endsLine = scalar != 0x20 && scalar != 0x09
          if blank != 0x0A { blank = endsLine && isRunning ? 0x0A : 0x20 }
          continue
        }
        if blank != 0 { bytes.append(blank) }
        blank = 0
        if (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) {
          markup("<span class=\"control\">U+")
          text(String(scalar, radix: 16, uppercase: true))
          markup("</span>")
        } else {
          escape(scalar)
        }
      }
      if blank != 0 { bytes.append(blank) }
    }
  }

  private mutating func text(_ value: ArraySlice<UInt8>) {
    value.withUnsafeBufferPointer { input in
      var index = 0
      while index < input.count {
        let (scalar, length) = UTF8Decoding.scalar(input, at: index)
        index += length
        escape(scalar)
      }
    }
  }

  private mutating func escape(_ scalar: UInt32) {
    switch scalar {
    case 0x26: markup("&amp;")
    case 0x3C: markup("&lt;")
    case 0x3E: markup("&gt;")
    case 0x22: markup("&quot;")
    case 0x27: markup("&#39;")
    case 0x09, 0x0A: bytes.append(UInt8(scalar))
    case 0x2028, 0x2029: bytes.append(0x0A)
    case 0..<0x20, 0x7F..<0xA0, 0xD800..<0xE000, 0xFFFE, 0xFFFF: UTF8Decoding.append(0xFFFD, to: &bytes)
    case 0x202A...0x202E, 0x2066...0x2069: UTF8Decoding.append(0xFFFD, to: &bytes)
    default: UTF8Decoding.append(scalar, to: &bytes)
    }
  }

  /// Thousands set apart by a no-break space from 10,000 on.
  private func grouped(_ value: Int) -> String {
    let digits = String(value)
    if digits.utf8.count < 5 { return digits }
    var result = ""
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "\u{202F}" }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }
}

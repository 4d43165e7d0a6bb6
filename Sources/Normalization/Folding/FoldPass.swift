import CKernels
import Text

/// One text on its way to the comparison form.
///
/// Three paths, each taken only where it gives what the one below gives: the kernel flips letters 32 bytes at a time;
/// the table maps a scalar that depends on no neighbour; the segment folder does the rest. Beside that, places are noted
/// where a Latin letter meets a Cyrillic one.
struct FoldPass {
  private let tables = UnicodeTables.shared
  private let input: UnsafePointer<UInt8>
  private let count: Int
  private(set) var map: OffsetMap
  /// Output bytes at which letters of two scripts meet within a word, ascending.
  private(set) var mixedPlaces: [Int] = []

  /// - Parameters:
  ///   - input: valid UTF-8 in a `PaddedBuffer`, with NUL behind it.
  ///   - map: empty, with the memory of another map.
  init(_ input: UnsafePointer<UInt8>, count: Int, map: consuming OffsetMap) {
    self.map = map
    self.input = input
    self.count = count
  }

  /// Writes the folded text to `buffer`.
  ///
  /// - Returns: its length in bytes.
  mutating func run(into buffer: inout PaddedBuffer, _ segments: inout SegmentFolder) -> Int {
    buffer.reserve(count + count / 8 + 256)
    var output = buffer.start
    // Output may run ahead of input by this much.
    var slack = buffer.capacity - count - 16
    var (index, out) = (0, 0)
    var lastClass: UInt8 = 0
    var lastScript: UInt64 = 0
    while index < count {
      let first = input[index]
      if KernelLeads.contains(first), first >= 0x80 || KernelLeads.contains(input[index &+ 1]) {
        let run = ckernels_fold(input + index, count &- index, output + out)
        if run.count > 0 {
          if Self.script(ofLead: first) | lastScript == 3 { mixedPlaces.append(out) }
          index &+= run.count
          out &+= run.count
          lastClass = 0
          lastScript = Self.script(before: out, in: output)
          if run.mixed != 0 { mixedPlaces.append(out) }
          continue
        }
      }
      let (scalar, length) = UTF8Decoding.scalar(padded: input + index)
      let entry = tables.foldEntry(scalar)
      if entry.isIdentity {
        let bytes = UnsafeRawPointer(input + index).loadUnaligned(as: UInt32.self)
        UnsafeMutableRawPointer(output + out).storeBytes(of: bytes, as: UInt32.self)
        index &+= length
        out &+= length
        lastClass = 0
        lastScript = 0
        continue
      }
      if entry.needsAttention {
        if entry.isRemoved {
          index &+= length
          map.add(output: out, input: min(index, count))
          continue
        }
        if entry.isSpecial || entry.trailingClass < lastClass {
          foldSegment(at: &index, &out, into: &buffer, segments: &segments)
          output = buffer.start
          slack = buffer.capacity &- count &- 16
          (lastClass, lastScript) = lastLetter(before: out, in: output)
          continue
        }
        if !Self.isPlainMark(scalar) { lastScript = 0 }
      } else {
        if entry.firstScript | lastScript == 3 { mixedPlaces.append(out) }
        lastScript = entry.lastScript
      }
      UnsafeMutableRawPointer(output + out).storeBytes(of: entry.bytes.littleEndian, as: UInt64.self)
      index &+= length
      out &+= entry.length
      lastClass = entry.trailingClass
      if entry.length != length {
        map.add(output: out, input: min(index, count))
        if out &- index > slack {
          buffer.reserve(buffer.capacity + buffer.capacity / 2, keeping: out)
          output = buffer.start
          slack = buffer.capacity &- count &- 16
        }
      }
    }
    // Of text that is no UTF-8 the last scalar may be cut off.
    map.add(output: out, input: count)
    return out
  }

  // MARK: Segments

  /// Folds the segment that the scalar at `index` belongs to: what was folded of it is taken back.
  private mutating func foldSegment(
    at index: inout Int, _ out: inout Int, into buffer: inout PaddedBuffer, segments: inout SegmentFolder
  ) {
    var start = index
    while start > 0, !tables.foldEntry(UTF8Decoding.scalar(padded: input + start).scalar).startsSegment {
      start -= 1
      while start > 0, input[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, length) = UTF8Decoding.scalar(padded: input + start)
      out -= tables.foldEntry(scalar).foldedLength(of: length)
    }
    map.removeEntries(behindInput: start)
    while let place = mixedPlaces.last, place >= out { mixedPlaces.removeLast() }

    segments.removeAll()
    var end = start
    while end < count {
      let (scalar, length) = UTF8Decoding.scalar(padded: input + end)
      if end > index, tables.foldEntry(scalar).startsSegment { break }
      end = min(end + length, count)
      segments.add(scalar, end: end)
    }
    segments.fold()
    buffer.reserve(out + 4 * segments.scalars.count + count - end + 256, keeping: out)
    emit(segments, at: &out, into: buffer.start)
    map.add(output: out, input: end)
    index = end
  }

  private mutating func emit(
    _ segments: borrowing SegmentFolder, at out: inout Int, into output: UnsafeMutablePointer<UInt8>
  ) {
    var (_, lastScript) = lastLetter(before: out, in: output)
    var furthest = 0
    for (scalar, end) in zip(segments.scalars, segments.ends) {
      if !Self.isPlainMark(scalar) {
        let script = tables.foldEntry(scalar).firstScript
        if script | lastScript == 3 { mixedPlaces.append(out) }
        lastScript = script
      }
      out += UTF8Decoding.write(scalar, to: output + out)
      furthest = max(furthest, end)
      map.add(output: out, input: furthest)
    }
  }

  // MARK: What stands before

  /// The class of the last scalar, and the script of the last one that is no plain mark.
  private func lastLetter(
    before out: Int, in output: UnsafeMutablePointer<UInt8>
  ) -> (lastClass: UInt8, script: UInt64) {
    var lastClass: UInt8?
    var place = out
    while place > 0 {
      place -= 1
      while place > 0, output[place] & 0xC0 == 0x80 { place -= 1 }
      let scalar = UTF8Decoding.scalar(padded: output + place).scalar
      let entry = tables.foldEntry(scalar)
      if lastClass == nil { lastClass = entry.trailingClass }
      if !Self.isPlainMark(scalar) { return (lastClass ?? 0, entry.lastScript) }
    }
    return (lastClass ?? 0, 0)
  }

  private static func isPlainMark(_ scalar: UInt32) -> Bool { 0x0300...0x036F ~= scalar }

  /// The script of a letter that the kernel takes, by its first byte: 1 Latin, 2 Cyrillic, 0 neither.
  @inline(__always)
  private static func script(ofLead byte: UInt8) -> UInt64 {
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 ? 1 : 0 }
    if byte &- 0xD0 < 4 { return 2 }
    return byte &- 0xC3 < 3 ? 1 : 0
  }

  /// The script of the last scalar that the kernel wrote.
  @inline(__always)
  private static func script(before out: Int, in output: UnsafeMutablePointer<UInt8>) -> UInt64 {
    let last = output[out &- 1]
    return script(ofLead: last < 0x80 ? last : output[out &- 2])
  }
}

/// The first bytes of scalars that the kernel takes.
private enum KernelLeads {
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return true }
    // C3 C4 C5, D0 D1 D2 D3, D7 D8 D9; E3…E9, EA EB EC ED: a bit for each lead byte from C0 on.
    let leads: UInt64 = 0b0011_1111_1111_1000_0000_0011_1000_1111_0000_0000_0011_1000
    return leads &>> UInt64(byte & 0x3F) & 1 != 0 && byte >= 0xC0
  }
}

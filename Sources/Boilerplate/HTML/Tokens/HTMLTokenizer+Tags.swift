extension HTMLTokenizer {
  /// A start or end tag, from its `<` on; nothing when the page ends in it.
  @inline(__always)
  mutating func tag(_ start: Int, nameStart: Int, isEnd: Bool) -> HTMLToken {
    var hash = HTMLNameTable.Hash()
    var index = nameStart
    while index < count, !base[index].endsTagName {
      hash.add(base[index])
      index &+= 1
    }
    let nameEnd = index
    if !isEnd { attributes.removeAll(keepingCapacity: true) }
    // Most tags have no attributes.
    var isSelfClosing = false
    if index < count, base[index] == 0x3E {
      index &+= 1
    } else {
      guard let end = readAttributes(from: index, isEnd: isEnd, isSelfClosing: &isSelfClosing) else {
        attributes.removeAll(keepingCapacity: true)
        return token(.nothing, start, to: count, content: nameStart..<nameEnd)
      }
      index = end
    }
    position = index
    let tag = HTMLTag(rawValue: tagTable.id(hash.value)).unsafelyUnwrapped
    if !isEnd, !isInForeignContent {
      mode = tag == .noscript && isScripting ? .rawText : tag.contentMode
      modeTag = tag
    }
    return HTMLToken(
      kind: isEnd ? .endTag : .startTag, tag: tag, isSelfClosing: isSelfClosing,
      range: Range(uncheckedBounds: (start, index)), content: Range(uncheckedBounds: (nameStart, nameEnd)),
      nameHash: hash.value)
  }

  /// Reads from behind the tag's name to behind its `>`; an end tag's attributes are passed over.
  ///
  /// - Returns: nil when the page ends first.
  private mutating func readAttributes(from start: Int, isEnd: Bool, isSelfClosing: inout Bool) -> Int? {
    let (base, count) = (base, count)
    var index = start
    while index < count {
      let byte = base[index]
      if byte.isHTMLSpace {
        index &+= 1
        continue
      }
      if byte == 0x3E { return index &+ 1 }
      if byte == 0x2F {
        index &+= 1
        if index < count, base[index] == 0x3E {
          isSelfClosing = true
          return index &+ 1
        }
        continue
      }
      // The name; a `=` in first place belongs to it.
      let nameStart = index
      var hash = HTMLNameTable.Hash()
      hash.add(byte)
      index &+= 1
      while index < count, base[index] != 0x3D, !base[index].endsTagName {
        hash.add(base[index])
        index &+= 1
      }
      let nameEnd = index
      while index < count, base[index].isHTMLSpace { index &+= 1 }
      var (valueStart, valueEnd) = (nameEnd, nameEnd)
      if index < count, base[index] == 0x3D {
        index &+= 1
        while index < count, base[index].isHTMLSpace { index &+= 1 }
        guard index < count else { return nil }
        let quote = base[index]
        if quote == 0x22 || quote == 0x27 {
          valueStart = index &+ 1
          valueEnd = scan.first(quote, from: valueStart)
          guard valueEnd < count else { return nil }
          index = valueEnd &+ 1
        } else {
          valueStart = index
          while index < count, base[index] != 0x3E, !base[index].isHTMLSpace { index &+= 1 }
          valueEnd = index
        }
      }
      if isEnd { continue }
      attributes.append(
        HTMLAttribute(
          name: HTMLAttributeName(rawValue: attributeTable.id(hash.value)).unsafelyUnwrapped,
          nameStart: UInt32(truncatingIfNeeded: nameStart), nameEnd: UInt32(truncatingIfNeeded: nameEnd),
          valueStart: UInt32(truncatingIfNeeded: valueStart), valueEnd: UInt32(truncatingIfNeeded: valueEnd)))
    }
    return nil
  }
}

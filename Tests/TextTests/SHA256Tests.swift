import Testing
import Text

@Suite struct SHA256Tests {
  /// FIPS 180-4 examples, and the padding's edges (55, 56, 64 bytes) as sha256sum gives them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func digestsAreTheStandards(_ message: String, _ digest: String) {
    var hash = SHA256()
    Array(message.utf8).withUnsafeBytes { hash.update($0) }
    #expect(hash.hexadecimal() == digest)
  }

  /// In pieces of any length the digest is that of the whole.
  @Test(arguments: [1, 3, 55, 63, 64, 65, 130])
  func piecesMakeAWhole(_ length: Int) {
    let message = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var hash = SHA256()
    for start in stride(from: 0, to: message.count, by: length) {
      Array(message[start..<min(start + length, message.count)]).withUnsafeBytes { hash.update($0) }
    }
    #expect(hash.digest() == SHA256.digest(of: message))
  }

  @Test func base64IsPadded() {
    #expect(SHA256.base64(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}

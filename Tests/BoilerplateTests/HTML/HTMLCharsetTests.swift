import Testing

@testable import Boilerplate

@Suite struct HTMLCharsetTests {
  @Test(arguments: [
    ("<meta charset=windows-1251>", "windows-1251"), ("<META CHARSET='KOI8-R'/>", "koi8-r"),
    ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "iso-8859-1"),
    ("<meta content='text/html;charset = \"utf-8\" ' http-equiv=content-type>", "utf-8"),
    ("<meta http-equiv=content-type content='charset charset=gbk;x'>", "gbk"),
    ("<!-- <meta charset=a> --><meta charset=b>", "b"),
    ("<title><meta charset=a></title>", "a"), ("<script>'<meta charset=a>'", "a"),
    ("<p class='<meta charset=a>'><meta charset=b>", "b"),
    ("<meta charset=utf-16le>", "utf-8"), ("<meta charset=x-user-defined>", "windows-1252"),
    ("<meta name=x content='charset=a'><meta charset=b>", "b"), ("<meta charset=''><meta charset=b>", "b"),
  ])
  func declared(_ page: String, _ label: String) { #expect(HTMLCharset.declared(in: Array(page.utf8)) == label) }

  @Test(arguments: [
    "", "<meta>", "<meta charset>", "<meta charset=a", "<meta content='text/html; charset=a'>",
    "<meta http-equiv=content-type content='charset=\"a'>", "<meta http-equiv=refresh content='charset=a'>",
    String(repeating: " ", count: 1010) + "<meta charset=a>",
  ])
  func undeclared(_ page: String) { #expect(HTMLCharset.declared(in: Array(page.utf8)) == nil) }

  @Test func byteOrderMarks() {
    #expect(HTMLCharset.declared(in: [0xEF, 0xBB, 0xBF] + Array("<meta charset=a>".utf8)) == "utf-8")
    #expect(HTMLCharset.declared(in: [0xFE, 0xFF, 0, 0x3C]) == "utf-16be")
    #expect(HTMLCharset.declared(in: [0xFF, 0xFE, 0x3C, 0]) == "utf-16le")
  }
}

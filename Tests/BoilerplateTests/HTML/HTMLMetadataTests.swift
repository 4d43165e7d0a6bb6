import Testing

@testable import Boilerplate

@Suite struct HTMLMetadataTests {
  static func metadata(_ html: String) -> HTMLMetadata { HTMLBlocks(Array(html.utf8)).metadata }

  @Test func head() {
    let metadata = Self.metadata(
      """
      <!DOCTYPE html><html lang="ru-RU" class=x><head><meta charset=UTF-8><title> </title><title>
        Один &amp; два </title><title>Drei</title><base href="http://a.example/"><base href=x>
      <link rel="alternate" href=x><link rel="shortlink Canonical" href="https://a.example/1?a=1&amp;b=2"><link rel=canonical href=y>
      </head><body lang=de>x
      """)
    #expect(metadata.language == "ru-RU")
    #expect(metadata.charset == "utf-8")
    #expect(metadata.title == "Один & два")
    #expect(metadata.base == "http://a.example/")
    #expect(metadata.canonical == "https://a.example/1?a=1&b=2")
  }

  @Test func properties() {
    let metadata = Self.metadata(
      """
      <META PROPERTY="og:Title" CONTENT="A &quot;B&quot;"><meta name=author content=" Jane\n Doe "><meta name=DC.Date content=2020-01-02>
      <meta itemprop=datePublished content="2020-01-03T10:00"><meta name=keywords content=x><meta name=author content="">
      <meta name="author"><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
      <meta property="og:site_name" name="x" content=Site><meta name="description og:description" content=D>
      <noscript><meta name=author content=no></noscript><svg><meta name=author content=yes></svg>
      """)
    #expect(metadata.first(.title) == "A \"B\"")
    #expect(metadata.properties.filter { $0.field == .author }.map(\.value) == ["Jane Doe", "yes"])
    #expect(metadata.properties.filter { $0.field == .published }.map(\.name) == ["dc.date", "datepublished"])
    #expect(metadata.first(.siteName) == "Site")
    #expect(metadata.properties.filter { $0.field == .description }.count == 2)
    #expect(metadata.charset == "windows-1251")
  }

  @Test func times() {
    let metadata = Self.metadata(
      """
      <p>a</p><time datetime="2020-01-02">x</time><time>no</time><time pubdate datetime=2020-01-03></time><p>b
      <span itemprop="datePublished" content="2020-01-04">y</span><time itemprop=dateModified datetime=2020-01-05>z</time>
      <span itemprop=author content=Jane></span>
      """)
    #expect(metadata.times.map(\.datetime) == ["2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05"])
    #expect(metadata.times.map(\.isPublication) == [false, true, true, false])
    #expect(metadata.times.map(\.block) == [1, 2, 3, 3])
    #expect(metadata.first(.published) == "2020-01-04")
    #expect(metadata.first(.modified) == "2020-01-05")
    #expect(metadata.first(.author) == "Jane")
  }

  @Test func linkedData() {
    let metadata = Self.metadata(
      """
      <script>var a = 1</script><script type="text/javascript">{"@type":"Article"}</script>
      <script type=" Application/LD+JSON; charset=utf-8">{"@type":"WebSite","name":"x"}</script>
      <script type="application/ld+json">{"@graph":[{"@type":"Person"},{"@type":["Thing","NewsArticle"],"headline":"A &amp; B"}]}</script>
      """)
    #expect(metadata.linkedData.count == 2)
    #expect(metadata.article?.type == "NewsArticle")
    #expect(metadata.article?.headline == "A & B")
    #expect(Self.metadata("<script type=application/ld+json>{}</script>").article == nil)
    #expect(Self.metadata("x").article == nil)
  }

  @Test func namesAreInLowerCase() {
    let file = HTMLData.bytes("metadata-names")
    let rows = HTMLData.lines(file).map { $0.map { String(decoding: file[$0], as: UTF8.self) } }
    #expect(rows.count > 100)
    for row in rows {
      #expect(HTMLMetadata.Field(rawValue: row[0]) != nil && row.count == 2 && row[1] == row[1].lowercased(), "\(row)")
      #expect(MetadataNames.embedded.field(row[1])?.rawValue == row[0], "\(row)")
    }
    #expect(Set(rows.map { $0[1] }).count == rows.count)
  }
}

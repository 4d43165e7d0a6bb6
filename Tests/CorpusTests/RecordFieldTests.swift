import Corpus
import Testing

@Suite struct RecordFieldTests {
  @Test(arguments: [
    (#"{"n":12}"#, 12), (#"{"n":-3}"#, -3), (#"{ "a" : {"n": 5}, "n" : 7 }"#, 7), (#"{"n":1,"n":2}"#, 2),
    (#"{"\u006e":4}"#, 4), (#"{"n":"12"}"#, nil), (#"{"n":1.5}"#, nil), (#"{"n":1e3}"#, nil), (#"{"n":null}"#, nil),
    (#"{"n":99999999999999999999}"#, nil), (#"{"m":12}"#, nil), (#"{"n":12"#, nil), ("", nil),
  ])
  func integers(_ record: String, _ value: Int?) {
    #expect(RecordField.integer("n", in: Array(record.utf8)) == value)
  }

  @Test(arguments: [
    (#"{"s":"a\nb"}"#, "a\nb"), (#"{"s":""}"#, ""), (#"{"s":1,"t":"x"}"#, nil), (#"{"s":"a","s":7}"#, "a"),
    (#"["s"]"#, nil),
  ])
  func strings(_ record: String, _ value: String?) {
    #expect(RecordField.string("s", in: Array(record.utf8)) == value.map { Array($0.utf8) })
  }
}

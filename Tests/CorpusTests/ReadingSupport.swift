import Corpus
import Foundation
import _TestSupport

/// Reads everything, with paths shown below `folder`.
func events(_ inputs: [String], in folder: TemporaryFolder? = nil, options: ReadingOptions = ReadingOptions()) throws
  -> [ReadEvent]
{
  let prefix = (folder?.path ?? "") + "/"
  func shown(_ path: String) -> String { path.replacingOccurrences(of: prefix, with: "") }
  return try CorpusReader(inputs, options: options).map { event in
    switch event {
    case .record(var record):
      record.id = shown(record.id)
      record.path = shown(record.path)
      return .record(record)
    case .reject(var reject):
      reject.source = shown(reject.source)
      reject.reason = shown(reject.reason)
      return .reject(reject)
    }
  }
}

/// One line an event: `id|source|text`, or `!place|reason`.
func summary(_ events: [ReadEvent]) -> [String] {
  events.map { event in
    switch event {
    case .record(let record): "\(record.id)|\(record.source)|\(String(decoding: record.text, as: UTF8.self))"
    case .reject(let reject):
      switch reject.position {
      case .line(let line): "!\(reject.source):\(line)|\(reject.reason)"
      case .offset(let offset): "!\(reject.source)@\(offset)|\(reject.reason)"
      }
    }
  }
}

/// Packs bytes through the package's own output.
func packed(_ bytes: [UInt8], _ fileExtension: String) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let file = try OutputFile(folder.path("x" + fileExtension))
  try file.write(bytes)
  try file.commit()
  return try folder.read("x" + fileExtension)
}

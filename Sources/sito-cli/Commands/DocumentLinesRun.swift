import Sito

extension DocumentLinesPipeline {
  /// Runs the pipeline as a command: from the inputs to one output, with progress, and what is said at the end.
  ///
  /// - Throws: what ends a run with a status of its own (``ExitStatus``); the output is then left as it was.
  func run(
    as command: String, _ input: InputOptions, _ options: RunOptions, to output: String?,
    say: (Summary, Run) -> Void
  ) throws {
    let run = try Run(options)
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    var progress = Progress(command, isQuiet: options.quiet)
    let target = try OutputFile(output)
    let summary = try self.run(source) {
      progress.update(documents: $0.documents, bytes: $0.bytes)
    } write: {
      try target.write($0)
    }
    try target.commit()
    progress.end()
    say(summary, run)
    try run.finish(source.counts)
  }
}

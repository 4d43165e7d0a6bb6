import Testing
@Test func placeholderICU() {}

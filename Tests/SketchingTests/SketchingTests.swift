import Testing

@Test func placeholderSketching() {}

import Testing

@Test func placeholderNames() {}

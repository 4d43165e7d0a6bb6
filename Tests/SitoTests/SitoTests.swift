import Testing

@Test func placeholderSito() {}

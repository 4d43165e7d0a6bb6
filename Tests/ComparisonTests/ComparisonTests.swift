import Testing

@Test func placeholderComparison() {}

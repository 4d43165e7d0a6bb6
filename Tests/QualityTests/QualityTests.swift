import Testing

@Test func placeholderQuality() {}

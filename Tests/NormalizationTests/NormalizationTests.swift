import Testing

@Test func placeholderNormalization() {}

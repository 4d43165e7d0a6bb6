import Testing

@Test func placeholderBoilerplate() {}

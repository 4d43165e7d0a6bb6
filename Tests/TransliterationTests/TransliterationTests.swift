import Testing

@Test func placeholderTransliteration() {}

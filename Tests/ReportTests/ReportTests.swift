import Testing

@Test func placeholderReport() {}

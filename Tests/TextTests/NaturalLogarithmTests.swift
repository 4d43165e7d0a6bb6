import Testing
import Text

@Suite struct NaturalLogarithmTests {
  @Test(arguments: [
    (1.0, 0.0), (2.718_281_828_459_045, 1), (0.5, -0.693_147_180_559_945_3), (10, 2.302_585_092_994_046),
    (1e9, 20.723_265_836_946_41), (1.01, 0.009_950_330_853_168_1),
  ])
  func logarithms(_ x: Double, _ ln: Double) { #expect(abs(NaturalLogarithm.of(x) - ln) < 1e-11) }
}

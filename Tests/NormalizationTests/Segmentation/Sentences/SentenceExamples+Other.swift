extension SentenceExamples {
  /// Languages without a table.
  static let other = """
    ar	هل هذا بيت؟ ¦ نعم. ¦ لا.
    el	Τι είναι; ¦ Δεν ξέρω. ¦ Ναι.
    hi	यह घर है। ¦ वह स्कूल है।
    hy	Սա տուն է։ ¦ Նա գնաց։
    ja	これは本です。¦それはペンです。
    xx	J. Smith came. ¦ It was 3.5 and 12.05.2020. ¦ Good.
    xx	Привет! как дела? ¦ Да. ¦ Нет.
    zh	你好。 ¦ 我是谁？ ¦ 不知道！¦「好。」¦他说。
    """
}

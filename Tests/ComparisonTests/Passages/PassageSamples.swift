import Comparison
import Normalization
import Text

/// Texts of our own writing, and how a test makes them comparable.
enum PassageSamples {
  static func text(_ id: String, source: String? = nil, _ text: String) throws -> ComparableText {
    try self.text(id, source: source, Array(text.utf8))
  }

  static func text(_ id: String, source: String? = nil, _ bytes: [UInt8]) throws -> ComparableText {
    var folder = Folder()
    return ComparableText(id: id, source: source ?? id, words: folder.words(of: bytes), text: bytes)
  }

  static func passages(_ texts: String..., options: PassageOptions = .init()) throws -> PassageResult {
    let made = try texts.enumerated().map { try text("\($0.offset)", $0.element) }
    return try PassageFinder(options: options).passages(in: made)
  }

  static let statement = """
    The two governments have agreed that the new bridge across the river will be open to freight from the first of \
    September. Work on the approach roads was finished in early spring, three months before the date that was set in \
    the contract, and the last load tests were passed without any remark by the inspectors.

    We promised the towns on both banks that nobody would have to wait another winter for the crossing, and we have \
    kept our word. The toll for residents will be waived for the first two years, and lorries that carry medicine or \
    bread will not pay at all.

    The old ferry will continue to run on weekends until the end of October, when the landing stage is to be taken \
    apart and stored in the museum of the port. Its crew of nine has been offered work on the tugs, and seven of them \
    have accepted.
    """

  static let frame = """
    Home
    News
    Opinion
    Weather today

    \(statement)

    Share this page
    Subscribe
    Contact the newsroom
    All rights reserved
    """

  static let column = """
    I have been writing about ferries for ten years and seldom has a crossing been so overdue. The locals are \
    sceptical, with reason, since the customs shed has no roof and the queue begins at the petrol station. Nobody I \
    asked could say who ordered the flags. The band played twice because the first ribbon would not tear, and a dog \
    ran off with the cushion that the scissors had been lying on.
    """

  static let russian = """
    Правительства двух стран договорились, что новый мост через реку откроют для грузовиков первого сентября. Работы \
    на подъездных дорогах закончили ранней весной, за три месяца до срока, записанного в договоре, а последние \
    испытания прошли без замечаний. Старый паром будет ходить по выходным до конца октября, после чего причал \
    разберут и отдадут музею порта.
    """

  static let german = """
    Die beiden Regierungen haben vereinbart, dass die neue Brücke über den Fluss ab dem ersten September für den \
    Güterverkehr geöffnet wird. Die Arbeiten an den Zufahrten wurden im Frühjahr beendet, drei Monate vor dem Termin, \
    der im Vertrag stand, und die letzten Belastungsproben verliefen ohne Beanstandung durch die Prüfer. Die alte \
    Fähre soll an den Wochenenden bis Ende Oktober weiterfahren, danach kommt der Anleger in das Museum des Hafens.
    """

  static let ukrainian = """
    Уряди двох країн домовилися, що новий міст через річку відкриють для вантажівок першого вересня. Роботи на \
    під'їзних дорогах завершили ранньою весною, за три місяці до строку, записаного в договорі, а останні \
    випробування пройшли без зауважень. Старий пором ходитиме у вихідні до кінця жовтня, після чого причал розберуть.
    """

  static let chinese = """
    两国政府商定,跨河新桥将于九月一日向货运车辆开放。引道工程已在早春完成,比合同规定的日期提前了三个月,最后的荷载试验也顺利通过。\
    旧渡轮将在周末继续航行到十月底,随后码头将被拆除并存放在港口博物馆。
    """

  static let arabic = """
    أعلنت الحكومتان أن الجسر الجديد فوق النهر سيفتح أمام الشاحنات اعتبارا من أول شهر سبتمبر وأن العمل في الطرق المؤدية \
    إليه قد انتهى في أوائل الربيع قبل ثلاثة أشهر من الموعد المحدد في العقد. ستواصل العبارة القديمة عملها في عطلة نهاية \
    الأسبوع حتى نهاية أكتوبر ثم يفكك الرصيف.
    """

  static let languages = [statement, russian, german, ukrainian, chinese, arabic]
}

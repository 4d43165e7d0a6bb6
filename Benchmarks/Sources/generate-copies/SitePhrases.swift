/// What sites say around their texts, by language: menus, notices and buttons, from the top of a page to its bottom.
enum SitePhrases {
  static func lines(language: String) -> [String] { (all[language] ?? english).map(String.init) }

  private static let english: [Substring] = """
    Skip to main content
    Home News Analysis Video Podcasts About us
    Subscribe to our newsletter and get the week's stories in your inbox
    This site uses cookies. By continuing to browse you agree to our use of cookies.
    Share on Facebook Share on Telegram Copy link Print this page
    Found an error? Select it and press Ctrl+Enter
    Read also
    Most read this week
    All rights reserved. Reproduction only with a link to the source.
    Privacy policy Terms of use Contact the editors
    """.split(separator: "\n")

  private static let all: [String: [Substring]] = [
    "en": english,
    "ru": """
    Перейти к основному содержанию
    Главная Новости Политика Экономика Общество Видео О проекте
    Подпишитесь на нашу рассылку и читайте главное за день
    Мы используем файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.
    Поделиться ВКонтакте Телеграм Скопировать ссылку Версия для печати
    Нашли опечатку? Выделите её и нажмите Ctrl+Enter
    Читайте также
    Самое читаемое за неделю
    Все права защищены. При перепечатке ссылка на источник обязательна.
    Политика конфиденциальности Пользовательское соглашение Обратная связь
    """.split(separator: "\n"),
    "uk": """
    Перейти до основного вмісту
    Головна Новини Політика Економіка Суспільство Відео Про нас
    Підпишіться на нашу розсилку, щоб не пропустити головного
    Цей сайт використовує файли cookie. Продовжуючи перегляд, ви погоджуєтеся з цим.
    Поділитися у Фейсбуці Телеграм Скопіювати посилання Роздрукувати
    Знайшли помилку? Виділіть її та натисніть Ctrl+Enter
    Читайте також
    Усі права захищено. Передрук лише з посиланням на джерело.
    Політика конфіденційності Умови користування Зворотний зв'язок
    """.split(separator: "\n"),
    "de": """
    Zum Hauptinhalt springen
    Startseite Nachrichten Politik Wirtschaft Kultur Mediathek Über uns
    Abonnieren Sie unseren Newsletter und bleiben Sie auf dem Laufenden
    Diese Seite verwendet Cookies. Mit der Nutzung stimmen Sie dem zu.
    Teilen auf Facebook Teilen auf Telegram Link kopieren Seite drucken
    Lesen Sie auch
    Meistgelesen in dieser Woche
    Alle Rechte vorbehalten. Nachdruck nur mit Quellenangabe.
    Datenschutz Impressum Nutzungsbedingungen Kontakt
    """.split(separator: "\n"),
    "es": """
    Saltar al contenido principal
    Inicio Noticias Política Economía Cultura Vídeos Quiénes somos
    Suscríbase a nuestro boletín y reciba lo más importante del día
    Este sitio utiliza cookies. Si continúa navegando, acepta su uso.
    Compartir en Facebook Compartir en Telegram Copiar enlace Imprimir
    Lea también
    Lo más leído de la semana
    Todos los derechos reservados. Prohibida la reproducción sin citar la fuente.
    Política de privacidad Condiciones de uso Contacto
    """.split(separator: "\n"),
    "ar": """
    انتقل إلى المحتوى الرئيسي
    الرئيسية أخبار سياسة اقتصاد ثقافة فيديو من نحن
    اشترك في نشرتنا البريدية ليصلك أهم ما في اليوم
    يستخدم هذا الموقع ملفات تعريف الارتباط. بمتابعة التصفح فإنك توافق على ذلك.
    شارك على فيسبوك شارك على تيليجرام انسخ الرابط اطبع الصفحة
    اقرأ أيضا
    جميع الحقوق محفوظة. يمنع النقل دون ذكر المصدر.
    سياسة الخصوصية شروط الاستخدام اتصل بنا
    """.split(separator: "\n"),
    "hi": """
    मुख्य सामग्री पर जाएँ
    होम समाचार राजनीति अर्थव्यवस्था समाज वीडियो हमारे बारे में
    हमारे न्यूज़लेटर की सदस्यता लें और दिन की मुख्य ख़बरें पाएँ
    यह साइट कुकीज़ का उपयोग करती है। आगे बढ़कर आप इससे सहमत होते हैं।
    फ़ेसबुक पर साझा करें टेलीग्राम पर साझा करें लिंक कॉपी करें प्रिंट करें
    यह भी पढ़ें
    सर्वाधिकार सुरक्षित। स्रोत का उल्लेख किए बिना पुनः प्रकाशन वर्जित है।
    गोपनीयता नीति उपयोग की शर्तें संपर्क करें
    """.split(separator: "\n"),
    "ko": """
    본문으로 바로가기
    홈 뉴스 정치 경제 사회 문화 동영상 회사 소개
    뉴스레터를 구독하고 매일 주요 기사를 받아 보세요
    이 사이트는 쿠키를 사용합니다. 계속 이용하시면 이에 동의하는 것으로 간주됩니다.
    페이스북 공유 텔레그램 공유 링크 복사 인쇄하기
    관련 기사
    이번 주 많이 본 기사
    무단 전재 및 재배포 금지
    개인정보 처리방침 이용약관 문의하기
    """.split(separator: "\n"),
    "ja": """
    本文へ移動
    ホーム ニュース 政治 経済 社会 文化 動画 会社概要
    メールマガジンに登録して最新の記事をお受け取りください
    当サイトではクッキーを使用しています。閲覧を続けると同意したものとみなします。
    フェイスブックでシェア リンクをコピー 印刷する
    関連記事
    今週よく読まれている記事
    無断転載を禁じます
    プライバシーポリシー 利用規約 お問い合わせ
    """.split(separator: "\n"),
    "zh": """
    跳至主要内容
    首页 新闻 政治 经济 社会 文化 视频 关于我们
    订阅我们的电子报,每天收到最重要的报道
    本网站使用缓存文件。继续浏览即表示您同意。
    分享到微博 分享到微信 复制链接 打印本页
    相关阅读
    本周热门
    版权所有,未经许可不得转载
    隐私政策 使用条款 联系我们
    """.split(separator: "\n"),
    "th": """
    ข้ามไปยังเนื้อหาหลัก
    หน้าแรก ข่าว การเมือง เศรษฐกิจ สังคม วัฒนธรรม วิดีโอ เกี่ยวกับเรา
    สมัครรับจดหมายข่าวเพื่อรับข่าวสำคัญทุกวัน
    เว็บไซต์นี้ใช้คุกกี้ การใช้งานต่อถือว่าคุณยอมรับ
    แชร์บนเฟซบุ๊ก แชร์บนไลน์ คัดลอกลิงก์ พิมพ์หน้านี้
    อ่านเพิ่มเติม
    สงวนลิขสิทธิ์ ห้ามคัดลอกโดยไม่ได้รับอนุญาต
    นโยบายความเป็นส่วนตัว เงื่อนไขการใช้งาน ติดต่อเรา
    """.split(separator: "\n"),
  ]
}

/// Texts with their sentences, by language; `¦` is a boundary, with spaces around it or without.
enum SentenceExamples {
  static let all: [(language: String, text: String)] = table.split(separator: "\n").map { line in
    let cells = line.split(separator: "\t", maxSplits: 1)
    return (String(cells[0]), String(cells[1]))
  }

  private static let table = """
    en	Mr. Smith met Dr. Jones. ¦ They talked.
    en	J. K. Rowling wrote it. ¦ J.R.R. Tolkien did not.
    en	John F. Kennedy was shot in 1963. ¦ Lyndon B. Johnson followed.
    en	They left at 5 p.m. on Monday. ¦ She came at 6 a.m. ¦ He slept.
    en	The U.S. Senate agreed. ¦ He lives in the U.S. ¦ She does not.
    en	It was in Washington, D.C. ¦ The mayor spoke.
    en	See No. 5 and p. 12. ¦ No. ¦ I said so.
    en	See fig. 3, vol. 2, pp. 5–7 and Art. IV. ¦ Then go on.
    en	On Jan. 5 it rained. ¦ On Dec. 24 it snowed.
    en	"Where are you going?" Mary asked. ¦ "Home." ¦ He left.
    en	"Where are you going?" ¦ Mary did not answer.
    en	"Stop!" he cried. ¦ "Why?" I asked.
    en	"Why?" Mr. Brown asked. ¦ Nobody knew.
    en	He said: “Go home.” ¦ Then he left.
    en	Yahoo! announced profits. ¦ He uses Yahoo! ¦ The others do not.
    en	You need vitamin C. ¦ Then you are well.
    en	You need vitamin C. ¦ Scientists agree.
    en	Apples, pears, etc. are fruit. ¦ Apples, pears, etc. ¦ Then came nuts.
    en	Smith et al. found it. ¦ It was good.
    en	Apple Inc. announced it. ¦ It works for Apple Inc. ¦ The firm grew.
    en	He has a Ph.D. in physics. ¦ She has a Ph.D. ¦ They are proud.
    en	Gen. Lee met Gen. Grant, i.e. both came. ¦ Lt. Col. Brown, e.g. Tom, did not.
    en	Visit www.example.com/Path today. ¦ Open index.html or Node.js first.
    en	Write to John.Smith@example.com now. ¦ It is free.
    en	See http://example.com/?Page=1&x=2 for more. ¦ Thanks!
    en	It ended.¦Then it began.
    en	He came.¦She left!¦They stayed.
    en	(He left.) ¦ She stayed (for once). ¦ Good.
    en	It is true.[1] ¦ The next is false.[12] ¦ Good.
    en	In all, 15 men came in 2010. ¦ 20 women came in 2011. ¦ 5 percent left.
    en	It cost $5.50. ¦ $3 million was spent. ¦ Version 3.5 is out.
    en	iPhone sales rose. ¦ iPhone 7 is out. ¦ eBay sold it.
    en	Wait … what? ¦ Well... maybe. ¦ Well... ¦ He left.
    en	What?! ¦ No!!! ¦ Really?
    en	... And then it began. ¦ Good.
    en	1. Text of the list. ¦ Another text.
    en	World War II ended. ¦ It was World War II. ¦ Later he came.
    en	They live in St. Louis near Mt. Vernon. ¦ It is nice.
    en	He (Mr. Brown) and Mrs. Green vs. the state. ¦ It lasted.
    en	He was fined (!) for that. ¦ It was (?) odd.
    en	The case of Roe v. Wade was decided. ¦ P.S. I love you.
    en	He stopped. ¦ – The road was closed.
    en	It is 5 ft. tall and 10 lbs. heavy. ¦ It is good.
    en	Turn on. ¦ "Tune in." ¦ Drop out.
    en	ALL CAPITALS HERE. ¦ SECOND SENTENCE.
    en	It read: “Gone. Back soon.” ¦ Nobody laughed.
    en	“It was cold. ¦ It was late,” he said. ¦ She slept.
    en	“Why?” Mayor Long was asked. ¦ “Why?” ¦ He did not know.
    en	He spoke (briefly. Very briefly) and left. ¦ (He came back at 5 p.m.) ¦ Good.
    en	They live on Main St. ¦ The shop is on Elm Ave. ¦ Nobody lives in St. Ives.
    en	At 5 p.m. Pelham spoke. ¦ It ended at 8 p.m. ¦ Pelham left. ¦ Call by 5 p.m. Eastern time.
    en	He runs Pelham Corp. ¦ Shares fell. ¦ Pelham Corp. Chief Executive Tim Cole left.
    en	See vol. 88, no. 112. ¦ Form no. SES-0112 is lost. ¦ It is the 14th. ¦ Few know.
    en	In Jan. Congress met. ¦ It rained in Jan. ¦ Congress met.
    en	See 5 U.S.C. § 12 and Ann. § 4. ¦ It was 11 °C. ¦ R. Davis left.
    en	He wrote to example.com. ¦ They answered.
    en	He met J. Cole of Cole & Co. ¦ “They paid,” he said.
    en	He lives in Yakima, Wash. ¦ Boys came. ¦ Write to Omaha, Neb. 68102 or to Bend, Ore. ¦ They wait.
    en	A 10-yr. Treasury note paid 5 percent.
    ru	А. С. Пушкин родился в 1799 г. в Москве. ¦ Он был поэтом.
    ru	А.С. Пушкин и М.Ю. Лермонтов писали стихи. ¦ Их знают все.
    ru	В 1820 г. Пушкин был сослан. ¦ В 1837 г. Лермонтов написал стихи.
    ru	Указ подписан президентом России Владимиром Путиным 5 мая 2010 г. ¦ Документ вступил в силу.
    ru	Он умер в 1837 г. ¦ Его похоронили.
    ru	Он жил в г. Москва на ул. Ленина, д. 5, кв. 3. ¦ Потом уехал.
    ru	Книги, тетради и т. д. лежали тут. ¦ Книги, тетради и т. д. ¦ Потом он ушёл.
    ru	Книги, тетради и т.п. ¦ Всё лежало тут.
    ru	Приехали Иванов, Петров и др. ¦ Сидоров остался.
    ru	Это, т. е. Россия, т. к. так надо. ¦ Да.
    ru	Это случилось в 6 веке до н. э. ¦ Греция была сильна.
    ru	Это случилось в 6 веке до н.э. в Греции. ¦ Так говорят.
    ru	«Иди сюда!» — сказал он. ¦ — Быстро!
    ru	«Иди сюда!» — Иван махнул рукой. ¦ Все пошли.
    ru	«Что это?» — спросила она. ¦ «Ничего». ¦ Он ушёл.
    ru	— Где он? ¦ — Не знаю. ¦ — Жаль.
    ru	— Привет, — сказал он. ¦ — Как дела?
    ru	Он сказал: «Да». ¦ Потом вышел.
    ru	Он сказал: «Да.» ¦ Потом вышел.
    ru	Он пришёл… ¦ Потом ушёл... ¦ Всё.
    ru	Он… пришёл. ¦ И... ушёл.
    ru	См. стр. 5, рис. 3 и табл. 2. ¦ Там всё есть.
    ru	Согласно п. 3 ст. 5 закона. ¦ Он прав.
    ru	Цена 20 тыс. руб. за штуку. ¦ Цена 20 тыс. руб. ¦ Он купил.
    ru	Это стоит 5 млн долл. США. ¦ Дорого.
    ru	Проф. Иванов и акад. Петров пришли. ¦ Г-н Сидоров нет.
    ru	Театр им. М. Горького закрыт. ¦ Театр им. Горького открыт.
    ru	Пейте витамин C. ¦ Он полезен. ¦ Гепатит B. ¦ Вирус опасен.
    ru	Царь Николай II. ¦ Россия при Николае I. ¦ Россия была велика.
    ru	Это был я. ¦ Иван ушёл.
    ru	Дж. Р. Р. Толкин писал. ¦ Дж. Буш правил.
    ru	Это было 20 лет назад. ¦ 15 мая он ушёл. ¦ 20 человек пришли.
    ru	Это было в 2010. ¦ 15 мая он ушёл.
    ru	Встреча прошла 12.05.2020. ¦ Встреча в 18.30. ¦ Вход 3,5 руб.
    ru	В XIX в. Россия росла. ¦ В XX в. всё изменилось.
    ru	Первое слово.¦Второе слово вышло.
    ru	Он ушёл!¦Она осталась.
    ru	Это г.Москва и ул.Ленина. ¦ Это им.Ленина.
    ru	Яндекс.Такси едет. ¦ Сайт mid.ru открыт. ¦ Файл text.txt тут.
    ru	Температура 5 °C. ¦ Дождь. ¦ Доля 5 %. ¦ Много.
    ru	Он (Иванов А. С.) пришёл. ¦ Да?! ¦ Нет!!!
    ru	Он уехал в США. ¦ Там он жил.
    ru	Премьер-министр (англ. Prime Minister) пришёл. ¦ Он сел.
    ru	В 1990-х гг. Россия менялась. ¦ Напр. Москва.
    ru	Он купил хлеб. ¦ (Потом вернулся.) ¦ Всё.
    ru	Жан-Жак Руссо, т. е. Ж.-Ж. Руссо, писал. ¦ Да.
    ru	Скорость 5 км/ч. ¦ Он ехал.
    ru	Ура!.. ¦ Как?.. ¦ Так.
    ru	МОСКВА, 5 мая. ¦ – Президент прибыл.
    ru	В середине 1970-х гг. Россия росла. ¦ Фото из 1970-х. ¦ Россия росла.
    ru	Он умер, а в 1837 г. Россия узнала его. ¦ Он умер в 1837 г. ¦ Россия узнала его.
    ru	Это стоит 5 млн долл. США. ¦ «Зачем?» Иван спросил дважды. ¦ «Зачем?» ¦ Иван молчал.
    uk	Т. Г. Шевченко народився 1814 р. в с. Моринці. ¦ Він був поетом.
    uk	У 1840 р. Шевченко видав книгу. ¦ Це т. зв. Кобзар.
    uk	Прийшли Іван, Петро та ін. ¦ Марія залишилася.
    uk	Книги, зошити і т. д. ¦ Потім він пішов.
    uk	Він жив на вул. Хрещатик, буд. 5, кв. 3. ¦ Так.
    uk	«Йди!» — сказав він. ¦ — Зараз.
    uk	— Де він? ¦ — Не знаю.
    uk	Ціна 5 млн грн. ¦ Вона купила.
    uk	Згідно зі ст. 5 та п. 3 Закону. ¦ Він правий.
    uk	У ХХ ст. Європа страждала. ¦ Це було в V ст. до н. е. ¦ Греція була сильна.
    uk	Проф. Іваненко та акад. Петренко прийшли. ¦ П. Коваль ні.
    uk	Він народився 1950 р. ¦ Його батько був учителем.
    uk	Див. с. 5 і рис. 3. ¦ Там усе є.
    uk	Є вітамін C. ¦ Він корисний. ¦ Це був я. ¦ Іван пішов.
    uk	Перше слово.¦Друге слово. ¦ 20 років тому.
    uk	Університет ім. Т. Шевченка відкрито. ¦ Гаразд…
    uk	Він помер 1934 р. ¦ Похований у Києві. ¦ Навесні 1934 р. Київ став столицею.
    uk	У 30-х рр. ХХ ст. Київ зростав. ¦ Ціна 5 дол. США. ¦ Усього 3 млн т. ¦ Виторг зріс.
    uk	Це в кін. XVIII ст. ¦ Приїхав до м. Ніжин і с. Ясень.
    uk	«Що?» — Іван мовчав. ¦ «Але хто?» ¦ — Тільки не я!
    uk	Вийшов т. 1 у 2006 р. ¦ Т. 2 готують.
    uk	Він сказав: «Задовго. Скоротіть». ¦ Я скоротив.
    uk	Цвіте в черв. ¦ Поширений усюди. ¦ У черв. Рада зібралася.
    uk	Нариси. К., 1993. ¦ Це все.
    be	Я. Купала нарадзіўся ў 1882 г. у Вязынцы. ¦ Ён быў паэтам.
    be	Прыйшлі Іван, Пятро і інш. ¦ Марыя засталася.
    be	Кнігі, сшыткі і г. д. ¦ Потым ён пайшоў.
    be	Ён жыў на вул. Леніна, д. 5. ¦ Так.
    be	«Ідзі!» — сказаў ён. ¦ — Добра.
    be	Праф. Іваноў і т. зв. Пятроў. ¦ Усё.
    be	У ХХ ст. Еўропа пакутавала. ¦ Гл. с. 5.
    be	«Навошта?» Іван спытаў двойчы. ¦ «Навошта?» ¦ Іван маўчаў.
    be	Гэта Нацыянальны тэатр імя Я. Купалы. ¦ Ён стары.
    bg	Иван Вазов е роден през 1850 г. в Сопот. ¦ Той е писател.
    bg	През 1878 г. България е освободена. ¦ Г-н Петров и д-р Иванов.
    bg	Книги, тетрадки и др. ¦ После той си тръгна.
    bg	Книги, тетрадки и т. н. ¦ Това е всичко.
    bg	Виж стр. 5 и чл. 3 от закона. ¦ Там е.
    bg	Цената е 5 млн. лв. ¦ Тя купи.
    bg	Живее на ул. Витоша, бл. 5, вх. Б, ап. 3. ¦ Да.
    bg	– Къде е? ¦ – Не знам. ¦ Така нар. експерти, т. е. хора.
    bg	П. К. Яворов е поет. ¦ Х. Ботев също.
    sr	Rođen je 12. maja 1950. godine u Beogradu. ¦ Bio je pisac.
    sr	To je br. 5 i čl. 3. ¦ To je sve.
    sr	Dr Petar Petrović, tzv. Pera, itd. ¦ On je otišao.
    sr	Prof. J. Cvijić je bio tu. ¦ Gđa Marić nije.
    sr	U 20. veku, npr. 1999. godine, bilo je rata. ¦ Onda je stao.
    sr	„Gde si?“ upita Marko. ¦ „Tu sam.“ ¦ On uđe.
    sr	– Gde je? ¦ – Ne znam.
    sr	Bili su Ana, Mara i dr. ¦ Posle su otišle.
    sr	Рођен је 12. маја 1950. године у Београду. ¦ Био је писац.
    sr	Живео је у 20. веку, нпр. у Београду. ¦ Ту је умро.
    sr	Др Ј. Цвијић је био ту. ¦ Г. Марић није.
    sr	Књиге, свеске итд. ¦ После је отишао. ¦ То је чл. 5. ¦ Закон је јасан.
    sr	„Где си?“ упита он. ¦ Проф. Петровић ћути.
    sr	Умро је 1927. г. ¦ Сахрањен је у Нишу. ¦ Почетком 1927. г. Ниш је горео.
    sr	Према чл. 154. ст. 1. Закона и чл. 390. ЗПП одлучено је. ¦ Рекао је: „Ко? Ти?“ ¦ – Ја нећу!
    sr	То је било 1–5. IX 1914. године. ¦ Тужен је „Метал“ д.о.о. Београд. ¦ Дошао је пет. 14. јануара.
    sr	Umro je 1927. g. ¦ Sahranjen je u Nišu. ¦ Početkom 1927. g. Niš je goreo.
    sr	Prema čl. 154. st. 1. Zakona odlučeno je. ¦ [Radi od 10 do 14 h.] ¦ Ulaz je slobodan.
    sr-Latn	Ulica kralja Milana br. 5. ¦ To je tu.
    hr	Rođen je 3. siječnja 1950. u Zagrebu. ¦ Bio je pisac, tj. pjesnik.
    hr	Dr. sc. Ivan Horvat i gđa. Marić. ¦ Oni su tu.
    pl	Prof. dr hab. Jan Kowalski urodził się w 1950 r. w Łodzi. ¦ Był lekarzem.
    pl	W 1999 r. Polska wstąpiła do NATO. ¦ Stało się to w 1999 r. ¦ Potem było inaczej.
    pl	Dnia 3. maja itd. ¦ Potem wrócił.
    pl	Zob. art. 5 ust. 2 pkt 3. ¦ Tam jest wszystko.
    pl	Mieszka przy ul. Długiej 5 m. 3. ¦ Tak.
    pl	Jest to m.in. Kraków, np. Wawel, tj. zamek. ¦ Dobrze.
    pl	To tzw. Wielka Emigracja. ¦ To dużo.
    pl	Ma 5 tys. zł. ¦ To dużo.
    pl	„Idź!” – powiedział. ¦ – Już idę.
    pl	– Gdzie on jest? ¦ – Nie wiem.
    pl	A. Mickiewicz pisał. ¦ J. Słowacki też.
    pl	W XX w. Europa cierpiała. ¦ Było to w V w. p.n.e. ¦ Grecja kwitła.
    pl	Ks. Jan i gen. Anders przyszli. ¦ P. Nowak nie.
    pl	Miał 25 lat. ¦ 15 maja wyjechał. ¦ Przyszli Jan, Piotr i in. ¦ Maria została.
    pl	Spółka ABC sp. z o.o. ogłosiła to. ¦ Św. Jan był tu.
    pl	Zmarł w 1934 r. ¦ Pochowany w Łodzi. ¦ Wiosną 1934 r. Łódź płonęła.
    pl	W latach 80. XX w. Polska cierpiała. ¦ Było to w 2. poł. XVIII w. ¦ Wzniósł go kupiec.
    pl	Ustawa z dnia 5 maja 1997 r. Kodeks karny. ¦ Było to po raz XXV. ¦ Zagrał chór.
    pl	Zamknięty do 15 marca br. ¦ Objazd jest obok. ¦ Lekcję czytał br. Anzelm.
    pl	Spółka Akme sp. z o.o. ¦ Wniosek złożono. ¦ Zginął żołnierz z 1. Dywizji Piechoty.
    pl	„Pisz dużo – mówił. ¦ – Bardzo dużo”. ¦ Powiedział: „Źle. Za długo”. ¦ Skróciłem.
    pl	Tak mówi art. 11b. ¦ Wzór określa zał. nr 2. ¦ Strona to www.kowal.pl. ¦ Jan czytał.
    pl	„Po co?” Jan zapytał dwa razy. ¦ „Po co?” ¦ Jan milczał.
    de	Am 3. Oktober 1990 wurde Deutschland vereint. ¦ Es war kalt.
    de	Im 20. Jahrhundert gab es z. B. Kriege, d. h. Not. ¦ Dann kam Frieden.
    de	Dr. Müller, geb. 1950, wohnt in der Hauptstr. 5. ¦ Er ist Arzt.
    de	Es gab Äpfel, Birnen usw. ¦ Er kam.
    de	Ludwig XIV. regierte lange. ¦ Kaiser Wilhelm II. floh.
    de	Das ist Nr. 5. ¦ Berlin ist groß. ¦ Siehe Abs. 3 und S. 5.
    de	„Komm!“, sagte er. ¦ Er sagte: „Komm her.“ ¦ Dann ging er.
    de	Das war 2010. ¦ Berlin wuchs. ¦ Am 12. 5. 2020 kam er.
    de	Es kostet 5 Mio. Euro. ¦ Fr. Meier u. a. Experten kamen. ¦ Gut.
    de	Er lebte 50 v. Chr. in Rom. ¦ Sog. Experten kamen.
    fr	M. Dupont et Mme Durand sont là. ¦ Ils parlent.
    fr	« Bonjour. » ¦ Il part. ¦ « Où vas-tu ? » demanda-t-elle.
    fr	Voir p. 5, art. 3 et fig. 2. ¦ Ensuite, partez.
    fr	J.-J. Rousseau écrit, c.-à-d. Rousseau. ¦ Il est mort.
    fr	Des pommes, des poires, etc. ¦ Puis il partit. ¦ Pourquoi ? ¦ Parce que.
    fr	Le Dr Martin et Mgr. Dupanloup. ¦ Ils sont là.
    es	El Sr. García y la Dra. López vinieron. ¦ Hablaron.
    es	Vive en EE. UU. desde 1990. ¦ Vive en EE.UU. ¦ Ella no.
    es	¿Dónde está? ¦ ¡No lo sé! ¦ ¿Y él?
    es	Véase pág. 5, art. 3 y núm. 7. ¦ Luego siga.
    es	Manzanas, peras, etc. ¦ Luego se fue. ¦ Murió en 50 a. C. en Roma.
    cs	Narodil se 5. května 1950 v Praze. ¦ Byl to spisovatel, tj. básník.
    cs	Ing. Novák a Mgr. Dvořák přišli. ¦ Viz str. 5 a obr. 3.
    cs	„Proč?“ Jan zeptal se dvakrát. ¦ „Proč?“ ¦ Jan mlčel.
    cs	Ve 20. století atd. ¦ Potom odešel.
    sk	Narodil sa 5. mája 1950 v Bratislave. ¦ Bol to básnik, napr. Novák.
    sk	Ing. Novák a Mgr. Dvořák prišli. ¦ Pozri str. 5.
    it	Il sig. Rossi e il dott. Bianchi sono qui. ¦ Parlano, ecc. ¦ Poi vanno via.
    it	Vedi p. 5 e art. 3. ¦ È qui.
    pt	O Sr. Silva e a Dra. Costa vieram. ¦ Falaram, etc. ¦ Depois foram.
    pt	Veja a pág. 5 e o art. 3. ¦ É aqui.
    mk	Роден е во 1950 г. во Скопје. ¦ Тој е писател.
    mk	Проф. Петров, т.н. Пере, итн. ¦ Тој отиде.
    kk	А. Құнанбаев 1845 ж. туған. ¦ Ол ақын болды. ¦ Кітап, дәптер т. б. ¦ Содан кейін ол кетті.
    el	Τι είναι; ¦ Δεν ξέρω. ¦ Ναι.
    zh	你好。 ¦ 我是谁？ ¦ 不知道！¦「好。」¦他说。
    ja	これは本です。¦それはペンです。
    hi	यह घर है। ¦ वह स्कूल है।
    ar	هل هذا بيت؟ ¦ نعم. ¦ لا.
    hy	Սա տուն է։ ¦ Նա գնաց։
    xx	J. Smith came. ¦ It was 3.5 and 12.05.2020. ¦ Good.
    xx	Привет! как дела? ¦ Да. ¦ Нет.
    """
}

extension SentenceExamples {
  /// Slavic languages in Latin letters, and Serbian in both.
  static let slavic = """
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
    pl	W 2010 r. Konkurs wygrał Jan. ¦ Odbyło się to w 2011 r. ¦ Konkurs wygrała Anna.
    pl	Umarł opat. ¦ On był stary. ¦ Był to druh. ¦ On nie zdradził. ¦ Szedł z 2. Armią na Berlin.
    cs	Narodil se 5. května 1950 v Praze. ¦ Byl to spisovatel, tj. básník.
    cs	Ing. Novák a Mgr. Dvořák přišli. ¦ Viz str. 5 a obr. 3.
    cs	„Proč?“ Jan zeptal se dvakrát. ¦ „Proč?“ ¦ Jan mlčel.
    cs	Ve 20. století atd. ¦ Potom odešel.
    cs	Šli jsme domů. ¦ Pomohl nám. ¦ Potom odešel. ¦ Mluvili o něm. ¦ On mlčel.
    cs	Sešli se na nám. Míru a pak šli na ul. Nová. ¦ Pršelo.
    cs	Je to dlouhý čas. ¦ Praha spí. ¦ Má rád sport. ¦ Lyže nechal doma.
    cs	Uteklo několik min. ¦ Vojáci šli dál. ¦ Trvalo to 5 min. ¦ Pak přišel.
    cs	Byl to dobrý hod. ¦ Diváci tleskali. ¦ Přišel v 8 hod. ráno.
    cs	Prof. Kovář a doc. Malá přednášeli. ¦ MUDr. Bílý chyběl.
    cs	Stavba stála 5 mil. Kč a 300 tis. eur. ¦ To je moc.
    cs	Firma Voda, s. r. o., zkrachovala. ¦ Majitel zmizel.
    cs	Dne 3. května 1945 začalo povstání. ¦ Trvalo několik dní.
    cs	Podle § 5 odst. 2 písm. a) zákona č. 89/2012 Sb. to nejde. ¦ Soud to potvrdil.
    cs	Je to tzv. bílá kniha, tj. návrh. ¦ Vláda ji schválila.
    cs	Karel IV. založil univerzitu. ¦ Bylo to ve 14. století.
    cs	„Kam jdeš?“ zeptala se Eva. ¦ Neodpověděl.
    cs	Jablka, hrušky apod. ¦ Všechno snědl. ¦ Viděl jsem sv. Jana.
    cs	Narodil se r. 1950 v Brně. ¦ Zemřel v r. 2001.
    cs	Nemá dost práv. ¦ Soud mlčí. ¦ Je to trest. ¦ Vězeň mlčel.
    sk	Narodil sa 5. mája 1950 v Bratislave. ¦ Bol to básnik, napr. Novák.
    sk	Ing. Novák a Mgr. Dvořák prišli. ¦ Pozri str. 5.
    sk	Prišli domov. ¦ Pomohol nám. ¦ Potom odišiel. ¦ Dal im. ¦ On nič nechcel.
    sk	Stretli sa na nám. Slobody a na ul. Dlhá. ¦ Pršalo.
    sk	Prof. Kováč a doc. Malá prednášali. ¦ MUDr. Biely chýbal.
    sk	Stavba stála 5 mil. eur a 300 tis. korún. ¦ To je veľa.
    sk	Bol to dobrý hod. ¦ Diváci tlieskali. ¦ Prišiel o 8 hod. ráno.
    sk	Firma Voda, s. r. o., skrachovala. ¦ Majiteľ zmizol.
    sk	Dňa 29. augusta 1944 začalo povstanie. ¦ Trvalo dva mesiace.
    sk	Podľa § 5 ods. 2 písm. a) zákona č. 40/1964 Zb. to nejde. ¦ Súd to potvrdil.
    sk	Je to tzv. biela kniha, t. j. návrh. ¦ Vláda ju schválila.
    sk	Ján XXIII. bol pápež. ¦ Bolo to v 20. storočí.
    sk	„Kam ideš?“ spýtala sa Eva. ¦ Neodpovedal.
    sk	Jablká, hrušky a pod. ¦ Všetko zjedol. ¦ Videl som sv. Jána.
    sk	Narodil sa r. 1950 v Nitre. ¦ Zomrel v r. 2001.
    sk	Bol to celý rod. ¦ On bol posledný. ¦ Umyla riad. ¦ Potom spala.
    sk	Je pekný čas. ¦ Slnko svieti. ¦ Má rád šport. ¦ Lyže nechal doma.
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
    sr	Прошао је час. ¦ Нико није дошао. ¦ Дао је реч. ¦ Марко је ћутао. ¦ To je post. ¦ Marko gladuje.
    sr	Osvojio je bod. ¦ Zvezda vodi. ¦ Dao im. ¦ Onda je otišao.
    sr	Ово је цео свет. ¦ Он је жив. ¦ Марко га је видео. ¦ Mesec je maj. ¦ Marko čeka.
    sr-Latn	Ulica kralja Milana br. 5. ¦ To je tu.
    hr	Rođen je 3. siječnja 1950. u Zagrebu. ¦ Bio je pisac, tj. pjesnik.
    hr	Dr. sc. Ivan Horvat i gđa. Marić. ¦ Oni su tu.
    """
}

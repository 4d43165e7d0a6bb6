extension SentenceExamples {
  /// Germanic and Romance languages.
  static let western = """
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
    en	He called at 5 p.m. ¦ Kerry said nothing. ¦ He is from Co. Kerry in Ireland.
    en	After the Fed. ¦ Markets rallied. ¦ He saw Iron Man. ¦ Downey smiled. ¦ He knows Max. ¦ Nobody else does.
    en	The train leaves at 5 p.m. EST. ¦ Bring a coat.
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
    de	Das Geschäft kostete 3 Bio. Euro. ¦ Er kauft nur Bio. ¦ Milch ist teuer.
    de	Sie lebt in der Schweiz. ¦ Er wohnt in Bern. ¦ Das schweiz. Parlament tagte.
    de	Das schenke ich dir. ¦ Er sah Max. ¦ Franz kam später.
    de	Prof. Dr. Anna Weber und Hr. Lang kamen. ¦ Frau Dr. Klein fehlte.
    de	Die Firma wurde 1920 gegr. und ist seit 1998 insolvent. ¦ Das Werk steht leer.
    de	Laut Abs. 2 Nr. 4 gilt das nicht. ¦ Vgl. Bd. 3, S. 17.
    de	Am 5. März tagt der Rat, am 6. April der Ausschuss. ¦ Danach ist Pause.
    de	Der Umsatz stieg um 4 Mrd. Euro bzw. 3 Prozent. ¦ Das Ergebnis sank.
    de	Die Sitzung dauerte 90 Min. ¦ Danach gab es Streit.
    de	Er kam gegen 18.30 Uhr an. ¦ Der Zug war voll.
    de	Die Stadt liegt ca. 20 km nördl. von Ulm. ¦ Sie hat 5000 Einw. und einen Bahnhof.
    de	Das Stück ist von J. S. Bach. ¦ Es wurde z. T. umgeschrieben.
    de	Sie wohnt in der Goethestr. 12 bei Fam. Vogt. ¦ Die Post kommt früh.
    de	„Wann kommst du?“, fragte sie. ¦ „Morgen.“ ¦ Dann legte sie auf.
    de	Das Gericht (1. Senat) hat entschieden. ¦ Die Klage ist abgewiesen.
    fr	M. Dupont et Mme Durand sont là. ¦ Ils parlent.
    fr	« Bonjour. » ¦ Il part. ¦ « Où vas-tu ? » demanda-t-elle.
    fr	Voir p. 5, art. 3 et fig. 2. ¦ Ensuite, partez.
    fr	J.-J. Rousseau écrit, c.-à-d. Rousseau. ¦ Il est mort.
    fr	Des pommes, des poires, etc. ¦ Puis il partit. ¦ Pourquoi ? ¦ Parce que.
    fr	Le Dr Martin et Mgr. Dupanloup. ¦ Ils sont là.
    fr	Il faut tout voir. ¦ Les visiteurs sont venus. ¦ C'est mon ex. ¦ Elle habite ici.
    fr	Le général de Gaulle et le gén. Leclerc sont là. ¦ Le card. Lefort aussi.
    fr	Il lit une BD. ¦ Elle dort. ¦ Ils vivent bd Voltaire.
    fr	Le loyer coûte 500 euros env. par mois. ¦ C'est cher.
    fr	Le décret no 85 du 3 janv. 2010 est abrogé. ¦ L'art. 4 reste en vigueur.
    fr	Né en 52 av. J.-C. à Rome, il y mourut. ¦ On ne sait rien d'autre.
    fr	Il travaille pour Lambert et Cie. ¦ Il y est depuis dix ans.
    fr	M. Leroy a dit non. ¦ MM. Petit et Roux ont dit oui.
    fr	Mme le maire a parlé à 18 h. ¦ La salle était pleine.
    fr	« Pourquoi ? » ¦ Il ne répond pas. ¦ « Parce que… » ¦ Elle sort.
    fr	Elle a vécu aux États-Unis. ¦ Elle est rentrée en 2015. ¦ 12 ans ont passé.
    fr	La S.A. Martin a fermé. ¦ Les vitamines A et D manquent. ¦ Prenez de la vitamine C. ¦ C'est bon.
    fr	Le Pr Vidal (CHU de Nantes) confirme. ¦ Cf. p. 12 et suiv.
    fr	Les prés. ¦ Les bois. ¦ Tout a brûlé.
    fr	Il aime l'art. ¦ Picasso aussi.
    es	El Sr. García y la Dra. López vinieron. ¦ Hablaron.
    es	Vive en EE. UU. desde 1990. ¦ Vive en EE.UU. ¦ Ella no.
    es	¿Dónde está? ¦ ¡No lo sé! ¦ ¿Y él?
    es	Véase pág. 5, art. 3 y núm. 7. ¦ Luego siga.
    es	Manzanas, peras, etc. ¦ Luego se fue. ¦ Murió en 50 a. C. en Roma.
    es	El gral. Ruiz y el Gral. Soto hablaron. ¦ Nadie los oyó.
    es	La Avda. Colón está cortada. ¦ El tráfico va por la C/ Mayor.
    es	Ocurrió en el s. XIX. ¦ Luego todo cambió.
    es	La empresa Luz S.A. cerró. ¦ El dueño vive en Madrid.
    es	El precio subió a 5 euros aprox. en mayo. ¦ Nadie protestó.
    es	Llegó a las 8 a. m. del lunes. ¦ Se fue a las 5 p. m. ¦ Nadie lo vio.
    es	Según el art. 14 de la ley, no procede. ¦ Véase el cap. 3.
    es	«¿Quién viene?», preguntó ella. ¦ Nadie contestó.
    es	D. Juan Pérez y Dña. Ana Gil firmaron. ¦ La notaria también.
    es	Nació el 3 de mayo de 1950. ¦ Estudió en Lima. ¦ Murió en 2001.
    es	Plantaron una vid. ¦ El vino es bueno.
    es	El Dr. J. Gómez vive en la pl. Mayor, n.º 5. ¦ Está casado.
    es	Hay perros, gatos, etc. en la casa. ¦ El jardín es grande.
    es	Vino el sr. López con su hijo. ¦ ¡Qué sorpresa!
    it	Il sig. Rossi e il dott. Bianchi sono qui. ¦ Parlano, ecc. ¦ Poi vanno via.
    it	Vedi p. 5 e art. 3. ¦ È qui.
    it	Il dott. Neri vive a Roma. ¦ La prof.ssa Verdi insegna a Pisa.
    it	È il mio ex. ¦ Non lo vedo mai. ¦ Ha comprato un CD. ¦ La musica è bella.
    it	Ha parlato il prof. Conti. ¦ Gli studenti ascoltavano.
    it	L'art. 5 del d.lgs. 81 è chiaro. ¦ Vedi pag. 12 e segg.
    it	La S.p.A. Rossi è fallita. ¦ I soci protestano.
    it	Costa 3 mln. di euro. ¦ Il comune ha pagato.
    it	Arrivò alle 18.30. ¦ Il treno era pieno.
    it	Nacque nel 44 a.C. a Roma. ¦ Morì in Grecia.
    it	«Chi è?», chiese Marta. ¦ Nessuno rispose.
    it	Il sig. G. Bianchi abita in via Roma n. 5. ¦ La casa è grande.
    it	Il gen. Riva e il col. Sala sono arrivati. ¦ L'on. Greco no.
    it	Libri, quaderni, ecc. erano sul tavolo. ¦ Nessuno li prese.
    it	Ha vissuto in Italia. ¦ Poi è partita per gli U.S.A. ¦ Lì ha studiato.
    it	Prendi la vitamina C. ¦ Fa bene. ¦ Il volo AZ 12 è in ritardo.
    pt	O Sr. Silva e a Dra. Costa vieram. ¦ Falaram, etc. ¦ Depois foram.
    pt	Veja a pág. 5 e o art. 3. ¦ É aqui.
    pt	Ela falou do ex. ¦ Ele não gostou. ¦ Foram ver o mar. ¦ Choveu muito.
    pt	O Gen. Costa e o Cel. Dias chegaram. ¦ A Profa. Lima saiu.
    pt	A Av. Paulista está fechada. ¦ O trânsito parou.
    pt	A lei n.º 5, art. 3, foi revogada. ¦ O juiz explicou.
    pt	Nasceu em 50 a.C. em Roma. ¦ Viveu pouco.
    pt	A Silva & Cia. Ltda. faliu. ¦ Os donos fugiram.
    pt	Custa 5 reais o kg. ¦ Está caro.
    pt	O jogo começa às 18h30. ¦ Os bilhetes acabaram.
    pt	«Quem é?», perguntou Ana. ¦ Ninguém respondeu.
    pt	Maçãs, peras, etc. estavam na mesa. ¦ Ele comeu tudo.
    pt	D. Pedro II reinou até 1889. ¦ Depois veio a República.
    pt	O Sr. J. Alves mora na R. Augusta, n. 10. ¦ Ele é médico.
    pt	Ele vive nos E.U.A. desde 2010. ¦ Ela ficou aqui.
    pt	Tome vitamina C. ¦ É bom. ¦ Veja a fig. 2, p. ex., ou o cap. 4.
    """
}

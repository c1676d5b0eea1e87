home-title = Hilfe im neuen Land finden
home-lead = Finden Sie Arzt, Schule, Wohnung, Arbeit und Ihre Rechte. Sie brauchen kein Konto.
home-who = { $name } betreibt diese Website.
home-who-unknown = Die Betreiber dieser Kopie haben ihren Namen noch nicht angegeben.
home-authority-yes = Das ist eine Behörde.
home-authority-no = Das ist keine Behörde.
home-authority-unknown = Wir wissen noch nicht, ob das eine Behörde ist.
home-stored = Wir speichern nicht, was Sie lesen oder suchen.
home-shared-phone = Nutzen auch andere das Handy? Öffnen Sie ein privates Fenster, oder löschen Sie am Ende alles.
home-where = Wo wohnen Sie?
home-where-label = Ort oder Postleitzahl
home-where-placeholder = Zum Beispiel: Gent oder 9000
home-where-button = Finden
home-where-none = Wir haben diesen Ort nicht gefunden. Versuchen Sie die Postleitzahl, oder wählen Sie das Land.
home-locate = Meinen Standort verwenden
home-locate-hint = Ihr Standort bleibt auf diesem Handy.
home-locate-wait = Wir suchen …
home-locate-denied = Das Handy hat keinen Standort gegeben. Schreiben Sie den Ort oder die Postleitzahl.
home-countries = Oder wählen Sie ein Land
place-title = Hilfe in { $place }
place-needs = Was brauchen Sie?
place-pathways = Schritt für Schritt
place-pathways-lead = Eine Liste mit Schritten: wohin, was mitbringen, bis wann.
place-rights = Ihre Rechte als Einwohner
place-parts = Orte und Regionen hier
need-pathways = Schritt für Schritt
need-below = Genauer wählen
need-services = Angebote
need-filter = Nur Angebote zeigen, die Ja sagen
need-filter-button = Zeigen
need-none = Wir haben dafür hier noch kein Angebot.
need-none-tell = Melden, dass das fehlt
need-count = { $n ->
    [one] { $n-text } Angebot
   *[other] { $n-text } Angebote
 }
need-more = Mehr Angebote
service-for-whom = Für wen
service-cost = Kosten
service-bring = Was Sie mitbringen
service-deadline = Wann
service-may-i-come = Darf ich kommen?
service-languages = Hier spricht man:
service-when-where = Wann und wo
service-hours = Öffnungszeiten
service-directions = Weg zeigen
service-contact = Kontakt
service-pathways = Dieses Angebot ist ein Schritt in
service-trust = Kann ich dem vertrauen?
service-authority = Wer das anbietet
service-area = Für Menschen in
service-law = Gesetz
service-checked = Letzte Prüfung
service-sources = Quelle
source-dated = (Seite vom { $date })
source-undated = (Datum der Seite unbekannt)
record-unverified = Nicht mit einer Quelle geprüft
record-volatile = Das Gesetz oder die Adresse ändert sich gerade
not-confirmed = Nicht bestätigt, fragen Sie zuerst
not-legal-advice = Das ist Information. Es ist keine Rechtsberatung.
contact-call = Anrufen
contact-mail = Schreiben an
contact-online = Online machen
contact-website = Website öffnen
share-text = Als SMS senden
share-button = Teilen
share-copied = Kopiert
keep-button = Auf diesem Handy behalten
keep-kept = Auf diesem Handy gespeichert
print-sheet = Blatt mit QR-Code drucken
print-button = Drucken
read-aloud = Vorlesen
read-stop = Vorlesen beenden
access-without_papers = Ohne Aufenthaltspapiere?
access-without_eid = Ohne elektronischen Ausweis oder Bankkonto?
access-without_appointment = Ohne Termin?
access-interpreter = Gibt es einen Dolmetscher?
access-female_staff = Kann ich nach einer Frau fragen?
access-children = Kann ich meine Kinder mitbringen?
access-wheelchair = Kann ich mit dem Rollstuhl kommen?
answer-yes = Ja
answer-no = Nein
answer-unknown = Wir wissen es nicht. Fragen Sie zuerst.
reporting-question = Wer erfährt von mir?
reporting-none = Niemand
reporting-police = Die Polizei kann es erfahren
reporting-immigration = Die Ausländerbehörde kann es erfahren
reporting-unknown = Wir wissen es nicht. Fragen Sie zuerst.
hours-open = Jetzt offen
hours-open-until = Jetzt offen, bis { $time }
hours-opens = Jetzt geschlossen. Öffnet: { $time }
hours-opens-appointment = Jetzt geschlossen. Öffnet: { $time }, mit Termin
hours-closed = Geschlossen
hours-closed-now = Jetzt geschlossen
hours-appointment = Nur mit Termin
hours-unknown = Wir kennen die Öffnungszeiten nicht. Fragen Sie zuerst.
hours-live-open = Jetzt offen, bis {"{"}time{"}"}
hours-live-closed = Jetzt geschlossen. Öffnet: {"{"}time{"}"}
hours-live-closed-appointment = Jetzt geschlossen. Öffnet: {"{"}time{"}"}, mit Termin
hours-stale = Diese gespeicherte Seite ist zu alt. Fragen Sie zuerst.
hours-varies = Die Zeiten ändern sich von Woche zu Woche
hours-school-holidays = In den Schulferien können die Zeiten anders sein
hours-until = Diese Zeiten gelten bis { $date }
hours-holidays-ask = An Feiertagen: Fragen Sie zuerst
hours-holidays-as-usual = Auch an Feiertagen offen
hours-holidays-closed = An Feiertagen geschlossen
hours-holidays-open = An Feiertagen: { $times }
cost-free = Kostenlos
cost-about = etwa { $amount }
cost-max = höchstens { $amount }
cost-min = ab { $amount }
cost-per-day = pro Tag
cost-per-week = pro Woche
cost-per-month = pro Monat
cost-per-year = pro Jahr
cost-per-visit = pro Besuch
cost-per-course = pro Kurs
cost-per-document = pro Dokument
cost-per-person = pro Person
cost-per-hour = pro Stunde
cost-per-page = pro Seite
deadline-now = Jetzt
deadline-same-day = Am selben Tag
deadline-soon = So bald wie möglich
deadline-within = Frist: { $time }
deadline-counted-from = Gezählt ab: { $event }
deadline-before = Vorher fertig sein: { $moment }
deadline-before-time = Mindestens { $time } vorher: { $moment }
deadline-after = Erst nach dieser Zeit: { $time }
deadline-after-moment = Danach: { $moment }
deadline-at = Zeitpunkt: { $moment }
deadline-from = Ab: { $moment }
deadline-until = Bis: { $moment }
time-hour = { $n ->
    [one] { $n-text } Stunde
   *[other] { $n-text } Stunden
 }
time-day = { $n ->
    [one] { $n-text } Tag
   *[other] { $n-text } Tage
 }
time-working_day = { $n ->
    [one] { $n-text } Arbeitstag
   *[other] { $n-text } Arbeitstage
 }
time-week = { $n ->
    [one] { $n-text } Woche
   *[other] { $n-text } Wochen
 }
time-month = { $n ->
    [one] { $n-text } Monat
   *[other] { $n-text } Monate
 }
time-year = { $n ->
    [one] { $n-text } Jahr
   *[other] { $n-text } Jahre
 }
pathway-questions = Ein paar Fragen
pathway-on-phone = Ihre Antworten bleiben auf diesem Handy. Niemand sonst sieht sie.
pathway-no-script = Ihr Browser zeigt alle Schritte. Bei jedem Schritt steht, für wen er ist.
pathway-progress = Frage {"{"}n{"}"} von {"{"}total{"}"}
pathway-next = Weiter
pathway-back = Zurück
pathway-skip = Überspringen
pathway-again = Neu antworten
pathway-dates = Ihre Termine
pathway-dates-hint = Geben Sie das Datum ein. Wir zählen die Tage für Sie, auf diesem Handy.
pathway-ics = Termine in meinen Kalender übernehmen
pathway-steps = Ihre Schritte
pathway-done = Erledigte Schritte: {"{"}n{"}"} von {"{"}total{"}"}
pathway-why = Warum sehe ich das?
pathway-maybe = Nur, wenn das für Sie stimmt
pathway-show-hidden = Schritte zeigen, die nicht für mich sind ({"{"}n{"}"})
pathway-hide-hidden = Schritte verbergen, die nicht für mich sind
pathway-by = Bis {"{"}date{"}"}
pathway-from = Ab {"{"}date{"}"}
pathway-on = Am {"{"}date{"}"}
pathway-invalid = Diese Antwort ist nicht möglich. Prüfen oder überspringen Sie sie.
pathway-documents = Alle Dokumente in einer Liste
pathway-elsewhere = Diese Schritte sind nicht für diesen Ort. Sie gelten in:
date-label = Datum
step-who = Wer
step-where = Wo
step-else = Und wenn nicht
step-done = Erledigt
step-law-sources = Gesetz und Quellen
verdict-eligible = Ja, Sie können diese Schritte machen
verdict-not-eligible = Wahrscheinlich nicht
verdict-unknown = Wir können das nicht sicher sagen
verdict-because = Warum:
verdict-check = Regeln haben Ausnahmen. Fragen Sie, bevor Sie aufgeben.
verdict-ask = Fragen Sie hier:
help-neutral-title = Information
help-title = Hilfe sofort
help-leave = Diese Seite jetzt verlassen
help-always = Tag und Nacht
help-traces-title = Was Ihr Browser behält
help-traces = Ihr Browser merkt sich die Seiten, die Sie geöffnet haben. Ein privates Fenster merkt sich nichts.
help-traces-link = So löschen Sie, was dieses Handy behält
search-title = Suchen
search-results-for = Ergebnisse für „{ $query }“
search-none = Wir haben dazu nichts gefunden. Versuchen Sie ein anderes Wort, in jeder Sprache.
search-private = Wir speichern nicht, was Sie suchen.
search-kind-service = Angebot
search-kind-pathway = Schritt für Schritt
search-kind-need = Thema
search-count = Ergebnisse: {"{"}n{"}"}
search-offline-why = Wegen „{"{"}word{"}"}“
search-why-name = Im Namen steht „{ $word }“
search-why-need = Es geht um „{ $word }“
search-why-text = Im Text steht „{ $word }“
offline-title = Ohne Internet benutzen
offline-lead = Speichern Sie die Seiten Ihres Ortes auf diesem Handy. Dann funktionieren sie ohne Internet.
offline-no-script = Ihr Browser kann keine Seiten speichern. Sie können sie drucken.
offline-absent = Sie sind offline, und diese Seite ist nicht auf diesem Handy.
offline-history-title = Liste im Browser löschen
offline-history = Öffnen Sie das Menü des Browsers. Wählen Sie „Verlauf“. Wählen Sie dann „Löschen“.
pack-save = Auf diesem Handy speichern
pack-remove = Von diesem Handy entfernen
pack-size = Das braucht {"{"}size{"}"}.
pack-saving = Wir speichern …
pack-saved = Gespeichert am {"{"}date{"}"}.
pack-failed = Das Speichern hat nicht geklappt. Prüfen Sie das Internet und versuchen Sie es noch einmal.
pack-update = Es gibt eine neuere Version. Ihre ist vom {"{"}date{"}"}. Die neue braucht {"{"}size{"}"}.
pack-damaged = Eine Datei ist kaputt angekommen. Versuchen Sie es noch einmal.
pack-full = Dieses Handy hat keinen Platz mehr.
pack-removed = Von diesem Handy entfernt.
wipe-title = Geteiltes Handy
wipe-lead = Löschen Sie alles, was hier gespeichert ist: Antworten, Seiten, wartende Nachrichten.
wipe-button = Jetzt alles löschen
wipe-confirm = Noch einmal drücken, um alles zu löschen
wipe-done = Alles ist gelöscht.
desk-title = Blatt zum Mitnehmen
desk-lead = Die Liste ist nur auf diesem Handy. Drucken Sie sie, oder lassen Sie den Code scannen.
desk-empty = Die Liste ist leer. Öffnen Sie ein Angebot und wählen Sie „Auf das Blatt setzen“.
desk-collect = Auf das Blatt setzen
desk-added = Auf dem Blatt
desk-missing = Wir konnten diesen Eintrag nicht lesen.
desk-code = Dieser Code enthält die ganze Liste.
desk-no-script = Dieses Blatt braucht JavaScript. Sie können jedes Angebot drucken.
citizenship-title = Staatsbürger werden
voting-title = Bei Gemeindewahlen wählen
voting-yes = Menschen von außerhalb der EU können hier in der Gemeinde wählen.
voting-no = Menschen von außerhalb der EU können hier nicht in der Gemeinde wählen.
voting-some = Manche Menschen von außerhalb der EU können hier in der Gemeinde wählen.
voting-unknown = Wir wissen das nicht sicher. Fragen Sie die Gemeinde.
country-volatile = Fragen Sie das Amt, bevor Sie entscheiden.
country-years = Jahre Aufenthalt
country-years-refugee = Jahre Aufenthalt für Flüchtlinge
country-decision = Wie lange die Entscheidung dauert
country-reminders = Termine zum Merken
country-reminders-take = Diese Termine in meinen Kalender übernehmen
country-route = Weg
country-language = Sprache
country-test = Prüfung
country-work-income = Arbeit und Einkommen
country-other = Andere Bedingungen
country-dual = Zwei Staatsbürgerschaften
country-condition = Bedingung
country-stand = Kann ich kandidieren?
country-levels = Welche Wahlen
country-next = Nächste Wahl
country-years-other = Andere Fristen
country-note = Gut zu wissen
feedback-title = Sagen Sie es uns
feedback-helpful = Hat das geholfen?
feedback-visit = Ich war dort
feedback-correction = Hier stimmt etwas nicht
feedback-barrier = Ich hatte ein Problem
about-contact = Kontakt:
about-contact-unknown = Es gibt noch keine Kontaktadresse.
about-what = NAVI-MIG hilft Menschen, die neu angekommen sind. Es zeigt öffentliche Angebote, Schritte und Rechte.
about-services = { $n ->
    [one] Es enthält { $n-text } Angebot,
   *[other] Es enthält { $n-text } Angebote,
 }
about-pathways = { $n ->
    [one] { $n-text } Liste mit Schritten
   *[other] { $n-text } Listen mit Schritten
 }
about-helplines = { $n ->
    [one] und { $n-text } geprüfte Hilfsnummer.
   *[other] und { $n-text } geprüfte Hilfsnummern.
 }
about-translations = Viele Übersetzungen kommen von einer Maschine. Das steht dabei, bis ein Mensch sie gelesen hat.
about-licence = Alle dürfen die Texte unter CC BY 4.0 nutzen. Das Programm ist freie Software unter EUPL-1.2.
about-attribution = Orte: Statbel und GeoNames (CC BY 4.0). Namen der Sprachen: Unicode CLDR.
privacy-reading-title = Wenn Sie lesen
privacy-reading = Sie brauchen kein Konto. Wir setzen keine Cookies. Wir speichern nicht, was Sie lesen, und keine andere Firma erfährt es.
privacy-search = Wir speichern nicht, was Sie suchen.
privacy-phone-title = Auf Ihrem Handy
privacy-phone = Ihre Antworten, Häkchen und gespeicherten Seiten bleiben auf Ihrem Handy. Ein Knopf löscht alles.
privacy-voices-title = Wenn Sie ein Problem melden
privacy-voices = Wir speichern, was Sie wählen und schreiben, den Tag und die Gemeinde. Wir speichern keinen Namen und keine genaue Uhrzeit.
privacy-voices-readers = Sie wählen, wer es lesen darf: niemand, eine unabhängige Stelle oder auch das Amt.
privacy-voices-keep = Sie bekommen eine Nummer und vier Wörter. Nur damit öffnet man Ihre Meldung.
privacy-rights-title = Ihre Rechte
privacy-rights = Sie können Ihre Daten ansehen oder löschen lassen. Sie können sich bei der Datenschutzbehörde beschweren.
accessibility-status = Diese Website will WCAG 2.2, Stufe AA, erfüllen. Jede öffentliche Seite wird getestet.
accessibility-how = Wir testen mit Programm, Tastatur, großer Schrift, kleinem Bildschirm und ohne JavaScript.
accessibility-gaps-title = Was noch nicht geht
accessibility-gap-translation = Viele Übersetzungen hat noch kein Mensch gelesen.
accessibility-gap-links = Websites anderer Ämter können schwierig sein.
accessibility-feedback-title = Sagen Sie es uns
accessibility-feedback = Stört oder hindert Sie etwas auf dieser Website? Schreiben Sie den Betreibern.
accessibility-complaint = Keine Antwort? Beschweren Sie sich bei der Stelle für barrierefreie Websites in Ihrem Land.

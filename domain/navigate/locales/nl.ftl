home-title = Vind hulp in je nieuwe land
home-lead = Vind een dokter, een school, een woning, werk en je rechten. Je hebt geen account nodig.
home-who = { $name } beheert deze website.
home-who-unknown = De beheerders van deze kopie hebben hun naam nog niet gegeven.
home-authority-yes = Dit is een overheid.
home-authority-no = Dit is geen overheid.
home-authority-unknown = We weten nog niet of dit een overheid is.
home-stored = We bewaren niet wat je leest of zoekt.
home-shared-phone = Deel je deze telefoon? Open een privévenster, of wis deze site als je klaar bent.
home-where = Waar woon je?
home-where-label = Gemeente of postcode
home-where-placeholder = Bijvoorbeeld: Gent of 9000
home-where-button = Zoek
home-where-none = We vonden deze plaats niet. Probeer de postcode, of kies het land.
home-locate = Gebruik mijn plaats
home-locate-hint = Je plaats blijft op deze telefoon.
home-locate-wait = We zoeken …
home-locate-denied = De telefoon gaf geen plaats. Typ de gemeente of de postcode.
home-countries = Of kies een land
place-title = Hulp in { $place }
place-needs = Wat heb je nodig?
place-pathways = Stap voor stap
place-pathways-lead = Een lijst met stappen: waarheen, wat meebrengen, tegen wanneer.
place-rights = Je rechten als inwoner
place-parts = Gemeenten en streken hier
need-pathways = Stap voor stap
need-below = Kies preciezer
need-services = Diensten
need-filter = Toon alleen diensten die ja zeggen
need-filter-button = Toon
need-none = We hebben hier nog geen dienst voor.
need-none-tell = Vertel ons dat dit ontbreekt
need-count = { $n ->
    [one] { $n-text } dienst
   *[other] { $n-text } diensten
 }
need-more = Meer diensten
service-for-whom = Voor wie
service-cost = Prijs
service-bring = Wat breng je mee
service-deadline = Wanneer
service-may-i-come = Mag ik komen?
service-languages = De medewerkers spreken:
service-when-where = Wanneer en waar
service-hours = Openingsuren
service-directions = Toon de weg
service-contact = Contact
service-pathways = Deze dienst is een stap in
service-trust = Kan ik dit vertrouwen?
service-authority = Wie biedt dit aan
service-area = Voor mensen in
service-law = Wet
service-checked = Laatst nagekeken
service-sources = Bron
source-dated = (pagina van { $date })
source-undated = (datum van de pagina onbekend)
record-unverified = Niet vergeleken met een bron
record-volatile = De wet of het adres verandert
not-confirmed = Niet bevestigd, vraag het eerst
not-legal-advice = Dit is informatie. Het is geen juridisch advies.
contact-call = Bel
contact-mail = Schrijf naar
contact-online = Doe dit online
contact-website = Open de website
share-text = Stuur als sms
share-button = Deel
share-copied = Gekopieerd
keep-button = Bewaar op deze telefoon
keep-kept = Bewaard op deze telefoon
print-sheet = Print een blad met QR-code
print-button = Print
read-aloud = Lees voor
read-stop = Stop met voorlezen
access-without_papers = Zonder verblijfspapieren?
access-without_eid = Zonder elektronische identiteitskaart of bankrekening?
access-without_appointment = Zonder afspraak?
access-interpreter = Is er een tolk?
access-female_staff = Kan ik een vrouw vragen?
access-children = Mag ik mijn kinderen meebrengen?
access-wheelchair = Kan ik met een rolstoel komen?
answer-yes = Ja
answer-no = Nee
answer-unknown = We weten het niet. Vraag het eerst.
reporting-question = Wie hoort over mij?
reporting-none = Niemand
reporting-police = De politie kan het horen
reporting-immigration = De dienst voor vreemdelingen kan het horen
reporting-unknown = We weten het niet. Vraag het eerst.
hours-open = Nu open
hours-open-until = Nu open, tot { $time }
hours-opens = Nu gesloten. Opent: { $time }
hours-opens-appointment = Nu gesloten. Opent: { $time }, met een afspraak
hours-closed = Gesloten
hours-closed-now = Nu gesloten
hours-appointment = Alleen met een afspraak
hours-unknown = We kennen de openingsuren niet. Vraag het eerst.
hours-live-open = Nu open, tot {"{"}time{"}"}
hours-live-closed = Nu gesloten. Opent: {"{"}time{"}"}
hours-live-closed-appointment = Nu gesloten. Opent: {"{"}time{"}"}, met een afspraak
hours-stale = Deze bewaarde pagina is te oud. Vraag het eerst.
hours-varies = De uren veranderen van week tot week
hours-school-holidays = De uren kunnen anders zijn in de schoolvakanties
hours-until = Deze uren gelden tot { $date }
hours-holidays-ask = Op feestdagen: vraag het eerst
hours-holidays-as-usual = Ook open op feestdagen
hours-holidays-closed = Gesloten op feestdagen
hours-holidays-open = Op feestdagen: { $times }
cost-free = Gratis
cost-about = ongeveer { $amount }
cost-max = hoogstens { $amount }
cost-min = vanaf { $amount }
cost-per-day = per dag
cost-per-week = per week
cost-per-month = per maand
cost-per-year = per jaar
cost-per-visit = per bezoek
cost-per-course = per cursus
cost-per-document = per document
cost-per-person = per persoon
cost-per-hour = per uur
cost-per-page = per pagina
deadline-now = Nu
deadline-same-day = Op dezelfde dag
deadline-soon = Zo snel je kunt
deadline-within = Binnen { $time }
deadline-counted-from = Tel vanaf: { $event }
deadline-before = Vóór: { $moment }
deadline-before-time = Minstens { $time } vóór: { $moment }
deadline-after = Na { $time }
deadline-after-moment = Na: { $moment }
deadline-at = Wanneer: { $moment }
deadline-from = Vanaf: { $moment }
deadline-until = Tot: { $moment }
time-hour = { $n ->
    [one] { $n-text } uur
   *[other] { $n-text } uur
 }
time-day = { $n ->
    [one] { $n-text } dag
   *[other] { $n-text } dagen
 }
time-working_day = { $n ->
    [one] { $n-text } werkdag
   *[other] { $n-text } werkdagen
 }
time-week = { $n ->
    [one] { $n-text } week
   *[other] { $n-text } weken
 }
time-month = { $n ->
    [one] { $n-text } maand
   *[other] { $n-text } maanden
 }
time-year = { $n ->
    [one] { $n-text } jaar
   *[other] { $n-text } jaar
 }
pathway-questions = Enkele vragen
pathway-on-phone = Je antwoorden blijven op deze telefoon. Niemand anders ziet ze.
pathway-no-script = Je browser toont alle stappen. Bij elke stap staat voor wie hij is.
pathway-progress = Vraag {"{"}n{"}"} van {"{"}total{"}"}
pathway-next = Volgende
pathway-back = Terug
pathway-skip = Sla over
pathway-again = Antwoord opnieuw
pathway-dates = Je datums
pathway-dates-hint = Geef de datum. We tellen de dagen voor je, op deze telefoon.
pathway-ics = Zet de datums in mijn agenda
pathway-steps = Je stappen
pathway-done = {"{"}n{"}"} van {"{"}total{"}"} stappen gedaan
pathway-why = Waarom zie ik dit?
pathway-maybe = Alleen als dit voor jou klopt
pathway-show-hidden = Toon stappen die niet voor mij zijn ({"{"}n{"}"})
pathway-hide-hidden = Verberg stappen die niet voor mij zijn
pathway-by = Tot {"{"}date{"}"}
pathway-from = Vanaf {"{"}date{"}"}
pathway-on = Op {"{"}date{"}"}
pathway-invalid = Dit antwoord kan niet. Kijk het na, of sla over.
pathway-documents = Alle documenten in één lijst
pathway-elsewhere = Deze stappen zijn niet voor deze plaats. Ze gelden in:
date-label = Datum
step-who = Wie
step-where = Waar
step-else = En als het niet lukt
step-done = Gedaan
step-law-sources = Wet en bronnen
verdict-eligible = Ja, je kunt deze stappen volgen
verdict-not-eligible = Waarschijnlijk niet
verdict-unknown = We weten dit niet zeker
verdict-because = Waarom:
verdict-check = Regels hebben uitzonderingen. Vraag het voor je opgeeft.
verdict-ask = Vraag het hier:
help-neutral-title = Informatie
help-title = Hulp nu
help-leave = Verlaat deze pagina nu
help-always = Dag en nacht
help-traces-title = Wat je browser bewaart
help-traces = Je browser bewaart een lijst van pagina’s die je opende. Een privévenster bewaart geen lijst.
help-traces-link = Zo wis je wat deze telefoon bewaart
search-title = Zoeken
search-results-for = Gevonden voor “{ $query }”
search-none = We vonden hier niets voor. Probeer een ander woord, in elke taal.
search-private = We bewaren niet wat je zoekt.
search-kind-service = Dienst
search-kind-pathway = Stap voor stap
search-kind-need = Wat je nodig hebt
search-count = Gevonden: {"{"}n{"}"}
search-offline-why = Door het woord “{"{"}word{"}"}”
search-why-name = In de naam staat “{ $word }”
search-why-need = Het gaat over “{ $word }”
search-why-text = In de tekst staat “{ $word }”
offline-title = Gebruik dit zonder internet
offline-lead = Bewaar de pagina’s van je plaats op deze telefoon. Dan werken ze zonder internet.
offline-no-script = Je browser kan geen pagina’s bewaren. Je kunt ze printen.
offline-absent = Je bent offline, en deze pagina staat niet op deze telefoon.
offline-history-title = Wis de lijst in de browser
offline-history = Open het menu van je browser. Kies “Geschiedenis”. Kies dan “Wissen”.
pack-save = Bewaar op deze telefoon
pack-remove = Verwijder van deze telefoon
pack-size = Dit neemt {"{"}size{"}"} in.
pack-saving = We bewaren …
pack-saved = Bewaard op {"{"}date{"}"}.
pack-failed = Bewaren is niet gelukt. Kijk of je internet hebt en probeer opnieuw.
pack-update = Er is een nieuwere versie. Die van jou is van {"{"}date{"}"}. De nieuwe neemt {"{"}size{"}"} in.
pack-damaged = Een bestand kwam beschadigd aan. Probeer opnieuw.
pack-full = Deze telefoon heeft geen plaats meer.
pack-removed = Verwijderd van deze telefoon.
wipe-title = Gedeelde telefoon
wipe-lead = Wis alles wat deze site hier bewaart: antwoorden, bewaarde pagina’s, wachtende berichten.
wipe-button = Wis nu alles
wipe-confirm = Druk nog eens om alles te wissen
wipe-done = Alles is gewist.
desk-title = Blad om mee te nemen
desk-lead = De lijst staat alleen op deze telefoon. Print ze, of laat iemand de code scannen.
desk-empty = De lijst is leeg. Open een dienst en kies “Zet op het blad”.
desk-collect = Zet op het blad
desk-added = Staat op het blad
desk-missing = We konden dit niet lezen.
desk-code = Deze code bevat de hele lijst.
desk-no-script = Dit blad heeft JavaScript nodig. Je kunt elke dienst printen.
citizenship-title = De nationaliteit krijgen
voting-title = Stemmen bij lokale verkiezingen
voting-yes = Mensen van buiten de EU kunnen hier lokaal stemmen.
voting-no = Mensen van buiten de EU kunnen hier niet lokaal stemmen.
voting-some = Sommige mensen van buiten de EU kunnen hier lokaal stemmen.
voting-unknown = We weten dit niet zeker. Vraag het aan de gemeente.
country-volatile = Vraag het aan de overheid voor je beslist.
country-years = Jaren verblijf
country-years-refugee = Jaren verblijf voor vluchtelingen
country-decision = Hoe lang de beslissing duurt
country-reminders = Datums om te onthouden
country-reminders-take = Zet deze datums in mijn agenda
country-route = Manier
country-language = Taal
country-test = Test
country-work-income = Werk en inkomen
country-other = Andere voorwaarden
country-dual = Twee nationaliteiten
country-condition = Voorwaarde
country-stand = Kan ik kandidaat zijn?
country-levels = Welke verkiezingen
country-next = Volgende verkiezing
country-years-other = Andere termijnen
country-note = Goed om te weten
feedback-title = Vertel het ons
feedback-helpful = Heeft dit geholpen?
feedback-visit = Ik ben er geweest
feedback-correction = Hier klopt iets niet
feedback-barrier = Ik had een probleem
about-contact = Contact:
about-contact-unknown = Er is nog geen contactadres.
about-what = NAVI-MIG helpt mensen die pas zijn aangekomen. Het toont publieke diensten, stappen en rechten.
about-services = { $n ->
    [one] Er staat { $n-text } dienst in,
   *[other] Er staan { $n-text } diensten in,
 }
about-pathways = { $n ->
    [one] { $n-text } lijst met stappen
   *[other] { $n-text } lijsten met stappen
 }
about-helplines = { $n ->
    [one] en { $n-text } nagekeken hulplijn.
   *[other] en { $n-text } nagekeken hulplijnen.
 }
about-translations = Veel vertalingen zijn door een machine gemaakt. Dat staat erbij tot een mens ze heeft gelezen.
about-licence = Iedereen mag de teksten gebruiken onder CC BY 4.0. Het programma is vrije software onder EUPL-1.2.
about-attribution = Plaatsen: Statbel en GeoNames (CC BY 4.0). Namen van talen: Unicode CLDR.
privacy-reading-title = Als je leest
privacy-reading = Je hebt geen account nodig. We gebruiken geen cookies. We bewaren niet wat je leest, en geen ander bedrijf hoort het.
privacy-search = We bewaren niet wat je zoekt.
privacy-phone-title = Op je telefoon
privacy-phone = Je antwoorden, vinkjes en bewaarde pagina’s blijven op je telefoon. Je wist ze met één knop.
privacy-voices-title = Als je een probleem meldt
privacy-voices = We bewaren wat je kiest en schrijft, de dag en de gemeente. We bewaren geen naam en geen juist uur.
privacy-voices-readers = Jij kiest wie het mag lezen: niemand, een onafhankelijke dienst, of ook het kantoor.
privacy-voices-keep = Je krijgt een nummer en vier woorden. Alleen die openen je melding.
privacy-rights-title = Je rechten
privacy-rights = Je kunt vragen om te zien of te wissen wat je stuurde. Je kunt klagen bij de autoriteit voor gegevensbescherming.
accessibility-status = Deze website wil voldoen aan WCAG 2.2, niveau AA. Elke publieke pagina wordt getest.
accessibility-how = We testen met een programma en een toetsenbord. Ook met grote tekst, een klein scherm en zonder JavaScript.
accessibility-gaps-title = Wat nog niet werkt
accessibility-gap-translation = Veel vertalingen zijn nog niet door een mens gelezen.
accessibility-gap-links = Websites van andere diensten kunnen moeilijk zijn.
accessibility-feedback-title = Vertel het ons
accessibility-feedback = Is er iets op deze website dat je tegenhoudt? Schrijf naar de beheerders.
accessibility-complaint = Geen antwoord? Je kunt klagen bij de overheid die let op toegankelijke websites in je land.

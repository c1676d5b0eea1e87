home-title = Hitta hjälp i ditt nya land
home-lead = Hitta läkare, skola, bostad, arbete och dina rättigheter. Du behöver inget konto.
home-who = { $name } driver den här webbplatsen.
home-who-unknown = De som driver den här kopian har inte gett sitt namn än.
home-authority-yes = Det är en myndighet.
home-authority-no = Det är inte en myndighet.
home-authority-unknown = Vi vet inte än om det är en myndighet.
home-stored = Vi sparar inte vad du läser eller söker.
home-shared-phone = Delar du telefon? Öppna ett privat fönster, eller radera allt när du är klar.
home-where = Var bor du?
home-where-label = Ort eller postnummer
home-where-placeholder = Till exempel: Gent eller 9000
home-where-button = Hitta
home-where-none = Vi hittade inte platsen. Pröva postnumret, eller välj land.
home-locate = Använd min plats
home-locate-hint = Din plats stannar på den här telefonen.
home-locate-wait = Söker …
home-locate-denied = Telefonen gav ingen plats. Skriv ort eller postnummer.
home-countries = Eller välj ett land
place-title = Hjälp i { $place }
place-needs = Vad behöver du?
place-pathways = Steg för steg
place-pathways-lead = En lista med steg: vart du går, vad du tar med, när.
place-rights = Dina rättigheter som invånare
place-parts = Orter och regioner här
need-pathways = Steg för steg
need-below = Mer exakt
need-services = Tjänster
need-filter = Visa bara tjänster som säger ja
need-filter-button = Visa
need-none = Vi har ingen tjänst för detta här än.
need-none-tell = Berätta för oss att detta saknas
need-count = { $n ->
    [one] { $n-text } tjänst
   *[other] { $n-text } tjänster
 }
need-more = Fler tjänster
service-for-whom = För vem
service-cost = Pris
service-bring = Vad du tar med
service-deadline = När
service-may-i-come = Får jag komma?
service-languages = Personalen talar:
service-when-where = När och var
service-hours = Öppettider
service-directions = Visa vägen
service-contact = Kontakt
service-pathways = Den här tjänsten är ett steg i
service-trust = Kan jag lita på detta?
service-authority = Vem som erbjuder detta
service-area = För människor i
service-law = Lag
service-checked = Senast kontrollerat
service-sources = Källa
source-dated = (sidan är från { $date })
source-undated = (sidans datum är okänt)
record-unverified = Inte kontrollerat mot en källa
record-volatile = Lagen eller adressen håller på att ändras
not-confirmed = Inte bekräftat, fråga först
not-legal-advice = Det här är information. Det är inte juridisk rådgivning.
contact-call = Ring
contact-mail = Skriv till
contact-online = Gör detta på nätet
contact-website = Öppna webbplatsen
share-text = Skicka som sms
share-button = Dela
share-copied = Kopierat
keep-button = Spara på den här telefonen
keep-kept = Sparat på den här telefonen
print-sheet = Skriv ut ett blad med QR-kod
print-button = Skriv ut
read-aloud = Läs högt
read-stop = Sluta läsa
access-without_papers = Utan uppehållspapper?
access-without_eid = Utan e-legitimation eller bankkonto?
access-without_appointment = Utan att boka tid?
access-interpreter = Finns det tolk?
access-female_staff = Kan jag be om en kvinna?
access-children = Kan jag ta med mina barn?
access-wheelchair = Kan jag komma i rullstol?
answer-yes = Ja
answer-no = Nej
answer-unknown = Vi vet inte. Fråga först.
reporting-question = Vem får veta om mig?
reporting-none = Ingen
reporting-police = Polisen kan få veta
reporting-immigration = Migrationsmyndigheten kan få veta
reporting-unknown = Vi vet inte. Fråga först.
hours-open = Öppet nu
hours-open-until = Öppet nu, till { $time }
hours-opens = Stängt nu. Öppnar: { $time }
hours-opens-appointment = Stängt nu. Öppnar: { $time }, med bokad tid
hours-closed = Stängt
hours-closed-now = Stängt nu
hours-appointment = Bara med bokad tid
hours-unknown = Vi vet inte öppettiderna. Fråga först.
hours-live-open = Öppet nu, till {"{"}time{"}"}
hours-live-closed = Stängt nu. Öppnar: {"{"}time{"}"}
hours-live-closed-appointment = Stängt nu. Öppnar: {"{"}time{"}"}, med bokad tid
hours-stale = Den sparade sidan är för gammal. Fråga först.
hours-varies = Tiderna ändras från vecka till vecka
hours-school-holidays = Tiderna kan ändras på skolloven
hours-until = De här tiderna gäller till { $date }
hours-holidays-ask = På helgdagar: fråga först
hours-holidays-as-usual = Öppet även på helgdagar
hours-holidays-closed = Stängt på helgdagar
hours-holidays-open = På helgdagar: { $times }
cost-free = Gratis
cost-about = cirka { $amount }
cost-max = högst { $amount }
cost-min = från { $amount }
cost-per-day = per dag
cost-per-week = per vecka
cost-per-month = per månad
cost-per-year = per år
cost-per-visit = per besök
cost-per-course = per kurs
cost-per-document = per dokument
cost-per-person = per person
cost-per-hour = per timme
cost-per-page = per sida
deadline-now = Nu
deadline-same-day = Samma dag
deadline-soon = Så snart du kan
deadline-within = Inom { $time }
deadline-counted-from = Räkna från: { $event }
deadline-before = Före: { $moment }
deadline-before-time = Minst { $time } före: { $moment }
deadline-after = Efter { $time }
deadline-after-moment = Efter: { $moment }
deadline-at = Tidpunkt: { $moment }
deadline-from = Från: { $moment }
deadline-until = Till: { $moment }
time-hour = { $n ->
    [one] { $n-text } timme
   *[other] { $n-text } timmar
 }
time-day = { $n ->
    [one] { $n-text } dag
   *[other] { $n-text } dagar
 }
time-working_day = { $n ->
    [one] { $n-text } arbetsdag
   *[other] { $n-text } arbetsdagar
 }
time-week = { $n ->
    [one] { $n-text } vecka
   *[other] { $n-text } veckor
 }
time-month = { $n ->
    [one] { $n-text } månad
   *[other] { $n-text } månader
 }
time-year = { $n ->
    [one] { $n-text } år
   *[other] { $n-text } år
 }
pathway-questions = Några frågor
pathway-on-phone = Dina svar stannar på den här telefonen. Ingen annan ser dem.
pathway-no-script = Din webbläsare visar alla steg. Varje steg säger vem det gäller.
pathway-progress = Fråga {"{"}n{"}"} av {"{"}total{"}"}
pathway-next = Nästa
pathway-back = Tillbaka
pathway-skip = Hoppa över
pathway-again = Svara igen
pathway-dates = Dina datum
pathway-dates-hint = Skriv datumet. Vi räknar dagarna åt dig, på den här telefonen.
pathway-ics = Lägg datumen i min kalender
pathway-steps = Dina steg
pathway-done = {"{"}n{"}"} av {"{"}total{"}"} steg klara
pathway-why = Varför ser jag detta?
pathway-maybe = Bara om detta stämmer för dig
pathway-show-hidden = Visa steg som inte gäller mig ({"{"}n{"}"})
pathway-hide-hidden = Dölj steg som inte gäller mig
pathway-by = Senast {"{"}date{"}"}
pathway-from = Från {"{"}date{"}"}
pathway-on = Datum: {"{"}date{"}"}
pathway-invalid = Det svaret går inte. Kontrollera det, eller hoppa över.
pathway-documents = Alla dokument i en lista
pathway-elsewhere = De här stegen gäller inte här. De gäller i:
date-label = Datum
step-who = Vem
step-where = Var
step-else = Och om inte
step-done = Klart
step-law-sources = Lag och källor
verdict-eligible = Ja, du kan följa de här stegen
verdict-not-eligible = Troligen inte
verdict-unknown = Vi kan inte säga det säkert
verdict-because = Varför:
verdict-check = Regler har undantag. Fråga innan du ger upp.
verdict-ask = Fråga här:
help-neutral-title = Information
help-title = Hjälp nu
help-leave = Lämna sidan nu
help-always = Dag och natt
help-traces-title = Det som webbläsaren sparar
help-traces = Din webbläsare sparar en lista på sidor som du öppnat. Ett privat fönster sparar ingen lista.
help-traces-link = Så raderar du det som telefonen sparar
search-title = Sök
search-results-for = Resultat för ”{ $query }”
search-none = Vi hittade inget. Pröva ett annat ord, på vilket språk som helst.
search-private = Vi sparar inte vad du söker.
search-kind-service = Tjänst
search-kind-pathway = Steg för steg
search-kind-need = Behov
search-count = Resultat: {"{"}n{"}"}
search-offline-why = På grund av ”{"{"}word{"}"}”
search-why-name = I namnet står ”{ $word }”
search-why-need = Det handlar om ”{ $word }”
search-why-text = I texten står ”{ $word }”
offline-title = Använd detta utan internet
offline-lead = Spara sidorna för din plats på telefonen. Då fungerar de utan internet.
offline-no-script = Din webbläsare kan inte spara sidor. Du kan skriva ut dem.
offline-absent = Du är offline, och den här sidan finns inte på telefonen.
offline-history-title = Töm listan i webbläsaren
offline-history = Öppna webbläsarens meny. Välj ”Historik”. Välj sedan ”Rensa”.
pack-save = Spara på den här telefonen
pack-remove = Ta bort från den här telefonen
pack-size = Det tar {"{"}size{"}"}.
pack-saving = Sparar …
pack-saved = Sparat {"{"}date{"}"}.
pack-failed = Det gick inte att spara. Kontrollera internet och försök igen.
pack-update = Det finns en nyare version. Din är från {"{"}date{"}"}. Den nya tar {"{"}size{"}"}.
pack-damaged = En fil kom fram skadad. Försök igen.
pack-full = Telefonen har ingen plats kvar.
pack-removed = Borttaget från den här telefonen.
wipe-title = Delad telefon
wipe-lead = Radera allt som sidan sparar på telefonen: svar, sparade sidor, väntande meddelanden.
wipe-button = Radera allt nu
wipe-confirm = Tryck igen för att radera allt
wipe-done = Allt är raderat.
desk-title = Blad att ta med
desk-lead = Listan finns bara på den här telefonen. Skriv ut den, eller låt någon skanna koden.
desk-empty = Listan är tom. Öppna en tjänst och välj ”Lägg till på bladet”.
desk-collect = Lägg till på bladet
desk-added = På bladet
desk-missing = Vi kunde inte läsa den här posten.
desk-code = Koden innehåller hela listan.
desk-no-script = Bladet behöver JavaScript. Du kan skriva ut varje tjänst.
citizenship-title = Bli medborgare
voting-title = Rösta i lokala val
voting-yes = Människor från länder utanför EU kan rösta i lokala val här.
voting-no = Människor från länder utanför EU kan inte rösta i lokala val här.
voting-some = Vissa människor från länder utanför EU kan rösta i lokala val här.
voting-unknown = Vi vet inte säkert. Fråga kommunen.
country-volatile = Fråga myndigheten innan du bestämmer dig.
country-years = År av boende
country-years-refugee = År av boende för flyktingar
country-decision = Hur lång tid beslutet tar
country-reminders = Datum att komma ihåg
country-reminders-take = Lägg de här datumen i min kalender
country-route = Väg
country-language = Språk
country-test = Prov
country-work-income = Arbete och inkomst
country-other = Andra villkor
country-dual = Två medborgarskap
country-condition = Villkor
country-stand = Kan jag kandidera?
country-levels = Vilka val
country-next = Nästa val
country-years-other = Andra tider
country-note = Bra att veta
feedback-title = Berätta för oss
feedback-helpful = Hjälpte detta?
feedback-visit = Jag var där
feedback-correction = Något är fel här
feedback-barrier = Jag hade ett problem
about-contact = Kontakt:
about-contact-unknown = Det finns ingen kontaktadress än.
about-what = NAVI-MIG hjälper människor som just har kommit. Här finns offentliga tjänster, steg och rättigheter.
about-services = { $n ->
    [one] Här finns { $n-text } tjänst,
   *[other] Här finns { $n-text } tjänster,
 }
about-pathways = { $n ->
    [one] { $n-text } lista med steg
   *[other] { $n-text } listor med steg
 }
about-helplines = { $n ->
    [one] och { $n-text } kontrollerad hjälptelefon.
   *[other] och { $n-text } kontrollerade hjälptelefoner.
 }
about-translations = Många översättningar är gjorda av en maskin. Det står där tills en människa har läst dem.
about-licence = Alla får använda texterna enligt CC BY 4.0. Programmet är fri programvara enligt EUPL-1.2.
about-attribution = Platser: Statbel och GeoNames (CC BY 4.0). Språkens namn: Unicode CLDR.
privacy-reading-title = När du läser
privacy-reading = Du behöver inget konto. Vi använder inga kakor. Vi sparar inte vad du läser, och inget annat företag får veta det.
privacy-search = Vi sparar inte vad du söker.
privacy-phone-title = På din telefon
privacy-phone = Dina svar, markeringar och sparade sidor stannar på din telefon. Du raderar dem med en knapp.
privacy-voices-title = När du rapporterar ett problem
privacy-voices = Vi sparar det du väljer och skriver, dagen och kommunen. Vi sparar inget namn och ingen exakt tid.
privacy-voices-readers = Du väljer vem som får läsa: ingen, en oberoende grupp, eller också myndigheten.
privacy-voices-keep = Du får ett nummer och fyra ord. Bara de öppnar din rapport.
privacy-rights-title = Dina rättigheter
privacy-rights = Du kan be att få se eller radera det du skickat. Du kan klaga hos dataskyddsmyndigheten.
accessibility-status = Webbplatsen vill följa WCAG 2.2, nivå AA. Varje offentlig sida testas.
accessibility-how = Vi testar med program, tangentbord, stor text, liten skärm och utan JavaScript.
accessibility-gaps-title = Det som inte fungerar än
accessibility-gap-translation = Många översättningar har ingen människa läst än.
accessibility-gap-links = Andra myndigheters webbplatser kan vara svåra att använda.
accessibility-feedback-title = Berätta för oss
accessibility-feedback = Hittade du ett hinder på webbplatsen? Skriv till dem som driver den.
accessibility-complaint = Inget svar? Du kan klaga hos myndigheten för webbtillgänglighet i ditt land.

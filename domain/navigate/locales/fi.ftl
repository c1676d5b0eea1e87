home-title = Löydä apua uudessa maassa
home-lead = Löydä lääkäri, koulu, koti, työ ja omat oikeutesi. Et tarvitse tunnusta.
home-who = Sivuston ylläpitäjä: { $name }
home-who-unknown = Tämän kopion ylläpitäjät eivät ole vielä kertoneet nimeään.
home-authority-yes = Ylläpitäjä on viranomainen.
home-authority-no = Ylläpitäjä ei ole viranomainen.
home-authority-unknown = Emme tiedä vielä, onko ylläpitäjä viranomainen.
home-stored = Emme tallenna, mitä luet tai haet.
home-shared-phone = Onko puhelin yhteinen? Avaa yksityinen ikkuna tai poista sivuston tiedot lopuksi.
home-where = Missä asut?
home-where-label = Kunta tai postinumero
home-where-placeholder = Esimerkiksi: Gent tai 9000
home-where-button = Etsi
home-where-none = Emme löytäneet tätä paikkaa. Kokeile postinumeroa tai valitse maa.
home-locate = Käytä sijaintiani
home-locate-hint = Sijaintisi pysyy tässä puhelimessa.
home-locate-wait = Etsitään …
home-locate-denied = Puhelin ei antanut sijaintia. Kirjoita kunta tai postinumero.
home-countries = Tai valitse maa
place-title = Apua: { $place }
place-needs = Mitä tarvitset?
place-pathways = Vaihe vaiheelta
place-pathways-lead = Lista vaiheista: mihin menet, mitä otat mukaan, mihin mennessä.
place-rights = Oikeutesi asukkaana
place-parts = Kunnat ja alueet täällä
need-pathways = Vaihe vaiheelta
need-below = Tarkemmin
need-services = Palvelut
need-filter = Näytä vain palvelut, jotka vastaavat kyllä
need-filter-button = Näytä
need-none = Meillä ei ole täällä vielä palvelua tähän.
need-none-tell = Kerro meille, että tämä puuttuu
need-count = { $n ->
    [one] { $n-text } palvelu
   *[other] { $n-text } palvelua
 }
need-more = Lisää palveluja
service-for-whom = Kenelle
service-cost = Hinta
service-bring = Mitä otat mukaan
service-deadline = Milloin
service-may-i-come = Voinko tulla?
service-languages = Täällä puhutaan:
service-when-where = Milloin ja missä
service-hours = Aukioloajat
service-directions = Näytä reitti
service-contact = Yhteystiedot
service-pathways = Tämä palvelu on vaihe listalla
service-trust = Voinko luottaa tähän?
service-authority = Kuka tarjoaa tämän
service-area = Alue
service-law = Laki
service-checked = Viimeksi tarkistettu
service-sources = Lähde
source-dated = (sivun päivä: { $date })
source-undated = (sivun päivä ei ole tiedossa)
record-unverified = Ei tarkistettu lähteestä
record-volatile = Laki tai osoite on muuttumassa
not-confirmed = Ei vahvistettu, kysy ensin
not-legal-advice = Tämä on tietoa. Tämä ei ole lakineuvontaa.
contact-call = Soita
contact-mail = Kirjoita
contact-online = Tee tämä verkossa
contact-website = Avaa verkkosivu
share-text = Lähetä tekstiviestinä
share-button = Jaa
share-copied = Kopioitu
keep-button = Säilytä tässä puhelimessa
keep-kept = Tallennettu tähän puhelimeen
print-sheet = Tulosta sivu, jossa on QR-koodi
print-button = Tulosta
read-aloud = Lue ääneen
read-stop = Lopeta lukeminen
access-without_papers = Ilman oleskelupapereita?
access-without_eid = Ilman sähköistä tunnistetta tai pankkitiliä?
access-without_appointment = Ilman ajanvarausta?
access-interpreter = Onko tulkki?
access-female_staff = Voinko pyytää naista?
access-children = Voinko ottaa lapset mukaan?
access-wheelchair = Voinko tulla pyörätuolilla?
answer-yes = Kyllä
answer-no = Ei
answer-unknown = Emme tiedä. Kysy ensin.
reporting-question = Kenelle minusta kerrotaan?
reporting-none = Ei kenellekään
reporting-police = Poliisille voidaan kertoa
reporting-immigration = Maahanmuuttovirastolle voidaan kertoa
reporting-unknown = Emme tiedä. Kysy ensin.
hours-open = Auki nyt
hours-open-until = Auki nyt. Sulkeutuu: { $time }
hours-opens = Nyt kiinni. Aukeaa: { $time }
hours-opens-appointment = Nyt kiinni. Aukeaa: { $time }, ajanvarauksella
hours-closed = Kiinni
hours-closed-now = Nyt kiinni
hours-appointment = Vain ajanvarauksella
hours-unknown = Emme tiedä aukioloaikoja. Kysy ensin.
hours-live-open = Auki nyt. Sulkeutuu: {"{"}time{"}"}
hours-live-closed = Nyt kiinni. Aukeaa: {"{"}time{"}"}
hours-live-closed-appointment = Nyt kiinni. Aukeaa: {"{"}time{"}"}, ajanvarauksella
hours-stale = Tämä tallennettu sivu on liian vanha. Kysy ensin.
hours-varies = Ajat vaihtuvat viikosta toiseen
hours-school-holidays = Ajat voivat olla erilaiset koulujen lomilla
hours-until = Nämä ajat ovat voimassa { $date } asti
hours-holidays-ask = Pyhäpäivinä: kysy ensin
hours-holidays-as-usual = Auki myös pyhäpäivinä
hours-holidays-closed = Kiinni pyhäpäivinä
hours-holidays-open = Pyhäpäivinä: { $times }
cost-free = Ilmainen
cost-about = noin { $amount }
cost-max = enintään { $amount }
cost-min = alkaen { $amount }
cost-per-day = päivässä
cost-per-week = viikossa
cost-per-month = kuukaudessa
cost-per-year = vuodessa
cost-per-visit = käynniltä
cost-per-course = kurssilta
cost-per-document = asiakirjalta
cost-per-person = henkilöltä
cost-per-hour = tunnilta
cost-per-page = sivulta
deadline-now = Nyt
deadline-same-day = Samana päivänä
deadline-soon = Niin pian kuin voit
deadline-within = Aikaa on { $time }
deadline-counted-from = Laske tästä: { $event }
deadline-before = Ennen tätä: { $moment }
deadline-before-time = Vähintään { $time } ennen tätä: { $moment }
deadline-after = Kun on kulunut { $time }
deadline-after-moment = Tämän jälkeen: { $moment }
deadline-at = Ajankohta: { $moment }
deadline-from = Tästä alkaen: { $moment }
deadline-until = Tähän asti: { $moment }
time-hour = { $n ->
    [one] { $n-text } tunti
   *[other] { $n-text } tuntia
 }
time-day = { $n ->
    [one] { $n-text } päivä
   *[other] { $n-text } päivää
 }
time-working_day = { $n ->
    [one] { $n-text } työpäivä
   *[other] { $n-text } työpäivää
 }
time-week = { $n ->
    [one] { $n-text } viikko
   *[other] { $n-text } viikkoa
 }
time-month = { $n ->
    [one] { $n-text } kuukausi
   *[other] { $n-text } kuukautta
 }
time-year = { $n ->
    [one] { $n-text } vuosi
   *[other] { $n-text } vuotta
 }
pathway-questions = Muutama kysymys
pathway-on-phone = Vastauksesi pysyvät tässä puhelimessa. Kukaan muu ei näe niitä.
pathway-no-script = Selaimesi näyttää kaikki vaiheet. Jokainen vaihe kertoo, kenelle se on.
pathway-progress = Kysymys {"{"}n{"}"} / {"{"}total{"}"}
pathway-next = Seuraava
pathway-back = Takaisin
pathway-skip = Ohita
pathway-again = Vastaa uudelleen
pathway-dates = Sinun päiväsi
pathway-dates-hint = Kirjoita päivä. Laskemme päivät puolestasi tässä puhelimessa.
pathway-ics = Vie päivät kalenteriini
pathway-steps = Sinun vaiheesi
pathway-done = Tehdyt vaiheet: {"{"}n{"}"} / {"{"}total{"}"}
pathway-why = Miksi näen tämän?
pathway-maybe = Vain jos tämä koskee sinua
pathway-show-hidden = Näytä vaiheet, jotka eivät koske minua ({"{"}n{"}"})
pathway-hide-hidden = Piilota vaiheet, jotka eivät koske minua
pathway-by = Viimeistään {"{"}date{"}"}
pathway-from = Alkaen {"{"}date{"}"}
pathway-on = Päivä: {"{"}date{"}"}
pathway-invalid = Tämä vastaus ei ole mahdollinen. Tarkista se tai ohita.
pathway-documents = Kaikki asiakirjat yhdessä listassa
pathway-elsewhere = Nämä vaiheet eivät koske tätä paikkaa. Ne koskevat näitä:
date-label = Päivä
step-who = Kuka
step-where = Missä
step-else = Entä jos ei
step-done = Tehty
step-law-sources = Laki ja lähteet
verdict-eligible = Kyllä, voit seurata näitä vaiheita
verdict-not-eligible = Luultavasti ei
verdict-unknown = Emme voi sanoa varmasti
verdict-because = Miksi:
verdict-check = Säännöissä on poikkeuksia. Kysy, ennen kuin luovutat.
verdict-ask = Kysy täältä:
help-neutral-title = Tietoa
help-title = Apua heti
help-leave = Poistu tältä sivulta nyt
help-always = Päivin ja öin
help-traces-title = Mitä selaimesi säilyttää
help-traces = Selaimesi säilyttää listan sivuista, jotka avasit. Yksityinen ikkuna ei säilytä listaa.
help-traces-link = Näin poistat puhelimen tallentamat tiedot
search-title = Haku
search-results-for = Tulokset haulle ”{ $query }”
search-none = Emme löytäneet mitään. Kokeile toista sanaa millä kielellä tahansa.
search-private = Emme tallenna, mitä haet.
search-kind-service = Palvelu
search-kind-pathway = Vaihe vaiheelta
search-kind-need = Tarve
search-count = Tuloksia: {"{"}n{"}"}
search-offline-why = Syynä sana ”{"{"}word{"}"}”
search-why-name = Nimessä on ”{ $word }”
search-why-need = Aihe on ”{ $word }”
search-why-text = Tekstissä on ”{ $word }”
offline-title = Käytä ilman nettiä
offline-lead = Tallenna paikkasi sivut tähän puhelimeen. Silloin ne toimivat ilman nettiä.
offline-no-script = Selaimesi ei voi tallentaa sivuja. Voit tulostaa ne.
offline-absent = Sinulla ei ole nettiä, eikä tämä sivu ole puhelimessa.
offline-history-title = Tyhjennä selaimen lista
offline-history = Avaa selaimen valikko. Valitse ”Historia”. Valitse sitten ”Tyhjennä”.
pack-save = Tallenna tähän puhelimeen
pack-remove = Poista tästä puhelimesta
pack-size = Tämä vie tilaa {"{"}size{"}"}.
pack-saving = Tallennetaan …
pack-saved = Tallennettu {"{"}date{"}"}.
pack-failed = Tallennus ei onnistunut. Tarkista netti ja yritä uudelleen.
pack-update = On uudempi versio. Sinun versiosi päivä on {"{"}date{"}"}. Uusi vie tilaa {"{"}size{"}"}.
pack-damaged = Tiedosto tuli viallisena. Yritä uudelleen.
pack-full = Tässä puhelimessa ei ole enää tilaa.
pack-removed = Poistettu tästä puhelimesta.
wipe-title = Yhteinen puhelin
wipe-lead = Poista kaikki, mitä sivusto säilyttää tässä: vastaukset, tallennetut sivut, odottavat viestit.
wipe-button = Poista kaikki nyt
wipe-confirm = Paina uudelleen, niin kaikki poistetaan
wipe-done = Kaikki on poistettu.
desk-title = Lista mukaan otettavaksi
desk-lead = Lista on vain tässä puhelimessa. Tulosta se tai anna toisen skannata koodi.
desk-empty = Lista on tyhjä. Avaa palvelu ja valitse ”Lisää listalle”.
desk-collect = Lisää listalle
desk-added = Listalla
desk-missing = Emme voineet lukea tätä kohtaa.
desk-code = Tässä koodissa on koko lista.
desk-no-script = Tämä lista tarvitsee JavaScriptin. Voit tulostaa jokaisen palvelun.
citizenship-title = Hae kansalaisuutta
voting-title = Äänestä paikallisissa vaaleissa
voting-yes = EU:n ulkopuolelta tulleet voivat äänestää täällä paikallisissa vaaleissa.
voting-no = EU:n ulkopuolelta tulleet eivät voi äänestää täällä paikallisissa vaaleissa.
voting-some = Osa EU:n ulkopuolelta tulleista voi äänestää täällä paikallisissa vaaleissa.
voting-unknown = Emme tiedä tätä varmasti. Kysy kunnasta.
country-volatile = Kysy virastosta, ennen kuin päätät.
country-years = Asumisen vuodet
country-years-refugee = Asumisen vuodet pakolaisille
country-decision = Kuinka kauan päätös kestää
country-reminders = Muista nämä päivät
country-reminders-take = Vie nämä päivät kalenteriini
country-route = Tapa
country-language = Kieli
country-test = Koe
country-work-income = Työ ja tulot
country-other = Muut ehdot
country-dual = Kaksi kansalaisuutta
country-condition = Ehto
country-stand = Voinko olla ehdokas?
country-levels = Mitkä vaalit
country-next = Seuraavat vaalit
country-years-other = Muut ajat
country-note = Hyvä tietää
feedback-title = Kerro meille
feedback-helpful = Auttoiko tämä?
feedback-visit = Kävin siellä
feedback-correction = Täällä on virhe
feedback-barrier = Minulla oli ongelma
about-contact = Yhteys:
about-contact-unknown = Yhteysosoitetta ei ole vielä.
about-what = NAVI-MIG auttaa ihmisiä, jotka ovat juuri tulleet maahan. Se näyttää palvelut, vaiheet ja oikeudet.
about-services = { $n ->
    [one] Siinä on { $n-text } palvelu,
   *[other] Siinä on { $n-text } palvelua,
 }
about-pathways = { $n ->
    [one] { $n-text } lista vaiheista
   *[other] { $n-text } listaa vaiheista
 }
about-helplines = { $n ->
    [one] ja { $n-text } tarkistettu auttava puhelin.
   *[other] ja { $n-text } tarkistettua auttavaa puhelinta.
 }
about-translations = Kone on tehnyt monta käännöstä. Se lukee tekstissä, kunnes ihminen on lukenut käännöksen.
about-licence = Kaikki voivat käyttää tekstejä lisenssillä CC BY 4.0. Ohjelma on vapaa ohjelmisto, lisenssi EUPL-1.2.
about-attribution = Paikat: Statbel ja GeoNames (CC BY 4.0). Kielten nimet: Unicode CLDR.
privacy-reading-title = Kun luet
privacy-reading = Et tarvitse tunnusta. Emme käytä evästeitä. Emme tallenna, mitä luet, eikä mikään toinen yritys saa tietää.
privacy-search = Emme tallenna, mitä haet.
privacy-phone-title = Puhelimessasi
privacy-phone = Vastauksesi, merkintäsi ja tallennetut sivut pysyvät puhelimessasi. Voit poistaa ne yhdellä napilla.
privacy-voices-title = Kun ilmoitat ongelmasta
privacy-voices = Tallennamme, mitä valitset ja kirjoitat, päivän ja kunnan. Emme tallenna nimeä emmekä tarkkaa aikaa.
privacy-voices-readers = Sinä valitset, kuka saa lukea: ei kukaan, riippumaton tiimi tai myös virasto.
privacy-voices-keep = Saat numeron ja neljä sanaa. Vain niillä voi avata ilmoituksesi.
privacy-rights-title = Oikeutesi
privacy-rights = Voit pyytää nähdä tai poistaa sen, mitä lähetit. Voit valittaa tietosuojaviranomaiselle.
accessibility-status = Sivusto pyrkii täyttämään WCAG 2.2 -ohjeen tason AA. Jokainen julkinen sivu testataan.
accessibility-how = Testaamme ohjelmalla, näppäimistöllä, isolla tekstillä, pienellä näytöllä ja ilman JavaScriptiä.
accessibility-gaps-title = Mikä ei toimi vielä
accessibility-gap-translation = Ihminen ei ole vielä lukenut monia käännöksiä.
accessibility-gap-links = Muiden virastojen sivut voivat olla vaikeita käyttää.
accessibility-feedback-title = Kerro meille
accessibility-feedback = Löysitkö esteen tältä sivustolta? Kirjoita ylläpitäjälle.
accessibility-complaint = Etkö saa vastausta? Voit valittaa maasi verkkosivujen saavutettavuutta valvovalle viranomaiselle.

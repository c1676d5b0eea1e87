home-title = Caawimaad ka hel waddankaaga cusub
home-lead = Hel dhakhtar, iskuul, guri iyo shaqo, oo baro xuquuqdaada. Akoon looma baahna.
home-who = Boggan waxaa maamula { $name }.
home-who-unknown = Dadka boggan maamula weli magacooda ma sheegin.
home-authority-yes = Kani waa hay'ad dowladeed.
home-authority-no = Kani ma aha hay'ad dowladeed.
home-authority-unknown = Weli ma ogin in kani yahay hay'ad dowladeed.
home-stored = Ma kaydinno waxaad akhrido ama raadiso.
home-shared-phone = Taleefanka ma la wadaagaa? Fur daaqad gaar ah, ama tirtir xogta boggan markaad dhammayso.
home-where = Xaggee ku nooshahay?
home-where-label = Magaalada ama lambarka boostada
home-where-placeholder = Tusaale: Gent ama 9000
home-where-button = Hel
home-where-none = Meeshan ma aanan helin. Qor lambarka boostada, ama dooro waddanka.
home-locate = Isticmaal halka aan joogo
home-locate-hint = Halka aad joogto waxay ku haraysaa taleefankan.
home-locate-wait = Waa la raadinayaa …
home-locate-denied = Taleefanku ma bixin halka aad joogto. Qor magaalada ama lambarka boostada.
home-countries = Ama dooro waddan
place-title = Caawimaad: { $place }
place-needs = Maxaad u baahan tahay?
place-pathways = Tallaabo tallaabo
place-pathways-lead = Liis tallaabooyin: halka la tago, waxa la qaato, iyo goorta.
place-rights = Xuquuqdaada qof halkan deggan ahaan
place-parts = Magaalooyinka iyo gobollada halkan
need-pathways = Tallaabo tallaabo
need-below = Si gaar ah
need-services = Adeegyada
need-filter = Tus oo keliya adeegyada haa leh
need-filter-button = Tus
need-none = Weli adeeg baahidan ah halkan kuma hayno.
need-none-tell = Noo sheeg in tani maqan tahay
need-count = { $n ->
    [one] { $n-text } adeeg
   *[other] { $n-text } adeeg
 }
need-more = Adeegyo kale
service-for-whom = Yaa loogu talagalay
service-cost = Qiimaha
service-bring = Waxa la keeno
service-deadline = Goorma
service-may-i-come = Ma iman karaa?
service-languages = Shaqaaluhu waxay ku hadlaan:
service-when-where = Goorma iyo xaggee
service-hours = Saacadaha furan
service-directions = Tus jidka
service-contact = La xiriir
service-pathways = Adeeggani waa tallaabo ka mid ah
service-trust = Tan ma aamini karaa?
service-authority = Yaa bixiya
service-area = Dadka ku nool
service-law = Sharciga
service-checked = Taariikhda la hubiyay
service-sources = Isha
source-dated = (taariikhda bogga: { $date })
source-undated = (taariikhda bogga lama yaqaan)
record-unverified = Il laguma hubin
record-volatile = Sharciga ama cinwaanka ayaa isbeddelaya
not-confirmed = Lama xaqiijin, marka hore weydii
not-legal-advice = Tani waa macluumaad. Ma aha talo sharci.
contact-call = Wac
contact-mail = U qor
contact-online = Ku samee internetka
contact-website = Fur bogga
share-text = U dir fariin qoraal ah
share-button = La wadaag
share-copied = Waa la koobiyeeyay
keep-button = Ku kaydi taleefankan
keep-kept = Wuxuu ku kaydsan yahay taleefankan
print-sheet = Warqad daabacan oo leh koodka QR
print-button = Daabac
read-aloud = Cod ku akhri
read-stop = Jooji akhriska
access-without_papers = Waraaqaha deggenaanshaha la'aantood?
access-without_eid = Aqoonsi elektaroonik ah ama xisaab bangi la'aan?
access-without_appointment = Ballan la'aan?
access-interpreter = Turjubaan ma jiraa?
access-female_staff = Ma codsan karaa qof dumar ah?
access-children = Carruurtayda ma keeni karaa?
access-wheelchair = Kursi curyaan ma ku iman karaa?
answer-yes = Haa
answer-no = Maya
answer-unknown = Ma ogin. Marka hore weydii.
reporting-question = Yaa la ogeysiiyaa wax igu saabsan?
reporting-none = Cidna
reporting-police = Booliska waa la ogeysiin karaa
reporting-immigration = Xafiiska socdaalka waa la ogeysiin karaa
reporting-unknown = Ma ogin. Marka hore weydii.
hours-open = Hadda waa furan
hours-open-until = Hadda waa furan, ilaa { $time }
hours-opens = Hadda waa xiran. Furitaanka: { $time }
hours-opens-appointment = Hadda waa xiran. Furitaanka: { $time }, ballan ayaa loo baahan yahay
hours-closed = Waa xiran
hours-closed-now = Hadda waa xiran
hours-appointment = Ballan oo keliya
hours-unknown = Ma ogin saacadaha furan. Marka hore weydii.
hours-live-open = Hadda waa furan, ilaa {"{"}time{"}"}
hours-live-closed = Hadda waa xiran. Furitaanka: {"{"}time{"}"}
hours-live-closed-appointment = Hadda waa xiran. Furitaanka: {"{"}time{"}"}, ballan ayaa loo baahan yahay
hours-stale = Boggan kaydsan aad buu u duugoobay. Marka hore weydii.
hours-varies = Saacaduhu toddobaad kasta way isbeddelaan
hours-school-holidays = Saacaduhu way isbeddeli karaan fasaxa iskuulka
hours-until = Saacadahani waxay jiraan ilaa { $date }
hours-holidays-ask = Maalmaha fasaxa ah: marka hore weydii
hours-holidays-as-usual = Maalmaha fasaxa ahna waa furan
hours-holidays-closed = Maalmaha fasaxa ah waa xiran
hours-holidays-open = Maalmaha fasaxa ah: { $times }
cost-free = Bilaash
cost-about = qiyaastii { $amount }
cost-max = ugu badnaan { $amount }
cost-min = laga bilaabo { $amount }
cost-per-day = maalintii
cost-per-week = toddobaadkii
cost-per-month = bishii
cost-per-year = sannadkii
cost-per-visit = booqasho kasta
cost-per-course = koorso kasta
cost-per-document = dukumenti kasta
cost-per-person = qof kasta
cost-per-hour = saacaddii
cost-per-page = bog kasta
deadline-now = Hadda
deadline-same-day = Isla maalintaas
deadline-soon = Sida ugu dhakhsaha badan
deadline-within = { $time } gudahood
deadline-counted-from = Waxaa laga tirinayaa: { $event }
deadline-before = Ka hor: { $moment }
deadline-before-time = Ugu yaraan { $time } ka hor: { $moment }
deadline-after = { $time } kadib
deadline-after-moment = Kadib: { $moment }
deadline-at = Waqtiga: { $moment }
deadline-from = Laga bilaabo: { $moment }
deadline-until = Ilaa: { $moment }
time-hour = { $n ->
    [one] { $n-text } saac
   *[other] { $n-text } saacadood
 }
time-day = { $n ->
    [one] { $n-text } maalin
   *[other] { $n-text } maalmood
 }
time-working_day = { $n ->
    [one] { $n-text } maalin shaqo
   *[other] { $n-text } maalmood oo shaqo
 }
time-week = { $n ->
    [one] { $n-text } toddobaad
   *[other] { $n-text } toddobaad
 }
time-month = { $n ->
    [one] { $n-text } bil
   *[other] { $n-text } bilood
 }
time-year = { $n ->
    [one] { $n-text } sano
   *[other] { $n-text } sano
 }
pathway-questions = Dhowr su'aalood
pathway-on-phone = Jawaabahaagu waxay ku haraan taleefankan. Cid kale ma aragto.
pathway-no-script = Biraawsarkaagu wuxuu tusayaa dhammaan tallaabooyinka. Tallaabo kasta waxay sheegtaa cidda ay khusayso.
pathway-progress = Su'aal {"{"}n{"}"} ka mid ah {"{"}total{"}"}
pathway-next = Xiga
pathway-back = Dib u noqo
pathway-skip = Ka bood
pathway-again = Mar kale ka jawaab
pathway-dates = Taariikhahaaga
pathway-dates-hint = Geli taariikhda. Maalmaha waxaan kuugu tirinaynaa taleefankan.
pathway-ics = Taariikhaha geli kalandarkayga
pathway-steps = Tallaabooyinkaaga
pathway-done = {"{"}n{"}"} ka mid ah {"{"}total{"}"} tallaabo waa la sameeyay
pathway-why = Maxaan tan u arkayaa?
pathway-maybe = Keliya haddii ay tani ku khusayso
pathway-show-hidden = Tus {"{"}n{"}"} tallaabo oo aan i khusayn
pathway-hide-hidden = Qari tallaabooyinka aan i khusayn
pathway-by = Ilaa {"{"}date{"}"}
pathway-from = Laga bilaabo {"{"}date{"}"}
pathway-on = Taariikhda {"{"}date{"}"}
pathway-invalid = Jawaabtan suuragal ma aha. Hubi, ama ka bood.
pathway-documents = Dhammaan dukumentiyada hal liis
pathway-elsewhere = Tallaabooyinkani meeshan ma aha. Waxay ka shaqeeyaan:
date-label = Taariikh
step-who = Yaa
step-where = Xaggee
step-else = Haddii ay dhici weydo
step-done = Waa la sameeyay
step-law-sources = Sharciga iyo ilaha
verdict-eligible = Haa, tallaabooyinkan waad raaci kartaa
verdict-not-eligible = Malaha maya
verdict-unknown = Si hubaal ah uma sheegi karno
verdict-because = Sababta:
verdict-check = Xeerarku way leeyihiin ka-reebis. Weydii intaadan quusan.
verdict-ask = Halkan weydii:
help-neutral-title = Macluumaad
help-title = Caawimaad hadda
help-leave = Hadda ka bax boggan
help-always = Habeen iyo maalin
help-traces-title = Waxa biraawsarkaagu kaydiyo
help-traces = Biraawsarkaagu wuxuu kaydiyaa liiska bogagga aad furtay. Daaqadda gaarka ah liis ma kaydiso.
help-traces-link = Sida loo tirtiro waxa taleefankani kaydiyo
search-title = Raadi
search-results-for = Natiijooyinka “{ $query }”
search-none = Waxba uma aanan helin. Isku day eray kale, luqad kasta.
search-private = Ma kaydinno waxaad raadiso.
search-kind-service = Adeeg
search-kind-pathway = Tallaabo tallaabo
search-kind-need = Baahi
search-count = {"{"}n{"}"} natiijo
search-offline-why = Sababtu waa “{"{"}word{"}"}”
search-why-name = Magaca waxaa ku jira “{ $word }”
search-why-need = Wuxuu ku saabsan yahay “{ $word }”
search-why-text = Qoraalka waxaa ku jira “{ $word }”
offline-title = Ku isticmaal internet la'aan
offline-lead = Bogagga meeshaada ku kaydi taleefankan. Markaas internet la'aan bay ku shaqeeyaan.
offline-no-script = Biraawsarkaagu bogag ma kaydin karo. Waad daabacan kartaa.
offline-absent = Internet ma haysatid, boggana kuma jiro taleefankan.
offline-history-title = Tirtir liiska biraawsarka
offline-history = Fur liiska biraawsarka. Dooro “Taariikhda”. Kadib dooro “Tirtir”.
pack-save = Ku kaydi taleefankan
pack-remove = Ka saar taleefankan
pack-size = Wuxuu qaadanayaa {"{"}size{"}"}.
pack-saving = Waa la kaydinayaa …
pack-saved = Waxaa la kaydiyay {"{"}date{"}"}.
pack-failed = Kaydintu ma shaqayn. Hubi internetka oo mar kale isku day.
pack-update = Nooc cusub ayaa jira. Kaagu waa kii {"{"}date{"}"}. Wuxuu qaadanayaa {"{"}size{"}"}.
pack-damaged = Fayl ayaa yimid isagoo khaldan. Mar kale isku day.
pack-full = Taleefankan meel bannaan ma haro.
pack-removed = Waa laga saaray taleefankan.
wipe-title = Taleefan la wadaago
wipe-lead = Tirtir wax kasta oo boggani ku hayo taleefankan: jawaabaha, bogagga kaydsan, fariimaha sugaya.
wipe-button = Hadda wax walba tirtir
wipe-confirm = Mar kale riix si aad wax walba u tirtirto
wipe-done = Wax walba waa la tirtiray.
desk-title = Warqad aad qaadato
desk-lead = Liisku wuxuu ku jiraa taleefankan oo keliya. Daabac, ama qofka ha iskaan gareeyo koodka.
desk-empty = Liisku waa madhan yahay. Fur adeeg oo dooro “Ku dar warqadda”.
desk-collect = Ku dar warqadda
desk-added = Warqadda ayuu ku jiraa
desk-missing = Kan lama akhrin karin.
desk-code = Koodkani wuxuu hayaa liiska oo dhan.
desk-no-script = Warqaddani waxay u baahan tahay JavaScript. Adeeg kasta waad daabacan kartaa.
citizenship-title = Muwaadin noqo
voting-title = Ka codee doorashooyinka deegaanka
voting-yes = Dadka ka yimid EU dibaddeeda waxay halkan ka codayn karaan doorashooyinka deegaanka.
voting-no = Dadka ka yimid EU dibaddeeda halkan kama codayn karaan doorashooyinka deegaanka.
voting-some = Qaar dadka EU dibaddeeda ka yimid waxay halkan ka codayn karaan doorashooyinka deegaanka.
voting-unknown = Tan si hubaal ah uma ogin. Weydii degmada.
country-volatile = Weydii xafiiska intaadan go'aan gaarin.
country-years = Sannadaha deggenaanshaha
country-years-refugee = Sannadaha deggenaanshaha ee qaxootiga
country-decision = Inta ay go'aanku qaadanayso
country-reminders = Taariikhaha la xasuusto
country-reminders-take = Taariikhahan geli kalandarkayga
country-route = Habka
country-language = Luqadda
country-test = Imtixaanka
country-work-income = Shaqada iyo dakhliga
country-other = Shuruudo kale
country-dual = Laba jinsiyadood
country-condition = Shardi
country-stand = Musharrax ma noqon karaa?
country-levels = Doorashooyinkee
country-next = Doorashada xigta
country-years-other = Muddooyin kale
country-note = Waa wanaagsan tahay in la ogaado
feedback-title = Noo sheeg
feedback-helpful = Tani ma ku caawisay?
feedback-visit = Halkaas waan tegay
feedback-correction = Wax halkan waa khalad
feedback-barrier = Dhib baan la kulmay
about-contact = La xiriir:
about-contact-unknown = Weli cinwaan lagala xiriiro ma jiro.
about-what = NAVI-MIG waxay caawisaa dadka dhowaan yimid. Waxay tustaa adeegyada dadweynaha, tallaabooyinka iyo xuquuqda.
about-services = { $n ->
    [one] Waxay haysaa { $n-text } adeeg,
   *[other] Waxay haysaa { $n-text } adeeg,
 }
about-pathways = { $n ->
    [one] { $n-text } liis tallaabooyin ah
   *[other] { $n-text } liis oo tallaabooyin ah
 }
about-helplines = { $n ->
    [one] iyo { $n-text } khad caawimaad oo la hubiyay.
   *[other] iyo { $n-text } khad caawimaad oo la hubiyay.
 }
about-translations = Turjumaado badan mashiin baa sameeyay. Sidaas bay ku qoran tahay ilaa qof akhriyo.
about-licence = Qof kasta wuu u isticmaali karaa qoraallada CC BY 4.0. Barnaamijku waa xor, EUPL-1.2.
about-attribution = Meelaha: Statbel iyo GeoNames (CC BY 4.0). Magacyada luqadaha: Unicode CLDR.
privacy-reading-title = Markaad akhriso
privacy-reading = Akoon looma baahna. Cookie ma dhigno. Ma kaydinno waxaad akhrido, shirkad kalena lama ogeysiiyo.
privacy-search = Ma kaydinno waxaad raadiso.
privacy-phone-title = Taleefankaaga
privacy-phone = Jawaabahaaga, calaamadahaaga iyo bogagga kaydsan waxay ku haraan taleefankaaga. Hal badhan baad ku tirtiri kartaa.
privacy-voices-title = Markaad dhib soo sheegto
privacy-voices = Waxaan kaydinnaa waxaad doorato oo qorto, maalinta iyo degmada. Magac iyo saacad sax ah ma kaydinno.
privacy-voices-readers = Adigaa dooranaya cidda akhrin karta: cidna, miis madax-bannaan, ama xafiiska sidoo kale.
privacy-voices-keep = Waxaad helaysaa lambar iyo afar eray. Iyaga oo keliya ayaa fura warbixintaada.
privacy-rights-title = Xuquuqdaada
privacy-rights = Waxaad codsan kartaa inaad aragto ama tirtirto waxaad dirtay. Waxaad u dacwoon kartaa hay'adda ilaalinta xogta.
accessibility-status = Hadafka boggan waa WCAG 2.2, heerka AA. Bog kasta oo dadweyne waa la tijaabiyaa.
accessibility-how = Waxaan ku tijaabinnaa barnaamij, kiiboodh, far weyn, shaashad yar iyo JavaScript la'aan.
accessibility-gaps-title = Waxa aan weli shaqayn
accessibility-gap-translation = Turjumaado badan qof weli ma akhrin.
accessibility-gap-links = Bogagga xafiisyada kale way adkaan karaan.
accessibility-feedback-title = Noo sheeg
accessibility-feedback = Boggan caqabad ma kala kulantay? U qor dadka maamula.
accessibility-complaint = Jawaab ma jirto? U dacwoo hay'adda waddankaaga ee u adeegsiga bogagga internetka.

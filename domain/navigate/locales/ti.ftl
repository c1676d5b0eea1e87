home-title = ኣብ ሓዳስ ሃገርኩም ሓገዝ ርኸቡ
home-lead = ሓኪም፣ ቤት-ትምህርቲ፣ ገዛን ስራሕን ርኸቡ፣ መሰላትኩም ፍለጡ። ኣካውንት ኣየድልን።
home-who = ነዚ መርበብ ዘካይዶ፦ { $name }።
home-who-unknown = ነዚ መርበብ ዘካይዱ ሰባት ስሞም ገና ኣይሃቡን።
home-authority-yes = እዚ መንግስታዊ ትካል እዩ።
home-authority-no = እዚ መንግስታዊ ትካል ኣይኮነን።
home-authority-unknown = እዚ መንግስታዊ ትካል ምዃኑ ገና ኣይንፈልጥን።
home-stored = እተንብብዎን እትደልይዎን ኣይነቕምጥን።
home-shared-phone = ቴለፎን ናይ ሓባር ድዩ? ናይ ብሕቲ መስኮት ክፈቱ፣ ወይ ምስ ወዳእኩም ናይዚ መርበብ ሓበሬታ ደምስሱ።
home-where = ኣበይ ትነብሩ?
home-where-label = ከተማ ወይ ቁጽሪ ፖስታ
home-where-placeholder = ንኣብነት፦ Gent ወይ 9000
home-where-button = ርኸቡ
home-where-none = ነዚ ቦታ ኣይረኸብናዮን። ቁጽሪ ፖስታ ጽሓፉ፣ ወይ ሃገር ምረጹ።
home-locate = ዘለኹዎ ቦታ ተጠቐም
home-locate-hint = ዘለኹምዎ ቦታ ኣብዚ ቴለፎን ጥራይ ይተርፍ።
home-locate-wait = ይድለ ኣሎ …
home-locate-denied = ቴለፎን ነቲ ቦታ ኣይሃበን። ከተማ ወይ ቁጽሪ ፖስታ ጽሓፉ።
home-countries = ወይ ሃገር ምረጹ
place-title = ሓገዝ ኣብ { $place }
place-needs = እንታይ የድልየኩም?
place-pathways = ስጉምቲ ብስጉምቲ
place-pathways-lead = ዝርዝር ስጉምትታት፦ ናበይ ትኸዱ፣ እንታይ ተምጽኡ፣ ክሳብ መዓስ።
place-rights = መሰላትኩም ከም ነበርቲ
place-parts = ከተማታትን ዞባታትን ኣብዚ
need-pathways = ስጉምቲ ብስጉምቲ
need-below = ብዝርዝር
need-services = ኣገልግሎታት
need-filter = «እወ» ዝብሉ ኣገልግሎታት ጥራይ ኣርኢ
need-filter-button = ኣርኢ
need-none = ነዚ ድሌት ኣብዚ ገና ኣገልግሎት የብልናን።
need-none-tell = እዚ ከም ዝጎደለ ንገሩና
need-count = { $n ->
    [one] { $n-text } ኣገልግሎት
   *[other] { $n-text } ኣገልግሎታት
 }
need-more = ተወሳኺ ኣገልግሎታት
service-for-whom = ንመን እዩ
service-cost = ዋጋ
service-bring = እንታይ ተምጽኡ
service-deadline = መዓስ
service-may-i-come = ክመጽእ እኽእል ዶ?
service-languages = ሰራሕተኛታት ዝዛረብዎ ቋንቋ፦
service-when-where = መዓስን ኣበይን
service-hours = ዝኽፈተሉ ሰዓታት
service-directions = መንገዲ ኣርኢ
service-contact = ርክብ
service-pathways = እዚ ኣገልግሎት ስጉምቲ እዩ ኣብ
service-trust = ነዚ ክኣምኖ እኽእል ዶ?
service-authority = መን ይህቦ
service-area = ንሰባት ኣብ
service-law = ሕጊ
service-checked = ዝተረጋገጸሉ ዕለት
service-sources = ምንጪ
source-dated = (ዕለት ናይቲ ገጽ፦ { $date })
source-undated = (ዕለት ናይቲ ገጽ ኣይፍለጥን)
record-unverified = ብምንጪ ኣይተረጋገጸን
record-volatile = ሕጊ ወይ ኣድራሻ ይቕየር ኣሎ
not-confirmed = ኣይተረጋገጸን፣ ቅድም ሕተቱ
not-legal-advice = እዚ ሓበሬታ እዩ። ሕጋዊ ምኽሪ ኣይኮነን።
contact-call = ደውሉ፦
contact-mail = ጽሓፉ ናብ
contact-online = ብኢንተርነት ግበርዎ
contact-website = ነቲ መርበብ ክፈቱ
share-text = ብመልእኽቲ ስደዱ
share-button = ኣካፍሉ
share-copied = ተቐዲሑ
keep-button = ኣብዚ ቴለፎን ዓቅቡ
keep-kept = ኣብዚ ቴለፎን ተዓቂቡ
print-sheet = ዝሕተም ወረቐት ምስ QR ኮድ
print-button = ሕተሙ
read-aloud = ብድምጺ ኣንብብ
read-stop = ምንባብ ኣቋርጽ
access-without_papers = ብዘይ ወረቓቕቲ መንበሪ?
access-without_eid = ብዘይ ኤሌክትሮኒካዊ መንነት ወይ ሕሳብ ባንክ?
access-without_appointment = ብዘይ ቆጸራ?
access-interpreter = ኣስተርጓሚ ኣሎ ዶ?
access-female_staff = ሰበይቲ ሰራሕተኛ ክሓትት እኽእል ዶ?
access-children = ደቀይ ከምጽእ እኽእል ዶ?
access-wheelchair = ብመንኮርኮር ወንበር ክመጽእ እኽእል ዶ?
answer-yes = እወ
answer-no = ኣይፋል
answer-unknown = ኣይንፈልጥን። ቅድም ሕተቱ።
reporting-question = ብዛዕባይ ንመን ይንገር?
reporting-none = ንማንም
reporting-police = ንፖሊስ ክንገር ይኽእል
reporting-immigration = ንቤት ጽሕፈት ኢሚግረሽን ክንገር ይኽእል
reporting-unknown = ኣይንፈልጥን። ቅድም ሕተቱ።
hours-open = ሕጂ ክፉት እዩ
hours-open-until = ሕጂ ክፉት እዩ፣ ክሳብ { $time }
hours-opens = ሕጂ ዕጹው እዩ። ዝኽፈተሉ፦ { $time }
hours-opens-appointment = ሕጂ ዕጹው እዩ። ዝኽፈተሉ፦ { $time }፣ ብቆጸራ
hours-closed = ዕጹው
hours-closed-now = ሕጂ ዕጹው እዩ
hours-appointment = ብቆጸራ ጥራይ
hours-unknown = ዝኽፈተሉ ሰዓታት ኣይንፈልጥን። ቅድም ሕተቱ።
hours-live-open = ሕጂ ክፉት እዩ፣ ክሳብ {"{"}time{"}"}
hours-live-closed = ሕጂ ዕጹው እዩ። ዝኽፈተሉ፦ {"{"}time{"}"}
hours-live-closed-appointment = ሕጂ ዕጹው እዩ። ዝኽፈተሉ፦ {"{"}time{"}"}፣ ብቆጸራ
hours-stale = እዚ ዝተዓቀበ ገጽ ኣዝዩ ኣሪጉ። ቅድም ሕተቱ።
hours-varies = እቲ ሰዓታት ካብ ሰሙን ናብ ሰሙን ይቀያየር
hours-school-holidays = ኣብ ዕረፍቲ ቤት-ትምህርቲ ሰዓታት ክቕየር ይኽእል
hours-until = እዚ ሰዓታት ክሳብ { $date } ይሰርሕ
hours-holidays-ask = ኣብ ህዝባዊ በዓላት፦ ቅድም ሕተቱ
hours-holidays-as-usual = ኣብ ህዝባዊ በዓላት እውን ክፉት እዩ
hours-holidays-closed = ኣብ ህዝባዊ በዓላት ዕጹው እዩ
hours-holidays-open = ኣብ ህዝባዊ በዓላት፦ { $times }
cost-free = ብነጻ
cost-about = ኣስታት { $amount }
cost-max = ብዝበዝሐ { $amount }
cost-min = ካብ { $amount } ጀሚሩ
cost-per-day = ኣብ መዓልቲ
cost-per-week = ኣብ ሰሙን
cost-per-month = ኣብ ወርሒ
cost-per-year = ኣብ ዓመት
cost-per-visit = ንሓደ ብጽሓት
cost-per-course = ንሓደ ኮርስ
cost-per-document = ንሓደ ሰነድ
cost-per-person = ንሓደ ሰብ
cost-per-hour = ኣብ ሰዓት
cost-per-page = ንሓደ ገጽ
deadline-now = ሕጂ
deadline-same-day = ኣብታ መዓልቲ እቲኣ
deadline-soon = ብዝተኻእለ ቅልጡፍ
deadline-within = ኣብ ውሽጢ { $time }
deadline-counted-from = ምቑጻር ዝጅምር ካብ፦ { $event }
deadline-before = ቅድሚ፦ { $moment }
deadline-before-time = ብውሑዱ { $time } ቅድሚ፦ { $moment }
deadline-after = ድሕሪ { $time }
deadline-after-moment = ድሕሪ፦ { $moment }
deadline-at = ኣብ ግዜ፦ { $moment }
deadline-from = ካብ፦ { $moment }
deadline-until = ክሳብ፦ { $moment }
time-hour = { $n ->
    [one] { $n-text } ሰዓት
   *[other] { $n-text } ሰዓታት
 }
time-day = { $n ->
    [one] { $n-text } መዓልቲ
   *[other] { $n-text } መዓልታት
 }
time-working_day = { $n ->
    [one] { $n-text } መዓልቲ ስራሕ
   *[other] { $n-text } መዓልታት ስራሕ
 }
time-week = { $n ->
    [one] { $n-text } ሰሙን
   *[other] { $n-text } ሰሙናት
 }
time-month = { $n ->
    [one] { $n-text } ወርሒ
   *[other] { $n-text } ኣዋርሕ
 }
time-year = { $n ->
    [one] { $n-text } ዓመት
   *[other] { $n-text } ዓመታት
 }
pathway-questions = ቁሩብ ሕቶታት
pathway-on-phone = መልስታትኩም ኣብዚ ቴለፎን ይተርፍ። ካልእ ሰብ ኣይርእዮን።
pathway-no-script = ብራውዘርኩም ኩሉ ስጉምትታት የርኢ። ነፍሲ ወከፍ ስጉምቲ ንመን ምዃኑ ይነግር።
pathway-progress = ሕቶ {"{"}n{"}"} ካብ {"{"}total{"}"}
pathway-next = ቀጽሉ
pathway-back = ተመለሱ
pathway-skip = ዝለሉ
pathway-again = ደጊምኩም መልሱ
pathway-dates = ዕለታትኩም
pathway-dates-hint = ዕለት ሃቡ። መዓልታት ኣብዚ ቴለፎን ንቖጽረልኩም።
pathway-ics = ነቲ ዕለታት ናብ ካላንደረይ ኣእቱ
pathway-steps = ስጉምትታትኩም
pathway-done = {"{"}n{"}"} ካብ {"{"}total{"}"} ስጉምትታት ተወዲኡ
pathway-why = ስለምንታይ ነዚ እርእዮ?
pathway-maybe = እዚ ንዓኹም ሓቂ እንተኾይኑ ጥራይ
pathway-show-hidden = ንዓይ ዘይምልከት {"{"}n{"}"} ስጉምትታት ኣርኢ
pathway-hide-hidden = ንዓይ ዘይምልከት ስጉምትታት ሕባእ
pathway-by = ክሳብ {"{"}date{"}"}
pathway-from = ካብ {"{"}date{"}"}
pathway-on = ዕለት {"{"}date{"}"}
pathway-invalid = እዚ መልሲ ኣይከኣልን። ኣርምዎ፣ ወይ ዝለልዎ።
pathway-documents = ኩሉ ሰነዳት ኣብ ሓደ ዝርዝር
pathway-elsewhere = እዚ ስጉምትታት ነዚ ቦታ ኣይኮነን። ዝሰርሓሉ ቦታ፦
date-label = ዕለት
step-who = መን
step-where = ኣበይ
step-else = እንተ ዘይሰሪሑ
step-done = ተወዲኡ
step-law-sources = ሕግን ምንጭታትን
verdict-eligible = እወ፣ ነዚ ስጉምትታት ክትክተሉ ትኽእሉ
verdict-not-eligible = ምናልባት ኣይፋል
verdict-unknown = ብርግጽ ክንብል ኣይንኽእልን
verdict-because = ምኽንያት፦
verdict-check = ሕጊ ፍሉይ ኩነታት ኣለዎ። ተስፋ ቅድሚ ምቑራጽኩም ሕተቱ።
verdict-ask = ኣብዚ ሕተቱ፦
help-neutral-title = ሓበሬታ
help-title = ሕጂ ሓገዝ
help-leave = ካብዚ ገጽ ሕጂ ውጹ
help-always = ለይትን መዓልትን
help-traces-title = ብራውዘርኩም ዘቐምጦ
help-traces = ብራውዘርኩም ዝኸፈትኩምዎ ገጻት ይዝግብ። ናይ ብሕቲ መስኮት ኣይዝግብን።
help-traces-link = ኣብዚ ቴለፎን ዘሎ ከመይ ትድምስሱ
search-title = ድለዩ
search-results-for = ውጽኢት ን «{ $query }»
search-none = ዝኾነ ኣይረኸብናን። ካልእ ቃል ብዝኾነ ቋንቋ ፈትኑ።
search-private = እትደልይዎ ኣይነቕምጥን።
search-kind-service = ኣገልግሎት
search-kind-pathway = ስጉምቲ ብስጉምቲ
search-kind-need = ድሌት
search-count = {"{"}n{"}"} ውጽኢት
search-offline-why = ብምኽንያት «{"{"}word{"}"}»
search-why-name = ኣብ ስም «{ $word }» ኣሎ
search-why-need = ብዛዕባ «{ $word }» እዩ
search-why-text = ኣብ ጽሑፍ «{ $word }» ኣሎ
offline-title = ብዘይ ኢንተርነት ተጠቐሙ
offline-lead = ናይ ቦታኹም ገጻት ኣብዚ ቴለፎን ዓቅቡ። ሽዑ ብዘይ ኢንተርነት ይሰርሑ።
offline-no-script = ብራውዘርኩም ገጻት ክዕቅብ ኣይክእልን። ክትሓትምዎም ትኽእሉ።
offline-absent = ኢንተርነት የብልኩምን፣ እዚ ገጽ ድማ ኣብዚ ቴለፎን የለን።
offline-history-title = ኣብ ብራውዘር ዘሎ ዝርዝር ደምስሱ
offline-history = ናይ ብራውዘር ዝርዝር ክፈቱ። «ታሪኽ» ምረጹ። ቀጺልኩም «ደምስስ» ምረጹ።
pack-save = ኣብዚ ቴለፎን ዓቅቡ
pack-remove = ካብዚ ቴለፎን ኣልግሱ
pack-size = {"{"}size{"}"} ቦታ ይሕዝ።
pack-saving = ይዕቀብ ኣሎ …
pack-saved = ዝተዓቀበሉ ዕለት፦ {"{"}date{"}"}።
pack-failed = ምዕቃብ ኣይሰርሐን። ኢንተርነት ርኣዩ፣ ደጊምኩም ፈትኑ።
pack-update = ሓድሽ ሕታም ኣሎ። ናትኩም ናይ {"{"}date{"}"} እዩ። {"{"}size{"}"} ቦታ ይሕዝ።
pack-damaged = ሓደ ፋይል ተበላሽዩ መጺኡ። ደጊምኩም ፈትኑ።
pack-full = ኣብዚ ቴለፎን ቦታ የለን።
pack-removed = ካብዚ ቴለፎን ተኣልዩ።
wipe-title = ናይ ሓባር ቴለፎን
wipe-lead = እዚ መርበብ ኣብዚ ቴለፎን ዘቐምጦ ኩሉ ደምስሱ፦ መልስታት፣ ዝተዓቀቡ ገጻት፣ ዝጽበዩ መልእኽትታት።
wipe-button = ሕጂ ኩሉ ደምስሱ
wipe-confirm = ኩሉ ንምድምሳስ ደጊምኩም ጠውቑ
wipe-done = ኩሉ ተደምሲሱ።
desk-title = ምሳኹም እትወስድዎ ወረቐት
desk-lead = እቲ ዝርዝር ኣብዚ ቴለፎን ጥራይ እዩ። ሕተምዎ፣ ወይ እቲ ሰብ ነቲ ኮድ ስካን ይግበሮ።
desk-empty = እቲ ዝርዝር ባዶ እዩ። ኣገልግሎት ክፈቱ፣ «ናብቲ ወረቐት ወስኹ» ምረጹ።
desk-collect = ናብቲ ወረቐት ወስኹ
desk-added = ኣብቲ ወረቐት ኣሎ
desk-missing = እዚ ክንበብ ኣይተኻእለን።
desk-code = እዚ ኮድ ነቲ ምሉእ ዝርዝር ይሕዝ።
desk-no-script = እዚ ወረቐት JavaScript የድልዮ። ነፍሲ ወከፍ ኣገልግሎት ክትሓትሙ ትኽእሉ።
citizenship-title = ዜጋ ኩኑ
voting-title = ኣብ ናይ ከባቢ ምርጫ ድምጺ ሃቡ
voting-yes = ካብ EU ወጻኢ ዝመጹ ሰባት ኣብዚ ኣብ ናይ ከባቢ ምርጫ ክመርጹ ይኽእሉ።
voting-no = ካብ EU ወጻኢ ዝመጹ ሰባት ኣብዚ ኣብ ናይ ከባቢ ምርጫ ክመርጹ ኣይክእሉን።
voting-some = ገለ ካብ EU ወጻኢ ዝመጹ ሰባት ኣብዚ ኣብ ናይ ከባቢ ምርጫ ክመርጹ ይኽእሉ።
voting-unknown = ነዚ ብርግጽ ኣይንፈልጦን። ንምምሕዳር ከተማ ሕተቱ።
country-volatile = ቅድሚ ምውሳንኩም ነቲ ቤት ጽሕፈት ሕተቱ።
country-years = ዓመታት መንበሪ
country-years-refugee = ዓመታት መንበሪ ንስደተኛታት
country-decision = ውሳነ ክሳብ ክንደይ ግዜ ይወስድ
country-reminders = ክትዝክርዎ ዘለኩም ዕለታት
country-reminders-take = ነዚ ዕለታት ናብ ካላንደረይ ኣእቱ
country-route = መንገዲ
country-language = ቋንቋ
country-test = ፈተና
country-work-income = ስራሕን ኣታውን
country-other = ካልእ ረቛሒታት
country-dual = ክልተ ዜግነት
country-condition = ረቛሒ
country-stand = ሕጹይ ክኸውን እኽእል ዶ?
country-levels = ኣየናይ ምርጫታት
country-next = ዝቕጽል ምርጫ
country-years-other = ካልእ ግዜያት
country-note = ምፍላጡ ጽቡቕ እዩ
feedback-title = ንገሩና
feedback-helpful = እዚ ሓጊዙኩም ዶ?
feedback-visit = ናብኡ ከይደ
feedback-correction = ኣብዚ ጌጋ ኣሎ
feedback-barrier = ጸገም ኣጋጢሙኒ
about-contact = ርክብ፦
about-contact-unknown = ገና ናይ ርክብ ኣድራሻ የለን።
about-what = NAVI-MIG ንሓደስቲ መጻእቲ ይሕግዝ። ህዝባዊ ኣገልግሎታት፣ ስጉምትታትን መሰላትን የርኢ።
about-services = { $n ->
    [one] ኣብዚ { $n-text } ኣገልግሎት፣
   *[other] ኣብዚ { $n-text } ኣገልግሎታት፣
 }
about-pathways = { $n ->
    [one] { $n-text } ዝርዝር ስጉምትታት
   *[other] { $n-text } ዝርዝራት ስጉምትታት
 }
about-helplines = { $n ->
    [one] ከምኡ’ውን { $n-text } ዝተረጋገጸ መስመር ሓገዝ ኣሎ።
   *[other] ከምኡ’ውን { $n-text } ዝተረጋገጹ መስመራት ሓገዝ ኣለዉ።
 }
about-translations = ብዙሕ ትርጉም ብማሽን ዝተሰርሐ እዩ። ሰብ ክሳብ ዘንብቦ ከምኡ ተጻሒፉ ኣሎ።
about-licence = ነቲ ጽሑፋት ኩሉ ሰብ ብ CC BY 4.0 ክጥቀመሉ ይኽእል። እቲ ፕሮግራም ብ EUPL-1.2 ነጻ እዩ።
about-attribution = ቦታታት፦ Statbel ከምኡ’ውን GeoNames (CC BY 4.0)። ስማት ቋንቋታት፦ Unicode CLDR።
privacy-reading-title = ክተንብቡ ከለኹም
privacy-reading = ኣካውንት ኣየድልን። cookie ኣይንጥቀምን። እተንብብዎ ኣይነቕምጥን፣ ንኻልእ ኩባንያ ኣይንነግርን።
privacy-search = እትደልይዎ ኣይነቕምጥን።
privacy-phone-title = ኣብ ቴለፎንኩም
privacy-phone = መልስታትኩም፣ ምልክታትኩምን ዝተዓቀቡ ገጻትን ኣብ ቴለፎንኩም ይተርፉ። ብሓንቲ መልጎም ክትድምስስዎም ትኽእሉ።
privacy-voices-title = ጸገም ክትሕብሩ ከለኹም
privacy-voices = ዝመረጽኩምዎን ዝጸሓፍኩምዎን፣ መዓልትን ምምሕዳር ከተማን ንዕቅብ። ስምን ልክዕ ሰዓትን ኣይንዕቅብን።
privacy-voices-readers = መን ከንብቦ ንስኹም ትመርጹ፦ ማንም፣ ነጻ ቤት ጽሕፈት፣ ወይ እቲ ኣገልግሎት እውን።
privacy-voices-keep = ቁጽርን ኣርባዕተ ቃላትን ትረኽቡ። ጸብጻብኩም ብኣታቶም ጥራይ ይኽፈት።
privacy-rights-title = መሰላትኩም
privacy-rights = ዝለኣኽኩምዎ ንምርኣይ ወይ ንምድምሳስ ክትሓቱ ትኽእሉ። ንበዓል መዚ ሓለዋ ሓበሬታ ክትጠርዑ ትኽእሉ።
accessibility-status = ዕላማ ናይዚ መርበብ WCAG 2.2፣ ደረጃ AA እዩ። ኩሉ ህዝባዊ ገጽ ይፍተን።
accessibility-how = ብፕሮግራም፣ ብኪቦርድ፣ ብዓቢ ጽሑፍ፣ ብንእሽቶ ስክሪንን ብዘይ JavaScriptን ንፍትን።
accessibility-gaps-title = ገና ዘይሰርሕ
accessibility-gap-translation = ብዙሕ ትርጉም ገና ብሰብ ኣይተነበን።
accessibility-gap-links = መርበባት ካልኦት ቤት ጽሕፈታት ከጸግሙ ይኽእሉ።
accessibility-feedback-title = ንገሩና
accessibility-feedback = ኣብዚ መርበብ ዕንቅፋት ኣጋጢሙኩም ዶ? ነቶም ዘካይድዎ ጽሓፉ።
accessibility-complaint = መልሲ የለን? ኣብ ሃገርኩም ንብቕዓት መርበብ ዝምልከቶ በዓል መዚ ክትጠርዑ ትኽእሉ።

home-title = په خپل نوي هېواد کې مرسته ومومئ
home-lead = ډاکټر، ښوونځی، کور او کار ومومئ او خپل حقونه وپېژنئ. حساب ته اړتیا نشته.
home-who = دا وېبپاڼه { $name } چلوي.
home-who-unknown = هغو کسانو چې دا وېبپاڼه چلوي، لا خپل نوم نه دی ویلی.
home-authority-yes = دا یوه دولتي اداره ده.
home-authority-no = دا دولتي اداره نه ده.
home-authority-unknown = موږ لا نه پوهېږو چې دا دولتي اداره ده که نه.
home-stored = هغه څه چې تاسو یې لولئ یا لټوئ، موږ یې نه ساتو.
home-shared-phone = ټیلیفون ګډ دی؟ خصوصي کړکۍ پرانیزئ، یا په پای کې د دې پاڼې معلومات پاک کړئ.
home-where = تاسو چېرته اوسېږئ؟
home-where-label = ښار یا پوستي کوډ
home-where-placeholder = د بېلګې په توګه: Gent یا 9000
home-where-button = ومومئ
home-where-none = دا ځای مو پیدا نه کړ. پوستي کوډ ولیکئ، یا هېواد وټاکئ.
home-locate = زما ځای وکاروئ
home-locate-hint = ستاسو ځای یوازې په دې ټیلیفون کې پاتې کېږي.
home-locate-wait = لټول کېږي …
home-locate-denied = ټیلیفون ستاسو ځای ونه وایه. ښار یا پوستي کوډ ولیکئ.
home-countries = یا یو هېواد وټاکئ
place-title = مرسته: { $place }
place-needs = څه ته اړتیا لرئ؟
place-pathways = ګام په ګام
place-pathways-lead = د ګامونو لېست: چېرته لاړ شئ، څه راوړئ، تر کله.
place-rights = د دې ځای د اوسېدونکي په توګه ستاسو حقونه
place-parts = د دې ځای ښارونه او سیمې
need-pathways = ګام په ګام
need-below = په دقیقه توګه
need-services = خدمتونه
need-filter = یوازې هغه خدمتونه وښایئ چې «هو» وایي
need-filter-button = وښایئ
need-none = دې اړتیا ته لا دلته خدمت نه لرو.
need-none-tell = موږ ته ووایئ چې دا نشته
need-count = { $n ->
    [one] { $n-text } خدمت
   *[other] { $n-text } خدمتونه
 }
need-more = نور خدمتونه
service-for-whom = د چا لپاره
service-cost = لګښت
service-bring = څه راوړئ
service-deadline = کله
service-may-i-come = ایا زه راتلی شم؟
service-languages = د کارکوونکو ژبې:
service-when-where = کله او چېرته
service-hours = د کار وخت
service-directions = لار وښایئ
service-contact = اړیکه
service-pathways = دا خدمت یو ګام دی په
service-trust = ایا پر دې باور کولی شم؟
service-authority = دا خدمت څوک ورکوي
service-area = د دې ځای خلکو ته
service-law = قانون
service-checked = د کتلو نېټه
service-sources = سرچینه
source-dated = (د پاڼې نېټه: { $date })
source-undated = (د پاڼې نېټه نه ده معلومه)
record-unverified = له سرچینې سره نه دی کتل شوی
record-volatile = قانون یا پته بدلېږي
not-confirmed = تایید شوی نه دی، لومړی وپوښتئ
not-legal-advice = دا معلومات دي. دا حقوقي مشوره نه ده.
contact-call = زنګ ووهئ:
contact-mail = ولیکئ:
contact-online = دا کار آنلاین وکړئ
contact-website = وېبپاڼه پرانیزئ
share-text = په پیغام کې یې ولېږئ
share-button = شریک یې کړئ
share-copied = کاپي شو
keep-button = په دې ټیلیفون کې یې وساتئ
keep-kept = په دې ټیلیفون کې دی
print-sheet = د QR کوډ سره چاپي پاڼه
print-button = چاپ کړئ
read-aloud = په لوړ غږ ولولئ
read-stop = لوستل ودروئ
access-without_papers = د استوګنې له اسنادو پرته؟
access-without_eid = له برېښنایي پېژند یا بانکي حساب پرته؟
access-without_appointment = له وعدې پرته؟
access-interpreter = ایا ژباړن شته؟
access-female_staff = ایا ښځینه کارکوونکې غوښتلی شم؟
access-children = ایا خپل ماشومان راوستلی شم؟
access-wheelchair = ایا په څرخ لرونکې چوکۍ کې راتلی شم؟
answer-yes = هو
answer-no = نه
answer-unknown = موږ نه پوهېږو. لومړی وپوښتئ.
reporting-question = زما په اړه چا ته ویل کېږي؟
reporting-none = هېچا ته نه
reporting-police = کېدای شي پولیسو ته وویل شي
reporting-immigration = کېدای شي د کډوالۍ ادارې ته وویل شي
reporting-unknown = موږ نه پوهېږو. لومړی وپوښتئ.
hours-open = اوس خلاص دی
hours-open-until = اوس خلاص دی، تر { $time } پورې
hours-opens = اوس تړلی دی. خلاصېږي: { $time }
hours-opens-appointment = اوس تړلی دی. خلاصېږي: { $time }، په وعده
hours-closed = تړلی
hours-closed-now = اوس تړلی دی
hours-appointment = یوازې په وعده
hours-unknown = د کار وخت راته معلوم نه دی. لومړی وپوښتئ.
hours-live-open = اوس خلاص دی، تر {"{"}time{"}"} پورې
hours-live-closed = اوس تړلی دی. خلاصېږي: {"{"}time{"}"}
hours-live-closed-appointment = اوس تړلی دی. خلاصېږي: {"{"}time{"}"}، په وعده
hours-stale = دا خوندي پاڼه ډېره زړه ده. لومړی وپوښتئ.
hours-varies = وختونه هره اونۍ بدلېږي
hours-school-holidays = د ښوونځي په رخصتۍ کې وختونه بدلېدای شي
hours-until = دا وختونه تر { $date } پورې سم دي
hours-holidays-ask = په رسمي رخصتیو کې: لومړی وپوښتئ
hours-holidays-as-usual = په رسمي رخصتیو کې هم خلاص دی
hours-holidays-closed = په رسمي رخصتیو کې تړلی دی
hours-holidays-open = په رسمي رخصتیو کې: { $times }
cost-free = وړیا
cost-about = نږدې { $amount }
cost-max = تر ټولو ډېر { $amount }
cost-min = له { $amount } څخه
cost-per-day = په ورځ کې
cost-per-week = په اونۍ کې
cost-per-month = په میاشت کې
cost-per-year = په کال کې
cost-per-visit = د هر ځل تګ لپاره
cost-per-course = د هر کورس لپاره
cost-per-document = د هر سند لپاره
cost-per-person = د هر کس لپاره
cost-per-hour = په ساعت کې
cost-per-page = د هرې پاڼې لپاره
deadline-now = اوس
deadline-same-day = په هماغه ورځ
deadline-soon = هر څومره ژر چې کېږي
deadline-within = موده: { $time }
deadline-counted-from = شمېر پیلېږي له: { $event }
deadline-before = مخکې له: { $moment }
deadline-before-time = لږ تر لږه { $time } مخکې له: { $moment }
deadline-after = وروسته له { $time }
deadline-after-moment = وروسته له: { $moment }
deadline-at = په دې وخت: { $moment }
deadline-from = له: { $moment }
deadline-until = تر: { $moment }
time-hour = { $n ->
    [one] { $n-text } ساعت
   *[other] { $n-text } ساعته
 }
time-day = { $n ->
    [one] { $n-text } ورځ
   *[other] { $n-text } ورځې
 }
time-working_day = { $n ->
    [one] { $n-text } کاري ورځ
   *[other] { $n-text } کاري ورځې
 }
time-week = { $n ->
    [one] { $n-text } اونۍ
   *[other] { $n-text } اونۍ
 }
time-month = { $n ->
    [one] { $n-text } میاشت
   *[other] { $n-text } میاشتې
 }
time-year = { $n ->
    [one] { $n-text } کال
   *[other] { $n-text } کاله
 }
pathway-questions = څو پوښتنې
pathway-on-phone = ستاسو ځوابونه په دې ټیلیفون کې پاتې کېږي. بل څوک یې نه ویني.
pathway-no-script = ستاسو براوزر ټول ګامونه ښيي. هر ګام وایي چې د چا لپاره دی.
pathway-progress = پوښتنه {"{"}n{"}"} له {"{"}total{"}"}
pathway-next = بل
pathway-back = شاته
pathway-skip = پرې یې ږدئ
pathway-again = بیا ځواب ورکړئ
pathway-dates = ستاسو نېټې
pathway-dates-hint = نېټه ولیکئ. موږ په دې ټیلیفون کې درته ورځې شمېرو.
pathway-ics = نېټې زما تقویم ته واچوئ
pathway-steps = ستاسو ګامونه
pathway-done = {"{"}n{"}"} له {"{"}total{"}"} ګامونو وشول
pathway-why = ولې دا وینم؟
pathway-maybe = یوازې که دا ستاسو په اړه سم وي
pathway-show-hidden = هغه {"{"}n{"}"} ګامونه وښایئ چې زما لپاره نه دي
pathway-hide-hidden = هغه ګامونه پټ کړئ چې زما لپاره نه دي
pathway-by = تر {"{"}date{"}"} پورې
pathway-from = له {"{"}date{"}"} څخه
pathway-on = په {"{"}date{"}"}
pathway-invalid = دا ځواب ممکن نه دی. ویې ګورئ، یا یې پرېږدئ.
pathway-documents = ټول اسناد په یو لېست کې
pathway-elsewhere = دا ګامونه د دې ځای لپاره نه دي. د دې لپاره دي:
date-label = نېټه
step-who = څوک
step-where = چېرته
step-else = که ونه شول
step-done = وشو
step-law-sources = قانون او سرچینې
verdict-eligible = هو، تاسو دا ګامونه اخیستلی شئ
verdict-not-eligible = ښايي نه
verdict-unknown = په ډاډ یې نه شو ویلی
verdict-because = ولې:
verdict-check = قانون استثنا لري. له ناهیلۍ مخکې وپوښتئ.
verdict-ask = دلته وپوښتئ:
help-neutral-title = معلومات
help-title = سمدستي مرسته
help-leave = همدا اوس له دې پاڼې ووځئ
help-always = شپه او ورځ
help-traces-title = ستاسو براوزر څه ساتي
help-traces = ستاسو براوزر د پرانیستو پاڼو لېست ساتي. خصوصي کړکۍ لېست نه ساتي.
help-traces-link = د دې ټیلیفون ساتلي شیان څنګه پاک کړئ
search-title = لټون
search-results-for = پایلې د «{ $query }» لپاره
search-none = څه مو پیدا نه کړل. بله کلمه ولیکئ، په هره ژبه.
search-private = هغه څه چې تاسو یې لټوئ، موږ یې نه ساتو.
search-kind-service = خدمت
search-kind-pathway = ګام په ګام
search-kind-need = اړتیا
search-count = {"{"}n{"}"} پایلې
search-offline-why = د «{"{"}word{"}"}» له امله
search-why-name = په نوم کې «{ $word }» شته
search-why-need = دا د «{ $word }» په اړه دی
search-why-text = په متن کې «{ $word }» شته
offline-title = بې انټرنېټه یې وکاروئ
offline-lead = د خپل ځای پاڼې په دې ټیلیفون کې خوندي کړئ. بیا بې انټرنېټه کار کوي.
offline-no-script = ستاسو براوزر پاڼې نه شي خوندي کولی. تاسو یې چاپولی شئ.
offline-absent = انټرنېټ نه لرئ، او دا پاڼه په دې ټیلیفون کې نشته.
offline-history-title = په براوزر کې لېست پاک کړئ
offline-history = د براوزر مینو پرانیزئ. «تاریخچه» وټاکئ. بیا «پاکول» وټاکئ.
pack-save = په دې ټیلیفون کې خوندي کړئ
pack-remove = له دې ټیلیفون یې لرې کړئ
pack-size = دا {"{"}size{"}"} ځای نیسي.
pack-saving = خوندي کېږي …
pack-saved = د خوندي کولو نېټه: {"{"}date{"}"}.
pack-failed = خوندي نه شو. انټرنېټ وګورئ او بیا هڅه وکړئ.
pack-update = نوې نسخه شته. ستاسو نسخه د {"{"}date{"}"} ده. دا {"{"}size{"}"} ځای نیسي.
pack-damaged = یو فایل خراب راغی. بیا هڅه وکړئ.
pack-full = په دې ټیلیفون کې ځای نه دی پاتې.
pack-removed = له دې ټیلیفون لرې شو.
wipe-title = ګډ ټیلیفون
wipe-lead = د دې پاڼې هر څه له ټیلیفون پاک کړئ: ځوابونه، خوندي پاڼې، انتظار کې پیغامونه.
wipe-button = اوس هر څه پاک کړئ
wipe-confirm = د هر څه پاکولو لپاره بیا کېکاږئ
wipe-done = هر څه پاک شول.
desk-title = هغه پاڼه چې درسره یې وړئ
desk-lead = لېست یوازې په دې ټیلیفون کې دی. چاپ یې کړئ، یا دې کس کوډ سکن کړي.
desk-empty = لېست تش دی. یو خدمت پرانیزئ او «پاڼې ته یې اضافه کړئ» وټاکئ.
desk-collect = پاڼې ته یې اضافه کړئ
desk-added = په پاڼه کې دی
desk-missing = دا ونه لوستل شو.
desk-code = ټول لېست په دې کوډ کې دی.
desk-no-script = دا پاڼه JavaScript ته اړتیا لري. تاسو هر خدمت چاپولی شئ.
citizenship-title = تابعیت واخلئ
voting-title = په سیمه‌ییزو ټاکنو کې رایه ورکړئ
voting-yes = د اروپایي ټولنې بهر خلک دلته په سیمه‌ییزو ټاکنو کې رایه ورکولی شي.
voting-no = د اروپایي ټولنې بهر خلک دلته په سیمه‌ییزو ټاکنو کې رایه نه شي ورکولی.
voting-some = د اروپایي ټولنې بهر ځینې خلک دلته په سیمه‌ییزو ټاکنو کې رایه ورکولی شي.
voting-unknown = په دې په ډاډ نه پوهېږو. له ښاروالۍ وپوښتئ.
country-volatile = له پرېکړې مخکې له ادارې وپوښتئ.
country-years = د استوګنې کلونه
country-years-refugee = د کډوالو لپاره د استوګنې کلونه
country-decision = پرېکړه څومره وخت نیسي
country-reminders = هغه نېټې چې باید په یاد وي
country-reminders-take = دا نېټې زما تقویم ته واچوئ
country-route = لار
country-language = ژبه
country-test = ازموینه
country-work-income = کار او عاید
country-other = نور شرطونه
country-dual = دوه تابعیتونه
country-condition = شرط
country-stand = ایا ځان کاندیدولی شم؟
country-levels = کومې ټاکنې
country-next = راتلونکې ټاکنې
country-years-other = نورې مودې
country-note = ښه ده چې پوه شئ
feedback-title = موږ ته ووایئ
feedback-helpful = ایا دې مرسته وکړه؟
feedback-visit = زه هلته لاړم
feedback-correction = دلته یو څه غلط دي
feedback-barrier = ستونزه راته پیدا شوه
about-contact = اړیکه:
about-contact-unknown = لا د اړیکې پته نشته.
about-what = NAVI-MIG له نویو راغلو سره مرسته کوي. عامه خدمتونه، ګامونه او حقونه ښيي.
about-services = { $n ->
    [one] دلته { $n-text } خدمت،
   *[other] دلته { $n-text } خدمتونه،
 }
about-pathways = { $n ->
    [one] د ګامونو { $n-text } لېست
   *[other] د ګامونو { $n-text } لېستونه
 }
about-helplines = { $n ->
    [one] او { $n-text } کتل شوې د مرستې کرښه ده.
   *[other] او { $n-text } کتل شوې د مرستې کرښې دي.
 }
about-translations = ډېرې ژباړې ماشین کړې دي. تر هغه چې څوک یې ولولي، دا پرې لیکل کېږي.
about-licence = ټول خلک متنونه د CC BY 4.0 له مخې کارولی شي. پروګرام د EUPL-1.2 له مخې ازاد دی.
about-attribution = ځایونه: Statbel او GeoNames (CC BY 4.0). د ژبو نومونه: Unicode CLDR.
privacy-reading-title = کله چې لولئ
privacy-reading = حساب ته اړتیا نشته. کوکي نه ږدو. ستاسو لوستل نه ساتو او بل شرکت ته یې نه وایو.
privacy-search = هغه څه چې تاسو یې لټوئ، موږ یې نه ساتو.
privacy-phone-title = په ستاسو ټیلیفون کې
privacy-phone = ستاسو ځوابونه، نښې او خوندي پاڼې په ټیلیفون کې پاتې کېږي. په یوه تڼۍ یې پاکولی شئ.
privacy-voices-title = کله چې ستونزه راپور کوئ
privacy-voices = موږ ستاسو انتخاب او لیکنه، ورځ او ښاروالي ساتو. نوم او دقیق ساعت نه ساتو.
privacy-voices-readers = تاسو ټاکئ چې څوک یې ولولي: هېڅوک، یو خپلواک دفتر، یا اداره هم.
privacy-voices-keep = یوه شمېره او څلور کلمې ترلاسه کوئ. ستاسو راپور یوازې په دوی خلاصېږي.
privacy-rights-title = ستاسو حقونه
privacy-rights = د خپلو لېږلو معلوماتو لیدل یا پاکول غوښتلی شئ. د معلوماتو د ساتنې ادارې ته شکایت کولی شئ.
accessibility-status = د دې وېبپاڼې موخه WCAG 2.2، د AA کچه ده. هره عامه پاڼه ازمویل کېږي.
accessibility-how = موږ په پروګرام، کیبورډ، لوی متن، کوچنۍ پرده او بې JavaScript ازمویو.
accessibility-gaps-title = څه لا کار نه کوي
accessibility-gap-translation = ډېرې ژباړې لا هېچا نه دي لوستې.
accessibility-gap-links = د نورو ادارو وېبپاڼې کېدای شي ستونزمنې وي.
accessibility-feedback-title = موږ ته ووایئ
accessibility-feedback = په دې وېبپاڼه کې خنډ درته راغی؟ هغو ته ولیکئ چې چلوي یې.
accessibility-complaint = ځواب نه دی راغلی؟ په خپل هېواد کې د وېب د لاسرسي ادارې ته شکایت وکړئ.

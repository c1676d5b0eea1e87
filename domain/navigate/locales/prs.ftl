home-title = در کشور نو خود کمک پیدا کنید
home-lead = داکتر، مکتب، خانه و کار پیدا کنید و حقوق خود را بشناسید. حساب لازم نیست.
home-who = { $name } این سایت را اداره می‌کند.
home-who-unknown = کسانی که این سایت را اداره می‌کنند، هنوز نام خود را نگفته‌اند.
home-authority-yes = این یک اداره دولتی است.
home-authority-no = این یک اداره دولتی نیست.
home-authority-unknown = هنوز نمی‌دانیم که این اداره دولتی است یا نه.
home-stored = آنچه می‌خوانید یا می‌پالید ذخیره نمی‌کنیم.
home-shared-phone = تلفون مشترک است؟ کلکین خصوصی باز کنید، یا در آخر معلومات این سایت را پاک کنید.
home-where = در کجا زندگی می‌کنید؟
home-where-label = شهر یا کود پستی
home-where-placeholder = مثلاً: Gent یا 9000
home-where-button = پیدا کنید
home-where-none = این جای را پیدا نکردیم. کود پستی را نوشته کنید یا کشور را انتخاب کنید.
home-locate = جای مرا پیدا کن
home-locate-hint = جای شما تنها در این تلفون می‌ماند.
home-locate-wait = در حال جستجو …
home-locate-denied = تلفون جای شما را نداد. شهر یا کود پستی را نوشته کنید.
home-countries = یا یک کشور را انتخاب کنید
place-title = کمک در { $place }
place-needs = چه ضرورت دارید؟
place-pathways = قدم به قدم
place-pathways-lead = لست قدم‌ها: کجا بروید، چه بیاورید، تا چه وقت.
place-rights = حقوق شما به حیث باشنده
place-parts = شهرها و منطقه‌های اینجا
need-pathways = قدم به قدم
need-below = دقیق‌تر
need-services = خدمات
need-filter = تنها خدماتی را نشان بده که «بلی» می‌گویند
need-filter-button = نشان بده
need-none = برای این ضرورت هنوز در اینجا خدمتی نداریم.
need-none-tell = به ما بگویید که این کم است
need-count = { $n ->
    [one] { $n-text } خدمت
   *[other] { $n-text } خدمت
 }
need-more = خدمات بیشتر
service-for-whom = برای کی
service-cost = مصرف
service-bring = چه بیاورید
service-deadline = چه وقت
service-may-i-come = آیا می‌توانم بیایم؟
service-languages = زبان کارمندان:
service-when-where = چه وقت و در کجا
service-hours = ساعت کار
service-directions = راه را نشان بده
service-contact = تماس
service-pathways = این خدمت یک قدم است در
service-trust = آیا به این باور کرده می‌توانم؟
service-authority = این خدمت را کی می‌دهد
service-area = برای مردم
service-law = قانون
service-checked = تاریخ بررسی
service-sources = منبع
source-dated = (تاریخ صفحه: { $date })
source-undated = (تاریخ صفحه معلوم نیست)
record-unverified = با منبع بررسی نشده است
record-volatile = قانون یا آدرس در حال تغییر است
not-confirmed = تأیید نشده، اول بپرسید
not-legal-advice = این معلومات است. این مشوره حقوقی نیست.
contact-call = زنگ بزنید:
contact-mail = نوشته کنید به
contact-online = این کار را آنلاین انجام بدهید
contact-website = ویب‌سایت را باز کنید
share-text = با پیام بفرستید
share-button = شریک کنید
share-copied = کاپی شد
keep-button = در این تلفون نگاه کنید
keep-kept = در این تلفون است
print-sheet = ورق چاپی با کود QR
print-button = چاپ کنید
read-aloud = به آواز بلند بخوان
read-stop = خواندن را بس کن
access-without_papers = بدون اسناد اقامت؟
access-without_eid = بدون هویت الکترونیکی یا حساب بانکی؟
access-without_appointment = بدون وقت ملاقات؟
access-interpreter = آیا ترجمان است؟
access-female_staff = آیا کارمند زن خواسته می‌توانم؟
access-children = آیا اطفالم را آورده می‌توانم؟
access-wheelchair = آیا با چوکی چرخ‌دار آمده می‌توانم؟
answer-yes = بلی
answer-no = نخیر
answer-unknown = نمی‌دانیم. اول بپرسید.
reporting-question = درباره من به کی خبر می‌دهند؟
reporting-none = هیچ‌کس
reporting-police = شاید به پولیس خبر بدهند
reporting-immigration = شاید به اداره مهاجرت خبر بدهند
reporting-unknown = نمی‌دانیم. اول بپرسید.
hours-open = حالا باز است
hours-open-until = حالا باز است، تا { $time }
hours-opens = حالا بسته است. باز می‌شود: { $time }
hours-opens-appointment = حالا بسته است. باز می‌شود: { $time }، با وقت ملاقات
hours-closed = بسته
hours-closed-now = حالا بسته است
hours-appointment = تنها با وقت ملاقات
hours-unknown = ساعت کار را نمی‌دانیم. اول بپرسید.
hours-live-open = حالا باز است، تا {"{"}time{"}"}
hours-live-closed = حالا بسته است. باز می‌شود: {"{"}time{"}"}
hours-live-closed-appointment = حالا بسته است. باز می‌شود: {"{"}time{"}"}، با وقت ملاقات
hours-stale = این صفحه ذخیره‌شده بسیار کهنه است. اول بپرسید.
hours-varies = ساعت‌ها هر هفته فرق می‌کند
hours-school-holidays = در رخصتی مکتب شاید ساعت‌ها تغییر کند
hours-until = این ساعت‌ها درست است تا { $date }
hours-holidays-ask = در رخصتی‌های رسمی: اول بپرسید
hours-holidays-as-usual = در رخصتی‌های رسمی هم باز است
hours-holidays-closed = در رخصتی‌های رسمی بسته است
hours-holidays-open = در رخصتی‌های رسمی: { $times }
cost-free = رایگان
cost-about = تقریباً { $amount }
cost-max = حداکثر { $amount }
cost-min = از { $amount }
cost-per-day = در روز
cost-per-week = در هفته
cost-per-month = در ماه
cost-per-year = در سال
cost-per-visit = برای هر مراجعه
cost-per-course = برای هر کورس
cost-per-document = برای هر سند
cost-per-person = برای هر نفر
cost-per-hour = در ساعت
cost-per-page = برای هر صفحه
deadline-now = حالا
deadline-same-day = در همان روز
deadline-soon = هر چه زودتر
deadline-within = در ظرف { $time }
deadline-counted-from = حساب از: { $event }
deadline-before = پیش از: { $moment }
deadline-before-time = کم از کم { $time } پیش از: { $moment }
deadline-after = بعد از { $time }
deadline-after-moment = بعد از: { $moment }
deadline-at = در وقت: { $moment }
deadline-from = از: { $moment }
deadline-until = تا: { $moment }
time-hour = { $n ->
    [one] { $n-text } ساعت
   *[other] { $n-text } ساعت
 }
time-day = { $n ->
    [one] { $n-text } روز
   *[other] { $n-text } روز
 }
time-working_day = { $n ->
    [one] { $n-text } روز کاری
   *[other] { $n-text } روز کاری
 }
time-week = { $n ->
    [one] { $n-text } هفته
   *[other] { $n-text } هفته
 }
time-month = { $n ->
    [one] { $n-text } ماه
   *[other] { $n-text } ماه
 }
time-year = { $n ->
    [one] { $n-text } سال
   *[other] { $n-text } سال
 }
pathway-questions = چند سوال
pathway-on-phone = جواب‌های شما تنها در این تلفون می‌ماند. کس دیگر آن را نمی‌بیند.
pathway-no-script = براوزر شما همه قدم‌ها را نشان می‌دهد. هر قدم می‌گوید برای کی است.
pathway-progress = سوال {"{"}n{"}"} از {"{"}total{"}"}
pathway-next = بعدی
pathway-back = پس بروید
pathway-skip = تیر شوید
pathway-again = دوباره جواب بدهید
pathway-dates = تاریخ‌های شما
pathway-dates-hint = تاریخ را بدهید. روزها را در همین تلفون برای شما حساب می‌کنیم.
pathway-ics = تاریخ‌ها را در تقویم من بگیر
pathway-steps = قدم‌های شما
pathway-done = {"{"}n{"}"} از {"{"}total{"}"} قدم انجام شد
pathway-why = چرا این را می‌بینم؟
pathway-maybe = تنها اگر این درباره شما درست باشد
pathway-show-hidden = {"{"}n{"}"} قدم را که برای من نیست نشان بده
pathway-hide-hidden = قدم‌هایی را که برای من نیست پنهان کن
pathway-by = تا {"{"}date{"}"}
pathway-from = از {"{"}date{"}"}
pathway-on = در {"{"}date{"}"}
pathway-invalid = این جواب ممکن نیست. آن را درست کنید یا تیر شوید.
pathway-documents = همه اسناد در یک لست
pathway-elsewhere = این قدم‌ها برای این جای نیست. برای اینجا است:
date-label = تاریخ
step-who = کی
step-where = کجا
step-else = اگر نشد
step-done = انجام شد
step-law-sources = قانون و منابع
verdict-eligible = بلی، شما می‌توانید این قدم‌ها را بروید
verdict-not-eligible = احتمالاً نه
verdict-unknown = این را با اطمینان گفته نمی‌توانیم
verdict-because = چرا:
verdict-check = قانون استثنا دارد. پیش از ناامیدی بپرسید.
verdict-ask = اینجا بپرسید:
help-neutral-title = معلومات
help-title = همین حالا کمک
help-leave = همین حالا از این صفحه بیرون شوید
help-always = شب و روز
help-traces-title = براوزر شما چه نگاه می‌کند
help-traces = براوزر شما لست صفحه‌های بازشده را نگاه می‌کند. کلکین خصوصی لست نگاه نمی‌کند.
help-traces-link = چگونه معلومات این تلفون را پاک کنید
search-title = جستجو
search-results-for = نتیجه‌ها برای «{ $query }»
search-none = چیزی پیدا نکردیم. کلمه دیگر نوشته کنید، به هر زبان.
search-private = آنچه می‌پالید ذخیره نمی‌کنیم.
search-kind-service = خدمت
search-kind-pathway = قدم به قدم
search-kind-need = ضرورت
search-count = {"{"}n{"}"} نتیجه
search-offline-why = به خاطر «{"{"}word{"}"}»
search-why-name = در نام آمده است: «{ $word }»
search-why-need = درباره «{ $word }» است
search-why-text = در متن آمده است: «{ $word }»
offline-title = بدون انترنت استفاده کنید
offline-lead = صفحه‌های جای خود را در این تلفون ذخیره کنید. آن وقت بدون انترنت کار می‌کنند.
offline-no-script = براوزر شما صفحه ذخیره کرده نمی‌تواند. می‌توانید آنها را چاپ کنید.
offline-absent = انترنت ندارید، و این صفحه در این تلفون نیست.
offline-history-title = لست را در براوزر پاک کنید
offline-history = مینوی براوزر را باز کنید. «تاریخچه» را انتخاب کنید. بعد «پاک کردن» را انتخاب کنید.
pack-save = در این تلفون ذخیره کنید
pack-remove = از این تلفون حذف کنید
pack-size = این {"{"}size{"}"} جای می‌گیرد.
pack-saving = در حال ذخیره …
pack-saved = تاریخ ذخیره: {"{"}date{"}"}.
pack-failed = ذخیره نشد. انترنت را ببینید و دوباره کوشش کنید.
pack-update = نسخه نوتر است. نسخه شما از {"{"}date{"}"} است. {"{"}size{"}"} جای می‌گیرد.
pack-damaged = یک فایل خراب رسید. دوباره کوشش کنید.
pack-full = این تلفون دیگر جای ندارد.
pack-removed = از این تلفون حذف شد.
wipe-title = تلفون مشترک
wipe-lead = همه چیز این سایت را از تلفون پاک کنید: جواب‌ها، صفحه‌های ذخیره‌شده، پیام‌های در انتظار.
wipe-button = همه را حالا پاک کنید
wipe-confirm = برای پاک کردن همه، دوباره فشار بدهید
wipe-done = همه چیز پاک شد.
desk-title = ورقی که با خود ببرید
desk-lead = لست تنها در این تلفون است. چاپ کنید، یا کسی کود را سکن کند.
desk-empty = لست خالی است. یک خدمت را باز کنید و «در ورق اضافه کنید» را بزنید.
desk-collect = در ورق اضافه کنید
desk-added = در ورق است
desk-missing = این مورد خوانده نشد.
desk-code = تمام لست در این کود است.
desk-no-script = این ورق JavaScript کار دارد. می‌توانید هر خدمت را چاپ کنید.
citizenship-title = تابعیت بگیرید
voting-title = در انتخابات محلی رأی بدهید
voting-yes = مردم بیرون از اتحادیه اروپا می‌توانند اینجا در انتخابات محلی رأی بدهند.
voting-no = مردم بیرون از اتحادیه اروپا نمی‌توانند اینجا در انتخابات محلی رأی بدهند.
voting-some = بعضی مردم بیرون از اتحادیه اروپا می‌توانند اینجا در انتخابات محلی رأی بدهند.
voting-unknown = این را دقیق نمی‌دانیم. از شاروالی بپرسید.
country-volatile = پیش از تصمیم، از اداره بپرسید.
country-years = سال‌های اقامت
country-years-refugee = سال‌های اقامت برای پناهندگان
country-decision = تصمیم چقدر وقت می‌گیرد
country-reminders = تاریخ‌هایی که باید به یاد داشت
country-reminders-take = این تاریخ‌ها را در تقویم من بگیر
country-route = راه
country-language = زبان
country-test = امتحان
country-work-income = کار و عاید
country-other = شرط‌های دیگر
country-dual = دو تابعیت
country-condition = شرط
country-stand = آیا خود را کاندید کرده می‌توانم؟
country-levels = کدام انتخابات
country-next = انتخابات بعدی
country-years-other = مدت‌های دیگر
country-note = خوب است بدانید
feedback-title = به ما بگویید
feedback-helpful = آیا این کمک کرد؟
feedback-visit = من آنجا رفتم
feedback-correction = اینجا چیزی غلط است
feedback-barrier = من مشکل داشتم
about-contact = تماس:
about-contact-unknown = هنوز آدرس تماس نیست.
about-what = NAVI-MIG به تازه‌واردان کمک می‌کند. خدمات عامه، قدم‌ها و حقوق را نشان می‌دهد.
about-services = { $n ->
    [one] در اینجا { $n-text } خدمت،
   *[other] در اینجا { $n-text } خدمت،
 }
about-pathways = { $n ->
    [one] { $n-text } لست قدم‌ها
   *[other] { $n-text } لست قدم‌ها
 }
about-helplines = { $n ->
    [one] و { $n-text } خط کمک بررسی‌شده است.
   *[other] و { $n-text } خط کمک بررسی‌شده است.
 }
about-translations = بسیار ترجمه‌ها را ماشین کرده است. تا کسی آن را نخواند، این نوشته می‌باشد.
about-licence = همه می‌توانند متن‌ها را با CC BY 4.0 استفاده کنند. برنامه با EUPL-1.2 آزاد است.
about-attribution = جای‌ها: Statbel و GeoNames (CC BY 4.0). نام زبان‌ها: Unicode CLDR.
privacy-reading-title = وقتی می‌خوانید
privacy-reading = حساب لازم نیست. کوکی نمی‌گذاریم. آنچه می‌خوانید ذخیره نمی‌کنیم و به شرکت دیگر نمی‌گوییم.
privacy-search = آنچه می‌پالید ذخیره نمی‌کنیم.
privacy-phone-title = در تلفون شما
privacy-phone = جواب‌ها، نشانی‌ها و صفحه‌های ذخیره‌شده در تلفون شما می‌ماند. با یک دکمه پاک می‌شود.
privacy-voices-title = وقتی مشکلی را گزارش می‌دهید
privacy-voices = انتخاب و نوشته شما، روز و شاروالی را ذخیره می‌کنیم. نام و ساعت دقیق را ذخیره نمی‌کنیم.
privacy-voices-readers = شما انتخاب می‌کنید کی بخواند: هیچ‌کس، یک دفتر مستقل، یا اداره هم.
privacy-voices-keep = یک نمبر و چهار کلمه می‌گیرید. تنها با آنها دوسیه شما باز می‌شود.
privacy-rights-title = حقوق شما
privacy-rights = می‌توانید دیدن یا حذف آنچه فرستادید را بخواهید. می‌توانید به اداره حفاظت معلومات شکایت کنید.
accessibility-status = هدف این سایت WCAG 2.2، سطح AA است. هر صفحه عامه آزمایش می‌شود.
accessibility-how = با برنامه، کیبورد، متن کلان، صفحه خُرد و بدون JavaScript آزمایش می‌کنیم.
accessibility-gaps-title = چه هنوز کار نمی‌کند
accessibility-gap-translation = بسیار ترجمه‌ها را هنوز کسی نخوانده است.
accessibility-gap-links = استفاده از سایت‌های اداره‌های دیگر شاید سخت باشد.
accessibility-feedback-title = به ما بگویید
accessibility-feedback = در این سایت به مانع برخوردید؟ به اداره‌کنندگان آن نوشته کنید.
accessibility-complaint = جواب نیامد؟ به اداره مسئول دسترسی ویب در کشور خود شکایت کنید.

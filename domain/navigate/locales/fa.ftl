home-title = در کشور جدیدتان کمک پیدا کنید
home-lead = دکتر، مدرسه، خانه و کار پیدا کنید و حقوق خود را بشناسید. حساب کاربری لازم نیست.
home-who = { $name } این سایت را اداره می‌کند.
home-who-unknown = گردانندگان این سایت هنوز نام خود را نگفته‌اند.
home-authority-yes = این یک نهاد دولتی است.
home-authority-no = این یک نهاد دولتی نیست.
home-authority-unknown = هنوز نمی‌دانیم که این نهاد دولتی است یا نه.
home-stored = آنچه می‌خوانید یا جست‌وجو می‌کنید ذخیره نمی‌کنیم.
home-shared-phone = گوشی مشترک است؟ پنجره خصوصی باز کنید، یا در پایان اطلاعات این سایت را پاک کنید.
home-where = کجا زندگی می‌کنید؟
home-where-label = شهر یا کد پستی
home-where-placeholder = مثلاً: Gent یا 9000
home-where-button = پیدا کنید
home-where-none = این محل را پیدا نکردیم. کد پستی را بنویسید یا کشور را انتخاب کنید.
home-locate = از مکان من استفاده کن
home-locate-hint = مکان شما روی همین گوشی می‌ماند.
home-locate-wait = در حال جست‌وجو …
home-locate-denied = گوشی مکان را نداد. شهر یا کد پستی را بنویسید.
home-countries = یا یک کشور انتخاب کنید
place-title = کمک در { $place }
place-needs = چه لازم دارید؟
place-pathways = قدم به قدم
place-pathways-lead = فهرست قدم‌ها: کجا بروید، چه بیاورید، تا چه زمانی.
place-rights = حقوق شما به عنوان ساکن اینجا
place-parts = شهرها و منطقه‌های اینجا
need-pathways = قدم به قدم
need-below = دقیق‌تر
need-services = خدمات
need-filter = فقط خدماتی را نشان بده که «بله» می‌گویند
need-filter-button = نشان بده
need-none = هنوز برای این نیاز در اینجا خدمتی نداریم.
need-none-tell = به ما بگویید که این کم است
need-count = { $n ->
    [one] { $n-text } خدمت
   *[other] { $n-text } خدمت
 }
need-more = خدمات بیشتر
service-for-whom = برای چه کسانی
service-cost = هزینه
service-bring = چه چیزی بیاورید
service-deadline = چه زمانی
service-may-i-come = آیا می‌توانم بیایم؟
service-languages = زبان کارکنان:
service-when-where = کی و کجا
service-hours = ساعت کار
service-directions = راه را نشان بده
service-contact = تماس
service-pathways = این خدمت یک قدم است در
service-trust = آیا می‌توانم به این اعتماد کنم؟
service-authority = چه کسی این خدمت را می‌دهد
service-area = برای مردم
service-law = قانون
service-checked = تاریخ بررسی
service-sources = منبع
source-dated = (تاریخ صفحه: { $date })
source-undated = (تاریخ صفحه معلوم نیست)
record-unverified = با منبع بررسی نشده است
record-volatile = قانون یا نشانی در حال تغییر است
not-confirmed = قطعی نیست، اول بپرسید
not-legal-advice = این اطلاعات است. این مشاوره حقوقی نیست.
contact-call = تماس بگیرید:
contact-mail = بنویسید به
contact-online = این کار را آنلاین انجام دهید
contact-website = سایت را باز کنید
share-text = با پیامک بفرستید
share-button = به اشتراک بگذارید
share-copied = کپی شد
keep-button = روی این گوشی نگه دارید
keep-kept = روی این گوشی هست
print-sheet = برگه چاپی با کد QR
print-button = چاپ کنید
read-aloud = بلند بخوان
read-stop = خواندن را متوقف کن
access-without_papers = بدون مدارک اقامت؟
access-without_eid = بدون شناسه الکترونیکی یا حساب بانکی؟
access-without_appointment = بدون وقت قبلی؟
access-interpreter = آیا مترجم هست؟
access-female_staff = آیا می‌توانم کارمند زن بخواهم؟
access-children = آیا می‌توانم بچه‌هایم را بیاورم؟
access-wheelchair = آیا می‌توانم با صندلی چرخ‌دار بیایم؟
answer-yes = بله
answer-no = نه
answer-unknown = نمی‌دانیم. اول بپرسید.
reporting-question = درباره من به چه کسی خبر می‌دهند؟
reporting-none = هیچ‌کس
reporting-police = شاید به پلیس خبر بدهند
reporting-immigration = شاید به اداره مهاجرت خبر بدهند
reporting-unknown = نمی‌دانیم. اول بپرسید.
hours-open = اکنون باز است
hours-open-until = اکنون باز است، تا { $time }
hours-opens = اکنون بسته است. باز می‌شود: { $time }
hours-opens-appointment = اکنون بسته است. باز می‌شود: { $time }، با وقت قبلی
hours-closed = بسته
hours-closed-now = اکنون بسته است
hours-appointment = فقط با وقت قبلی
hours-unknown = ساعت کار را نمی‌دانیم. اول بپرسید.
hours-live-open = اکنون باز است، تا {"{"}time{"}"}
hours-live-closed = اکنون بسته است. باز می‌شود: {"{"}time{"}"}
hours-live-closed-appointment = اکنون بسته است. باز می‌شود: {"{"}time{"}"}، با وقت قبلی
hours-stale = این صفحه ذخیره‌شده خیلی قدیمی است. اول بپرسید.
hours-varies = ساعت‌ها هر هفته فرق می‌کند
hours-school-holidays = ساعت‌ها در تعطیلات مدرسه شاید عوض شود
hours-until = این ساعت‌ها معتبر است تا { $date }
hours-holidays-ask = در تعطیلات رسمی: اول بپرسید
hours-holidays-as-usual = در تعطیلات رسمی هم باز است
hours-holidays-closed = در تعطیلات رسمی بسته است
hours-holidays-open = در تعطیلات رسمی: { $times }
cost-free = رایگان
cost-about = حدود { $amount }
cost-max = حداکثر { $amount }
cost-min = از { $amount }
cost-per-day = در روز
cost-per-week = در هفته
cost-per-month = در ماه
cost-per-year = در سال
cost-per-visit = برای هر مراجعه
cost-per-course = برای هر دوره
cost-per-document = برای هر سند
cost-per-person = برای هر نفر
cost-per-hour = در ساعت
cost-per-page = برای هر صفحه
deadline-now = اکنون
deadline-same-day = در همان روز
deadline-soon = هر چه زودتر
deadline-within = ظرف { $time }
deadline-counted-from = شمارش از: { $event }
deadline-before = پیش از: { $moment }
deadline-before-time = دست‌کم { $time } پیش از: { $moment }
deadline-after = پس از { $time }
deadline-after-moment = پس از: { $moment }
deadline-at = در زمان: { $moment }
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
pathway-questions = چند سؤال
pathway-on-phone = پاسخ‌های شما روی همین گوشی می‌ماند. کس دیگری آنها را نمی‌بیند.
pathway-no-script = مرورگر شما همه قدم‌ها را نشان می‌دهد. هر قدم می‌گوید برای چه کسی است.
pathway-progress = سؤال {"{"}n{"}"} از {"{"}total{"}"}
pathway-next = بعدی
pathway-back = قبلی
pathway-skip = رد کنید
pathway-again = دوباره پاسخ دهید
pathway-dates = تاریخ‌های شما
pathway-dates-hint = تاریخ را بدهید. روزها را روی همین گوشی برایتان می‌شماریم.
pathway-ics = تاریخ‌ها را به تقویم من اضافه کن
pathway-steps = قدم‌های شما
pathway-done = {"{"}n{"}"} از {"{"}total{"}"} قدم انجام شد
pathway-why = چرا این را می‌بینم؟
pathway-maybe = فقط اگر این درباره شما درست است
pathway-show-hidden = {"{"}n{"}"} قدم را که برای من نیست نشان بده
pathway-hide-hidden = قدم‌هایی را که برای من نیست پنهان کن
pathway-by = تا {"{"}date{"}"}
pathway-from = از {"{"}date{"}"}
pathway-on = در {"{"}date{"}"}
pathway-invalid = این پاسخ ممکن نیست. آن را درست کنید یا رد کنید.
pathway-documents = همه مدارک در یک فهرست
pathway-elsewhere = این قدم‌ها برای این محل نیست. برای اینجاست:
date-label = تاریخ
step-who = چه کسی
step-where = کجا
step-else = اگر نشد
step-done = انجام شد
step-law-sources = قانون و منابع
verdict-eligible = بله، می‌توانید این قدم‌ها را بروید
verdict-not-eligible = احتمالاً نه
verdict-unknown = نمی‌توانیم با اطمینان بگوییم
verdict-because = چرا:
verdict-check = قانون استثنا دارد. پیش از ناامید شدن بپرسید.
verdict-ask = از اینجا بپرسید:
help-neutral-title = اطلاعات
help-title = کمک فوری
help-leave = همین حالا از این صفحه بیرون بروید
help-always = روز و شب
help-traces-title = مرورگر شما چه چیزی نگه می‌دارد
help-traces = مرورگر شما فهرست صفحه‌های بازشده را نگه می‌دارد. پنجره خصوصی فهرستی نگه نمی‌دارد.
help-traces-link = چگونه اطلاعات این گوشی را پاک کنید
search-title = جست‌وجو
search-results-for = نتیجه‌ها برای «{ $query }»
search-none = چیزی پیدا نکردیم. کلمه دیگری بنویسید، به هر زبانی.
search-private = آنچه جست‌وجو می‌کنید ذخیره نمی‌کنیم.
search-kind-service = خدمت
search-kind-pathway = قدم به قدم
search-kind-need = نیاز
search-count = {"{"}n{"}"} نتیجه
search-offline-why = به خاطر «{"{"}word{"}"}»
search-why-name = در نام آمده است: «{ $word }»
search-why-need = درباره «{ $word }» است
search-why-text = در متن آمده است: «{ $word }»
offline-title = بدون اینترنت استفاده کنید
offline-lead = صفحه‌های محل خود را روی این گوشی ذخیره کنید. آن‌وقت بدون اینترنت کار می‌کنند.
offline-no-script = مرورگر شما نمی‌تواند صفحه ذخیره کند. می‌توانید آنها را چاپ کنید.
offline-absent = اینترنت ندارید، و این صفحه روی این گوشی نیست.
offline-history-title = فهرست را در مرورگر پاک کنید
offline-history = منوی مرورگر را باز کنید. «سابقه» را انتخاب کنید. سپس «پاک کردن» را انتخاب کنید.
pack-save = روی این گوشی ذخیره کنید
pack-remove = از این گوشی حذف کنید
pack-size = این {"{"}size{"}"} جا می‌گیرد.
pack-saving = در حال ذخیره …
pack-saved = تاریخ ذخیره: {"{"}date{"}"}.
pack-failed = ذخیره نشد. اینترنت را بررسی کنید و دوباره تلاش کنید.
pack-update = نسخه تازه‌تری هست. نسخه شما از {"{"}date{"}"} است. {"{"}size{"}"} جا می‌گیرد.
pack-damaged = یک پرونده خراب رسید. دوباره تلاش کنید.
pack-full = این گوشی دیگر جا ندارد.
pack-removed = از این گوشی حذف شد.
wipe-title = گوشی مشترک
wipe-lead = همه چیز این سایت را از گوشی پاک کنید: پاسخ‌ها، صفحه‌های ذخیره‌شده، پیام‌های در انتظار.
wipe-button = همه را اکنون پاک کنید
wipe-confirm = برای پاک کردن همه، دوباره فشار دهید
wipe-done = همه چیز پاک شد.
desk-title = برگه‌ای برای همراه بردن
desk-lead = فهرست فقط روی این گوشی است. آن را چاپ کنید، یا کسی کد را اسکن کند.
desk-empty = فهرست خالی است. یک خدمت را باز کنید و «به برگه اضافه کنید» را بزنید.
desk-collect = به برگه اضافه کنید
desk-added = روی برگه هست
desk-missing = این مورد خوانده نشد.
desk-code = همه فهرست در این کد است.
desk-no-script = این برگه JavaScript لازم دارد. می‌توانید هر خدمت را چاپ کنید.
citizenship-title = شهروند شوید
voting-title = در انتخابات محلی رأی دهید
voting-yes = افراد خارج از اتحادیه اروپا می‌توانند اینجا در انتخابات محلی رأی دهند.
voting-no = افراد خارج از اتحادیه اروپا نمی‌توانند اینجا در انتخابات محلی رأی دهند.
voting-some = بعضی افراد خارج از اتحادیه اروپا می‌توانند اینجا در انتخابات محلی رأی دهند.
voting-unknown = این را با اطمینان نمی‌دانیم. از شهرداری بپرسید.
country-volatile = پیش از تصمیم، از اداره بپرسید.
country-years = سال‌های اقامت
country-years-refugee = سال‌های اقامت برای پناهندگان
country-decision = تصمیم چقدر طول می‌کشد
country-reminders = تاریخ‌هایی که باید به یاد داشت
country-reminders-take = این تاریخ‌ها را به تقویم من اضافه کن
country-route = راه
country-language = زبان
country-test = آزمون
country-work-income = کار و درآمد
country-other = شرط‌های دیگر
country-dual = دو تابعیت
country-condition = شرط
country-stand = آیا می‌توانم نامزد شوم؟
country-levels = کدام انتخابات
country-next = انتخابات بعدی
country-years-other = مدت‌های دیگر
country-note = خوب است بدانید
feedback-title = به ما بگویید
feedback-helpful = آیا این کمک کرد؟
feedback-visit = من به آنجا رفتم
feedback-correction = اینجا چیزی اشتباه است
feedback-barrier = مشکلی داشتم
about-contact = تماس:
about-contact-unknown = هنوز نشانی تماس نیست.
about-what = NAVI-MIG به تازه‌واردان کمک می‌کند. خدمات عمومی، قدم‌ها و حقوق را نشان می‌دهد.
about-services = { $n ->
    [one] در اینجا { $n-text } خدمت،
   *[other] در اینجا { $n-text } خدمت،
 }
about-pathways = { $n ->
    [one] { $n-text } فهرست قدم‌ها
   *[other] { $n-text } فهرست قدم‌ها
 }
about-helplines = { $n ->
    [one] و { $n-text } خط کمک بررسی‌شده هست.
   *[other] و { $n-text } خط کمک بررسی‌شده هست.
 }
about-translations = بسیاری از ترجمه‌ها ماشینی است. تا کسی آنها را نخواند، این نوشته می‌شود.
about-licence = همه می‌توانند متن‌ها را با CC BY 4.0 به کار ببرند. برنامه با EUPL-1.2 آزاد است.
about-attribution = محل‌ها: Statbel و GeoNames (CC BY 4.0). نام زبان‌ها: Unicode CLDR.
privacy-reading-title = وقتی می‌خوانید
privacy-reading = حساب لازم نیست. کوکی نمی‌گذاریم. آنچه می‌خوانید ذخیره نمی‌کنیم و به شرکت دیگری نمی‌گوییم.
privacy-search = آنچه جست‌وجو می‌کنید ذخیره نمی‌کنیم.
privacy-phone-title = روی گوشی شما
privacy-phone = پاسخ‌ها، علامت‌ها و صفحه‌های ذخیره‌شده روی گوشی شما می‌ماند. با یک دکمه پاک می‌شود.
privacy-voices-title = وقتی مشکلی را گزارش می‌دهید
privacy-voices = انتخاب و نوشته شما، روز و شهرداری را ذخیره می‌کنیم. نام و ساعت دقیق را ذخیره نمی‌کنیم.
privacy-voices-readers = شما انتخاب می‌کنید چه کسی بخواند: هیچ‌کس، یک دفتر مستقل، یا اداره هم.
privacy-voices-keep = یک شماره و چهار کلمه می‌گیرید. فقط با آنها پرونده شما باز می‌شود.
privacy-rights-title = حقوق شما
privacy-rights = می‌توانید دیدن یا حذف آنچه فرستاده‌اید را بخواهید. می‌توانید به نهاد حفاظت از اطلاعات شکایت کنید.
accessibility-status = هدف این سایت WCAG 2.2، سطح AA است. هر صفحه عمومی آزمایش می‌شود.
accessibility-how = با برنامه، صفحه‌کلید، متن بزرگ، صفحه کوچک و بدون JavaScript آزمایش می‌کنیم.
accessibility-gaps-title = چه چیزی هنوز کار نمی‌کند
accessibility-gap-translation = بسیاری از ترجمه‌ها را هنوز کسی نخوانده است.
accessibility-gap-links = کار با سایت اداره‌های دیگر شاید سخت باشد.
accessibility-feedback-title = به ما بگویید
accessibility-feedback = در این سایت به مانعی برخوردید؟ به گردانندگان آن بنویسید.
accessibility-complaint = پاسخی نیامد؟ به نهاد مسئول دسترسی وب در کشورتان شکایت کنید.

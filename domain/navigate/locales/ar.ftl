home-title = اعثر على المساعدة في بلدك الجديد
home-lead = ابحث عن طبيب ومدرسة وسكن وعمل، واعرف حقوقك. لا تحتاج إلى حساب.
home-who = { $name }: هذه الجهة تدير هذا الموقع.
home-who-unknown = من يديرون هذه النسخة لم يذكروا اسمهم بعد.
home-authority-yes = هذه جهة حكومية.
home-authority-no = هذه ليست جهة حكومية.
home-authority-unknown = لا نعرف بعد إن كانت هذه جهة حكومية.
home-stored = لا نحفظ ما تقرؤه أو تبحث عنه.
home-shared-phone = الهاتف مشترك؟ افتح نافذة خاصة، أو امسح بيانات هذا الموقع عندما تنتهي.
home-where = أين تسكن؟
home-where-label = المدينة أو الرمز البريدي
home-where-placeholder = مثلًا: Gent أو 9000
home-where-button = ابحث
home-where-none = لم نجد هذا المكان. جرّب الرمز البريدي، أو اختر البلد.
home-locate = استخدم موقعي
home-locate-hint = موقعك يبقى على هذا الهاتف.
home-locate-wait = جارٍ البحث …
home-locate-denied = لم يعطِ الهاتف موقعك. اكتب المدينة أو الرمز البريدي.
home-countries = أو اختر بلدًا
place-title = المساعدة في { $place }
place-needs = ماذا تحتاج؟
place-pathways = خطوة بخطوة
place-pathways-lead = قائمة خطوات: إلى أين تذهب، وماذا تُحضر، ومتى.
place-rights = حقوقك كمقيم
place-parts = المدن والمناطق هنا
need-pathways = خطوة بخطوة
need-below = بتحديد أكثر
need-services = الخدمات
need-filter = أظهر فقط الخدمات التي تقول نعم
need-filter-button = أظهر
need-none = ليست لدينا بعد خدمة لهذه الحاجة هنا.
need-none-instead = يمكن لهذه الخدمات أن تساعدك.
need-none-tell = أخبرنا أن هذا ناقص
need-count = { $n ->
    [zero] لا خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $n-text } خدمات
    [many] { $n-text } خدمة
   *[other] { $n-text } خدمة
 }
need-more = خدمات أكثر
service-for-whom = لمن
service-cost = التكلفة
service-bring = ماذا تُحضر معك
service-deadline = متى
service-may-i-come = هل يمكنني أن آتي؟
service-languages = يتكلم الموظفون:
service-when-where = متى وأين
service-hours = أوقات العمل
service-directions = أظهر الطريق
service-contact = الاتصال
service-pathways = هذه الخدمة خطوة في
service-trust = هل يمكنني الوثوق بهذا؟
service-authority = من يقدّم هذه الخدمة
service-area = للناس في
service-law = القانون
service-checked = تاريخ التحقق
service-sources = المصدر
source-dated = (صفحة بتاريخ { $date })
source-undated = (تاريخ الصفحة غير معروف)
record-unverified = لم يُتحقق منه من مصدر
record-volatile = القانون أو العنوان يتغير الآن
not-confirmed = غير مؤكد، اسأل أولًا
not-legal-advice = هذه معلومات. هذه ليست استشارة قانونية.
contact-call = اتصل بالرقم
contact-mail = اكتب إلى
contact-online = أنجز هذا عبر الإنترنت
contact-website = افتح الموقع
share-text = أرسل كرسالة نصية
share-button = شارك
share-copied = تم النسخ
keep-button = احفظ على هذا الهاتف
keep-kept = محفوظ على هذا الهاتف
print-sheet = ورقة للطباعة مع رمز QR
print-button = اطبع
print-hint = للطباعة افتح قائمة المتصفح واختر «طباعة».
read-aloud = اقرأ بصوت عالٍ
read-stop = أوقف القراءة
access-without_papers = بدون أوراق إقامة؟
access-without_eid = بدون هوية إلكترونية أو حساب بنكي؟
access-without_appointment = بدون موعد؟
access-interpreter = هل يوجد مترجم؟
access-female_staff = هل يمكنني أن أطلب موظفة؟
access-children = هل يمكنني إحضار أطفالي؟
access-wheelchair = هل يمكنني القدوم بكرسي متحرك؟
answer-yes = نعم
answer-no = لا
answer-unknown = لا نعرف. اسأل أولًا.
answers-unknown = لا نعرف بعد، اسأل أولاً:
reporting-question = من يُبلَّغ عني؟
reporting-none = لا أحد
reporting-police = قد تُبلَّغ الشرطة
reporting-immigration = قد تُبلَّغ دائرة الهجرة
reporting-unknown = لا نعرف. اسأل أولًا.
hours-open = مفتوح الآن
hours-open-until = مفتوح الآن، حتى { $time }
hours-opens = مغلق الآن. يفتح { $time }
hours-opens-appointment = مغلق الآن. يفتح { $time }، بموعد
hours-closed = مغلق
hours-closed-now = مغلق الآن
hours-appointment = بموعد فقط
hours-unknown = لا نعرف أوقات العمل. اسأل أولًا.
hours-live-open = مفتوح الآن، حتى {"{"}time{"}"}
hours-live-closed = مغلق الآن. يفتح {"{"}time{"}"}
hours-live-closed-appointment = مغلق الآن. يفتح {"{"}time{"}"}، بموعد
hours-stale = هذه الصفحة المحفوظة قديمة جدًا لنعرف. اسأل أولًا.
hours-varies = تتغير الأوقات من أسبوع إلى آخر
hours-school-holidays = قد تتغير الأوقات في العطل المدرسية
hours-until = هذه الأوقات صالحة حتى { $date }
hours-holidays-ask = في العطل الرسمية: اسأل أولًا
hours-holidays-as-usual = مفتوح في العطل الرسمية أيضًا
hours-holidays-closed = مغلق في العطل الرسمية
hours-holidays-open = في العطل الرسمية: { $times }
cost-free = مجاني
cost-about = حوالي { $amount }
cost-max = على الأكثر { $amount }
cost-min = ابتداءً من { $amount }
cost-per-day = في اليوم
cost-per-week = في الأسبوع
cost-per-month = في الشهر
cost-per-year = في السنة
cost-per-visit = لكل زيارة
cost-per-course = لكل دورة
cost-per-document = لكل وثيقة
cost-per-person = لكل شخص
cost-per-hour = في الساعة
cost-per-page = لكل صفحة
deadline-now = الآن
deadline-same-day = في اليوم نفسه
deadline-soon = في أقرب وقت ممكن
deadline-within = خلال { $time }
deadline-counted-from = يبدأ العدّ من: { $event }
deadline-before = قبل: { $moment }
deadline-before-time = على الأقل { $time } قبل: { $moment }
deadline-after = بعد { $time }
deadline-after-moment = بعد: { $moment }
deadline-at = عند: { $moment }
deadline-from = ابتداءً من: { $moment }
deadline-until = حتى: { $moment }
time-hour = { $n ->
    [zero] { $n-text } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n-text } ساعات
    [many] { $n-text } ساعة
   *[other] { $n-text } ساعة
 }
time-day = { $n ->
    [zero] { $n-text } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-text } أيام
    [many] { $n-text } يومًا
   *[other] { $n-text } يوم
 }
time-working_day = { $n ->
    [zero] { $n-text } يوم عمل
    [one] يوم عمل واحد
    [two] يومَي عمل
    [few] { $n-text } أيام عمل
    [many] { $n-text } يوم عمل
   *[other] { $n-text } يوم عمل
 }
time-week = { $n ->
    [zero] { $n-text } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $n-text } أسابيع
    [many] { $n-text } أسبوعًا
   *[other] { $n-text } أسبوع
 }
time-month = { $n ->
    [zero] { $n-text } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $n-text } أشهر
    [many] { $n-text } شهرًا
   *[other] { $n-text } شهر
 }
time-year = { $n ->
    [zero] { $n-text } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $n-text } سنوات
    [many] { $n-text } سنة
   *[other] { $n-text } سنة
 }
pathway-questions = بعض الأسئلة
pathway-on-phone = إجاباتك تبقى على هذا الهاتف. لا يراها أحد غيرك.
pathway-no-script = متصفحك يعرض كل الخطوات. كل خطوة تقول لمن هي.
pathway-progress = السؤال {"{"}n{"}"} من {"{"}total{"}"}
pathway-next = التالي
pathway-back = ارجع
pathway-skip = تخطَّ
pathway-again = أجب من جديد
pathway-dates = تواريخك
pathway-dates-hint = أدخل التاريخ. نحسب لك الأيام على هذا الهاتف.
pathway-ics = أضف التواريخ إلى تقويمي
pathway-steps = خطواتك
pathway-done = أُنجزت {"{"}n{"}"} من {"{"}total{"}"} من الخطوات
pathway-why = لماذا أرى هذا؟
pathway-maybe = فقط إذا كان هذا ينطبق عليك
pathway-show-hidden = أظهر الخطوات التي لا تخصّني ({"{"}n{"}"})
pathway-hide-hidden = أخفِ الخطوات التي لا تخصّني
pathway-by = حتى {"{"}date{"}"}
pathway-from = ابتداءً من {"{"}date{"}"}
pathway-on = في {"{"}date{"}"}
pathway-dated = الخطوة {"{"}n{"}"}: {"{"}date{"}"}
pathway-invalid = هذه الإجابة غير ممكنة. صحّحها أو تخطَّ السؤال.
pathway-documents = كل الوثائق في قائمة واحدة
pathway-elsewhere = هذه الخطوات ليست لهذا المكان. هي صالحة في:
date-label = التاريخ
step-who = من
step-where = أين
step-else = وإذا لم ينجح ذلك
step-done = أُنجزت
step-law-sources = القانون والمصادر
verdict-eligible = نعم، يمكنك اتباع هذه الخطوات
verdict-not-eligible = على الأرجح لا
verdict-unknown = لا نستطيع أن نؤكد ذلك
verdict-because = لماذا:
verdict-check = للقواعد استثناءات. اسأل قبل أن تتخلى عن الأمر.
verdict-ask = اسأل هنا:
help-neutral-title = معلومات
help-title = مساعدة الآن
help-leave = غادر هذه الصفحة الآن
help-always = ليلًا ونهارًا
help-other = أرقام أخرى
help-elsewhere = أرقام في مناطق أخرى
help-traces-title = ما يحفظه متصفحك
help-traces = متصفحك يحفظ قائمة الصفحات التي فتحتها. النافذة الخاصة لا تحفظ قائمة.
help-traces-link = كيف تمسح ما يحفظه هذا الهاتف
search-title = البحث
search-results-for = نتائج البحث عن «{ $query }»
search-none = لم نجد شيئًا لهذا. جرّب كلمة أخرى، بأي لغة.
search-private = لا نحفظ ما تبحث عنه.
search-kind-service = خدمة
search-kind-pathway = خطوة بخطوة
search-kind-need = حاجة
search-count = عدد النتائج: {"{"}n{"}"}
search-offline-why = بسبب «{"{"}word{"}"}»
search-why-name = في الاسم كلمة «{ $word }»
search-why-need = الموضوع هو «{ $word }»
search-why-text = في النص كلمة «{ $word }»
offline-title = استخدم هذا بدون إنترنت
offline-lead = احفظ صفحات مكانك على هذا الهاتف. عندها تعمل بدون إنترنت.
offline-no-script = متصفحك لا يستطيع حفظ الصفحات. يمكنك طباعتها.
offline-absent = أنت غير متصل بالإنترنت، وهذه الصفحة ليست على هذا الهاتف.
offline-history-title = امسح القائمة في المتصفح
offline-history = افتح قائمة المتصفح. اختر «السجل». ثم اختر «محو».
pack-save = احفظ على هذا الهاتف
pack-remove = احذف من هذا الهاتف
pack-size = الحجم: {"{"}size{"}"}.
pack-saving = جارٍ الحفظ …
pack-saved = حُفظت يوم {"{"}date{"}"}.
pack-failed = لم ينجح الحفظ. تحقق من الإنترنت وحاول مرة أخرى.
pack-update = توجد نسخة أحدث. نسختك بتاريخ {"{"}date{"}"}. حجم الجديدة {"{"}size{"}"}.
pack-damaged = وصل ملف تالف. حاول مرة أخرى.
pack-full = لم يبقَ مكان على هذا الهاتف.
pack-removed = حُذفت من هذا الهاتف.
wipe-title = هاتف مشترك
wipe-lead = امسح كل ما يحفظه هذا الموقع على هذا الهاتف: الإجابات والصفحات المحفوظة والرسائل المنتظرة.
wipe-button = امسح كل شيء الآن
wipe-confirm = اضغط مرة أخرى لمسح كل شيء
wipe-done = مُسح كل شيء.
desk-title = ورقة تأخذها معك
desk-lead = القائمة على هذا الهاتف فقط. اطبعها، أو دع الشخص يمسح الرمز.
desk-empty = القائمة فارغة. افتح خدمة واختر «أضف إلى الورقة».
desk-collect = أضف إلى الورقة
desk-steps = اختر خطوات للورقة
desk-added = على الورقة
desk-missing = لم نتمكن من قراءة هذه الخدمة.
desk-code = هذا الرمز يحمل القائمة كلها.
desk-second = لغة ثانية على الورقة
desk-second-none = بلا لغة ثانية
desk-no-script = هذه الورقة تحتاج إلى JavaScript. يمكنك طباعة كل خدمة.
citizenship-title = احصل على الجنسية
voting-title = صوّت في الانتخابات المحلية
voting-yes = يمكن لمن هم من خارج الاتحاد الأوروبي التصويت في الانتخابات المحلية هنا.
voting-no = لا يمكن لمن هم من خارج الاتحاد الأوروبي التصويت في الانتخابات المحلية هنا.
voting-some = يمكن لبعض القادمين من خارج الاتحاد الأوروبي التصويت في الانتخابات المحلية هنا.
voting-unknown = لا نعرف هذا بالتأكيد. اسأل البلدية.
country-volatile = اسأل الدائرة قبل أن تقرر.
country-law-moving = القانون يتغير.
country-years = سنوات الإقامة
country-years-refugee = سنوات الإقامة للاجئين
country-decision = كم من الوقت يستغرق القرار
country-reminders = تواريخ يجب تذكّرها
country-reminders-take = أضف هذه التواريخ إلى تقويمي
country-route = الطريقة
country-language = اللغة
country-test = الاختبار
country-work-income = العمل والدخل
country-other = شروط أخرى
country-dual = جنسيتان
country-condition = الشرط
country-stand = هل يمكنني أن أترشح؟
country-levels = أي انتخابات
country-next = الانتخابات القادمة
country-years-other = مدد أخرى
country-note = من المفيد أن تعرف
feedback-title = أخبرنا
feedback-helpful = هل ساعدك هذا؟
feedback-visit = ذهبت إلى هناك
feedback-correction = هناك خطأ هنا
feedback-barrier = واجهت مشكلة
about-contact = الاتصال:
about-contact-unknown = لا يوجد عنوان اتصال بعد.
about-what = NAVI-MIG يساعد من وصلوا حديثًا. يعرض الخدمات العامة والخطوات والحقوق.
about-services = { $n ->
    [zero] ليس فيه خدمات،
    [one] فيه خدمة واحدة،
    [two] فيه خدمتان،
    [few] فيه { $n-text } خدمات،
    [many] فيه { $n-text } خدمة،
   *[other] فيه { $n-text } خدمة،
 }
about-pathways = { $n ->
    [zero] ولا قوائم خطوات
    [one] وقائمة خطوات واحدة
    [two] وقائمتا خطوات
    [few] و{ $n-text } قوائم خطوات
    [many] و{ $n-text } قائمة خطوات
   *[other] و{ $n-text } قائمة خطوات
 }
about-helplines = { $n ->
    [zero] ولا خطوط مساعدة.
    [one] وخط مساعدة واحد تحققنا منه.
    [two] وخطّا مساعدة تحققنا منهما.
    [few] و{ $n-text } خطوط مساعدة تحققنا منها.
    [many] و{ $n-text } خط مساعدة تحققنا منها.
   *[other] و{ $n-text } خط مساعدة تحققنا منها.
 }
about-translations = كثير من الترجمات آلية. يُكتب ذلك عندها حتى يقرأها شخص.
about-licence = يمكن للجميع استخدام النصوص وفق CC BY 4.0. البرنامج حرّ وفق EUPL-1.2.
about-attribution = الأماكن: Statbel وGeoNames (CC BY 4.0). أسماء اللغات: Unicode CLDR.
privacy-reading-title = عندما تقرأ
privacy-reading = لا تحتاج إلى حساب. لا نستخدم ملفات cookie. لا نحفظ ما تقرؤه، ولا نخبر أي شركة أخرى.
privacy-search = لا نحفظ ما تبحث عنه.
privacy-phone-title = على هاتفك
privacy-phone = إجاباتك وعلاماتك والصفحات المحفوظة تبقى على هاتفك. يمكنك مسحها بزر واحد.
privacy-phone-keeps = هذا ما يحفظه متصفحك:
privacy-phone-pages = آخر { $n } صفحة فتحتها. يمكنك قراءتها بدون إنترنت.
privacy-phone-not = لا يحفظ عمليات البحث، ولا صفحات المساعدة الآن والعنف.
privacy-phone-basics = لغتك ومكانك، وصفحة البداية، وأرقام المساعدة، واستمارة البلاغ.
privacy-phone-answers = إجاباتك وعلاماتك وتواريخك في «خطوة بخطوة»، ابتداءً من أول إجابة.
privacy-phone-forms = ما تكتبه في استمارة، والورقة التي تأخذها معك، حتى تغلق علامة التبويب.
privacy-phone-outbox = البلاغ ينتظر هنا الإنترنت. ويبقى الرد حتى تزيله.
privacy-phone-saved = الصفحات والأماكن التي حفظتها. المكان المحفوظ فيه كل صفحاته، ومنها صفحات العنف.
privacy-voices-title = عندما تبلّغ عن مشكلة
privacy-voices = نحفظ ما تختاره وتكتبه واليوم والبلدية. لا نحفظ اسمًا ولا الوقت بالضبط.
privacy-voices-readers = أنت تختار من يقرأ ذلك: لا أحد، أو مكتب مستقل، أو الدائرة أيضًا.
privacy-voices-keep = تحصل على رقم وأربع كلمات. هي وحدها تفتح بلاغك.
privacy-rights-title = حقوقك
privacy-rights = يمكنك أن تطلب رؤية ما أرسلته أو حذفه. يمكنك الشكوى لدى هيئة حماية البيانات.
accessibility-status = هدف هذا الموقع هو WCAG 2.2، المستوى AA. نختبر كل صفحة عامة.
accessibility-how = نختبر ببرنامج، وبلوحة المفاتيح، وبخط كبير، وبشاشة صغيرة، وبدون JavaScript.
accessibility-gaps-title = ما لا يعمل بعد
accessibility-gap-translation = كثير من الترجمات لم يقرأها شخص بعد.
accessibility-gap-links = مواقع الدوائر الأخرى قد تكون صعبة الاستخدام.
accessibility-feedback-title = أخبرنا
accessibility-feedback = هل واجهت عائقًا في هذا الموقع؟ اكتب إلى من يديرونه.
accessibility-complaint = لم يصلك جواب؟ اشتكِ لدى الهيئة المسؤولة عن سهولة استخدام المواقع في بلدك.

## The desk of editors
editing-list-title = الخدمات في مكتب التحرير
editing-list-lead = حافظ على صحة خدمات أماكنك.
editing-work-title = ما يجب عمله
editing-work-lead = ما هو قديم أو ناقص أو غير مؤكد في أماكنك.
editing-work-overdue = لم يُراجَع منذ سنة
editing-work-facts = المصادر والمعلومات
editing-none = لا يوجد شيء هنا.
editing-new = أضف خدمة
editing-state-draft = مسودة
editing-state-review = تنتظر نظرة ثانية
editing-state-published = منشورة
editing-state-archived = لم تعد ظاهرة
editing-name = الاسم
editing-summary = ما يحصل عليه الشخص
editing-phone = الهاتف
editing-email = البريد الإلكتروني
editing-address = العنوان
editing-website = الموقع
editing-note = ملاحظة
editing-source-none = بلا مصدر
editing-source-new = مصدر جديد
editing-source-name = عنوان الصفحة
editing-source-url = رابط الصفحة (https://…)
editing-source-kind = من المسؤول عن الصفحة
editing-source-date = تاريخ الصفحة
editing-kind-official = دائرة رسمية
editing-kind-law = قانون
editing-kind-organisation = منظمة
editing-kind-press = صحيفة
editing-kind-other = شخص آخر
editing-checked = رُوجع في { $date }
editing-amount = المبلغ
editing-currency = العملة
editing-payer = من يدفع بدلًا منه
editing-count = كم
editing-event = ما يحدث عندها
editing-save = احفظ
editing-send = أرسل لنظرة ثانية
editing-publish = انشر
editing-preview = اعرض المعاينة
editing-archive = أوقف العرض
editing-still-true = ما زال صحيحًا
editing-still-true-hint = قرأت المصادر اليوم وكل شيء صحيح.
editing-see = افتح الصفحة المنشورة
editing-saved = حُفظ.
editing-sent = ينتظر نظرة ثانية.
editing-shown = تم. يمكن للجميع رؤيته الآن.
editing-hints = للنظر فيه
editing-changed = حفظ شخص آخر هذا قبل لحظة. انظر إلى الاثنين واختر.
editing-keep-mine = أبقِ ما كتبته
editing-keep-theirs = أبقِ ما كتبه الآخر
editing-versions = النسخ
editing-by-release = جاء مع البرنامج.
editing-by-you = أنت
editing-undo = ارجع إلى هذه النسخة
editing-translation = الترجمة
editing-translate = ترجم: { $language }
editing-original = الأصل
editing-changed-original = ما تغيّر في الأصل
editing-right = قرأت هذا وهو صحيح
editing-translate-review = أكّد النصوص المختارة
editing-confirm-title = أكّد رقمًا
editing-confirm-lead = اقرأ الرقم على صفحة للدائرة. ثم قل أي صفحة.
editing-confirm-own = أنت كتبت هذا الرقم. يجب أن يؤكده شخص آخر.
editing-error-empty = املأ هذا.
editing-error-long = هذا طويل جدًا.
editing-error-link = هذا ليس رابط صفحة. يبدأ الرابط بـ https://
editing-error-mail = هذا ليس عنوان بريد إلكتروني.
editing-error-phone = هذا ليس رقم هاتف. استعمل أرقامًا ومسافات.
editing-error-unknown = لا نعرف هذه الكلمة أو هذا الرمز.
editing-error-choose = اختر واحدًا.
editing-error-number = هذا العدد لا يناسب هنا.
editing-error-place = أنت لا تعمل لهذا المكان.
editing-fault = لم ينجح ذلك. حاول مرة أخرى بعد لحظة.
finding-source-stale = المصدر قديم. ابحث عن صفحة أحدث.
finding-source-weak = لا دائرة مسؤولة عن هذا المصدر. ابحث عن صفحة أفضل.
finding-unknown = شيء هنا غير موجود أو غير مناسب.
finding-hours-unreadable = لا نستطيع قراءة هذه الأوقات.
finding-digits-differ = الأعداد ليست نفسها في كل اللغات.
finding-office-lost = اسم دائرة ناقص في إحدى الترجمات.
finding-sentence-long = إحدى الجمل طويلة جدًا. اجعلها جملتين.

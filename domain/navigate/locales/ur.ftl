home-title = اپنے نئے ملک میں مدد تلاش کریں
home-lead = ڈاکٹر، سکول، گھر، کام اور اپنے حقوق تلاش کریں۔ اکاؤنٹ کی ضرورت نہیں۔
home-who = یہ ویب سائٹ { $name } چلاتا ہے۔
home-who-unknown = اس سائٹ کو چلانے والوں نے ابھی اپنا نام نہیں بتایا۔
home-authority-yes = یہ ایک سرکاری ادارہ ہے۔
home-authority-no = یہ سرکاری ادارہ نہیں ہے۔
home-authority-unknown = ہمیں ابھی معلوم نہیں کہ یہ سرکاری ادارہ ہے یا نہیں۔
home-stored = آپ جو پڑھتے یا تلاش کرتے ہیں، ہم اسے محفوظ نہیں کرتے۔
home-shared-phone = فون مشترکہ ہے؟ پرائیویٹ ونڈو کھولیں، یا آخر میں اس سائٹ کا ڈیٹا مٹا دیں۔
home-where = آپ کہاں رہتے ہیں؟
home-where-label = شہر یا پوسٹ کوڈ
home-where-placeholder = مثلاً: Gent یا 9000
home-where-button = تلاش کریں
home-where-none = یہ جگہ نہیں ملی۔ پوسٹ کوڈ لکھیں، یا ملک چنیں۔
home-locate = میری جگہ استعمال کریں
home-locate-hint = آپ کی جگہ اسی فون پر رہتی ہے۔
home-locate-wait = تلاش جاری ہے …
home-locate-denied = فون نے جگہ نہیں بتائی۔ شہر یا پوسٹ کوڈ لکھیں۔
home-countries = یا کوئی ملک چنیں
place-title = { $place } میں مدد
place-needs = آپ کو کیا چاہیے؟
place-pathways = قدم بہ قدم
place-pathways-lead = قدموں کی فہرست: کہاں جائیں، کیا لائیں، کب تک۔
place-rights = یہاں رہنے والے کے طور پر آپ کے حقوق
place-parts = یہاں کے شہر اور علاقے
need-pathways = قدم بہ قدم
need-below = مزید تفصیل سے
need-services = خدمات
need-filter = صرف وہ خدمات دکھائیں جو ”ہاں“ کہتی ہیں
need-filter-button = دکھائیں
need-none = یہاں اس ضرورت کے لیے ابھی کوئی خدمت نہیں ہے۔
need-none-tell = ہمیں بتائیں کہ یہ موجود نہیں
need-count = { $n ->
    [one] { $n-text } خدمت
   *[other] { $n-text } خدمات
 }
need-more = مزید خدمات
service-for-whom = کس کے لیے
service-cost = خرچ
service-bring = ساتھ کیا لائیں
service-deadline = کب
service-may-i-come = کیا میں آ سکتا / سکتی ہوں؟
service-languages = عملے کی زبانیں:
service-when-where = کب اور کہاں
service-hours = کھلنے کے اوقات
service-directions = راستہ دکھائیں
service-contact = رابطہ
service-pathways = یہ خدمت اس فہرست کا ایک قدم ہے
service-trust = کیا اس پر بھروسا کیا جا سکتا ہے؟
service-authority = یہ خدمت کون دیتا ہے
service-area = ان جگہوں کے لوگوں کے لیے
service-law = قانون
service-checked = جانچ کی تاریخ
service-sources = ذریعہ
source-dated = (صفحے کی تاریخ: { $date })
source-undated = (صفحے کی تاریخ معلوم نہیں)
record-unverified = کسی ذریعے سے جانچا نہیں گیا
record-volatile = قانون یا پتہ بدل رہا ہے
not-confirmed = تصدیق نہیں ہوئی، پہلے پوچھیں
not-legal-advice = یہ معلومات ہیں۔ یہ قانونی مشورہ نہیں ہے۔
contact-call = فون کریں:
contact-mail = لکھیں:
contact-online = یہ کام آن لائن کریں
contact-website = ویب سائٹ کھولیں
share-text = میسج میں بھیجیں
share-button = شیئر کریں
share-copied = کاپی ہو گیا
keep-button = اس فون پر رکھیں
keep-kept = اس فون پر موجود ہے
print-sheet = QR کوڈ والا پرنٹ صفحہ
print-button = پرنٹ کریں
read-aloud = اونچی آواز میں پڑھیں
read-stop = پڑھنا روکیں
access-without_papers = رہائشی کاغذات کے بغیر؟
access-without_eid = الیکٹرانک شناخت یا بینک اکاؤنٹ کے بغیر؟
access-without_appointment = اپائنٹمنٹ کے بغیر؟
access-interpreter = کیا ترجمان موجود ہے؟
access-female_staff = کیا خاتون عملہ مل سکتا ہے؟
access-children = کیا بچوں کو ساتھ لا سکتے ہیں؟
access-wheelchair = کیا وہیل چیئر میں آ سکتے ہیں؟
answer-yes = ہاں
answer-no = نہیں
answer-unknown = ہمیں معلوم نہیں۔ پہلے پوچھیں۔
reporting-question = میرے بارے میں کسے بتایا جاتا ہے؟
reporting-none = کسی کو نہیں
reporting-police = پولیس کو بتایا جا سکتا ہے
reporting-immigration = امیگریشن دفتر کو بتایا جا سکتا ہے
reporting-unknown = ہمیں معلوم نہیں۔ پہلے پوچھیں۔
hours-open = ابھی کھلا ہے
hours-open-until = ابھی کھلا ہے، { $time } تک
hours-opens = ابھی بند ہے۔ کھلے گا: { $time }
hours-opens-appointment = ابھی بند ہے۔ کھلے گا: { $time }، اپائنٹمنٹ کے ساتھ
hours-closed = بند
hours-closed-now = ابھی بند ہے
hours-appointment = صرف اپائنٹمنٹ کے ساتھ
hours-unknown = ہمیں اوقات معلوم نہیں۔ پہلے پوچھیں۔
hours-live-open = ابھی کھلا ہے، {"{"}time{"}"} تک
hours-live-closed = ابھی بند ہے۔ کھلے گا: {"{"}time{"}"}
hours-live-closed-appointment = ابھی بند ہے۔ کھلے گا: {"{"}time{"}"}، اپائنٹمنٹ کے ساتھ
hours-stale = یہ محفوظ صفحہ بہت پرانا ہے۔ پہلے پوچھیں۔
hours-varies = اوقات ہر ہفتے بدلتے ہیں
hours-school-holidays = سکول کی چھٹیوں میں اوقات بدل سکتے ہیں
hours-until = یہ اوقات { $date } تک ہیں
hours-holidays-ask = سرکاری چھٹیوں پر: پہلے پوچھیں
hours-holidays-as-usual = سرکاری چھٹیوں پر بھی کھلا ہے
hours-holidays-closed = سرکاری چھٹیوں پر بند ہے
hours-holidays-open = سرکاری چھٹیوں پر: { $times }
cost-free = مفت
cost-about = تقریباً { $amount }
cost-max = زیادہ سے زیادہ { $amount }
cost-min = کم از کم { $amount }
cost-per-day = فی دن
cost-per-week = فی ہفتہ
cost-per-month = فی مہینہ
cost-per-year = فی سال
cost-per-visit = فی ملاقات
cost-per-course = فی کورس
cost-per-document = فی دستاویز
cost-per-person = فی شخص
cost-per-hour = فی گھنٹہ
cost-per-page = فی صفحہ
deadline-now = ابھی
deadline-same-day = اسی دن
deadline-soon = جتنی جلدی ہو سکے
deadline-within = مدت: { $time }
deadline-counted-from = گنتی کا آغاز: { $event }
deadline-before = اس سے پہلے: { $moment }
deadline-before-time = کم از کم { $time } پہلے۔ کس سے پہلے: { $moment }
deadline-after = { $time } بعد
deadline-after-moment = اس کے بعد: { $moment }
deadline-at = اس وقت: { $moment }
deadline-from = شروع: { $moment }
deadline-until = آخری وقت: { $moment }
time-hour = { $n ->
    [one] { $n-text } گھنٹہ
   *[other] { $n-text } گھنٹے
 }
time-day = { $n ->
    [one] { $n-text } دن
   *[other] { $n-text } دن
 }
time-working_day = { $n ->
    [one] { $n-text } کام کا دن
   *[other] { $n-text } کام کے دن
 }
time-week = { $n ->
    [one] { $n-text } ہفتہ
   *[other] { $n-text } ہفتے
 }
time-month = { $n ->
    [one] { $n-text } مہینہ
   *[other] { $n-text } مہینے
 }
time-year = { $n ->
    [one] { $n-text } سال
   *[other] { $n-text } سال
 }
pathway-questions = چند سوال
pathway-on-phone = آپ کے جواب اسی فون پر رہتے ہیں۔ کوئی اور نہیں دیکھتا۔
pathway-no-script = آپ کا براؤزر سب قدم دکھاتا ہے۔ ہر قدم پر لکھا ہے کہ کس کے لیے ہے۔
pathway-progress = {"{"}total{"}"} میں سے سوال {"{"}n{"}"}
pathway-next = آگے
pathway-back = پیچھے
pathway-skip = چھوڑ دیں
pathway-again = دوبارہ جواب دیں
pathway-dates = آپ کی تاریخیں
pathway-dates-hint = تاریخ لکھیں۔ ہم اسی فون پر دن گن دیتے ہیں۔
pathway-ics = تاریخیں میرے کیلنڈر میں ڈالیں
pathway-steps = آپ کے قدم
pathway-done = {"{"}total{"}"} میں سے {"{"}n{"}"} قدم مکمل
pathway-why = یہ مجھے کیوں دکھائی دے رہا ہے؟
pathway-maybe = صرف اگر یہ آپ کے لیے درست ہو
pathway-show-hidden = وہ {"{"}n{"}"} قدم دکھائیں جو میرے لیے نہیں
pathway-hide-hidden = وہ قدم چھپائیں جو میرے لیے نہیں
pathway-by = {"{"}date{"}"} تک
pathway-from = {"{"}date{"}"} سے
pathway-on = {"{"}date{"}"} کو
pathway-invalid = یہ جواب ممکن نہیں۔ اسے دیکھیں، یا چھوڑ دیں۔
pathway-documents = سب دستاویزات ایک فہرست میں
pathway-elsewhere = یہ قدم اس جگہ کے لیے نہیں۔ یہ یہاں کے لیے ہیں:
date-label = تاریخ
step-who = کون
step-where = کہاں
step-else = اگر نہ ہو سکے
step-done = ہو گیا
step-law-sources = قانون اور ذرائع
verdict-eligible = ہاں، آپ یہ قدم اٹھا سکتے ہیں
verdict-not-eligible = شاید نہیں
verdict-unknown = ہم یقین سے نہیں کہہ سکتے
verdict-because = وجہ:
verdict-check = قانون میں استثنا ہوتے ہیں۔ ہار ماننے سے پہلے پوچھیں۔
verdict-ask = یہاں پوچھیں:
help-neutral-title = معلومات
help-title = ابھی مدد
help-leave = یہ صفحہ ابھی چھوڑیں
help-always = دن رات
help-traces-title = آپ کا براؤزر کیا رکھتا ہے
help-traces = آپ کا براؤزر کھولے گئے صفحوں کی فہرست رکھتا ہے۔ پرائیویٹ ونڈو فہرست نہیں رکھتی۔
help-traces-link = اس فون کی محفوظ چیزیں کیسے مٹائیں
search-title = تلاش
search-results-for = ”{ $query }“ کے نتائج
search-none = اس کے لیے کچھ نہیں ملا۔ کوئی اور لفظ لکھیں، کسی بھی زبان میں۔
search-private = آپ جو تلاش کرتے ہیں، ہم اسے محفوظ نہیں کرتے۔
search-kind-service = خدمت
search-kind-pathway = قدم بہ قدم
search-kind-need = ضرورت
search-count = نتائج: {"{"}n{"}"}
search-offline-why = لفظ ”{"{"}word{"}"}“ کی وجہ سے
search-why-name = نام میں ”{ $word }“ ہے
search-why-need = یہ ”{ $word }“ کے بارے میں ہے
search-why-text = متن میں ”{ $word }“ ہے
offline-title = انٹرنیٹ کے بغیر استعمال کریں
offline-lead = اپنی جگہ کے صفحے اس فون پر محفوظ کریں۔ پھر وہ انٹرنیٹ کے بغیر چلتے ہیں۔
offline-no-script = آپ کا براؤزر صفحے محفوظ نہیں کر سکتا۔ آپ انہیں پرنٹ کر سکتے ہیں۔
offline-absent = انٹرنیٹ نہیں ہے، اور یہ صفحہ اس فون پر نہیں ہے۔
offline-history-title = براؤزر کی فہرست مٹائیں
offline-history = براؤزر کا مینو کھولیں۔ ”ہسٹری“ چنیں۔ پھر ”مٹائیں“ چنیں۔
pack-save = اس فون پر محفوظ کریں
pack-remove = اس فون سے ہٹائیں
pack-size = یہ {"{"}size{"}"} جگہ لیتا ہے۔
pack-saving = محفوظ ہو رہا ہے …
pack-saved = محفوظ کرنے کی تاریخ: {"{"}date{"}"}۔
pack-failed = محفوظ نہیں ہو سکا۔ انٹرنیٹ دیکھیں اور دوبارہ کوشش کریں۔
pack-update = نیا نسخہ موجود ہے۔ آپ کے پاس {"{"}date{"}"} والا ہے۔ یہ {"{"}size{"}"} جگہ لیتا ہے۔
pack-damaged = ایک فائل خراب پہنچی۔ دوبارہ کوشش کریں۔
pack-full = اس فون پر جگہ نہیں بچی۔
pack-removed = اس فون سے ہٹا دیا گیا۔
wipe-title = مشترکہ فون
wipe-lead = اس سائٹ کا سب کچھ فون سے مٹائیں: جواب، محفوظ صفحے، انتظار میں پیغام۔
wipe-button = سب کچھ ابھی مٹائیں
wipe-confirm = سب مٹانے کے لیے دوبارہ دبائیں
wipe-done = سب کچھ مٹ گیا۔
desk-title = ساتھ لے جانے کا پرچہ
desk-lead = فہرست صرف اس فون پر ہے۔ پرنٹ کریں، یا سامنے والا کوڈ اسکین کرے۔
desk-empty = فہرست خالی ہے۔ کوئی خدمت کھولیں اور ”پرچے میں ڈالیں“ چنیں۔
desk-collect = پرچے میں ڈالیں
desk-added = پرچے پر ہے
desk-missing = یہ اندراج پڑھا نہیں جا سکا۔
desk-code = اس کوڈ میں پوری فہرست ہے۔
desk-no-script = اس پرچے کو JavaScript چاہیے۔ آپ ہر خدمت پرنٹ کر سکتے ہیں۔
citizenship-title = شہری بنیں
voting-title = مقامی انتخابات میں ووٹ دیں
voting-yes = EU سے باہر کے لوگ یہاں مقامی انتخابات میں ووٹ دے سکتے ہیں۔
voting-no = EU سے باہر کے لوگ یہاں مقامی انتخابات میں ووٹ نہیں دے سکتے۔
voting-some = EU سے باہر کے کچھ لوگ یہاں مقامی انتخابات میں ووٹ دے سکتے ہیں۔
voting-unknown = ہمیں یہ یقین سے معلوم نہیں۔ بلدیہ سے پوچھیں۔
country-volatile = فیصلہ کرنے سے پہلے دفتر سے پوچھیں۔
country-years = رہائش کے سال
country-years-refugee = پناہ گزینوں کے لیے رہائش کے سال
country-decision = فیصلے میں کتنا وقت لگتا ہے
country-reminders = یاد رکھنے کی تاریخیں
country-reminders-take = یہ تاریخیں میرے کیلنڈر میں ڈالیں
country-route = طریقہ
country-language = زبان
country-test = امتحان
country-work-income = کام اور آمدنی
country-other = دوسری شرطیں
country-dual = دو شہریتیں
country-condition = شرط
country-stand = کیا میں امیدوار بن سکتا / سکتی ہوں؟
country-levels = کون سے انتخابات
country-next = اگلے انتخابات
country-years-other = دوسری مدتیں
country-note = جاننا اچھا ہے
feedback-title = ہمیں بتائیں
feedback-helpful = کیا اس سے مدد ملی؟
feedback-visit = میں وہاں ہو آیا / آئی
feedback-correction = یہاں کچھ غلط ہے
feedback-barrier = مجھے مشکل پیش آئی
about-contact = رابطہ:
about-contact-unknown = ابھی رابطے کا پتہ نہیں ہے۔
about-what = NAVI-MIG نئے آنے والوں کی مدد کرتا ہے۔ یہ سرکاری خدمات، قدم اور حقوق دکھاتا ہے۔
about-services = { $n ->
    [one] اس میں { $n-text } خدمت،
   *[other] اس میں { $n-text } خدمات،
 }
about-pathways = { $n ->
    [one] قدموں کی { $n-text } فہرست
   *[other] قدموں کی { $n-text } فہرستیں
 }
about-helplines = { $n ->
    [one] اور { $n-text } جانچی ہوئی ہیلپ لائن ہے۔
   *[other] اور { $n-text } جانچی ہوئی ہیلپ لائنیں ہیں۔
 }
about-translations = بہت سے ترجمے مشین نے کیے ہیں۔ جب تک کوئی شخص نہ پڑھے، وہاں یہی لکھا ہوتا ہے۔
about-licence = متن سب لوگ CC BY 4.0 کے تحت استعمال کر سکتے ہیں۔ پروگرام EUPL-1.2 کے تحت آزاد ہے۔
about-attribution = جگہیں: Statbel اور GeoNames (CC BY 4.0)۔ زبانوں کے نام: Unicode CLDR۔
privacy-reading-title = جب آپ پڑھتے ہیں
privacy-reading = اکاؤنٹ کی ضرورت نہیں۔ ہم کوکی نہیں رکھتے۔ آپ کا پڑھا ہوا محفوظ نہیں ہوتا، نہ کسی کمپنی کو بتایا جاتا ہے۔
privacy-search = آپ جو تلاش کرتے ہیں، ہم اسے محفوظ نہیں کرتے۔
privacy-phone-title = آپ کے فون پر
privacy-phone = آپ کے جواب، نشان اور محفوظ صفحے آپ کے فون پر رہتے ہیں۔ ایک بٹن سے مٹا سکتے ہیں۔
privacy-voices-title = جب آپ مشکل کی اطلاع دیتے ہیں
privacy-voices = آپ کا انتخاب، تحریر، دن اور بلدیہ محفوظ ہوتے ہیں۔ نام اور ٹھیک وقت محفوظ نہیں ہوتے۔
privacy-voices-readers = آپ چنتے ہیں کہ کون پڑھے: کوئی نہیں، ایک آزاد ڈیسک، یا دفتر بھی۔
privacy-voices-keep = آپ کو ایک نمبر اور چار لفظ ملتے ہیں۔ آپ کی رپورٹ صرف انہی سے کھلتی ہے۔
privacy-rights-title = آپ کے حقوق
privacy-rights = آپ اپنا بھیجا ہوا دیکھنے یا مٹانے کا کہہ سکتے ہیں۔ آپ ڈیٹا تحفظ کے ادارے سے شکایت کر سکتے ہیں۔
accessibility-status = اس سائٹ کا ہدف WCAG 2.2، درجہ AA ہے۔ ہر عوامی صفحہ آزمایا جاتا ہے۔
accessibility-how = ہم پروگرام، کی بورڈ، بڑی تحریر، چھوٹی اسکرین اور JavaScript کے بغیر آزماتے ہیں۔
accessibility-gaps-title = کیا ابھی کام نہیں کرتا
accessibility-gap-translation = بہت سے ترجمے ابھی کسی شخص نے نہیں پڑھے۔
accessibility-gap-links = دوسرے دفتروں کی ویب سائٹیں مشکل ہو سکتی ہیں۔
accessibility-feedback-title = ہمیں بتائیں
accessibility-feedback = کیا اس سائٹ پر کوئی رکاوٹ ملی؟ اسے چلانے والوں کو لکھیں۔
accessibility-complaint = جواب نہیں ملا؟ اپنے ملک میں ویب رسائی کے ذمہ دار ادارے سے شکایت کریں۔

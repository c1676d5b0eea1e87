home-title = নতুন দেশে সাহায্য খুঁজুন
home-lead = ডাক্তার, স্কুল, বাসা, কাজ ও আপনার অধিকার খুঁজুন। অ্যাকাউন্ট লাগে না।
home-who = এই ওয়েবসাইট চালায় { $name }।
home-who-unknown = যারা এই সাইট চালায়, তারা এখনও নাম জানায়নি।
home-authority-yes = এটি একটি সরকারি প্রতিষ্ঠান।
home-authority-no = এটি সরকারি প্রতিষ্ঠান নয়।
home-authority-unknown = এটি সরকারি প্রতিষ্ঠান কি না, আমরা এখনও জানি না।
home-stored = আপনি যা পড়েন বা খোঁজেন, আমরা তা জমা রাখি না।
home-shared-phone = ফোনটি অনেকে ব্যবহার করে? প্রাইভেট উইন্ডো খুলুন, বা শেষে এই সাইটের তথ্য মুছুন।
home-where = আপনি কোথায় থাকেন?
home-where-label = শহর বা পোস্টকোড
home-where-placeholder = যেমন: Gent বা 9000
home-where-button = খুঁজুন
home-where-none = জায়গাটি পাইনি। পোস্টকোড লিখুন, বা দেশ বেছে নিন।
home-locate = আমার অবস্থান ব্যবহার করুন
home-locate-hint = আপনার অবস্থান এই ফোনেই থাকে।
home-locate-wait = খোঁজা হচ্ছে …
home-locate-denied = ফোন অবস্থান দেয়নি। শহর বা পোস্টকোড লিখুন।
home-countries = অথবা একটি দেশ বেছে নিন
place-title = সাহায্য: { $place }
place-needs = আপনার কী দরকার?
place-pathways = ধাপে ধাপে
place-pathways-lead = ধাপের তালিকা: কোথায় যাবেন, কী আনবেন, কবের মধ্যে।
place-rights = বাসিন্দা হিসেবে আপনার অধিকার
place-parts = এখানকার শহর ও এলাকা
need-pathways = ধাপে ধাপে
need-below = আরও নির্দিষ্ট করে
need-services = সেবা
need-filter = শুধু যেসব সেবা “হ্যাঁ” বলে, সেগুলো দেখান
need-filter-button = দেখান
need-none = এখানে এই দরকারের জন্য এখনও কোনো সেবা নেই।
need-none-tell = এটি নেই, আমাদের জানান
need-count = { $n ->
    [one] { $n-text }টি সেবা
   *[other] { $n-text }টি সেবা
 }
need-more = আরও সেবা
service-for-whom = কার জন্য
service-cost = খরচ
service-bring = কী আনবেন
service-deadline = কখন
service-may-i-come = আমি কি আসতে পারি?
service-languages = কর্মীরা যে ভাষা বলেন:
service-when-where = কখন ও কোথায়
service-hours = খোলার সময়
service-directions = পথ দেখান
service-contact = যোগাযোগ
service-pathways = এই সেবা যে তালিকার একটি ধাপ
service-trust = এটি কি বিশ্বাস করা যায়?
service-authority = কে এই সেবা দেয়
service-area = যে জায়গার মানুষের জন্য
service-law = আইন
service-checked = যাচাইয়ের তারিখ
service-sources = উৎস
source-dated = (পাতার তারিখ: { $date })
source-undated = (পাতার তারিখ জানা নেই)
record-unverified = উৎসের সঙ্গে মেলানো হয়নি
record-volatile = আইন বা ঠিকানা বদলাচ্ছে
not-confirmed = নিশ্চিত নয়, আগে জিজ্ঞাসা করুন
not-legal-advice = এটি তথ্য। এটি আইনি পরামর্শ নয়।
contact-call = ফোন করুন:
contact-mail = লিখুন:
contact-online = অনলাইনে করুন
contact-website = ওয়েবসাইট খুলুন
share-text = মেসেজে পাঠান
share-button = শেয়ার করুন
share-copied = কপি হয়েছে
keep-button = এই ফোনে রাখুন
keep-kept = এই ফোনে আছে
print-sheet = QR কোডসহ ছাপার কাগজ
print-button = ছাপুন
read-aloud = জোরে পড়ুন
read-stop = পড়া থামান
access-without_papers = বসবাসের কাগজ ছাড়া?
access-without_eid = ইলেকট্রনিক পরিচয় বা ব্যাংক হিসাব ছাড়া?
access-without_appointment = অ্যাপয়েন্টমেন্ট ছাড়া?
access-interpreter = দোভাষী আছে কি?
access-female_staff = আমি কি নারী কর্মী চাইতে পারি?
access-children = আমি কি সন্তানদের আনতে পারি?
access-wheelchair = আমি কি হুইলচেয়ারে আসতে পারি?
answer-yes = হ্যাঁ
answer-no = না
answer-unknown = আমরা জানি না। আগে জিজ্ঞাসা করুন।
reporting-question = আমার কথা কাকে জানানো হয়?
reporting-none = কাউকে না
reporting-police = পুলিশকে জানানো হতে পারে
reporting-immigration = অভিবাসন দপ্তরকে জানানো হতে পারে
reporting-unknown = আমরা জানি না। আগে জিজ্ঞাসা করুন।
hours-open = এখন খোলা
hours-open-until = এখন খোলা, { $time } পর্যন্ত
hours-opens = এখন বন্ধ। খুলবে: { $time }
hours-opens-appointment = এখন বন্ধ। খুলবে: { $time }, অ্যাপয়েন্টমেন্ট লাগবে
hours-closed = বন্ধ
hours-closed-now = এখন বন্ধ
hours-appointment = শুধু অ্যাপয়েন্টমেন্ট নিয়ে
hours-unknown = খোলার সময় আমরা জানি না। আগে জিজ্ঞাসা করুন।
hours-live-open = এখন খোলা, {"{"}time{"}"} পর্যন্ত
hours-live-closed = এখন বন্ধ। খুলবে: {"{"}time{"}"}
hours-live-closed-appointment = এখন বন্ধ। খুলবে: {"{"}time{"}"}, অ্যাপয়েন্টমেন্ট লাগবে
hours-stale = সংরক্ষিত পাতাটি খুব পুরোনো। আগে জিজ্ঞাসা করুন।
hours-varies = সময় প্রতি সপ্তাহে বদলায়
hours-school-holidays = স্কুলের ছুটিতে সময় বদলাতে পারে
hours-until = এই সময় { $date } পর্যন্ত ঠিক
hours-holidays-ask = সরকারি ছুটির দিনে: আগে জিজ্ঞাসা করুন
hours-holidays-as-usual = সরকারি ছুটির দিনেও খোলা
hours-holidays-closed = সরকারি ছুটির দিনে বন্ধ
hours-holidays-open = সরকারি ছুটির দিনে: { $times }
cost-free = বিনামূল্যে
cost-about = প্রায় { $amount }
cost-max = সর্বোচ্চ { $amount }
cost-min = কমপক্ষে { $amount }
cost-per-day = প্রতি দিন
cost-per-week = প্রতি সপ্তাহ
cost-per-month = প্রতি মাস
cost-per-year = প্রতি বছর
cost-per-visit = প্রতি সাক্ষাতে
cost-per-course = প্রতি কোর্সে
cost-per-document = প্রতি কাগজে
cost-per-person = জনপ্রতি
cost-per-hour = প্রতি ঘণ্টা
cost-per-page = প্রতি পাতা
deadline-now = এখন
deadline-same-day = একই দিনে
deadline-soon = যত তাড়াতাড়ি পারেন
deadline-within = { $time } এর মধ্যে
deadline-counted-from = গোনা শুরু: { $event }
deadline-before = এর আগে: { $moment }
deadline-before-time = কমপক্ষে { $time } আগে। কীসের আগে: { $moment }
deadline-after = { $time } পরে
deadline-after-moment = এর পরে: { $moment }
deadline-at = এই সময়ে: { $moment }
deadline-from = শুরু: { $moment }
deadline-until = শেষ সময়: { $moment }
time-hour = { $n ->
    [one] { $n-text } ঘণ্টা
   *[other] { $n-text } ঘণ্টা
 }
time-day = { $n ->
    [one] { $n-text } দিন
   *[other] { $n-text } দিন
 }
time-working_day = { $n ->
    [one] { $n-text } কাজের দিন
   *[other] { $n-text } কাজের দিন
 }
time-week = { $n ->
    [one] { $n-text } সপ্তাহ
   *[other] { $n-text } সপ্তাহ
 }
time-month = { $n ->
    [one] { $n-text } মাস
   *[other] { $n-text } মাস
 }
time-year = { $n ->
    [one] { $n-text } বছর
   *[other] { $n-text } বছর
 }
pathway-questions = কয়েকটি প্রশ্ন
pathway-on-phone = আপনার উত্তর এই ফোনেই থাকে। আর কেউ দেখে না।
pathway-no-script = আপনার ব্রাউজার সব ধাপ দেখায়। প্রতিটি ধাপে লেখা আছে সেটি কার জন্য।
pathway-progress = প্রশ্ন {"{"}n{"}"}, মোট {"{"}total{"}"}
pathway-next = পরেরটি
pathway-back = ফিরে যান
pathway-skip = বাদ দিন
pathway-again = আবার উত্তর দিন
pathway-dates = আপনার তারিখ
pathway-dates-hint = তারিখ দিন। আমরা এই ফোনেই দিন গুনে দিই।
pathway-ics = তারিখগুলো আমার ক্যালেন্ডারে নিন
pathway-steps = আপনার ধাপ
pathway-done = {"{"}total{"}"}টির মধ্যে {"{"}n{"}"}টি ধাপ শেষ
pathway-why = আমি এটি কেন দেখছি?
pathway-maybe = শুধু যদি এটি আপনার জন্য সত্য হয়
pathway-show-hidden = যে {"{"}n{"}"}টি ধাপ আমার জন্য নয়, দেখান
pathway-hide-hidden = যে ধাপ আমার জন্য নয়, লুকান
pathway-by = {"{"}date{"}"} পর্যন্ত
pathway-from = {"{"}date{"}"} থেকে
pathway-on = তারিখ: {"{"}date{"}"}
pathway-invalid = এই উত্তর সম্ভব নয়। দেখে ঠিক করুন, বা বাদ দিন।
pathway-documents = সব কাগজ এক তালিকায়
pathway-elsewhere = এই ধাপগুলো এই জায়গার জন্য নয়। এগুলো এখানকার জন্য:
date-label = তারিখ
step-who = কে
step-where = কোথায়
step-else = না হলে কী করবেন
step-done = হয়ে গেছে
step-law-sources = আইন ও উৎস
verdict-eligible = হ্যাঁ, আপনি এই ধাপগুলো নিতে পারেন
verdict-not-eligible = সম্ভবত না
verdict-unknown = আমরা নিশ্চিত বলতে পারি না
verdict-because = কারণ:
verdict-check = নিয়মে ব্যতিক্রম থাকে। হাল ছাড়ার আগে জিজ্ঞাসা করুন।
verdict-ask = এখানে জিজ্ঞাসা করুন:
help-neutral-title = তথ্য
help-title = এখনই সাহায্য
help-leave = এখনই এই পাতা ছাড়ুন
help-always = দিনরাত
help-traces-title = আপনার ব্রাউজার যা রাখে
help-traces = আপনার ব্রাউজার খোলা পাতার তালিকা রাখে। প্রাইভেট উইন্ডো তালিকা রাখে না।
help-traces-link = এই ফোনে যা আছে, কীভাবে মুছবেন
search-title = খোঁজ
search-results-for = “{ $query }” এর ফলাফল
search-none = কিছু পাইনি। অন্য শব্দ লিখুন, যে কোনো ভাষায়।
search-private = আপনি যা খোঁজেন, আমরা তা জমা রাখি না।
search-kind-service = সেবা
search-kind-pathway = ধাপে ধাপে
search-kind-need = দরকার
search-count = {"{"}n{"}"}টি ফলাফল
search-offline-why = “{"{"}word{"}"}” শব্দের কারণে
search-why-name = নামে “{ $word }” আছে
search-why-need = বিষয় “{ $word }”
search-why-text = লেখায় “{ $word }” আছে
offline-title = ইন্টারনেট ছাড়া ব্যবহার করুন
offline-lead = আপনার জায়গার পাতাগুলো এই ফোনে সংরক্ষণ করুন। তখন ইন্টারনেট ছাড়াই চলবে।
offline-no-script = আপনার ব্রাউজার পাতা সংরক্ষণ করতে পারে না। আপনি ছাপতে পারেন।
offline-absent = ইন্টারনেট নেই, আর এই পাতাটি এই ফোনে নেই।
offline-history-title = ব্রাউজারের তালিকা মুছুন
offline-history = ব্রাউজারের মেনু খুলুন। “ইতিহাস” বেছে নিন। তারপর “মুছুন” বেছে নিন।
pack-save = এই ফোনে সংরক্ষণ করুন
pack-remove = এই ফোন থেকে সরান
pack-size = এতে {"{"}size{"}"} জায়গা লাগে।
pack-saving = সংরক্ষণ হচ্ছে …
pack-saved = সংরক্ষণের তারিখ: {"{"}date{"}"}।
pack-failed = সংরক্ষণ হয়নি। ইন্টারনেট দেখুন, আবার চেষ্টা করুন।
pack-update = নতুন সংস্করণ আছে। আপনারটি {"{"}date{"}"} তারিখের। এতে {"{"}size{"}"} জায়গা লাগে।
pack-damaged = একটি ফাইল নষ্ট এসেছে। আবার চেষ্টা করুন।
pack-full = এই ফোনে আর জায়গা নেই।
pack-removed = এই ফোন থেকে সরানো হয়েছে।
wipe-title = অনেকের ফোন
wipe-lead = এই সাইট ফোনে যা রাখে সব মুছুন: উত্তর, সংরক্ষিত পাতা, অপেক্ষায় থাকা বার্তা।
wipe-button = এখনই সব মুছুন
wipe-confirm = সব মুছতে আবার চাপুন
wipe-done = সব মোছা হয়েছে।
desk-title = সঙ্গে নেওয়ার কাগজ
desk-lead = তালিকা শুধু এই ফোনে আছে। ছাপুন, বা কাউকে কোডটি স্ক্যান করতে দিন।
desk-empty = তালিকা খালি। একটি সেবা খুলে “কাগজে যোগ করুন” বেছে নিন।
desk-collect = কাগজে যোগ করুন
desk-added = কাগজে আছে
desk-missing = এই সেবাটি পড়া যায়নি।
desk-code = এই কোডে পুরো তালিকা আছে।
desk-no-script = এই কাগজের জন্য JavaScript লাগে। আপনি প্রতিটি সেবা ছাপতে পারেন।
citizenship-title = নাগরিক হোন
voting-title = স্থানীয় নির্বাচনে ভোট দিন
voting-yes = EU-এর বাইরের মানুষ এখানে স্থানীয় নির্বাচনে ভোট দিতে পারেন।
voting-no = EU-এর বাইরের মানুষ এখানে স্থানীয় নির্বাচনে ভোট দিতে পারেন না।
voting-some = EU-এর বাইরের কিছু মানুষ এখানে স্থানীয় নির্বাচনে ভোট দিতে পারেন।
voting-unknown = আমরা নিশ্চিত জানি না। পৌরসভায় জিজ্ঞাসা করুন।
country-volatile = সিদ্ধান্ত নেওয়ার আগে দপ্তরে জিজ্ঞাসা করুন।
country-years = কত বছর বসবাস
country-years-refugee = শরণার্থীর জন্য কত বছর বসবাস
country-decision = সিদ্ধান্ত নিতে কত সময় লাগে
country-reminders = মনে রাখার তারিখ
country-reminders-take = এই তারিখগুলো আমার ক্যালেন্ডারে নিন
country-route = পথ
country-language = ভাষা
country-test = পরীক্ষা
country-work-income = কাজ ও আয়
country-other = অন্য শর্ত
country-dual = দুই নাগরিকত্ব
country-condition = শর্ত
country-stand = আমি কি প্রার্থী হতে পারি?
country-levels = কোন নির্বাচন
country-next = পরের নির্বাচন
country-years-other = অন্য সময়সীমা
country-note = জেনে রাখা ভালো
feedback-title = আমাদের জানান
feedback-helpful = এতে কি সাহায্য হয়েছে?
feedback-visit = আমি সেখানে গিয়েছি
feedback-correction = এখানে কিছু ভুল আছে
feedback-barrier = আমার সমস্যা হয়েছে
about-contact = যোগাযোগ:
about-contact-unknown = যোগাযোগের ঠিকানা এখনও নেই।
about-what = NAVI-MIG নতুন আসা মানুষকে সাহায্য করে। এটি সরকারি সেবা, ধাপ ও অধিকার দেখায়।
about-services = { $n ->
    [one] এখানে আছে { $n-text }টি সেবা,
   *[other] এখানে আছে { $n-text }টি সেবা,
 }
about-pathways = { $n ->
    [one] { $n-text }টি ধাপের তালিকা
   *[other] { $n-text }টি ধাপের তালিকা
 }
about-helplines = { $n ->
    [one] এবং যাচাই করা { $n-text }টি হেল্পলাইন।
   *[other] এবং যাচাই করা { $n-text }টি হেল্পলাইন।
 }
about-translations = অনেক অনুবাদ যন্ত্র করেছে। কোনো মানুষ না পড়া পর্যন্ত সেখানে তা লেখা থাকে।
about-licence = লেখাগুলো সবাই CC BY 4.0 মেনে ব্যবহার করতে পারে। প্রোগ্রামটি EUPL-1.2 মেনে মুক্ত সফটওয়্যার।
about-attribution = জায়গা: Statbel ও GeoNames (CC BY 4.0)। ভাষার নাম: Unicode CLDR।
privacy-reading-title = আপনি যখন পড়েন
privacy-reading = অ্যাকাউন্ট লাগে না। আমরা কুকি রাখি না। আপনি যা পড়েন, জমা রাখি না, অন্য কোম্পানিকেও জানাই না।
privacy-search = আপনি যা খোঁজেন, আমরা তা জমা রাখি না।
privacy-phone-title = আপনার ফোনে
privacy-phone = আপনার উত্তর, চিহ্ন ও সংরক্ষিত পাতা আপনার ফোনে থাকে। এক বোতামেই মুছতে পারেন।
privacy-voices-title = আপনি যখন সমস্যা জানান
privacy-voices = আপনার বাছাই, লেখা, দিন ও পৌরসভা আমরা রাখি। নাম ও সঠিক সময় রাখি না।
privacy-voices-readers = কে পড়বে তা আপনি বাছেন: কেউ না, একটি স্বাধীন ডেস্ক, বা দপ্তরও।
privacy-voices-keep = আপনি একটি নম্বর ও চারটি শব্দ পাবেন। শুধু এগুলো দিয়েই আপনার রিপোর্ট খোলে।
privacy-rights-title = আপনার অধিকার
privacy-rights = যা পাঠিয়েছেন, তা দেখতে বা মুছতে বলতে পারেন। তথ্য সুরক্ষা কর্তৃপক্ষের কাছে অভিযোগ করতে পারেন।
accessibility-status = এই সাইটের লক্ষ্য WCAG 2.2, স্তর AA। প্রতিটি উন্মুক্ত পাতা পরীক্ষা করা হয়।
accessibility-how = আমরা প্রোগ্রাম, কিবোর্ড, বড় লেখা, ছোট পর্দা ও JavaScript ছাড়া পরীক্ষা করি।
accessibility-gaps-title = যা এখনও কাজ করে না
accessibility-gap-translation = অনেক অনুবাদ এখনও কোনো মানুষ পড়েনি।
accessibility-gap-links = অন্য দপ্তরের ওয়েবসাইট ব্যবহার করা কঠিন হতে পারে।
accessibility-feedback-title = আমাদের জানান
accessibility-feedback = এই সাইটে কি কোনো বাধা পেয়েছেন? যারা সাইট চালায়, তাদের লিখুন।
accessibility-complaint = উত্তর নেই? আপনার দেশের ওয়েব প্রবেশগম্যতা কর্তৃপক্ষের কাছে অভিযোগ করতে পারেন।

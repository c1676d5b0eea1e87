### NAVIGATE: needs, services, pathways, help lines.

## First page
home-title = Find help in your new country
home-lead = Find a doctor, a school, a home, work and your rights. No account is needed.
home-who = { $name } runs this website.
home-who-unknown = The people who run this copy have not given their name yet.
home-authority-yes = This is a public authority.
home-authority-no = This is not a public authority.
home-authority-unknown = We do not know yet if this is a public authority.
home-stored = We do not store what you read or search.
home-shared-phone = On a shared phone, open a private window, or wipe this site when you finish.
home-where = Where do you live?
home-where-label = Town or postcode
home-where-placeholder = For example: Gent or 9000
home-where-button = Find
home-where-none = We did not find this place. Try the postcode, or choose the country.
home-locate = Use my position
home-locate-hint = Your position stays on this phone.
home-locate-wait = Looking …
home-locate-denied = The phone did not give a position. Type the town or postcode.
home-countries = Or choose a country

## A place
place-title = Help in { $place }
place-needs = What do you need?
place-pathways = Step by step
place-pathways-lead = A list of steps: where to go, what to bring, by when.
place-rights = Your rights as a resident
place-parts = Towns and regions here

## A need
need-pathways = Step by step
need-below = More exactly
need-services = Services
need-filter = Show only services that say yes
need-filter-button = Show
need-none = We have no service for this need here yet.
need-none-instead = These can help you further.
need-none-tell = Tell us that this is missing
need-count = { $n ->
    [one] { $n-text } service
   *[other] { $n-text } services
 }
need-more = More services

## A service
service-for-whom = For whom
service-cost = Cost
service-bring = What to bring
service-deadline = When
service-may-i-come = May I come?
service-languages = Staff speak:
service-when-where = When and where
service-hours = Opening hours
service-directions = Show the way
service-contact = Contact
service-pathways = This service is a step in
service-trust = Can I trust this?
service-authority = Who offers this
service-area = For people in
service-law = Law
service-checked = Checked on
service-sources = Source
source-dated = (page of { $date })
source-undated = (date of the page unknown)
record-unverified = Not checked against a source
record-volatile = The law or the address is changing
not-confirmed = Not confirmed, ask first
not-legal-advice = This is information. It is not legal advice.
contact-call = Call
contact-mail = Write to
contact-online = Do this online
contact-website = Open the website
share-text = Send as a text message
share-button = Share
share-copied = Copied
keep-button = Keep on this phone
keep-kept = Kept on this phone
print-sheet = Print sheet with QR code
print-button = Print
print-hint = To print, open your browser’s menu and choose “Print”.
read-aloud = Read aloud
read-stop = Stop reading

## May I come
# family: access-*
access-without_papers = Without residence papers?
access-without_eid = Without an electronic ID or bank account?
access-without_appointment = Without an appointment?
access-interpreter = Is there an interpreter?
access-female_staff = Can I ask for a woman?
access-children = Can I bring my children?
access-wheelchair = Can I come in a wheelchair?
answer-yes = Yes
answer-no = No
answer-unknown = We do not know. Ask first.
answers-unknown = We do not know yet, ask first:
reporting-question = Who is told about me?
reporting-none = Nobody
reporting-police = The police can be told
reporting-immigration = The immigration office can be told
reporting-unknown = We do not know. Ask first.

## Opening hours
hours-open = Open now
hours-open-until = Open now, until { $time }
hours-opens = Closed now. Opens { $time }
hours-opens-appointment = Closed now. Opens { $time }, with an appointment
hours-closed = Closed
hours-closed-now = Closed now
hours-appointment = Only with an appointment
hours-unknown = We do not know the opening hours. Ask first.
hours-live-open = Open now, until {"{"}time{"}"}
hours-live-closed = Closed now. Opens {"{"}time{"}"}
hours-live-closed-appointment = Closed now. Opens {"{"}time{"}"}, with an appointment
hours-stale = This saved page is too old to know. Ask first.
hours-varies = The hours change from week to week
hours-school-holidays = The hours can change in school holidays
hours-until = These hours hold until { $date }
hours-holidays-ask = On public holidays: ask first
hours-holidays-as-usual = Also open on public holidays
hours-holidays-closed = Closed on public holidays
hours-holidays-open = On public holidays: { $times }

## Cost and deadline
cost-free = Free
cost-about = about { $amount }
cost-max = at most { $amount }
cost-min = from { $amount }
cost-per-day = a day
cost-per-week = a week
cost-per-month = a month
cost-per-year = a year
cost-per-visit = a visit
cost-per-course = a course
cost-per-document = a document
cost-per-person = a person
cost-per-hour = an hour
cost-per-page = a page
deadline-now = Now
deadline-same-day = On the same day
deadline-soon = As soon as you can
deadline-within = Within { $time }
deadline-counted-from = Counted from: { $event }
deadline-before = Before: { $moment }
deadline-before-time = At least { $time } before: { $moment }
deadline-after = After { $time }
deadline-after-moment = After: { $moment }
deadline-at = At: { $moment }
deadline-from = From: { $moment }
deadline-until = Until: { $moment }
# family: time-*
time-hour = { $n ->
    [one] { $n-text } hour
   *[other] { $n-text } hours
 }
time-day = { $n ->
    [one] { $n-text } day
   *[other] { $n-text } days
 }
time-working_day = { $n ->
    [one] { $n-text } working day
   *[other] { $n-text } working days
 }
time-week = { $n ->
    [one] { $n-text } week
   *[other] { $n-text } weeks
 }
time-month = { $n ->
    [one] { $n-text } month
   *[other] { $n-text } months
 }
time-year = { $n ->
    [one] { $n-text } year
   *[other] { $n-text } years
 }

## Pathways
pathway-questions = A few questions
pathway-on-phone = Your answers stay on this phone. Nobody else sees them.
pathway-no-script = Your browser shows all steps. Each step says for whom it is.
pathway-progress = Question {"{"}n{"}"} of {"{"}total{"}"}
pathway-next = Next
pathway-back = Back
pathway-skip = Skip
pathway-again = Answer again
pathway-dates = Your dates
pathway-dates-hint = Give the date. We count the days for you, on this phone.
pathway-ics = Take the dates to my calendar
pathway-steps = Your steps
pathway-done = {"{"}n{"}"} of {"{"}total{"}"} steps done
pathway-why = Why do I see this?
pathway-maybe = Only if this is true for you
pathway-show-hidden = Show {"{"}n{"}"} steps that are not for me
pathway-hide-hidden = Hide steps that are not for me
pathway-by = Until {"{"}date{"}"}
pathway-from = From {"{"}date{"}"}
pathway-on = On {"{"}date{"}"}
pathway-dated = Step {"{"}n{"}"}: {"{"}date{"}"}
pathway-invalid = This answer is not possible. Check it, or skip.
pathway-documents = All documents in one list
pathway-elsewhere = These steps are not for this place. They hold in:
date-label = Date
step-who = Who
step-where = Where
step-else = What if not
step-done = Done
step-law-sources = Law and sources
verdict-eligible = Yes, you can follow these steps
verdict-not-eligible = Probably not
verdict-unknown = We cannot say this for sure
verdict-because = Why:
verdict-check = Rules have exceptions. Ask before you give up.
verdict-ask = Ask here:

## Help now
help-neutral-title = Information
help-title = Help now
help-leave = Leave this page now
help-always = Day and night
help-other = Other lines
help-elsewhere = Lines in other regions
help-traces-title = What your browser keeps
help-traces = Your browser keeps a list of pages that you opened. A private window keeps no list.
help-traces-link = How to clear what this phone keeps

## Search
search-title = Search
search-results-for = Results for “{ $query }”
search-none = We found nothing for this. Try another word, in any language.
search-private = We do not store what you search.
search-kind-service = Service
search-kind-pathway = Step by step
search-kind-need = Need
search-count = {"{"}n{"}"} results
search-offline-why = Because of “{"{"}word{"}"}”
search-why-name = The name says “{ $word }”
search-why-need = It is about “{ $word }”
search-why-text = The text says “{ $word }”

## Offline and shared phones
offline-title = Use this without internet
offline-lead = Save the pages of your place on this phone. Then they work without internet.
offline-no-script = Your browser cannot save pages. You can print them.
offline-absent = You are offline, and this page is not on this phone.
offline-history-title = Clear the list in the browser
offline-history = Open the menu of your browser. Choose “History”. Then choose “Clear”.
pack-save = Save on this phone
pack-remove = Remove from this phone
pack-size = This takes {"{"}size{"}"}.
pack-saving = Saving …
pack-saved = Saved on {"{"}date{"}"}.
pack-failed = Saving did not work. Check the internet and try again.
pack-update = There is a newer version. You have the one of {"{"}date{"}"}. It takes {"{"}size{"}"}.
pack-damaged = A file came damaged. Try again.
pack-full = This phone has no space left.
pack-removed = Removed from this phone.
wipe-title = Shared phone
wipe-lead = Wipe everything that this site keeps on this phone: answers, saved pages, waiting messages.
wipe-button = Wipe everything now
wipe-confirm = Press again to wipe everything
wipe-done = Everything is wiped.

## Desk
desk-title = Sheet to take along
desk-lead = The list is only on this phone. Print it, or let the person scan the code.
desk-empty = The list is empty. Open a service and choose “Add to the sheet”.
desk-collect = Add to the sheet
desk-steps = Choose steps for a sheet
desk-added = On the sheet
desk-missing = This entry could not be read.
desk-code = This code holds the whole list.
desk-second = Second language on the sheet
desk-second-none = No second language
desk-no-script = This sheet needs JavaScript. You can print each service.

## Nationality and vote
citizenship-title = Become a citizen
voting-title = Vote in local elections
voting-yes = People from outside the EU can vote in local elections here.
voting-no = People from outside the EU cannot vote in local elections here.
voting-some = Some people from outside the EU can vote in local elections here.
voting-unknown = We do not know this for sure. Ask the municipality.
country-volatile = Ask the office before you decide.
country-law-moving = The law is changing.
country-years = Years of residence
country-years-refugee = Years of residence for refugees
country-decision = How long the decision takes
country-reminders = Dates to remember
country-reminders-take = Take these dates to my calendar
# family: country-*
country-route = Way
country-language = Language
country-test = Test
country-work-income = Work and income
country-other = Other conditions
country-dual = Two nationalities
country-condition = Condition
country-stand = Can I be a candidate?
country-levels = Which elections
country-next = Next election
country-years-other = Other periods
country-note = Good to know

## Feedback
feedback-title = Tell us
feedback-helpful = Did this help?
feedback-visit = I went there
feedback-correction = Something is wrong here
feedback-barrier = I met a problem

## Who runs this
about-contact = Contact:
about-contact-unknown = There is no contact address yet.
about-what = NAVI-MIG helps people who have just arrived. It shows public services, steps and rights.
about-services = { $n ->
    [one] It holds { $n-text } service,
   *[other] It holds { $n-text } services,
 }
about-pathways = { $n ->
    [one] { $n-text } list of steps
   *[other] { $n-text } lists of steps
 }
about-helplines = { $n ->
    [one] and { $n-text } checked help line.
   *[other] and { $n-text } checked help lines.
 }
about-translations = Many translations were made by a machine. They say so until a person has read them.
about-licence = The texts may be used by everyone under CC BY 4.0. The program is free software under EUPL-1.2.
about-attribution = Places: Statbel and GeoNames (CC BY 4.0). Names of languages: Unicode CLDR.

## Privacy
privacy-reading-title = When you read
privacy-reading = You need no account. We set no cookie. We do not store what you read, and no other company is told.
privacy-search = We do not store what you search.
privacy-phone-title = On your phone
privacy-phone = Your answers, ticks and saved pages stay on your phone. You can wipe them with one button.
privacy-phone-keeps = This is what your browser keeps:
privacy-phone-pages = The last { $n } pages that you opened. You can read them without internet.
privacy-phone-not = It does not keep searches, or pages about help now and violence.
privacy-phone-basics = Your language and place, the start page, the help numbers and the report form.
privacy-phone-answers = Your answers, ticks and dates in “Step by step”, from your first answer on.
privacy-phone-forms = What you type in a form, and your sheet to take along, until you close the tab.
privacy-phone-outbox = A report waits here for internet. Its answer stays until you remove it.
privacy-phone-saved = Pages and places that you saved. A saved place holds all its pages, also about violence.
privacy-voices-title = When you report a problem
privacy-voices = We store what you choose and write, the day and the municipality. We store no name and no exact time.
privacy-voices-readers = You choose who may read it: nobody, an independent desk, or also the office.
privacy-voices-keep = You get a number and four words. Only they open your case.
privacy-rights-title = Your rights
privacy-rights = You can ask to see or delete what you sent. You can complain to the data protection authority.

## Accessibility
accessibility-status = This website aims to meet WCAG 2.2, level AA. It is tested on every public page.
accessibility-how = We test with a program, a keyboard, large text, a small screen and without JavaScript.
accessibility-gaps-title = What does not work yet
accessibility-gap-translation = Many translations have not been read by a person.
accessibility-gap-links = Websites of other offices can be hard to use.
accessibility-feedback-title = Tell us
accessibility-feedback = Did you meet a barrier on this website? Write to the people who run it.
accessibility-complaint = No answer? You can complain to the authority for web accessibility of your country.

## The desk of editors
editing-list-title = Services at the desk
editing-list-lead = Keep the services of your places true.
editing-work-title = Work to do
editing-work-lead = What is old, missing or not confirmed in your places.
editing-work-overdue = Not checked for a year
editing-work-facts = Sources and facts
editing-none = There is nothing here.
editing-new = Add a service
editing-state-draft = Draft
editing-state-review = Waits for a second look
editing-state-published = Published
editing-state-archived = Not shown any more
editing-name = Name
editing-summary = What a person gets
editing-phone = Phone
editing-email = E-mail
editing-address = Address
editing-website = Website
editing-note = Note
editing-source-none = No source
editing-source-new = New source
editing-source-name = Title of the page
editing-source-url = Address of the page (https://…)
editing-source-kind = Who answers for the page
editing-source-date = Date of the page
# family: editing-kind-*
editing-kind-official = An office
editing-kind-law = A law
editing-kind-organisation = An organisation
editing-kind-press = A newspaper
editing-kind-other = Somebody else
editing-checked = Checked on { $date }
editing-amount = Amount
editing-currency = Currency
editing-payer = Who pays instead
editing-count = How many
editing-event = What happens then (event)
editing-save = Save
editing-send = Send for a second look
editing-publish = Publish
editing-preview = Show the preview
editing-archive = Stop showing this
editing-still-true = Still true
editing-still-true-hint = You have read the sources today, and all is right.
editing-see = Open the published page
editing-saved = It is saved.
editing-sent = It waits for a second look.
editing-shown = It is done. Everybody can see it now.
editing-hints = To look at
editing-changed = Somebody else saved this a moment ago. Look at both and choose.
editing-keep-mine = Keep mine
editing-keep-theirs = Keep theirs
editing-versions = Versions
editing-by-release = It came with the program.
editing-by-you = You
editing-undo = Go back to this version
editing-translation = Translation
editing-translate = Translate: { $language }
editing-original = Original
editing-changed-original = What has changed in the original
editing-right = I read this, and it is right
editing-translate-review = Confirm the ticked texts
editing-confirm-title = Confirm a number
editing-confirm-lead = Read the number on a page of the office. Then say which page.
editing-confirm-own = You wrote this number. Somebody else must confirm it.
editing-error-empty = Fill this in.
editing-error-long = This is too long.
editing-error-link = This is not the address of a page. It begins with https://
editing-error-mail = This is not an e-mail address.
editing-error-phone = This is not a phone number. Use digits and spaces.
editing-error-unknown = We do not know this word or code.
editing-error-choose = Choose one.
editing-error-number = This is not a number that fits here.
editing-error-place = You do not work for this place.
editing-fault = This did not work. Try again in a moment.
finding-source-stale = The source is old. Find a newer page.
finding-source-weak = No office answers for this source. Find a better page.
finding-unknown = Something here does not exist or does not fit.
finding-hours-unreadable = We cannot read these opening hours.
finding-digits-differ = The numbers are not the same in every language.
finding-office-lost = The name of an office is missing in a translation.
finding-sentence-long = A sentence is too long. Make two of it.

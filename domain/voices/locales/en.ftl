### VOICES: what people tell about services.

## Words of every form
voices-send = Send
voices-error = Error
voices-error-page-title = Error: { $title }
voices-remark = Do you want to say more?
voices-remark-hint = You can leave this empty. The editors of this site read it. Do not write names, numbers or addresses.
voices-unreadable = We could not read this form. Please fill it in again.
voices-unavailable = We cannot save this now. Your answers are still here. Try again in a minute.
voices-crowded = Many reports come from this network just now. Your answers are still here. Send them again in a few minutes.
voices-fault = Something went wrong here. Your answers are still here. Please try again.
voices-fault-title = Something went wrong here
voices-fault-page = This is our mistake, not yours. Please try again.
voices-absent-title = This page does not exist
voices-absent = The address is wrong, or the page was removed. Start again here.

## While a form waits on the phone
voices-outbox-waiting = Kept on this phone. We send it as soon as there is internet.
voices-outbox-sent = It has arrived. Thank you.
voices-outbox-done = I have written it down
voices-outbox-next = Go on
voices-outbox-refused = It has not been sent yet. Please look at this again.
voices-outbox-open = Open the form
voices-outbox-remove = Remove from this phone

## What can be wrong with a form
voices-error-choose = Choose one answer.
voices-error-long = This text is too long. Please make it shorter.
voices-error-service = We do not know which service this is about. Open the service first. Then tell us there.
voices-error-right = Write what is right.
voices-error-need = Choose what you need.
voices-error-name = Write the name of the service.
voices-error-link = The address of a page starts with https://. You can leave it empty.
voices-error-reason = Choose what the problem was.
voices-error-reasons = Choose at most five.
voices-error-audience = Choose who may read this.
voices-error-answer = Choose how you want to get an answer.
voices-error-email = Write an e-mail address, like name@example.org. Or choose another way.
voices-error-phone = Write a phone number with at least 6 digits. Or choose another way.

## Did this help?
voices-helpful-title = Did this help?
voices-helpful-question = Did this page help you?
voices-helpful-yes = Yes
voices-helpful-little = A little
voices-helpful-no = No

## I went there
voices-visit-title = I went there
voices-visit-question = What happened?
voices-visit-hint = We only count the answers. So others see if this service works.
voices-visit-got = I got what I needed
voices-visit-back = I have to come back
voices-visit-refused = They refused
voices-visit-waiting = I am still waiting

## A correction
voices-correction-title = Something is wrong here
voices-correction-question = What is wrong?
voices-correction-right = What is right?
voices-correction-right-hint = The editors of this site read it. Do not write about a person.
voices-correction-proof = How do you know?
voices-correction-proof-hint = For example: a sign on the door, a letter, a call. You can leave this empty.
voices-field-phone = The phone number
voices-field-hours = The opening hours
voices-field-address = The address
voices-field-cost = The cost
voices-field-documents = What to bring
voices-field-access = Who may come
voices-field-text = The text or the translation
voices-field-closed = This service has closed
voices-field-other = Something else

## Something is missing
voices-missing-title = This is missing here
voices-missing-lead = We keep your answers here, the day and the place. Nothing else.
voices-missing-need = What do you need?
voices-missing-words = What did you look for?
voices-suggestion = Do you know a service that we do not have?
voices-suggestion-name = Name of the service
voices-suggestion-what = What does it do?
voices-suggestion-what-hint = For example: free Dutch lessons on Monday evening.
voices-suggestion-link = Page on the internet
voices-suggestion-link-hint = For example: https://example.org

## A barrier
voices-barrier-title = Report a problem
voices-barrier-lead = What kept you from getting help? Tell us, so that it can change.
voices-barrier-kept = You need no account. We keep your answers, the day and the town. We keep no name and no time.
voices-barrier-what = What happened
voices-barrier-reasons = What was the problem?
voices-barrier-reasons-hint = Choose up to { $n-text }.
voices-barrier-harm = Were you treated badly, refused, or are you afraid? You can get help now.
voices-barrier-words = In your own words
voices-barrier-words-hint = You can leave this empty. Any language is good. Do not write names, numbers or addresses.
voices-private = Your words seem to hold a number or an address. You can take it out. Or send it again as it is.
voices-audience = Who may read this?
voices-audience-counted = Nobody. Only count it.
voices-audience-counted-hint = We do not keep your words. You get no answer.
voices-audience-desk = An independent desk
voices-audience-desk-hint = People who do not work for the office. The office does not see your report.
voices-desk-name = Its name: { $name }.
voices-no-desk = There is no desk that reads reports here yet. We keep what you send until there is one. We also count it.
voices-audience-office = The office too, without my words
voices-audience-office-hint = The office sees what the problem was, the day and the town.
voices-audience-words = The office too, with my words
voices-audience-words-hint = The office can know you from what you write.
voices-answer = How do you want an answer?
voices-answer-case = With a number and four words
voices-answer-case-hint = You get them when you send this. Look here later with them.
voices-answer-email = By e-mail
voices-answer-phone = By phone
voices-email = E-mail address
voices-phone = Phone number
voices-contact-hint = Only the independent desk sees it. We delete it after 12 months.
voices-confirm-title = Help for you comes first
voices-confirm-lead = You can get help now. It is free. You can also send your report first.
voices-confirm-not-sent = Your report is not sent yet.
voices-confirm-send = Send my report now
voices-arrived-title = Your report has arrived
voices-case-number = Number
voices-case-words = Four words
voices-case-once = Write down the number and the words, or take a photo. We show them only now.
voices-case-either = Each word has a number. The words or their numbers are enough.
voices-case-print = You can also print this page, or keep it as a picture.
voices-print = Print
voices-case-how = With them you can see later what happened to your report. You can also take it back.
voices-readers-counted = Nobody reads it. It is counted.
voices-readers-desk = An independent desk reads it. The office does not see it.
voices-readers-office = An independent desk reads it. The office sees it without your words.
voices-readers-office-words = An independent desk and the office read it.
voices-later-desk = We keep it for an independent desk. The office will not see it.
voices-later-office = We keep it for an independent desk. The office will see it without your words.
voices-later-office-words = We keep it for an independent desk and the office.
voices-sent-title = Thank you
voices-sent-lead = It has arrived.

## A case
voices-case-title = See my report
voices-case-lead = You got a number and four words when you sent your report.
voices-case-number-hint = 8 digits
voices-case-words-hint = In the right order. Capital letters do not matter.
voices-case-numbers-hint = You can also write the number of each word.
voices-case-open = Open
voices-case-wrong = This number and these words do not open a report. Look at each word again.
voices-case-often = Too many tries with this number today. Try again tomorrow.
voices-case-unavailable = We cannot look now. Try again in a minute.
voices-opened-title = Your report
voices-opened-answer = The answer
voices-opened-words = Your words
voices-opened-day = Sent on
voices-opened-place = Place
voices-opened-service = About
voices-opened-leave = Close this page when you are done, if others use this phone.
voices-state-counted = Your report was counted on { $date }.
voices-state-received = Your report arrived on { $date }. Nobody has read it yet.
voices-state-read = Your report was read on { $date }.
voices-state-answered = Your report was answered on { $date }.
voices-state-taken-back = You took this report back on { $date }. Nobody can read it any more.
voices-back = Take back my report
voices-back-title = Take back this report?
voices-back-words = We delete your words and how to reach you, at once.
voices-back-office = The office does not see it any more. Somebody there may have read it before.
voices-back-read = Somebody at the desk has read it before. They may remember it.
voices-back-counts = It leaves the public numbers at the end of the week. So nobody can tell that it was yours.
voices-back-final = You cannot undo this.
voices-back-confirm = Yes, take it back
voices-back-keep = No, keep it

## Public counts
voices-figures-title = What people reported
voices-figures-title-in = What people reported in { $place }
voices-figures-lead = People told us what kept them from help.
voices-figures-rule = We show a number only from 5 reports on, and only roughly: 5, 10, 20, 50, 100. So nobody can find one person.
voices-figures-before = Reports sent before { $date } are counted here. Newer ones come later, a week at a time.
voices-figures-barriers = Problems
voices-figures-visits = What happened when people went there
voices-figures-none = There are fewer than 5 reports of the same kind here, or none.
voices-figures-no-service = No service was named
voices-figures-reason = Problem
voices-figures-outcome = What happened
voices-figures-count = Reports
voices-figures-at-least = { $n-text } or more
voices-figures-wider = What people reported in
voices-figures-became = What became of the problems
voices-figures-answered = Answered in another way
voices-figures-waiting = Not answered yet
voices-figures-speed = Half of the answers came within this number of days: { $n-text }
voices-figures-notes = What has changed
voices-figures-note = People reported a problem here. It has changed since { $date }.

## The desk
voices-work-title = Reports for the desk
voices-work-lead = Read what people report. Answer them.
voices-work-new = New
voices-work-read = Read
voices-work-waiting = Waiting
voices-work-late = Late
voices-work-answered = Answered
voices-work-open = Open
voices-work-late-rule = A report without an answer is late after this number of days: { $n-text }
voices-work-statement = The office has replied
voices-work-filter = Choose a place or a service
voices-work-show = Show these
voices-work-all = All
voices-work-none = There is nothing here.
voices-work-next = Next page
voices-work-places = By place

## One report
voices-report-title = A report
voices-report-words = In the person’s words
voices-report-lang = The person reads
voices-report-contact = How to reach the person
voices-report-contact-rule = Only the desk sees this. Do not give it to anybody.
voices-report-office = What the office says
voices-report-answer = Answer the person
voices-report-question = What do you answer?
voices-report-question-hint = The person gets the sentence in their own language.
voices-report-own = Only my own words
voices-report-due = By which day?
voices-report-due-hint = Only if it will change by a day.
voices-report-words-hint = The person reads this below the sentence. Write in their language if you can.
voices-report-words-lang = In which language do you write?
voices-report-note = What is different now?
voices-report-note-hint = Everybody can read this once it has changed. Do not write about a person. You can leave it empty.
voices-report-quiet = Tell nobody else. Others could know who reported it.
voices-report-send = Send the answer
voices-report-changed = Somebody else has answered in the meantime. Your text is still here. Look at both.
voices-error-due = Choose a day that is still to come.
voices-error-words = Write some words.

## Sentences of an answer
voices-reply-looking = We are looking into this. We will write here again.
voices-reply-noted = Thank you. We have read your report. It helps to show what must change.
voices-reply-mended = This has changed. You can go there again.
voices-reply-promised = This will change by { $date }.
voices-reply-cannot = This cannot change now. Below we write why.
voices-reply-elsewhere = Somebody else can help you. Below we write who.
voices-state-waiting = Somebody has been looking into your report since { $date }.

## The office
voices-office-title = Reports for the office
voices-office-lead = People let your office know of these problems. Say what has changed.
voices-office-reply = Your reply
voices-office-reply-rule = The desk gives it to the person who reported this. You do not see who that is.
voices-office-question = What do you say?
voices-office-mended = It has changed
voices-office-promised = It will change by a day
voices-office-cannot = It cannot change now
voices-office-words-hint = If it cannot change, write why.
voices-office-send = Send to the desk

## Corrections
voices-mending-title = Corrections and remarks
voices-mending-lead = Look at what people say about services. Then mend the service.
voices-mending-kind = Kind
voices-mending-handled = Done
voices-mending-edit = Edit the service
voices-mending-question = What did you do?
voices-mending-done = I mended it
voices-mending-not-done = I changed nothing
voices-mending-why = Why?
voices-mending-why-hint = Write a reason if you changed nothing. Other editors can read it.
voices-mending-save = Save

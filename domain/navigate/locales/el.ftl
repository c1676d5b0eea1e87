home-title = Βρείτε βοήθεια στη νέα σας χώρα
home-lead = Βρείτε γιατρό, σχολείο, σπίτι, δουλειά και τα δικαιώματά σας. Δεν χρειάζεστε λογαριασμό.
home-who = Υπεύθυνος για αυτή τη σελίδα: { $name }
home-who-unknown = Οι υπεύθυνοι αυτού του αντιγράφου δεν έδωσαν ακόμη το όνομά τους.
home-authority-yes = Είναι δημόσια αρχή.
home-authority-no = Δεν είναι δημόσια αρχή.
home-authority-unknown = Δεν ξέρουμε ακόμη αν είναι δημόσια αρχή.
home-stored = Δεν κρατάμε όσα διαβάζετε ή ψάχνετε.
home-shared-phone = Έχετε κοινό τηλέφωνο; Ανοίξτε ιδιωτικό παράθυρο ή σβήστε τη σελίδα στο τέλος.
home-where = Πού μένετε;
home-where-label = Πόλη ή ταχυδρομικός κώδικας
home-where-placeholder = Για παράδειγμα: Gent ή 9000
home-where-button = Βρείτε
home-where-none = Δεν βρήκαμε αυτόν τον τόπο. Δοκιμάστε τον ταχυδρομικό κώδικα ή διαλέξτε χώρα.
home-locate = Χρησιμοποιήστε τη θέση μου
home-locate-hint = Η θέση σας μένει σε αυτό το τηλέφωνο.
home-locate-wait = Ψάχνουμε …
home-locate-denied = Το τηλέφωνο δεν έδωσε θέση. Γράψτε την πόλη ή τον ταχυδρομικό κώδικα.
home-countries = Ή διαλέξτε χώρα
place-title = Βοήθεια: { $place }
place-needs = Τι χρειάζεστε;
place-pathways = Βήμα βήμα
place-pathways-lead = Μια λίστα με βήματα: πού πάτε, τι φέρνετε, ως πότε.
place-rights = Τα δικαιώματά σας ως κάτοικος
place-parts = Πόλεις και περιοχές εδώ
need-pathways = Βήμα βήμα
need-below = Πιο συγκεκριμένα
need-services = Υπηρεσίες
need-filter = Δείξτε μόνο υπηρεσίες που λένε ναι
need-filter-button = Δείξτε
need-none = Δεν έχουμε ακόμη εδώ υπηρεσία για αυτό.
need-none-tell = Πείτε μας ότι αυτό λείπει
need-count = { $n ->
    [one] { $n-text } υπηρεσία
   *[other] { $n-text } υπηρεσίες
 }
need-more = Περισσότερες υπηρεσίες
service-for-whom = Για ποιον
service-cost = Κόστος
service-bring = Τι να φέρετε
service-deadline = Πότε
service-may-i-come = Μπορώ να έρθω;
service-languages = Γλώσσες που μιλούν εδώ:
service-when-where = Πότε και πού
service-hours = Ώρες λειτουργίας
service-directions = Δείξτε τον δρόμο
service-contact = Επικοινωνία
service-pathways = Αυτή η υπηρεσία είναι ένα βήμα σε
service-trust = Μπορώ να το εμπιστευτώ;
service-authority = Ποιος το προσφέρει
service-area = Για κατοίκους
service-law = Νόμος
service-checked = Τελευταίος έλεγχος
service-sources = Πηγή
source-dated = (σελίδα με ημερομηνία { $date })
source-undated = (άγνωστη ημερομηνία σελίδας)
record-unverified = Δεν ελέγχθηκε με πηγή
record-volatile = Ο νόμος ή η διεύθυνση αλλάζει
not-confirmed = Δεν έχει επιβεβαιωθεί, ρωτήστε πρώτα
not-legal-advice = Αυτό είναι πληροφορία. Δεν είναι νομική συμβουλή.
contact-call = Καλέστε
contact-mail = Γράψτε σε
contact-online = Κάντε το στο ίντερνετ
contact-website = Ανοίξτε την ιστοσελίδα
share-text = Στείλτε με SMS
share-button = Μοιραστείτε
share-copied = Αντιγράφηκε
keep-button = Κρατήστε σε αυτό το τηλέφωνο
keep-kept = Αποθηκεύτηκε σε αυτό το τηλέφωνο
print-sheet = Τυπώστε φύλλο με κωδικό QR
print-button = Τυπώστε
read-aloud = Διαβάστε δυνατά
read-stop = Σταματήστε την ανάγνωση
access-without_papers = Χωρίς χαρτιά διαμονής;
access-without_eid = Χωρίς ηλεκτρονική ταυτότητα ή τραπεζικό λογαριασμό;
access-without_appointment = Χωρίς ραντεβού;
access-interpreter = Υπάρχει διερμηνέας;
access-female_staff = Μπορώ να ζητήσω γυναίκα;
access-children = Μπορώ να φέρω τα παιδιά μου;
access-wheelchair = Μπορώ να έρθω με αναπηρικό αμαξίδιο;
answer-yes = Ναι
answer-no = Όχι
answer-unknown = Δεν ξέρουμε. Ρωτήστε πρώτα.
reporting-question = Ποιος μαθαίνει για μένα;
reporting-none = Κανείς
reporting-police = Μπορεί να το μάθει η αστυνομία
reporting-immigration = Μπορεί να το μάθει η υπηρεσία μετανάστευσης
reporting-unknown = Δεν ξέρουμε. Ρωτήστε πρώτα.
hours-open = Ανοιχτό τώρα
hours-open-until = Ανοιχτό τώρα. Κλείνει: { $time }
hours-opens = Κλειστό τώρα. Ανοίγει: { $time }
hours-opens-appointment = Κλειστό τώρα. Ανοίγει: { $time }, με ραντεβού
hours-closed = Κλειστό
hours-closed-now = Κλειστό τώρα
hours-appointment = Μόνο με ραντεβού
hours-unknown = Δεν ξέρουμε τις ώρες λειτουργίας. Ρωτήστε πρώτα.
hours-live-open = Ανοιχτό τώρα. Κλείνει: {"{"}time{"}"}
hours-live-closed = Κλειστό τώρα. Ανοίγει: {"{"}time{"}"}
hours-live-closed-appointment = Κλειστό τώρα. Ανοίγει: {"{"}time{"}"}, με ραντεβού
hours-stale = Αυτή η αποθηκευμένη σελίδα είναι πολύ παλιά. Ρωτήστε πρώτα.
hours-varies = Οι ώρες αλλάζουν από εβδομάδα σε εβδομάδα
hours-school-holidays = Οι ώρες μπορεί να αλλάξουν στις σχολικές διακοπές
hours-until = Αυτές οι ώρες ισχύουν έως τις { $date }
hours-holidays-ask = Στις αργίες: ρωτήστε πρώτα
hours-holidays-as-usual = Ανοιχτό και στις αργίες
hours-holidays-closed = Κλειστό στις αργίες
hours-holidays-open = Στις αργίες: { $times }
cost-free = Δωρεάν
cost-about = περίπου { $amount }
cost-max = το πολύ { $amount }
cost-min = από { $amount }
cost-per-day = την ημέρα
cost-per-week = την εβδομάδα
cost-per-month = τον μήνα
cost-per-year = τον χρόνο
cost-per-visit = ανά επίσκεψη
cost-per-course = ανά μάθημα
cost-per-document = ανά έγγραφο
cost-per-person = ανά άτομο
cost-per-hour = την ώρα
cost-per-page = ανά σελίδα
deadline-now = Τώρα
deadline-same-day = Την ίδια ημέρα
deadline-soon = Όσο πιο γρήγορα μπορείτε
deadline-within = Μέσα σε { $time }
deadline-counted-from = Μετρήστε από: { $event }
deadline-before = Πριν από: { $moment }
deadline-before-time = Τουλάχιστον { $time } πριν από: { $moment }
deadline-after = Μετά από { $time }
deadline-after-moment = Μετά: { $moment }
deadline-at = Πότε: { $moment }
deadline-from = Από: { $moment }
deadline-until = Έως: { $moment }
time-hour = { $n ->
    [one] { $n-text } ώρα
   *[other] { $n-text } ώρες
 }
time-day = { $n ->
    [one] { $n-text } ημέρα
   *[other] { $n-text } ημέρες
 }
time-working_day = { $n ->
    [one] { $n-text } εργάσιμη ημέρα
   *[other] { $n-text } εργάσιμες ημέρες
 }
time-week = { $n ->
    [one] { $n-text } εβδομάδα
   *[other] { $n-text } εβδομάδες
 }
time-month = { $n ->
    [one] { $n-text } μήνα
   *[other] { $n-text } μήνες
 }
time-year = { $n ->
    [one] { $n-text } έτος
   *[other] { $n-text } έτη
 }
pathway-questions = Μερικές ερωτήσεις
pathway-on-phone = Οι απαντήσεις σας μένουν σε αυτό το τηλέφωνο. Δεν τις βλέπει άλλος.
pathway-no-script = Ο περιηγητής σας δείχνει όλα τα βήματα. Κάθε βήμα λέει για ποιον είναι.
pathway-progress = Ερώτηση {"{"}n{"}"} από {"{"}total{"}"}
pathway-next = Επόμενο
pathway-back = Πίσω
pathway-skip = Παραλείψτε
pathway-again = Απαντήστε ξανά
pathway-dates = Οι ημερομηνίες σας
pathway-dates-hint = Δώστε την ημερομηνία. Μετράμε τις ημέρες για εσάς, σε αυτό το τηλέφωνο.
pathway-ics = Βάλτε τις ημερομηνίες στο ημερολόγιό μου
pathway-steps = Τα βήματά σας
pathway-done = Βήματα που έγιναν: {"{"}n{"}"} από {"{"}total{"}"}
pathway-why = Γιατί το βλέπω αυτό;
pathway-maybe = Μόνο αν αυτό ισχύει για εσάς
pathway-show-hidden = Δείξτε βήματα που δεν είναι για μένα ({"{"}n{"}"})
pathway-hide-hidden = Κρύψτε βήματα που δεν είναι για μένα
pathway-by = Έως τις {"{"}date{"}"}
pathway-from = Από τις {"{"}date{"}"}
pathway-on = Στις {"{"}date{"}"}
pathway-invalid = Αυτή η απάντηση δεν γίνεται. Ελέγξτε την ή παραλείψτε.
pathway-documents = Όλα τα έγγραφα σε μία λίστα
pathway-elsewhere = Αυτά τα βήματα δεν είναι για αυτόν τον τόπο. Ισχύουν σε:
date-label = Ημερομηνία
step-who = Ποιος
step-where = Πού
step-else = Και αν όχι
step-done = Έγινε
step-law-sources = Νόμος και πηγές
verdict-eligible = Ναι, μπορείτε να ακολουθήσετε αυτά τα βήματα
verdict-not-eligible = Μάλλον όχι
verdict-unknown = Δεν μπορούμε να το πούμε με σιγουριά
verdict-because = Γιατί:
verdict-check = Οι κανόνες έχουν εξαιρέσεις. Ρωτήστε πριν τα παρατήσετε.
verdict-ask = Ρωτήστε εδώ:
help-neutral-title = Πληροφορίες
help-title = Βοήθεια τώρα
help-leave = Φύγετε από αυτή τη σελίδα τώρα
help-always = Μέρα και νύχτα
help-traces-title = Τι κρατά ο περιηγητής σας
help-traces = Ο περιηγητής κρατά λίστα με τις σελίδες που ανοίξατε. Ένα ιδιωτικό παράθυρο δεν κρατά λίστα.
help-traces-link = Πώς σβήνετε όσα κρατά αυτό το τηλέφωνο
search-title = Αναζήτηση
search-results-for = Αποτελέσματα για «{ $query }»
search-none = Δεν βρήκαμε τίποτα. Δοκιμάστε άλλη λέξη, σε όποια γλώσσα θέλετε.
search-private = Δεν κρατάμε όσα ψάχνετε.
search-kind-service = Υπηρεσία
search-kind-pathway = Βήμα βήμα
search-kind-need = Ανάγκη
search-count = Αποτελέσματα: {"{"}n{"}"}
search-offline-why = Λόγω της λέξης «{"{"}word{"}"}»
search-why-name = Το όνομα λέει «{ $word }»
search-why-need = Θέμα: «{ $word }»
search-why-text = Το κείμενο λέει «{ $word }»
offline-title = Χρήση χωρίς ίντερνετ
offline-lead = Αποθηκεύστε τις σελίδες του τόπου σας σε αυτό το τηλέφωνο. Μετά λειτουργούν χωρίς ίντερνετ.
offline-no-script = Ο περιηγητής σας δεν μπορεί να αποθηκεύσει σελίδες. Μπορείτε να τις τυπώσετε.
offline-absent = Δεν έχετε ίντερνετ, και αυτή η σελίδα δεν είναι στο τηλέφωνο.
offline-history-title = Σβήστε τη λίστα του περιηγητή
offline-history = Ανοίξτε το μενού του περιηγητή. Διαλέξτε «Ιστορικό». Μετά διαλέξτε «Διαγραφή».
pack-save = Αποθηκεύστε σε αυτό το τηλέφωνο
pack-remove = Αφαιρέστε από αυτό το τηλέφωνο
pack-size = Πιάνει {"{"}size{"}"}.
pack-saving = Αποθηκεύουμε …
pack-saved = Αποθηκεύτηκε στις {"{"}date{"}"}.
pack-failed = Η αποθήκευση δεν πέτυχε. Ελέγξτε το ίντερνετ και δοκιμάστε ξανά.
pack-update = Υπάρχει νεότερη έκδοση. Η δική σας είναι από τις {"{"}date{"}"}. Η νέα πιάνει {"{"}size{"}"}.
pack-damaged = Ένα αρχείο ήρθε με λάθη. Δοκιμάστε ξανά.
pack-full = Αυτό το τηλέφωνο δεν έχει άλλο χώρο.
pack-removed = Αφαιρέθηκε από αυτό το τηλέφωνο.
wipe-title = Κοινό τηλέφωνο
wipe-lead = Σβήστε όλα όσα κρατά εδώ η σελίδα: απαντήσεις, σελίδες, μηνύματα σε αναμονή.
wipe-button = Σβήστε τα όλα τώρα
wipe-confirm = Πατήστε ξανά για να σβηστούν όλα
wipe-done = Όλα σβήστηκαν.
desk-title = Φύλλο για να το πάρετε μαζί
desk-lead = Η λίστα είναι μόνο σε αυτό το τηλέφωνο. Τυπώστε τη ή δείξτε τον κωδικό για σάρωση.
desk-empty = Η λίστα είναι άδεια. Ανοίξτε μια υπηρεσία και διαλέξτε «Προσθέστε στο φύλλο».
desk-collect = Προσθέστε στο φύλλο
desk-added = Στο φύλλο
desk-missing = Δεν μπορέσαμε να διαβάσουμε αυτή την καρτέλα.
desk-code = Αυτός ο κωδικός έχει όλη τη λίστα.
desk-no-script = Αυτό το φύλλο χρειάζεται JavaScript. Μπορείτε να τυπώσετε κάθε υπηρεσία.
citizenship-title = Αποκτήστε ιθαγένεια
voting-title = Ψηφίστε στις τοπικές εκλογές
voting-yes = Όσοι έρχονται από χώρες εκτός ΕΕ μπορούν να ψηφίσουν τοπικά εδώ.
voting-no = Όσοι έρχονται από χώρες εκτός ΕΕ δεν μπορούν να ψηφίσουν τοπικά εδώ.
voting-some = Μερικοί από χώρες εκτός ΕΕ μπορούν να ψηφίσουν τοπικά εδώ.
voting-unknown = Δεν το ξέρουμε με σιγουριά. Ρωτήστε τον δήμο.
country-volatile = Ρωτήστε την υπηρεσία πριν αποφασίσετε.
country-years = Χρόνια διαμονής
country-years-refugee = Χρόνια διαμονής για πρόσφυγες
country-decision = Πόσο διαρκεί η απόφαση
country-reminders = Ημερομηνίες που πρέπει να θυμάστε
country-reminders-take = Βάλτε αυτές τις ημερομηνίες στο ημερολόγιό μου
country-route = Τρόπος
country-language = Γλώσσα
country-test = Εξέταση
country-work-income = Εργασία και εισόδημα
country-other = Άλλοι όροι
country-dual = Δύο ιθαγένειες
country-condition = Όρος
country-stand = Μπορώ να είμαι υποψήφιος ή υποψήφια;
country-levels = Ποιες εκλογές
country-next = Επόμενες εκλογές
country-years-other = Άλλα διαστήματα
country-note = Καλό να ξέρετε
feedback-title = Πείτε μας
feedback-helpful = Σας βοήθησε αυτό;
feedback-visit = Πήγα εκεί
feedback-correction = Κάτι είναι λάθος εδώ
feedback-barrier = Είχα ένα πρόβλημα
about-contact = Επικοινωνία:
about-contact-unknown = Δεν υπάρχει ακόμη διεύθυνση επικοινωνίας.
about-what = Το NAVI-MIG βοηθά όσους μόλις ήρθαν. Δείχνει δημόσιες υπηρεσίες, βήματα και δικαιώματα.
about-services = { $n ->
    [one] Περιέχει { $n-text } υπηρεσία,
   *[other] Περιέχει { $n-text } υπηρεσίες,
 }
about-pathways = { $n ->
    [one] { $n-text } λίστα με βήματα
   *[other] { $n-text } λίστες με βήματα
 }
about-helplines = { $n ->
    [one] και { $n-text } ελεγμένη γραμμή βοήθειας.
   *[other] και { $n-text } ελεγμένες γραμμές βοήθειας.
 }
about-translations = Πολλές μεταφράσεις έγιναν από μηχανή. Το γράφουν, μέχρι να τις διαβάσει άνθρωπος.
about-licence = Όλοι μπορούν να χρησιμοποιούν τα κείμενα με άδεια CC BY 4.0. Το πρόγραμμα είναι ελεύθερο λογισμικό με άδεια EUPL-1.2.
about-attribution = Τόποι: Statbel και GeoNames (CC BY 4.0). Ονόματα γλωσσών: Unicode CLDR.
privacy-reading-title = Όταν διαβάζετε
privacy-reading = Δεν χρειάζεστε λογαριασμό. Δεν βάζουμε cookies. Δεν κρατάμε όσα διαβάζετε, και δεν τα μαθαίνει άλλη εταιρεία.
privacy-search = Δεν κρατάμε όσα ψάχνετε.
privacy-phone-title = Στο τηλέφωνό σας
privacy-phone = Οι απαντήσεις, τα σημάδια και οι σελίδες σας μένουν στο τηλέφωνό σας. Ένα κουμπί τα σβήνει όλα.
privacy-voices-title = Όταν αναφέρετε ένα πρόβλημα
privacy-voices = Κρατάμε όσα διαλέγετε και γράφετε, την ημέρα και τον δήμο. Δεν κρατάμε όνομα ούτε ακριβή ώρα.
privacy-voices-readers = Εσείς διαλέγετε ποιος διαβάζει: κανείς, ένα ανεξάρτητο γραφείο ή και η υπηρεσία.
privacy-voices-keep = Παίρνετε έναν αριθμό και τέσσερις λέξεις. Μόνο με αυτά ανοίγει η αναφορά σας.
privacy-rights-title = Τα δικαιώματά σας
privacy-rights = Μπορείτε να ζητήσετε να δείτε ή να σβήσετε όσα στείλατε. Μπορείτε να κάνετε παράπονο στην αρχή προστασίας δεδομένων.
accessibility-status = Η σελίδα θέλει να τηρεί το WCAG 2.2, επίπεδο AA. Ελέγχεται κάθε δημόσια σελίδα.
accessibility-how = Ελέγχουμε με πρόγραμμα, πληκτρολόγιο, μεγάλα γράμματα, μικρή οθόνη και χωρίς JavaScript.
accessibility-gaps-title = Τι δεν λειτουργεί ακόμη
accessibility-gap-translation = Πολλές μεταφράσεις δεν τις διάβασε ακόμη άνθρωπος.
accessibility-gap-links = Οι ιστοσελίδες άλλων υπηρεσιών μπορεί να είναι δύσκολες.
accessibility-feedback-title = Πείτε μας
accessibility-feedback = Βρήκατε εμπόδιο σε αυτή τη σελίδα; Γράψτε στους υπεύθυνους.
accessibility-complaint = Καμία απάντηση; Μπορείτε να κάνετε παράπονο στην αρχή ψηφιακής προσβασιμότητας της χώρας σας.

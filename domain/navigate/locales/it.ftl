home-title = Trova aiuto nel tuo nuovo paese
home-lead = Trova un medico, una scuola, una casa, il lavoro e i tuoi diritti. Non serve un account.
home-who = { $name } gestisce questo sito.
home-who-unknown = Chi gestisce questa copia non ha ancora dato il suo nome.
home-authority-yes = È un ente pubblico.
home-authority-no = Non è un ente pubblico.
home-authority-unknown = Non sappiamo ancora se è un ente pubblico.
home-stored = Non salviamo quello che leggi o cerchi.
home-shared-phone = Usi un telefono con altri? Apri una finestra privata, o cancella questo sito alla fine.
home-where = Dove vivi?
home-where-label = Comune o codice postale
home-where-placeholder = Per esempio: Gent o 9000
home-where-button = Trova
home-where-none = Non abbiamo trovato questo luogo. Prova il codice postale, o scegli il paese.
home-locate = Usa la mia posizione
home-locate-hint = La tua posizione resta su questo telefono.
home-locate-wait = Cerchiamo …
home-locate-denied = Il telefono non ha dato la posizione. Scrivi il comune o il codice postale.
home-countries = O scegli un paese
place-title = Aiuto: { $place }
place-needs = Di che cosa hai bisogno?
place-pathways = Passo per passo
place-pathways-lead = Una lista di passi: dove andare, che cosa portare, entro quando.
place-rights = I tuoi diritti di residente
place-parts = Comuni e regioni qui
need-pathways = Passo per passo
need-below = Più in dettaglio
need-services = Servizi
need-filter = Mostra solo i servizi che dicono sì
need-filter-button = Mostra
need-none = Qui non abbiamo ancora un servizio per questo.
need-none-tell = Dicci che questo manca
need-count = { $n ->
    [one] { $n-text } servizio
   *[other] { $n-text } servizi
 }
need-more = Altri servizi
service-for-whom = Per chi
service-cost = Costo
service-bring = Che cosa portare
service-deadline = Quando
service-may-i-come = Posso andare?
service-languages = Lingue parlate:
service-when-where = Quando e dove
service-hours = Orari
service-directions = Mostra la strada
service-contact = Contatti
service-pathways = Questo servizio è un passo di
service-trust = Posso fidarmi?
service-authority = Chi lo offre
service-area = Per le persone di
service-law = Legge
service-checked = Ultimo controllo
service-sources = Fonte
source-dated = (data della pagina: { $date })
source-undated = (data della pagina sconosciuta)
record-unverified = Non controllato con una fonte
record-volatile = La legge o l’indirizzo sta cambiando
not-confirmed = Non confermato, chiedi prima
not-legal-advice = Questa è un’informazione. Non è una consulenza legale.
contact-call = Chiama
contact-mail = Scrivi a
contact-online = Fallo online
contact-website = Apri il sito
share-text = Invia come SMS
share-button = Condividi
share-copied = Copiato
keep-button = Tieni su questo telefono
keep-kept = Salvato su questo telefono
print-sheet = Stampa un foglio con codice QR
print-button = Stampa
read-aloud = Leggi ad alta voce
read-stop = Smetti di leggere
access-without_papers = Senza documenti di soggiorno?
access-without_eid = Senza identità elettronica o conto in banca?
access-without_appointment = Senza appuntamento?
access-interpreter = C’è un interprete?
access-female_staff = Posso chiedere una donna?
access-children = Posso portare i miei figli?
access-wheelchair = Posso venire in sedia a rotelle?
answer-yes = Sì
answer-no = No
answer-unknown = Non lo sappiamo. Chiedi prima.
reporting-question = Chi viene informato su di me?
reporting-none = Nessuno
reporting-police = La polizia può essere informata
reporting-immigration = L’ufficio immigrazione può essere informato
reporting-unknown = Non lo sappiamo. Chiedi prima.
hours-open = Aperto ora
hours-open-until = Aperto ora. Chiude: { $time }
hours-opens = Chiuso ora. Apre: { $time }
hours-opens-appointment = Chiuso ora. Apre: { $time }, con appuntamento
hours-closed = Chiuso
hours-closed-now = Chiuso ora
hours-appointment = Solo con appuntamento
hours-unknown = Non conosciamo gli orari. Chiedi prima.
hours-live-open = Aperto ora. Chiude: {"{"}time{"}"}
hours-live-closed = Chiuso ora. Apre: {"{"}time{"}"}
hours-live-closed-appointment = Chiuso ora. Apre: {"{"}time{"}"}, con appuntamento
hours-stale = Questa pagina salvata è troppo vecchia. Chiedi prima.
hours-varies = Gli orari cambiano di settimana in settimana
hours-school-holidays = Gli orari possono cambiare nelle vacanze scolastiche
hours-until = Questi orari valgono fino a: { $date }
hours-holidays-ask = Nei giorni festivi: chiedi prima
hours-holidays-as-usual = Aperto anche nei giorni festivi
hours-holidays-closed = Chiuso nei giorni festivi
hours-holidays-open = Nei giorni festivi: { $times }
cost-free = Gratis
cost-about = circa { $amount }
cost-max = al massimo { $amount }
cost-min = da { $amount }
cost-per-day = al giorno
cost-per-week = alla settimana
cost-per-month = al mese
cost-per-year = all’anno
cost-per-visit = a visita
cost-per-course = a corso
cost-per-document = a documento
cost-per-person = a persona
cost-per-hour = all’ora
cost-per-page = a pagina
deadline-now = Ora
deadline-same-day = Lo stesso giorno
deadline-soon = Prima possibile
deadline-within = Entro { $time }
deadline-counted-from = Conta da: { $event }
deadline-before = Prima di: { $moment }
deadline-before-time = Almeno { $time } prima di: { $moment }
deadline-after = Dopo { $time }
deadline-after-moment = Dopo: { $moment }
deadline-at = Momento: { $moment }
deadline-from = A partire da: { $moment }
deadline-until = Fino a: { $moment }
time-hour = { $n ->
    [one] { $n-text } ora
   *[other] { $n-text } ore
 }
time-day = { $n ->
    [one] { $n-text } giorno
   *[other] { $n-text } giorni
 }
time-working_day = { $n ->
    [one] { $n-text } giorno lavorativo
   *[other] { $n-text } giorni lavorativi
 }
time-week = { $n ->
    [one] { $n-text } settimana
   *[other] { $n-text } settimane
 }
time-month = { $n ->
    [one] { $n-text } mese
   *[other] { $n-text } mesi
 }
time-year = { $n ->
    [one] { $n-text } anno
   *[other] { $n-text } anni
 }
pathway-questions = Alcune domande
pathway-on-phone = Le tue risposte restano su questo telefono. Nessun altro le vede.
pathway-no-script = Il tuo browser mostra tutti i passi. Ogni passo dice per chi è.
pathway-progress = Domanda {"{"}n{"}"} di {"{"}total{"}"}
pathway-next = Avanti
pathway-back = Indietro
pathway-skip = Salta
pathway-again = Rispondi di nuovo
pathway-dates = Le tue date
pathway-dates-hint = Scrivi la data. Contiamo i giorni per te, su questo telefono.
pathway-ics = Metti le date nel mio calendario
pathway-steps = I tuoi passi
pathway-done = Passi fatti: {"{"}n{"}"} di {"{"}total{"}"}
pathway-why = Perché vedo questo?
pathway-maybe = Solo se questo è vero per te
pathway-show-hidden = Mostra i passi che non sono per me ({"{"}n{"}"})
pathway-hide-hidden = Nascondi i passi che non sono per me
pathway-by = Entro: {"{"}date{"}"}
pathway-from = Da: {"{"}date{"}"}
pathway-on = Data: {"{"}date{"}"}
pathway-invalid = Questa risposta non è possibile. Controllala, o salta.
pathway-documents = Tutti i documenti in una lista
pathway-elsewhere = Questi passi non sono per questo luogo. Valgono per:
date-label = Data
step-who = Chi
step-where = Dove
step-else = E se no
step-done = Fatto
step-law-sources = Legge e fonti
verdict-eligible = Sì, puoi seguire questi passi
verdict-not-eligible = Probabilmente no
verdict-unknown = Non possiamo dirlo con certezza
verdict-because = Perché:
verdict-check = Le regole hanno eccezioni. Chiedi prima di rinunciare.
verdict-ask = Chiedi qui:
help-neutral-title = Informazioni
help-title = Aiuto subito
help-leave = Lascia subito questa pagina
help-always = Giorno e notte
help-traces-title = Che cosa conserva il tuo browser
help-traces = Il tuo browser conserva una lista delle pagine aperte. Una finestra privata non conserva nessuna lista.
help-traces-link = Come cancellare quello che conserva questo telefono
search-title = Cerca
search-results-for = Risultati per «{ $query }»
search-none = Non abbiamo trovato niente. Prova un’altra parola, in qualsiasi lingua.
search-private = Non salviamo quello che cerchi.
search-kind-service = Servizio
search-kind-pathway = Passo per passo
search-kind-need = Bisogno
search-count = Risultati: {"{"}n{"}"}
search-offline-why = Per la parola «{"{"}word{"}"}»
search-why-name = Nel nome c’è «{ $word }»
search-why-need = Si tratta di «{ $word }»
search-why-text = Nel testo c’è «{ $word }»
offline-title = Usa questo sito senza internet
offline-lead = Salva le pagine del tuo luogo su questo telefono. Così funzionano senza internet.
offline-no-script = Il tuo browser non può salvare le pagine. Puoi stamparle.
offline-absent = Sei senza internet, e questa pagina non è su questo telefono.
offline-history-title = Cancella la lista nel browser
offline-history = Apri il menu del tuo browser. Scegli «Cronologia». Poi scegli «Cancella».
pack-save = Salva su questo telefono
pack-remove = Togli da questo telefono
pack-size = Occupa {"{"}size{"}"}.
pack-saving = Salviamo …
pack-saved = Salvato. Data: {"{"}date{"}"}.
pack-failed = Il salvataggio non è riuscito. Controlla internet e riprova.
pack-update = C’è una versione più nuova. Data della tua: {"{"}date{"}"}. La nuova occupa {"{"}size{"}"}.
pack-damaged = Un file è arrivato rovinato. Riprova.
pack-full = Su questo telefono non c’è più spazio.
pack-removed = Tolto da questo telefono.
wipe-title = Telefono condiviso
wipe-lead = Cancella tutto quello che questo sito salva qui: risposte, pagine, messaggi in attesa.
wipe-button = Cancella tutto ora
wipe-confirm = Premi ancora per cancellare tutto
wipe-done = Tutto è cancellato.
desk-title = Foglio da portare con te
desk-lead = La lista è solo su questo telefono. Stampala, o fai leggere il codice.
desk-empty = La lista è vuota. Apri un servizio e scegli «Aggiungi al foglio».
desk-collect = Aggiungi al foglio
desk-added = Sul foglio
desk-missing = Non siamo riusciti a leggere questa scheda.
desk-code = Questo codice contiene tutta la lista.
desk-no-script = Questo foglio ha bisogno di JavaScript. Puoi stampare ogni servizio.
citizenship-title = Avere la cittadinanza
voting-title = Votare alle elezioni locali
voting-yes = Chi viene da fuori dell’UE può votare qui alle elezioni locali.
voting-no = Chi viene da fuori dell’UE non può votare qui alle elezioni locali.
voting-some = Alcune persone da fuori dell’UE possono votare qui alle elezioni locali.
voting-unknown = Non lo sappiamo con certezza. Chiedi al Comune.
country-volatile = Chiedi all’ufficio prima di decidere.
country-years = Anni di residenza
country-years-refugee = Anni di residenza per i rifugiati
country-decision = Quanto tempo serve per la decisione
country-reminders = Date da ricordare
country-reminders-take = Metti queste date nel mio calendario
country-route = Via
country-language = Lingua
country-test = Esame
country-work-income = Lavoro e reddito
country-other = Altre condizioni
country-dual = Due cittadinanze
country-condition = Condizione
country-stand = Posso candidarmi?
country-levels = Quali elezioni
country-next = Prossime elezioni
country-years-other = Altri periodi
country-note = Buono a sapersi
feedback-title = Scrivici
feedback-helpful = Ti è stato utile?
feedback-visit = La mia visita lì
feedback-correction = Qui c’è un errore
feedback-barrier = Ho avuto un problema
about-contact = Contatto:
about-contact-unknown = Non c’è ancora un indirizzo di contatto.
about-what = NAVI-MIG aiuta le persone appena arrivate. Mostra servizi pubblici, passi e diritti.
about-services = { $n ->
    [one] Contiene { $n-text } servizio,
   *[other] Contiene { $n-text } servizi,
 }
about-pathways = { $n ->
    [one] { $n-text } lista di passi
   *[other] { $n-text } liste di passi
 }
about-helplines = { $n ->
    [one] e { $n-text } numero di aiuto controllato.
   *[other] e { $n-text } numeri di aiuto controllati.
 }
about-translations = Molte traduzioni le ha fatte una macchina. C’è scritto, finché una persona non le legge.
about-licence = Tutti possono usare i testi con CC BY 4.0. Il programma è software libero con EUPL-1.2.
about-attribution = Luoghi: Statbel e GeoNames (CC BY 4.0). Nomi delle lingue: Unicode CLDR.
privacy-reading-title = Quando leggi
privacy-reading = Non serve un account. Non usiamo cookie. Non salviamo quello che leggi, e nessun’altra azienda lo sa.
privacy-search = Non salviamo quello che cerchi.
privacy-phone-title = Sul tuo telefono
privacy-phone = Le tue risposte, i segni e le pagine salvate restano sul tuo telefono. Un pulsante cancella tutto.
privacy-voices-title = Quando segnali un problema
privacy-voices = Salviamo quello che scegli e scrivi, il giorno e il comune. Non salviamo nome né ora esatta.
privacy-voices-readers = Scegli tu chi può leggere: nessuno, uno sportello indipendente, o anche l’ufficio.
privacy-voices-keep = Ricevi un numero e quattro parole. Solo così si apre la tua segnalazione.
privacy-rights-title = I tuoi diritti
privacy-rights = Puoi chiedere di vedere o cancellare quello che hai inviato. Puoi fare reclamo all’autorità per la protezione dei dati.
accessibility-status = Questo sito vuole rispettare WCAG 2.2, livello AA. È provato su ogni pagina pubblica.
accessibility-how = Proviamo con un programma, tastiera, testo grande, schermo piccolo e senza JavaScript.
accessibility-gaps-title = Che cosa non funziona ancora
accessibility-gap-translation = Molte traduzioni non sono ancora state lette da una persona.
accessibility-gap-links = I siti di altri uffici possono essere difficili da usare.
accessibility-feedback-title = Scrivici
accessibility-feedback = Hai trovato una barriera su questo sito? Scrivi a chi lo gestisce.
accessibility-complaint = Nessuna risposta? Puoi fare reclamo all’autorità per l’accessibilità web del tuo paese.

home-title = Trouver de l’aide dans votre nouveau pays
home-lead = Trouvez un médecin, une école, un logement, un travail et vos droits. Sans compte.
home-who = { $name } gère ce site.
home-who-unknown = Les personnes qui gèrent cette copie n’ont pas encore donné leur nom.
home-authority-yes = C’est un service public.
home-authority-no = Ce n’est pas un service public.
home-authority-unknown = Nous ne savons pas encore si c’est un service public.
home-stored = Nous ne gardons pas ce que vous lisez ou cherchez.
home-shared-phone = Téléphone partagé ? Ouvrez une fenêtre privée, ou effacez ce site à la fin.
home-where = Où habitez-vous ?
home-where-label = Commune ou code postal
home-where-placeholder = Par exemple : Gent ou 9000
home-where-button = Chercher
home-where-none = Nous n’avons pas trouvé ce lieu. Essayez le code postal, ou choisissez le pays.
home-locate = Utiliser ma position
home-locate-hint = Votre position reste sur ce téléphone.
home-locate-wait = Recherche …
home-locate-denied = Le téléphone n’a pas donné de position. Écrivez la commune ou le code postal.
home-countries = Ou choisissez un pays
place-title = Aide : { $place }
place-needs = De quoi avez-vous besoin ?
place-pathways = Étape par étape
place-pathways-lead = Une liste d’étapes : où aller, quoi apporter, avant quand.
place-rights = Vos droits d’habitant
place-parts = Communes et régions ici
need-pathways = Étape par étape
need-below = Plus précisément
need-services = Services
need-filter = Montrer seulement les services qui disent oui
need-filter-button = Montrer
need-none = Nous n’avons pas encore de service ici pour ce besoin.
need-none-tell = Nous dire que cela manque
need-count = { $n ->
    [one] { $n-text } service
   *[other] { $n-text } services
 }
need-more = Plus de services
service-for-whom = Pour qui
service-cost = Prix
service-bring = À apporter
service-deadline = Quand
service-may-i-come = Puis-je venir ?
service-languages = Langues parlées :
service-when-where = Quand et où
service-hours = Heures d’ouverture
service-directions = Montrer le chemin
service-contact = Contact
service-pathways = Ce service est une étape dans
service-trust = Puis-je avoir confiance ?
service-authority = Qui offre ce service
service-area = Pour les habitants de
service-law = Loi
service-checked = Dernière vérification
service-sources = Source
source-dated = (page du { $date })
source-undated = (date de la page inconnue)
record-unverified = Pas vérifié avec une source
record-volatile = La loi ou l’adresse est en train de changer
not-confirmed = Pas confirmé, demandez d’abord
not-legal-advice = Ceci est une information. Ce n’est pas un conseil juridique.
contact-call = Appeler
contact-mail = Écrire à
contact-online = Le faire en ligne
contact-website = Ouvrir le site
share-text = Envoyer par SMS
share-button = Partager
share-copied = Copié
keep-button = Garder sur ce téléphone
keep-kept = Gardé sur ce téléphone
print-sheet = Imprimer une feuille avec un code QR
print-button = Imprimer
read-aloud = Lire à voix haute
read-stop = Arrêter la lecture
access-without_papers = Sans papiers de séjour ?
access-without_eid = Sans carte d’identité électronique ou compte en banque ?
access-without_appointment = Sans rendez-vous ?
access-interpreter = Y a-t-il un interprète ?
access-female_staff = Puis-je demander une femme ?
access-children = Puis-je venir avec mes enfants ?
access-wheelchair = Puis-je venir en fauteuil roulant ?
answer-yes = Oui
answer-no = Non
answer-unknown = Nous ne savons pas. Demandez d’abord.
reporting-question = Qui est informé sur moi ?
reporting-none = Personne
reporting-police = La police peut être informée
reporting-immigration = Le service des étrangers peut être informé
reporting-unknown = Nous ne savons pas. Demandez d’abord.
hours-open = Ouvert maintenant
hours-open-until = Ouvert maintenant, jusqu’à { $time }
hours-opens = Fermé maintenant. Ouvre : { $time }
hours-opens-appointment = Fermé maintenant. Ouvre : { $time }, sur rendez-vous
hours-closed = Fermé
hours-closed-now = Fermé maintenant
hours-appointment = Seulement sur rendez-vous
hours-unknown = Nous ne connaissons pas les heures d’ouverture. Demandez d’abord.
hours-live-open = Ouvert maintenant, jusqu’à {"{"}time{"}"}
hours-live-closed = Fermé maintenant. Ouvre : {"{"}time{"}"}
hours-live-closed-appointment = Fermé maintenant. Ouvre : {"{"}time{"}"}, sur rendez-vous
hours-stale = Cette page gardée est trop vieille. Demandez d’abord.
hours-varies = Les heures changent d’une semaine à l’autre
hours-school-holidays = Les heures peuvent changer pendant les vacances scolaires
hours-until = Ces heures sont valables jusqu’au { $date }
hours-holidays-ask = Les jours fériés : demandez d’abord
hours-holidays-as-usual = Ouvert aussi les jours fériés
hours-holidays-closed = Fermé les jours fériés
hours-holidays-open = Les jours fériés : { $times }
cost-free = Gratuit
cost-about = environ { $amount }
cost-max = au plus { $amount }
cost-min = à partir de { $amount }
cost-per-day = par jour
cost-per-week = par semaine
cost-per-month = par mois
cost-per-year = par an
cost-per-visit = par visite
cost-per-course = par cours
cost-per-document = par document
cost-per-person = par personne
cost-per-hour = par heure
cost-per-page = par page
deadline-now = Maintenant
deadline-same-day = Le même jour
deadline-soon = Dès que possible
deadline-within = Dans un délai de { $time }
deadline-counted-from = Compter à partir de : { $event }
deadline-before = Avant : { $moment }
deadline-before-time = Au moins { $time } avant : { $moment }
deadline-after = Après { $time }
deadline-after-moment = Après : { $moment }
deadline-at = Moment : { $moment }
deadline-from = À partir de : { $moment }
deadline-until = Jusqu’à : { $moment }
time-hour = { $n ->
    [one] { $n-text } heure
   *[other] { $n-text } heures
 }
time-day = { $n ->
    [one] { $n-text } jour
   *[other] { $n-text } jours
 }
time-working_day = { $n ->
    [one] { $n-text } jour ouvrable
   *[other] { $n-text } jours ouvrables
 }
time-week = { $n ->
    [one] { $n-text } semaine
   *[other] { $n-text } semaines
 }
time-month = { $n ->
    [one] { $n-text } mois
   *[other] { $n-text } mois
 }
time-year = { $n ->
    [one] { $n-text } an
   *[other] { $n-text } ans
 }
pathway-questions = Quelques questions
pathway-on-phone = Vos réponses restent sur ce téléphone. Personne d’autre ne les voit.
pathway-no-script = Votre navigateur montre toutes les étapes. Chaque étape dit pour qui elle est.
pathway-progress = Question {"{"}n{"}"} sur {"{"}total{"}"}
pathway-next = Suivant
pathway-back = Retour
pathway-skip = Passer
pathway-again = Répondre encore une fois
pathway-dates = Vos dates
pathway-dates-hint = Donnez la date. Nous comptons les jours pour vous, sur ce téléphone.
pathway-ics = Mettre les dates dans mon agenda
pathway-steps = Vos étapes
pathway-done = Étapes faites : {"{"}n{"}"} sur {"{"}total{"}"}
pathway-why = Pourquoi est-ce que je vois ceci ?
pathway-maybe = Seulement si c’est vrai pour vous
pathway-show-hidden = Montrer les étapes qui ne sont pas pour moi ({"{"}n{"}"})
pathway-hide-hidden = Cacher les étapes qui ne sont pas pour moi
pathway-by = Jusqu’au {"{"}date{"}"}
pathway-from = À partir du {"{"}date{"}"}
pathway-on = Le {"{"}date{"}"}
pathway-invalid = Cette réponse n’est pas possible. Vérifiez-la, ou passez.
pathway-documents = Tous les documents dans une liste
pathway-elsewhere = Ces étapes ne sont pas pour ce lieu. Elles valent pour :
date-label = Date
step-who = Qui
step-where = Où
step-else = Et sinon
step-done = Fait
step-law-sources = Loi et sources
verdict-eligible = Oui, vous pouvez suivre ces étapes
verdict-not-eligible = Probablement non
verdict-unknown = Nous ne pouvons pas le dire avec certitude
verdict-because = Pourquoi :
verdict-check = Les règles ont des exceptions. Demandez avant de renoncer.
verdict-ask = Demandez ici :
help-neutral-title = Informations
help-title = Aide tout de suite
help-leave = Quitter cette page maintenant
help-always = Jour et nuit
help-traces-title = Ce que votre navigateur garde
help-traces = Votre navigateur garde une liste des pages ouvertes. Une fenêtre privée ne garde pas de liste.
help-traces-link = Comment effacer ce que ce téléphone garde
search-title = Chercher
search-results-for = Résultats pour « { $query } »
search-none = Nous n’avons rien trouvé. Essayez un autre mot, dans toute langue.
search-private = Nous ne gardons pas ce que vous cherchez.
search-kind-service = Service
search-kind-pathway = Étape par étape
search-kind-need = Besoin
search-count = Résultats : {"{"}n{"}"}
search-offline-why = À cause de « {"{"}word{"}"} »
search-why-name = Le nom contient « { $word } »
search-why-need = Le sujet est « { $word } »
search-why-text = Le texte contient « { $word } »
offline-title = Utiliser ce site sans internet
offline-lead = Enregistrez les pages de votre lieu sur ce téléphone. Elles marchent alors sans internet.
offline-no-script = Votre navigateur ne peut pas enregistrer de pages. Vous pouvez les imprimer.
offline-absent = Vous êtes hors ligne, et cette page n’est pas sur ce téléphone.
offline-history-title = Effacer la liste dans le navigateur
offline-history = Ouvrez le menu du navigateur. Choisissez « Historique ». Choisissez ensuite « Effacer ».
pack-save = Enregistrer sur ce téléphone
pack-remove = Retirer de ce téléphone
pack-size = Cela prend {"{"}size{"}"}.
pack-saving = Enregistrement …
pack-saved = Enregistré le {"{"}date{"}"}.
pack-failed = L’enregistrement n’a pas marché. Vérifiez internet et réessayez.
pack-update = Il y a une version plus récente. Vous avez celle du {"{"}date{"}"}. Elle prend {"{"}size{"}"}.
pack-damaged = Un fichier est arrivé abîmé. Réessayez.
pack-full = Ce téléphone n’a plus de place.
pack-removed = Retiré de ce téléphone.
wipe-title = Téléphone partagé
wipe-lead = Effacez tout ce que ce site garde ici : réponses, pages, messages en attente.
wipe-button = Tout effacer maintenant
wipe-confirm = Appuyer encore pour tout effacer
wipe-done = Tout est effacé.
desk-title = Feuille à emporter
desk-lead = La liste est seulement sur ce téléphone. Imprimez-la, ou faites scanner le code.
desk-empty = La liste est vide. Ouvrez un service et choisissez « Ajouter à la feuille ».
desk-collect = Ajouter à la feuille
desk-added = Sur la feuille
desk-missing = Nous n’avons pas pu lire cette fiche.
desk-code = Ce code contient toute la liste.
desk-no-script = Cette feuille a besoin de JavaScript. Vous pouvez imprimer chaque service.
citizenship-title = Obtenir la nationalité
voting-title = Voter aux élections locales
voting-yes = Les personnes hors de l’UE peuvent voter aux élections locales ici.
voting-no = Les personnes hors de l’UE ne peuvent pas voter aux élections locales ici.
voting-some = Certaines personnes hors de l’UE peuvent voter aux élections locales ici.
voting-unknown = Nous n’en sommes pas sûrs. Demandez à la commune.
country-volatile = Demandez à l’administration avant de décider.
country-years = Années de séjour
country-years-refugee = Années de séjour pour les réfugiés
country-decision = Durée jusqu’à la décision
country-reminders = Dates à retenir
country-reminders-take = Mettre ces dates dans mon agenda
country-route = Voie
country-language = Langue
country-test = Examen
country-work-income = Travail et revenus
country-other = Autres conditions
country-dual = Deux nationalités
country-condition = Condition
country-stand = Puis-je me présenter aux élections ?
country-levels = Quelles élections
country-next = Prochaine élection
country-years-other = Autres durées
country-note = Bon à savoir
feedback-title = Dites-le-nous
feedback-helpful = Est-ce que cela vous a aidé ?
feedback-visit = J’y ai été
feedback-correction = Il y a une erreur ici
feedback-barrier = J’ai eu un problème
about-contact = Contact :
about-contact-unknown = Il n’y a pas encore d’adresse de contact.
about-what = NAVI-MIG aide les personnes qui viennent d’arriver. On y trouve des services publics, des étapes et des droits.
about-services = { $n ->
    [one] Il contient { $n-text } service,
   *[other] Il contient { $n-text } services,
 }
about-pathways = { $n ->
    [one] { $n-text } liste d’étapes
   *[other] { $n-text } listes d’étapes
 }
about-helplines = { $n ->
    [one] et { $n-text } numéro d’aide vérifié.
   *[other] et { $n-text } numéros d’aide vérifiés.
 }
about-translations = Beaucoup de traductions viennent d’une machine. Elles le disent jusqu’à la relecture par une personne.
about-licence = Tout le monde peut utiliser les textes sous CC BY 4.0. Le programme est un logiciel libre sous EUPL-1.2.
about-attribution = Lieux : Statbel et GeoNames (CC BY 4.0). Noms des langues : Unicode CLDR.
privacy-reading-title = Quand vous lisez
privacy-reading = Pas besoin de compte. Nous n’utilisons pas de cookie. Nous ne gardons pas ce que vous lisez, et aucune autre entreprise ne l’apprend.
privacy-search = Nous ne gardons pas ce que vous cherchez.
privacy-phone-title = Sur votre téléphone
privacy-phone = Vos réponses, vos étapes cochées et vos pages restent sur votre téléphone. Un bouton efface tout.
privacy-voices-title = Quand vous signalez un problème
privacy-voices = Nous gardons vos choix, vos mots, le jour et la commune. Nous ne gardons ni nom ni heure exacte.
privacy-voices-readers = Vous choisissez qui peut lire : personne, une équipe indépendante, ou aussi le bureau.
privacy-voices-keep = Vous recevez un numéro et quatre mots. Eux seuls ouvrent votre dossier.
privacy-rights-title = Vos droits
privacy-rights = Vous pouvez demander à voir ou à effacer votre envoi. Vous pouvez vous plaindre à l’autorité de protection des données.
accessibility-status = Ce site veut respecter WCAG 2.2, niveau AA. Chaque page publique est testée.
accessibility-how = Nous testons avec un programme et un clavier. Aussi en grand texte, sur petit écran et sans JavaScript.
accessibility-gaps-title = Ce qui ne marche pas encore
accessibility-gap-translation = Beaucoup de traductions n’ont pas été lues par une personne.
accessibility-gap-links = Les sites d’autres services peuvent être difficiles à utiliser.
accessibility-feedback-title = Dites-le-nous
accessibility-feedback = Quelque chose vous bloque sur ce site ? Écrivez aux personnes qui le gèrent.
accessibility-complaint = Pas de réponse ? Vous pouvez vous plaindre à l’autorité d’accessibilité des sites de votre pays.

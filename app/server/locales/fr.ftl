error-absent-title = Cette page n’existe pas
error-absent = L’adresse est fausse, ou la page a été supprimée. Recommencez ici.

error-absent-title = Cette page n’existe pas
error-absent = L’adresse est fausse, ou la page a été supprimée. Recommencez ici.
error-signed-out-title = Votre connexion est terminée
error-signed-out = Revenez en arrière et copiez votre texte. Connectez-vous et envoyez-le encore une fois.
